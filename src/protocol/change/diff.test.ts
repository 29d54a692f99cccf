import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Definition } from '../definition/schema.ts';
import { loadDefinition } from '../load.ts';
import { edited, partAt, smallMeldcode, type Edit } from '../testing/edited.ts';
import { diffDefinitions, type Change } from './diff.ts';

const shipped = readdirSync(new URL('../../../protocols/', import.meta.url))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => loadDefinition(readFileSync(new URL(`../../../protocols/${name}`, import.meta.url), 'utf8')).definition as Definition);

const small = smallMeldcode();
const after = (...edits: readonly Edit[]): Change[] => diffDefinitions(small, edited(small, ...edits));
const said = (changes: readonly Change[]): string[] => changes.map((change) => `${change.where.nl} | ${change.what.nl}`);

describe('the difference between two meldcodes', () => {
  it('is nothing when they are the same', () => {
    expect(diffDefinitions(small, structuredClone(small))).toEqual([]);
  });

  it('names a duty that asks less, and where it stands', () => {
    const changes = after(['routes.home.steps.map.obligations.signal.level', 'may']);
    expect(said(changes)).toEqual(['Route “Thuis” › stap “Signalen” › plicht “Schrijf op” | Hoe dwingend: was “moet”, wordt “mag”.']);
    expect(changes[0]).toMatchObject({ kind: 'changed', about: 'rule', path: ['routes', 0, 'steps', 0, 'obligations', 0, 'level'] });
  });

  it('names what came and what went', () => {
    const changes = after(['routes.home.steps.map.obligations.signal', (duty: object) => ({ ...duty, id: 'other', text: { nl: 'Iets anders', en: 'Something else' } })]);
    expect(said(changes)).toEqual(['Route “Thuis” › stap “Signalen” | Plicht erbij: “Iets anders”', 'Route “Thuis” › stap “Signalen” | Plicht vervalt: “Schrijf op”']);
  });

  it('says a term in words, with names instead of ids', () => {
    const changes = after(['routes.home.steps.consult.term', { amount: 3, unit: 'weeks' }], ['routes.home.steps.consult.actors', ['teacher', 'officer']]);
    expect(said(changes)).toEqual(['Route “Thuis” › stap “Overleg” | Wie: was “aandachtsfunctionaris”, wordt “leerkracht, aandachtsfunctionaris”.', 'Route “Thuis” › stap “Overleg” | Termijn: was “5 werkdagen”, wordt “3 weken”.']);
  });

  it('notices another order of steps', () => {
    const changes = after(['routes.home.steps', (steps: unknown[]) => steps.toReversed()]);
    expect(changes.filter((change) => change.kind === 'moved').map((change) => change.what.en)).toEqual(['The order is different (step).']);
  });

  it('tells wording from rules', () => {
    const changes = after(['title.en', 'Another title'], ['routes.home.steps.map.obligations.signal.when', { openHypothesis: true }]);
    expect(changes.map(({ about, what }) => [about, what.nl])).toEqual([
      ['wording', 'Titel: alleen de Engelse tekst is anders.'],
      ['rule', 'Wanneer dit geldt: was “altijd”, wordt “een andere voorwaarde”.'],
    ]);
  });

  it('says a condition in words when it is told how', () => {
    const other = edited(small, ['routes.home.steps.map.obligations.signal.when', { openHypothesis: true }]);
    const [change] = diffDefinitions(small, other, { describe: () => ({ nl: 'er is een open idee', en: 'an idea is open' }) });
    expect(change?.what.en).toBe('When this applies: was “always”, becomes “an idea is open”.');
  });

  it('says a term in words when it is told how', () => {
    const other = edited(small, ['routes.home.steps.map.obligations.signal.due', { after: 'stepStart', within: { amount: 5, unit: 'workingDays' } }]);
    const [change] = diffDefinitions(small, other, { describeDue: () => ({ nl: 'Binnen 5 werkdagen.', en: 'Within 5 working days.' }) });
    expect(change?.what.en).toContain('becomes “Within 5 working days.”');
  });

  const pairs = shipped.flatMap((before) => shipped.filter((one) => one !== before).map((one) => [`${before.id} and ${one.id}`, before, one] as const));
  it.each(pairs)('of %s: each has words in both languages and a place that exists', (_, before, one) => {
    const changes = diffDefinitions(before, one);
    expect(changes.length).toBeGreaterThan(10);
    const broken = changes.filter((change) => change.what.nl.length < 5 || change.what.en.length < 5 || /undefined|\[object/.test(JSON.stringify(change)) || (partAt(one, change.path.slice(0, -1).join('.')) === undefined));
    expect(broken).toEqual([]);
  });
});
