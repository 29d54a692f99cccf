import type { Condition, Pattern } from '../definition/condition.ts';
import type { Definition, Route } from '../definition/schema.ts';
import type { EntryKind } from '../entryKinds.ts';
import type { Path } from '../reading/finding.ts';

/** A condition, or a part of one, with its place. `route` is the route it belongs to; none means that it counts in all. */
export interface ConditionPlace {
  readonly condition: Condition;
  readonly path: Path;
  readonly route: Route | undefined;
  readonly inNorm: boolean;
}

/** Every condition of a definition and every part of it, however deep. */
export function conditionPlaces(definition: Definition): ConditionPlace[] {
  const places: ConditionPlace[] = [];
  const add = (condition: Condition | undefined, path: Path, route?: Route, inNorm = false): void => {
    if (condition) places.push(...parts(condition, path).map((part) => ({ ...part, route, inNorm })));
  };
  definition.norms.forEach((norm, index) => {
    add(norm.when, ['norms', index, 'when'], undefined, true);
  });
  definition.waiverGrounds.forEach((ground, index) => {
    add(ground.when, ['waiverGrounds', index, 'when']);
  });
  definition.closingGrounds.forEach((ground, index) => {
    add(ground.needs, ['closingGrounds', index, 'needs']);
  });
  for (const { obligation, path, route } of obligationPlaces(definition)) {
    add(obligation.when, [...path, 'when'], route);
    for (const [condition, place] of doneConditions(obligation.done, [...path, 'done'])) add(condition, place, route);
    add(obligation.since, [...path, 'since'], route);
    const due = obligation.due;
    if (due && 'within' in due && typeof due.after === 'object') add(due.after, [...path, 'due', 'after'], route);
  }
  return places;
}

type Obligation = Route['steps'][number]['obligations'][number];

/** Every duty with its place. */
export function obligationPlaces(definition: Definition): { obligation: Obligation; path: Path; route: Route; step: Route['steps'][number] }[] {
  return definition.routes.flatMap((route, r) => route.steps.flatMap((step, s) => step.obligations.map((obligation, o) => ({ obligation, route, step, path: ['routes', r, 'steps', s, 'obligations', o] }))));
}

/** The ways in which a duty can be done, as a list. */
export function doneConditionsOf(obligation: Obligation): readonly Condition[] {
  return doneConditions(obligation.done, []).map(([condition]) => condition);
}

function doneConditions(done: Obligation['done'], path: Path): [Condition, Path][] {
  return Array.isArray(done) ? (done as readonly Condition[]).map((condition, index) => [condition, [...path, index]]) : [[done, path]];
}

/** The condition itself and all conditions in it. */
export function parts(condition: Condition, path: Path = []): { condition: Condition; path: Path }[] {
  const here = { condition, path };
  if ('all' in condition) return [here, ...condition.all.flatMap((part, index) => parts(part, [...path, 'all', index]))];
  if ('any' in condition) return [here, ...condition.any.flatMap((part, index) => parts(part, [...path, 'any', index]))];
  if ('not' in condition) return [here, ...parts(condition.not, [...path, 'not'])];
  if ('record' in condition && condition.after) return [here, ...parts(condition.after, [...path, 'after'])];
  return [here];
}

/** The patterns by which a duty can be done, at any depth but not below a `not`. */
export function patternsOf(conditions: readonly Condition[]): Pattern[] {
  return conditions.flatMap((condition): Pattern[] => {
    if ('record' in condition) return [condition];
    if ('all' in condition) return patternsOf(condition.all);
    return 'any' in condition ? patternsOf(condition.any) : [];
  });
}

/** The kinds of entries that a pattern is about. */
export function kindsOf({ record }: Pick<Pattern, 'record'>): readonly EntryKind[] {
  return typeof record === 'string' ? [record] : record;
}
