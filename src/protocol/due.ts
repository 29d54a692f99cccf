import type { Obligation, Step } from './definition/schema.ts';
import { matches } from './evaluate.ts';
import { entriesOf } from './state.ts';
import { dueDate, isPlainDate, type PlainDate } from './time.ts';
import type { View } from './view.ts';

/** From which position in the record entries count for an obligation; 0 when all do. */
export function sinceOf(obligation: Obligation, view: View): number {
  if (!obligation.since) return 0;
  const newest = matches(obligation.since, view).at(-1);
  return newest ? view.position(newest) : 0;
}

/**
 * The last day on which the obligation is in time, as a Dutch calendar day, or
 * none. A term runs from the newest entry that starts it (R116: five working days
 * after the report); a step's own term counts for every duty in it without one.
 * For a duty that came back no term runs from before the day on which it `returned`.
 */
export function dueOf(obligation: Obligation, step: Step, view: View, stepStart: PlainDate | undefined, returned?: PlainDate): PlainDate | undefined {
  const due = obligation.due;
  if (!due) return step.term && stepStart ? dueDate(laterOf(stepStart, returned), step.term, view.calendar) : undefined;
  if ('on' in due) {
    const newest = matches({ record: due.on.record }, view).at(-1);
    const value = newest && (newest.data as Readonly<Record<string, unknown>>)[due.on.field];
    return isPlainDate(value) ? value : undefined;
  }
  const from = startOf(due.after, view, stepStart);
  return from && dueDate(laterOf(from, returned), due.within, view.calendar);
}

/** The later of two days; the first when there is no other. */
export function laterOf(day: PlainDate, other: PlainDate | undefined): PlainDate {
  return other !== undefined && other > day ? other : day;
}

function startOf(after: Extract<NonNullable<Obligation['due']>, { within: unknown }>['after'], view: View, stepStart: PlainDate | undefined): PlainDate | undefined {
  if (after === 'stepStart') return stepStart;
  const entry = after === 'opening' ? entriesOf(view.state, 'opening')[0] : matches(after, view).at(-1);
  return entry && view.calendar.dateOf(entry.at);
}
