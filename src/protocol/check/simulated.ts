import type { Condition } from '../definition/condition.ts';
import type { Definition, Route } from '../definition/schema.ts';
import type { Entry } from '../entries.ts';
import type { EntryKind } from '../entryKinds.ts';
import type { EmployeeId, EntryId } from '../ids.ts';
import { replay } from '../state.ts';
import type { Calendar, Instant, PlainDate } from '../time.ts';
import { viewOf, type View } from '../view.ts';
import { conditionPlaces } from './conditionPlaces.ts';

/** The checks that ask "what if this is written down?" need some day; any does. */
const now = '2026-03-02T09:00:00.000Z' as Instant;
const calendar: Calendar = { dateOf: (instant) => instant.slice(0, 10) as PlainDate, isWorkingDay: () => true };
const ages = 25;

/** How the meldcode looks at a dossier on this route with just these entries: for a child of each age, and without a birth date. */
export function viewsAfter(definition: Definition, route: Route, entries: readonly (readonly [EntryKind, unknown])[]): readonly View[] {
  const opening = ['opening', { childId: 'c', locationId: 'l', protocol: { id: definition.id, version: definition.version }, route: route.id }] as const;
  const state = replay([opening, ...entries].map(([kind, data], index) => ({ id: `entry ${index}` as EntryId, kind, at: now, recordedAt: now, by: { employeeId: 'somebody' as EmployeeId, functionId: '' }, data }) as Entry));
  const birthDates = asksForAge(definition) ? Array.from({ length: ages }, (_, age) => `${2026 - age}-01-01` as PlainDate) : [];
  return [undefined, ...birthDates].map((birthDate) => viewOf(state, { protocol: definition, now, calendar, birthDate }));
}

function asksForAge(definition: Definition): boolean {
  return conditionPlaces(definition).some(({ condition }) => 'age' in condition);
}

/** True when the condition, or a part of it, looks at the age of the child. */
export function looksAtAge(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(looksAtAge);
  if ('any' in condition) return condition.any.some(looksAtAge);
  return 'not' in condition ? looksAtAge(condition.not) : 'age' in condition;
}
