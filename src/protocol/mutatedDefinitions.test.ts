import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { references } from './check/references.ts';
import { definitionSchema, type Definition } from './definition/schema.ts';
import { meaningOf, outcomes } from './definition/weighingSchema.ts';
import { loadDefinition } from './load.ts';
import { pathsOf, type WeighingPath } from './paths.ts';
import { Script } from './testing/script.ts';
import { smallMeldcode } from './testing/smallMeldcode.ts';
import type { PlainDate } from './time.ts';

const fromFile = (name: string): Definition => {
  const { definition } = loadDefinition(readFileSync(new URL(`../../protocols/${name}.yaml`, import.meta.url), 'utf8'));
  if (!definition) throw new Error(`protocols/${name}.yaml does not load`);
  return definition;
};
const definitions: [string, Definition][] = [['small', smallMeldcode()], ['basis', fromFile('basis')], ['fedra', fromFile('fedra')]];
const settings = { numRuns: 120, seed: 20_260_302 };

/** Answers the questions of one way, one after the other, giving reasons wherever they are asked. */
function walk(definition: Definition, way: WeighingPath): Script {
  const script = new Script(definition).open(way.route);
  for (const step of way.steps) script.answer(step.question.id, step.answer.id);
  return script;
}

/** What `check` promises of every way through a definition that it accepts. */
function keepsItsPromise(definition: Definition, way: WeighingPath): boolean {
  const { weighing, reportNeed } = walk(definition, way).status().view;
  const excluded = way.steps.some((step) => step.question.asks === 'suspicion' && meaningOf(step.answer) === 'no');
  const danger = way.steps.some((step) => step.question.asks === 'danger' && meaningOf(step.answer) !== 'no');
  const evaluated = way.steps.some((step) => step.answer.does.includes('help') && step.answer.awaits === 'help');
  return weighing.concluded && weighing.next === undefined && (!danger || reportNeed.needed) && (excluded || reportNeed.needed || evaluated);
}

function waysOf(definition: Definition): readonly WeighingPath[] {
  return definition.routes.flatMap((route) => {
    const found = pathsOf(route);
    return found.ok ? found.value : [];
  });
}

interface Mutation {
  readonly what: 'does' | 'to' | 'means' | 'asks' | 'awaits' | 'dropAnswer' | 'dropQuestion' | 'dropTrigger' | 'dropDuty' | 'swap';
  readonly q: number;
  readonly a: number;
  readonly value: number;
}
const mutation: fc.Arbitrary<Mutation> = fc.record({ what: fc.constantFrom('does', 'to', 'means', 'asks', 'awaits', 'dropAnswer', 'dropQuestion', 'dropTrigger', 'dropDuty', 'swap'), q: fc.nat(6), a: fc.nat(3), value: fc.nat(7) });

function mutated(definition: Definition, mutations: readonly Mutation[]): Definition {
  const copy = structuredClone(definition);
  const questions = copy.routes[0]?.weighing?.questions ?? [];
  for (const { what, q, a, value } of mutations) {
    const question = questions[q % Math.max(1, questions.length)];
    const answer = question?.answers[a % question.answers.length];
    if (!question || !answer) continue;
    if (what === 'does') answer.does = value > 3 ? [] : [outcomes[value] ?? 'close'];
    if (what === 'to') answer.to = questions[value]?.id;
    if (what === 'means') answer.means = (['yes', 'no', 'doubt'] as const)[value % 3];
    if (what === 'asks') question.asks = (['suspicion', 'danger', 'helpPossible', 'helpAccepted', 'result', 'other'] as const)[value % 6] ?? 'other';
    if (what === 'awaits') answer.awaits = value > 3 ? 'help' : undefined;
    if (what === 'dropAnswer') question.answers.splice(a, 1);
    if (what === 'dropQuestion') questions.splice(q % questions.length, 1);
    if (what === 'dropTrigger') copy.triggers.splice(value, 1);
    if (what === 'dropDuty') copy.routes[0]?.steps.at(-1)?.obligations.splice(value, 1);
    if (what === 'swap') questions.reverse();
  }
  return copy;
}

function accepted(definition: Definition): boolean {
  return definitionSchema.safeParse(definition).success && references(definition).length === 0 && check(definition, '2026-06-01' as PlainDate).every((problem) => problem.severity === 'warning');
}

describe.each(definitions)('every way through %s', (_name, definition) => {
  const ways = waysOf(definition);
  it.each(ways.map((way) => [way.steps.map((step) => `${step.question.id}: ${step.answer.id}`).join(', '), way] as const))('%s', (_text, way) => {
    expect(keepsItsPromise(definition, way)).toBe(true);
  });

  it('doubt asks for a report wherever a certain answer does', () => {
    const weaker = ways.flatMap((way) => way.steps.flatMap((step, index) => (meaningOf(step.answer) === 'doubt' ? [{ way, step, index }] : []))).filter(({ way, step, index }) => {
      const before = way.steps.slice(0, index);
      const needed = (answer: typeof step.answer): boolean => walk(definition, { ...way, steps: [...before, { ...step, answer }] }).status().view.reportNeed.needed;
      return step.question.answers.some(needed) && !needed(step.answer);
    });
    expect(weaker).toEqual([]);
  });

  it('a definition changed at random that check still accepts keeps the promise on all its ways', () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const changed = mutated(definition, mutations);
        if (!accepted(changed)) return;
        kept += 1;
        const broken = waysOf(changed).filter((way) => !keepsItsPromise(changed, way));
        expect(broken.map((way) => way.steps.map((step) => `${step.question.id}: ${step.answer.id}`))).toEqual([]);
      }),
      settings,
    );
    // Otherwise the property says nothing.
    expect(kept).toBeGreaterThan(10);
  }, 30_000);
});
