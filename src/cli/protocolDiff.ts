import { describeCondition } from '../documents/meldcode/words/describeCondition.ts';
import { diffDefinitions, type Change } from '../protocol/change/diff.ts';
import { loosenings, type Loosening } from '../protocol/change/loosening.ts';
import type { Definition } from '../protocol/definition/schema.ts';

/** What differs between two definitions in words that a board reads, and first of all where the second asks less. */
export function differences(before: Definition, after: Definition, language: 'nl' | 'en'): string {
  return report(diffDefinitions(before, after, { describe: describeCondition }), loosenings(before, after), language);
}

/** The same for machines. */
export function differencesAsJson(before: Definition, after: Definition): string {
  return JSON.stringify({ changes: diffDefinitions(before, after, { describe: describeCondition }), loosenings: loosenings(before, after) }, null, 2);
}

const headings = {
  nl: { none: 'Er is geen verschil.', looser: 'Waar de tweede minder vraagt dan de eerste', rules: 'Wat er anders gaat', wording: 'Wat er anders staat, zonder dat er iets anders gaat', law: 'de wet vraagt dit', source: 'bron' },
  en: { none: 'There is no difference.', looser: 'Where the second asks less than the first', rules: 'What is done differently', wording: 'What is worded differently, with nothing done differently', law: 'the law asks for this', source: 'source' },
} as const;

function report(changes: readonly Change[], looser: readonly Loosening[], language: 'nl' | 'en'): string {
  const words = headings[language];
  if (changes.length === 0) return words.none;
  const lines = (about: Change['about']): string[] => changes.filter((change) => change.about === about).map((change) => [change.where[language], change.what[language]].filter((part) => part !== '').join(': '));
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [words.looser, looser.map((one) => `${one.what[language]} [${words.source}: ${one.source}${one.statutory ? `; ${words.law}` : ''}]`)],
    [words.rules, lines('rule')],
    [words.wording, lines('wording')],
  ];
  return sections
    .filter(([, items]) => items.length > 0)
    .map(([title, items]) => [`${title} (${items.length})`, ...items.map((item) => `  - ${item}`)].join('\n'))
    .join('\n\n');
}
