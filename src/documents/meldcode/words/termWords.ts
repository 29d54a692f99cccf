import type { Obligation, Step } from '../../../protocol/definition/schema.ts';
import type { EntryKind } from '../../../protocol/entryKinds.ts';
import { entryNouns } from './conditionWords.ts';
import type { Place } from './fieldValues.ts';
import { joined } from './joined.ts';

type Term = NonNullable<Step['term']>;

/** “5 werkdagen”. */
export function termWords({ amount, unit }: Term, { t }: Pick<Place, 't'>): string {
  return t.meldcode.terms[unit](amount);
}

/** By when a duty must be done, as a sentence; none when it has no date of its own. */
export function dueWords({ due }: Obligation, place: Place): string | undefined {
  if (!due) return undefined;
  const { t } = place;
  const w = t.meldcode;
  if ('on' in due) return w.dueOn(joined(entryNouns({ record: due.on.record }, place), t.conditions.or), t.conditions.dates[due.on.field] ?? '');
  const term = termWords(due.within, place);
  if (due.after === 'stepStart') return w.dueStepStart(term);
  return w.dueWithin(term, joined(entryNouns(due.after === 'opening' ? { record: 'opening' } : due.after, place), t.conditions.or));
}

/** Most duties return when a dossier is opened again or weighed again; a chapter says that once for all of them. */
const usual: readonly EntryKind[] = ['reopening', 'weighingStart'];

/** After what a duty holds again, as a sentence; none for the usual reasons. */
export function sinceWords({ since }: Obligation, place: Place): string | undefined {
  if (since && [since.record].flat().every((kind) => usual.includes(kind))) return undefined;
  return since && place.t.meldcode.again(joined(entryNouns(since, place), place.t.conditions.or));
}
