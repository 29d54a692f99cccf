import type { Condition } from '../definition/condition.ts';
import type { Definition, Obligation, Route } from '../definition/schema.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { doneConditionsOf } from './conditionPlaces.ts';
import { problem } from './problem.ts';

const source = 'R040; docs/protocol-format.md';

/** Steps in which nothing is asked, duties that can never be there, and duties that nobody can ever fulfil. */
export function outOfReach(definition: Definition): Problem[] {
  return definition.routes.flatMap((route, r) =>
    route.steps.flatMap((step, s) => {
      const path = ['routes', r, 'steps', s];
      if (step.obligations.length === 0) return [problem('warning', 'emptyStep', path, [`In stap "${step.id}" hoeft niemand iets te doen.`, `Nobody has to do anything in step "${step.id}".`], ['Voeg een plicht toe bij obligations, of haal de stap weg.', 'Add a duty at obligations, or remove the step.'], source)];
      const duties = step.obligations.flatMap((obligation, o) => ofDuty(obligation, route, [...path, 'obligations', o]));
      const reachable = step.obligations.some((obligation) => obligation.when === undefined || !never(obligation.when, route));
      if (reachable) return duties;
      const heavy = step.covers.length > 0 || step.obligations.some((obligation) => obligation.level === 'must');
      return [problem(heavy ? 'unsafe' : 'warning', 'unreachableStep', path, [`Stap "${step.id}" komt nooit aan de beurt.`, `Step "${step.id}" never comes up.`], ['Pas bij minstens één plicht "when" aan.', 'Change "when" of at least one duty.'], source), ...duties];
    }),
  );
}

function ofDuty(obligation: Obligation, route: Route, path: Path): Problem[] {
  if (obligation.when !== undefined && never(obligation.when, route)) return [problem(obligation.level === 'must' ? 'unsafe' : 'warning', 'neverApplies', [...path, 'when'], [`Plicht "${obligation.id}" kan nooit gelden.`, `Duty "${obligation.id}" can never apply.`], ['Pas "when" aan, of haal de plicht weg.', 'Change "when", or remove the duty.'], source)];
  const fulfilled = (condition: Condition): Condition => (obligation.when === undefined ? condition : { all: [obligation.when, condition].flatMap((part) => ('all' in part ? part.all : [part])).filter((part) => 'answer' in part) });
  if (doneConditionsOf(obligation).every((condition) => never(condition, route) || never(fulfilled(condition), route))) return [problem(obligation.level === 'must' ? 'unsafe' : 'warning', 'neverDone', [...path, 'done'], [`Plicht "${obligation.id}" kan nooit gedaan zijn.`, `Duty "${obligation.id}" can never be done.`], ['Pas "done" aan.', 'Change "done".'], source)];
  return [];
}

/** True when a condition cannot hold in this route, whatever is written down. */
function never(condition: Condition, route: Route): boolean {
  if ('all' in condition) return condition.all.some((part) => never(part, route)) || contradicts(condition.all);
  if ('any' in condition) return condition.any.every((part) => never(part, route));
  if ('not' in condition) return always(condition.not);
  if ('weighing' in condition) return route.weighing === undefined;
  if ('age' in condition) return (condition.age.from ?? -1) >= (condition.age.below ?? Infinity);
  return false;
}

function always(condition: Condition): boolean {
  if ('all' in condition) return condition.all.every(always);
  if ('any' in condition) return condition.any.some(always);
  return 'age' in condition && condition.age.from === undefined && condition.age.below === undefined;
}

/** The same condition with and without `not`, or answers to one question that exclude each other. */
function contradicts(conditions: readonly Condition[]): boolean {
  const written = new Set(conditions.map((condition) => JSON.stringify(condition)));
  if (conditions.some((condition) => 'not' in condition && written.has(JSON.stringify(condition.not)))) return true;
  const answers = conditions.flatMap((condition) => ('answer' in condition ? [condition.answer] : []));
  return answers.some((answer) => answers.some((other) => other.question === answer.question && !other.is.some((id) => answer.is.includes(id))));
}
