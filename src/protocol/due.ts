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
 */
export function dueOf(obligation: Obligation, step: Step, view: View, stepStart: PlainDate | undefined): PlainDate | undefined {
  const due = obligation.due;
  if (!due) return step.term && stepStart ? dueDate(stepStart, step.term, view.calendar) : undefined;
  if ('on' in due) {
    const newest = matches({ record: due.on.record }, view).at(-1);
    const value = newest && (newest.data as Readonly<Record<string, unknown>>)[due.on.field];
    return isPlainDate(value) ? value : undefined;
  }
  const from = startOf(due.after, view, stepStart);
  return from && dueDate(from, due.within, view.calendar);
}

function startOf(after: Extract<NonNullable<Obligation['due']>, { within: unknown }>['after'], view: View, stepStart: PlainDate | undefined): PlainDate | undefined {
  if (after === 'stepStart') return stepStart;
  const entry = after === 'opening' ? entriesOf(view.state, 'opening')[0] : matches(after, view).at(-1);
  return entry && view.calendar.dateOf(entry.at);
}
