import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BrokenReference, referenceLibrary, type NamedFile } from './library.ts';
import type { ReferenceText } from './schema.ts';

const filesIn = (folder: string): readonly NamedFile[] => {
  const place = new URL(`../../reference/${folder}/`, import.meta.url);
  return readdirSync(place).map((name) => ({ name, text: readFileSync(new URL(name, place), 'utf8') }));
};
const library = referenceLibrary(filesIn('texts'), filesIn('signals'));

const partsOf = (text: ReferenceText): readonly { readonly nl: string; readonly en: string }[] =>
  text.sections.flatMap((section) => [section.title, ...section.parts.flatMap((part) => ('list' in part ? part.list : [Object.values(part)[0]!]))]);

describe('the shipped reference texts', () => {
  it('cover what the wijzer leads to, in the order of reading', () => {
    expect(library.texts.map((text) => text.id)).toEqual(['wat-is-het', 'kindcheck', 'acuut-structureel-onthulling', 'praten-met-ouders', 'praten-met-kinderen', 'mag-ik-dit-delen', 'bijzondere-vormen', 'medewerkers-en-kinderen', 'veilig-thuis']);
  });

  it.each(library.texts.map((text) => [text.id, text] as const))('%s is in two languages, in sentences of a length that reads', (_id, text) => {
    for (const { nl, en } of partsOf(text)) {
      expect(nl).not.toBe(en);
      const longest = Math.max(...nl.split(/[.!?:;](?:\s|$)/).map((sentence) => sentence.trim().split(/\s+/).length));
      expect({ nl, longest: longest > 38 }).toEqual({ nl, longest: false });
    }
  });

  it.each(library.texts.map((text) => [text.id, text] as const))('%s never says that there is abuse, and judges nobody', (_id, text) => {
    for (const { nl } of partsOf(text)) expect(nl).not.toMatch(/\bdader\b|er is sprake van|\bscore\b|\d+ ?%/i);
  });

  it.each(library.texts.filter((text) => text.sections.some((section) => /art\. |Wmo|WPO|Wko/.test(section.source) && !section.source.startsWith('Besluit verplichte meldcode'))).map((text) => [text.id, text] as const))('%s says which version of the law was read', (_id, text) => {
    expect(text.lawRead).toBeDefined();
  });
});

describe('requirements', () => {
  it.each([
    ['R002', 'Economisch geweld'],
    ['R003', 'Getuige zijn'],
    ['R030', 'andere kinderen'],
    ['R045', 'Verklaring tegen meisjesbesnijdenis'],
    ['R080', 'Pas daarna'],
    ['R090', 'geen geheimhouding'],
    ['R093', 'Nodig hen daarom uit'],
    ['R101', 'Ondervraag niet'],
    ['R123', 'steeds terug'],
    ['R153', 'Veilig Thuis om advies'],
    ['R154', 'melden of niet melden'],
  ])('%s is said: %s', (requirement, words) => {
    const sections = library.texts.flatMap((text) => text.sections.filter((section) => section.requirements.includes(requirement)));
    expect(JSON.stringify(sections)).toContain(words);
  });

  it('R102: nine points about the child that takes part', () => {
    const sections = library.texts.flatMap((text) => text.sections.filter((section) => section.requirements.includes('R102')));
    expect(sections.flatMap((section) => section.parts.map((part) => ('list' in part ? part.list.length : 0)))).toEqual([9]);
  });
});

describe('the shipped signal lists', () => {
  it('join without a gap from birth to 18', () => {
    expect(library.signals.map((list) => [list.from, list.below])).toEqual([[0, 4], [4, 12], [12, 18]]);
  });

  it.each([...library.signals, library.signalsAtAllAges].map((list) => [list.id, list] as const))('%s has signals in every group, each once, in two languages', (_id, list) => {
    const lines = list.groups.flatMap((group) => group.signals);
    expect(new Set(lines.map((line) => line.nl)).size).toBe(lines.length);
    expect(lines.filter((line) => line.nl === line.en)).toEqual([]);
  });

  it('say the same line in the same words', () => {
    const words = new Map<string, string>();
    for (const { nl, en } of library.signals.flatMap((list) => list.groups.flatMap((group) => group.signals))) {
      expect(words.get(nl) ?? en).toBe(en);
      words.set(nl, en);
    }
  });
});

describe('a file that cannot be shown', () => {
  const list = { name: 'all.yaml', text: 'id: all\ntitle: {nl: Alles, en: All}\nsource: §1\ngroups: [{title: {nl: Groep, en: Group}, signals: [{nl: Een, en: One}]}]\n' };

  it.each([
    ['a missing language', [{ name: 'a.yaml', text: 'id: a\norder: 1\ntitle: {nl: Titel}\n' }], [list], 'a.yaml:3:'],
    ['broken YAML', [{ name: 'a.yaml', text: 'id: [\n' }], [list], 'a.yaml'],
    ['another name than its id', [], [{ ...list, name: 'other.yaml' }], 'other.yaml'],
    ['a number where there is no counting', [], [{ ...list, text: `${list.text}score: 3\n` }], 'score'],
    ['no list for all ages', [], [{ ...list, text: `from: 0\n${list.text}` }], 'without an age'],
  ])('%s is refused by name', (_what, texts, signals, said) => {
    expect(() => referenceLibrary(texts, signals)).toThrow(BrokenReference);
    expect(() => referenceLibrary(texts, signals)).toThrow(said);
  });
});
