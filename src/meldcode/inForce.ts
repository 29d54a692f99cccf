/** What a location runs on which day, from the decisions about it. */
import type { LocationId } from '../protocol/ids.ts';
import type { PlainDate } from '../protocol/time.ts';
import type { InForceDecision } from './ports.ts';

/**
 * The decision that counts for a location on a day: the one with the latest
 * beginning that is not later than that day, and of several for one day the last
 * that was decided. Undefined: none, so the shipped definition of the location.
 */
export function decisionFor(decisions: readonly InForceDecision[], locationId: LocationId, day: PlainDate): InForceDecision | undefined {
  return decisions.filter((decision) => decision.locationId === locationId && decision.from <= day).reduce<InForceDecision | undefined>(later, undefined);
}

/** What was decided for days after this one, in the order of those days; one for each day. */
export function plannedFor(decisions: readonly InForceDecision[], locationId: LocationId, day: PlainDate): readonly InForceDecision[] {
  const byDay = new Map<PlainDate, InForceDecision>();
  for (const decision of decisions) {
    if (decision.locationId === locationId && decision.from > day) byDay.set(decision.from, later(byDay.get(decision.from), decision));
  }
  return [...byDay.values()].sort((one, other) => one.from.localeCompare(other.from));
}

function later(one: InForceDecision | undefined, other: InForceDecision): InForceDecision {
  if (!one) return other;
  return other.from > one.from || (other.from === one.from && other.number > one.number) ? other : one;
}

/** The first day on which the version came into force somewhere, when that is this day or before. */
export function firstDay(decisions: readonly InForceDecision[], version: string, day: PlainDate): PlainDate | undefined {
  return decisions.flatMap((decision) => (decision.version === version && decision.from <= day ? [decision.from] : [])).sort()[0];
}

/** True when the version was in force somewhere on this day or before: then its approval cannot be taken back. */
export function everInForce(decisions: readonly InForceDecision[], version: string, day: PlainDate): boolean {
  return firstDay(decisions, version, day) !== undefined;
}
