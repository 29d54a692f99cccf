import { expect, test } from 'vitest';
import { textsFor } from '../texts/index.ts';
import { roles, type Role } from './actor.ts';
import type { PasswordProblem } from './passwordRules.ts';
import type { RefusalReason, RefusalSource } from './policy.ts';
import type { AccessRefusal } from './refusal.ts';

// The texts know nothing of access, so that every refusal has its words is seen here: a missing one does not compile.
const { problems, passwordProblems, refusals, sources, roles: roleNames } = textsFor('nl').access satisfies {
  problems: Record<Exclude<AccessRefusal['key'], 'tryLater' | 'weakPassword'>, string>;
  passwordProblems: Record<PasswordProblem, string>;
  refusals: Record<RefusalReason, string>;
  sources: Record<RefusalSource, string>;
  roles: Record<Role, string>;
};

test('every refusal, source and role has words', () => {
  const words = [problems, passwordProblems, refusals, sources, roleNames].flatMap((each) => Object.values<string>(each));
  expect(words.filter((text) => text.trim() === '')).toEqual([]);
  expect(Object.keys(roleNames)).toEqual([...roles]);
});
