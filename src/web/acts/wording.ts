/** The organisation's own words in the sentences of a form. */
import type { Definition } from '../../protocol/definition/schema.ts';
import type { ActWords } from '../../texts/nl/actsWords.ts';
import type { Language, Texts } from '../../texts/index.ts';
import { plainName } from '../views/words.ts';

/** Dutch words for people and bodies that take “het”; all others take “de”. */
const neuter = new Set(['kind', 'kindje', 'bestuur', 'team', 'zorgteam', 'ondersteuningsteam', 'meldpunt', 'jeugdlid']);

/** The word with its article, for inside a sentence; a word that brings its own article keeps it. */
export function theWord(word: string, language: Language): string {
  if (/^(de|het|the|een|an?) /i.test(word)) return word;
  if (language === 'en') return `the ${word}`;
  const last = word.toLowerCase().split(/[ (/]/)[0] ?? '';
  return `${neuter.has(last) ? 'het' : 'de'} ${word}`;
}

/** What the organisation calls the person who coordinates, without an explanation between brackets; a plain word where no meldcode is known. */
export function officerWord(t: Texts, protocol: Definition | undefined): string {
  const officer = protocol?.functions.find((candidate) => candidate.role === 'officer');
  return officer ? plainName(officer.name[t.language]) : t.access.roles.officer;
}

/** Words for one reader; plain ones where no meldcode is known yet (the quick signal). */
export function actWords(t: Texts, protocol: Definition | undefined): ActWords {
  if (!protocol) return t.acts.plainWords;
  const { child, parents, adviceBody } = protocol.words;
  const [childWord, parentsWord] = [child[t.language], parents[t.language]];
  return { child: childWord, theChild: theWord(childWord, t.language), parents: parentsWord, theParents: theWord(parentsWord, t.language), adviceBody: adviceBody[t.language] };
}
