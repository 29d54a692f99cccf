import type { Route, StatutoryStep } from '../definition/schema.ts';

/** The places of the steps that say to be this statutory step and in which something must be done; a step that asks nothing covers nothing. */
export function coveringSteps(route: Route, part: StatutoryStep): readonly number[] {
  return route.steps.flatMap((step, index) => (step.covers.includes(part) && step.obligations.some((obligation) => obligation.level === 'must') ? [index] : []));
}
