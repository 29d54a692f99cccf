import { conditionWords } from '../../documents/meldcode/words/conditionWords.ts';
import { dueWords } from '../../documents/meldcode/words/termWords.ts';
import type { Comparison } from '../../meldcode/readVersion.ts';
import type { Change, DiffOptions } from '../../protocol/change/diff.ts';
import { textsFor, type Texts } from '../../texts/index.ts';
import { Card } from '../components/Card.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { say } from '../views/words.ts';

/** A changed condition is said as the readable meldcode says it. */
export const inWords: DiffOptions = {
  describe: (condition, protocol) => ({
    nl: conditionWords(condition, { t: textsFor('nl'), protocol, route: undefined }),
    en: conditionWords(condition, { t: textsFor('en'), protocol, route: undefined }),
  }),
  describeDue: (due, protocol) => ({
    nl: dueWords({ due }, { t: textsFor('nl'), protocol, route: undefined }) ?? '',
    en: dueWords({ due }, { t: textsFor('en'), protocol, route: undefined }) ?? '',
  }),
};

/** What differs, in words that a board reads: the rules first, then what is only worded otherwise. */
export function ComparisonCards({ t, comparisons }: { t: Texts; comparisons: readonly Comparison[] }) {
  const { meldcodeManagement: m } = t;
  if (comparisons.length === 0) return <Paragraph>{m.differencesNothing}</Paragraph>;
  return comparisons.map((comparison) => (
    <Card key={comparison.kind} title={comparison.kind === 'version' ? m.differencesWithVersion(comparison.with.version) : m.differencesWithShipped(say(comparison.with.title, t))}>
      {comparison.changes.length === 0 ? <Paragraph>{m.differencesNone}</Paragraph> : null}
      <Changes t={t} title={m.differencesRules} changes={comparison.changes.filter(({ about }) => about === 'rule')} />
      <Changes t={t} title={m.differencesWording} changes={comparison.changes.filter(({ about }) => about === 'wording')} />
    </Card>
  ));
}

/** The changes under one heading, by the part of the meldcode they are in. */
export function Changes({ t, title, changes }: { t: Texts; title?: string; changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  const places = [...new Set(changes.map((change) => say(change.where, t)))];
  return (
    <>
      {title === undefined ? null : (
        <Heading level={3}>
          {title} ({changes.length})
        </Heading>
      )}
      {places.map((place) => (
        <div key={place} className="changes">
          <p className="changes__where">{place === '' ? t.meldcodeManagement.whole : place}</p>
          <ul>
            {changes
              .filter((change) => say(change.where, t) === place)
              .map((change) => (
                <li key={`${change.path.join('.')} ${change.what.nl}`}>{say(change.what, t)}</li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}
