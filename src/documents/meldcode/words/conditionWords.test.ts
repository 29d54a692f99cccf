import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../protocol/definition/condition.ts';
import { entryData } from '../../../protocol/entries.ts';
import { entryKinds, type EntryKind } from '../../../protocol/entryKinds.ts';
import { smallMeldcode } from '../../../protocol/testing/smallMeldcode.ts';
import { textsFor, type Language } from '../../../texts/index.ts';
import { conditionWords } from './conditionWords.ts';

const protocol = smallMeldcode();
const languages: readonly Language[] = ['nl', 'en'];

function said(condition: Condition, language: Language = 'nl'): string {
  return conditionWords(condition, { t: textsFor(language), protocol, route: protocol.routes[0] });
}

const sentences: readonly (readonly [string, Condition])[] = [
  ['er een signaal is vastgelegd', { record: 'signal' }],
  ['er geen melding bij Veilig Thuis is gedaan', { not: { record: 'report' } }],
  ['er een gesprek met de ouders over de zorgen is gevoerd', { record: 'conversation', where: { with: { includes: 'parents' }, about: 'concerns' } }],
  ['er een gesprek met de ouders en het kind zelf is gevoerd', { record: 'conversation', where: { with: { includesAll: ['parents', 'child'] } } }],
  ['er een gesprek is gevoerd, waarna de zorgen blijven of groter zijn', { record: 'conversation', where: { concerns: ['remain', 'grown'] } }],
  ['van een gesprek met de ouders met reden is afgezien', { record: 'waiver', where: { with: 'parents' } }],
  ['besloten is om te melden', { record: 'reportDecision', where: { report: true } }],
  ['over melden nog niet is besloten', { not: { record: 'reportDecision' } }],
  ['er een signaal met letsel erbij is vastgelegd', { record: 'signal', where: { injury: { present: true } } }],
  ['minstens 2 keer er een overleg is geweest', { record: 'consultation', atLeast: 2 }],
  ['er een overleg is geweest, na een signaal', { record: 'consultation', after: { record: 'signal' } }],
  ['bij “Huisbezoek” “Gepland” is vastgelegd', { record: 'act', where: { act: 'visit', 'fields.how': 'planned' } }],
  ['bij “Huisbezoek” niet “Gepland” is vastgelegd', { not: { record: 'act', where: { act: 'visit', 'fields.how': 'planned' } } }],
  ['vraag 1 van de weging is beantwoord met “Ja” of “Twijfel”', { answer: { question: 'suspicion', is: ['yes', 'doubt'] } }],
  ['de leerling 12 jaar of ouder en jonger dan 16 jaar is', { age: { from: 12, below: 16 } }],
  ['er sprake is van acuut', { trigger: 'acute' }],
  ['het niet gaat om eergerelateerd geweld', { not: { form: 'honour' } }],
  ['de weging nog niet klaar is', { not: { weighing: 'concluded' } }],
  ['een eigen idee over de oorzaak nog open staat', { openHypothesis: true }],
  ['er een signaal is vastgelegd, en ook als er hulp is afgesproken', { all: [{ record: 'signal' }, { record: 'help' }] }],
  ['er geen signaal is vastgelegd, of als er geen hulp is afgesproken', { not: { all: [{ record: 'signal' }, { record: 'help' }] } }],
  ['er een signaal is vastgelegd, of als de kindcheck is gedaan', { record: ['signal', 'kindcheck'] }],
  ['een van deze dingen klopt: (1) er een signaal is vastgelegd; (2) er hulp is afgesproken; (3) er een bezwaar is', { any: [{ record: 'signal' }, { record: 'help' }, { record: 'objection' }] }],
];

describe('a condition in words', () => {
  it.each(sentences)('%s', (words, condition) => {
    expect(said(condition)).toBe(words);
  });

  it.each(sentences)('is also said in English, in other words than “%s”', (words, condition) => {
    expect(said(condition, 'en')).not.toBe(words);
    expect(said(condition, 'en')).not.toContain('…');
  });
});

/** Fields of an entry with the values that they can have, as the schema knows them. */
function fieldsOf(kind: EntryKind): (readonly [string, readonly string[]])[] {
  const shape = (entryData[kind] as unknown as { readonly shape: Readonly<Record<string, unknown>> }).shape;
  return Object.entries(shape).map(([field, schema]) => [field, valuesOf(schema)] as const);
}

function valuesOf(schema: unknown): readonly string[] {
  const { type, innerType, element, entries } = (schema as { readonly def: { readonly type: string; readonly innerType?: unknown; readonly element?: unknown; readonly entries?: Readonly<Record<string, string>> } }).def;
  if (type === 'boolean') return ['true', 'false'];
  if (innerType) return valuesOf(innerType);
  if (element) return valuesOf(element);
  return entries ? Object.values(entries) : [];
}

const every = languages.flatMap((language) => entryKinds.flatMap((kind) => fieldsOf(kind).map(([field, values]) => [language, kind, field, values] as const)));

describe('every field of every kind of entry has words, so that no board reads a name from the code', () => {
  it.each(every)('%s: %s.%s', (language, kind, field, values) => {
    const c = textsFor(language).conditions;
    const words = c.fields[`${kind}.${field}`];
    expect(words?.label ?? c.labels[field]).toBeDefined();
    const unsaid = values.filter((value) => words?.values?.[value] === undefined && value !== 'true' && value !== 'false');
    expect(unsaid).toEqual([]);
  });
});
