import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import { references } from '../check/references.ts';
import { definitionSchema, type Definition } from '../definition/schema.ts';
import { loadDefinition } from '../load.ts';
import { edited, smallMeldcode } from '../testing/edited.ts';
import type { PlainDate } from '../time.ts';
import { upgradesFor } from './upgrade.ts';

const shipped = (id: string): Definition => loadDefinition(readFileSync(new URL(`../../../protocols/${id}.yaml`, import.meta.url), 'utf8')).definition as Definition;
const basis = shipped('basis');
const heavy = (definition: Definition): string[] => check(definition, '2026-12-01' as PlainDate).filter((problem) => problem.severity !== 'warning').map((problem) => `${problem.code} ${problem.path.join('.')}`);

/** All proposals one after the other, as the wizard makes them. */
function upgraded(definition: Definition, model: Definition): Definition {
  return upgradesFor(definition, model).reduce((now, upgrade) => upgrade.apply(now), definition);
}

describe('bringing an older meldcode up to date', () => {
  it('has nothing to say about the basis itself', () => {
    expect(upgradesFor(basis, basis).map((upgrade) => upgrade.id)).toEqual([]);
  });

  type Steps = readonly { readonly id: string; readonly obligations: readonly { readonly id: string }[] }[];
  const old = edited(
    smallMeldcode(),
    ['finalResponsibility', undefined],
    ['routes', (routes: readonly unknown[]) => routes.slice(0, 1)],
    ['routes.home.weighing', undefined],
    ['routes.home.steps', (steps: Steps) => steps.filter((step) => step.id !== 'follow').map((step) => ({ ...step, obligations: step.obligations.filter((duty) => ['signal', 'colleagues', 'parents'].includes(duty.id)) }))],
    ['help', undefined],
    ['forms', []],
    ['secrecy', []],
    ['triggers', []],
    ['norms', []],
    ['emergency.contacts', [{ id: 'school', name: { nl: 'School', en: 'School' } }]],
    ['outdated', [{ id: 'amk', was: 'AMK', now: 'Veilig Thuis', source: '§1' }]],
  );

  it.each(['gpo-wn', 'a small one'])('%s: leaves nothing unlawful or unsafe, and only things that exist', (name) => {
    const before = name === 'gpo-wn' ? shipped(name) : old;
    const after = upgraded(before, basis);
    expect(heavy(before).length).toBeGreaterThan(3);
    expect({ references: references(after), heavy: heavy(after) }).toEqual({ references: [], heavy: [] });
    expect(definitionSchema.safeParse(after).error?.issues ?? []).toEqual([]);
    expect(upgradesFor(after, basis).map((upgrade) => upgrade.id)).toEqual([]);
  });

  it('keeps what was there: steps, duties, words and functions', () => {
    const after = upgraded(old, basis);
    expect(after.words).toEqual(old.words);
    expect(after.functions.slice(0, old.functions.length)).toEqual(old.functions);
    const duties = (definition: Definition): string[] => definition.routes[0]?.steps.flatMap((step) => step.obligations.map((duty) => duty.id)) ?? [];
    expect(duties(after)).toEqual(expect.arrayContaining(duties(old)));
  });

  it('speaks of its own functions', () => {
    const kindcheck = upgradesFor(old, basis).find((upgrade) => upgrade.id === 'weighing')?.apply(old);
    expect(kindcheck?.routes[0]?.weighing?.actors).toEqual(['officer', 'deputy', 'director']);
  });
});
