import type { Obligation, Step } from '../../../protocol/definition/schema.ts';
import type { EntryKind } from '../../../protocol/entryKinds.ts';
import { entryNouns } from './conditionWords.ts';
import type { Place } from './fieldValues.ts';
import { joined } from './joined.ts';

type Term = NonNullable<Step['term']>;

/** “5 werkdagen”. */
function termWords({ amount, unit }: Term, { t }: Pick<Place, 't'>): string {
  return t.meldcode.terms[unit](amount);
}

/** “dezelfde dag”, for a term of nothing; none for a longer one. */
function sameDayWords({ amount, unit }: Term, { t }: Pick<Place, 't'>): string | undefined {
  if (amount > 0) return undefined;
  return unit === 'workingDays' ? t.meldcode.sameWorkingDay : t.meldcode.sameDay;
}

/** How long a step may take, as a sentence. */
export function stepTermWords(term: Term, place: Pick<Place, 't'>): string {
  const day = sameDayWords(term, place);
  return day === undefined ? place.t.meldcode.stepTerm(termWords(term, place)) : place.t.meldcode.stepSameDay(day);
}

/** By when a duty must be done, as a sentence; none when it has no date of its own. */
export function dueWords({ due }: Pick<Obligation, 'due'>, place: Place): string | undefined {
  if (!due) return undefined;
  const { t } = place;
  const w = t.meldcode;
  if ('on' in due) return w.dueOn(joined(entryNouns({ record: due.on.record }, place), t.conditions.or), t.conditions.dates[due.on.field] ?? '');
  const [day, term] = [sameDayWords(due.within, place), termWords(due.within, place)];
  if (due.after === 'stepStart') return day === undefined ? w.dueStepStart(term) : w.dueSameDayStepStart(day);
  const start = joined(entryNouns(due.after === 'opening' ? { record: 'opening' } : due.after, place), t.conditions.or);
  return day === undefined ? w.dueWithin(term, start) : w.dueSameDay(day, start);
}

/** Most duties return when a dossier is opened again or weighed again; a chapter says that once for all of them. */
const usual: readonly EntryKind[] = ['reopening', 'weighingStart'];

/** After what a duty holds again, as a sentence; none for the usual reasons. */
export function sinceWords({ since }: Obligation, place: Place): string | undefined {
  if (since && [since.record].flat().every((kind) => usual.includes(kind))) return undefined;
  return since && place.t.meldcode.again(joined(entryNouns(since, place), place.t.conditions.or));
}
