/** The organisation's own words in the sentences of a form. */
import type { Definition } from '../../protocol/definition/schema.ts';
import type { ActWords } from '../../texts/nl/actsWords.ts';
import type { Texts } from '../../texts/index.ts';
import { plainName, theWord } from '../../texts/words.ts';

export { theWord } from '../../texts/words.ts';

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
