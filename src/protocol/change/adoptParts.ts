/** Larger parts of a model meldcode, put in their place in another one. */
import type { Definition, Obligation, Route, Step } from '../definition/schema.ts';
import { completed, translated } from './adopt.ts';

type Covered = Step['covers'][number];

/** The own items, and those of the other list whose id is free. */
export function joinById<Item extends { readonly id: string }>(own: readonly Item[], more: readonly Item[]): Item[] {
  return [...own, ...more.filter((item) => !own.some((one) => one.id === item.id))];
}

/** The route for the situation at home. */
export function homeOf(definition: Definition): Route | undefined {
  return definition.routes.find((route) => route.kind === 'home');
}

function changeHome(definition: Definition, change: (route: Route) => Route): Definition {
  return { ...definition, routes: definition.routes.map((route) => (route.kind === 'home' ? change(route) : route)) };
}

/** Adds the duties of the model's step that are chosen, to the own step that covers the same; where the id is taken the own duty stays. */
export function withDuty(definition: Definition, model: Definition, covered: Covered, chosen: (duty: Obligation) => boolean): Definition {
  const wanted = (homeOf(model)?.steps ?? []).filter((step) => step.covers.includes(covered)).flatMap((step) => step.obligations).filter(chosen);
  return completed(addDuties(definition, translated(wanted, model, definition), covered), model);
}

function addDuties(definition: Definition, duties: readonly Obligation[], covered: Covered): Definition {
  const taken = new Set(definition.routes.flatMap((route) => route.steps.flatMap((step) => step.obligations.map((duty) => duty.id))));
  const free = duties.filter((duty) => !taken.has(duty.id));
  return changeHome(definition, (route) => {
    const index = Math.max(0, route.steps.findIndex((step) => step.covers.includes(covered)));
    const steps = route.steps.map((step) => ({ ...step, obligations: step.obligations.map((duty) => withDue(duty, duties)) }));
    return { ...route, steps: steps.map((step, at) => (at === index ? { ...step, obligations: [...step.obligations, ...free] } : step)) };
  });
}

/** A duty of the same name stays as it is, but gets the term that it lacks. */
function withDue(duty: Obligation, among: readonly Obligation[]): Obligation {
  const due = duty.due ?? among.find((other) => other.id === duty.id)?.due;
  return due === undefined ? duty : { ...duty, due };
}

/** The weighing with its triggers, norms and duties. A weighing of its own stays; what is missing beside it comes. */
export function adoptWeighing(definition: Definition, model: Definition): Definition {
  const from = homeOf(model);
  if (!from?.weighing) return definition;
  const own = homeOf(definition);
  const weighing = own?.weighing ?? translated(from.weighing, model, definition);
  const kinds = new Set(definition.triggers.map((trigger) => trigger.kind));
  const triggers = [...definition.triggers, ...model.triggers.filter((trigger) => !kinds.has(trigger.kind) && !definition.triggers.some((one) => one.id === trigger.id))];
  const withQuestions = { ...changeHome(definition, (route) => ({ ...route, weighing })), triggers };
  const norms = joinById(definition.norms, translated(model.norms, model, withQuestions));
  return withDuty({ ...withQuestions, norms }, model, 'weighing', (duty) => duty.level === 'must');
}

/** The own step about deciding keeps its guidance and its own duties; a help-or-report choice becomes two decisions with what follows them. */
export function adoptDecisions(definition: Definition, model: Definition): Definition {
  const requires = [...new Set([...(definition.help?.requires ?? []), ...(model.help?.requires ?? [])])];
  const withHelp: Definition = { ...definition, help: { requires, source: definition.help?.source ?? model.help?.source ?? 'R118' } };
  const decided = withDuty(withHelp, model, 'decision', (duty) => duty.level !== 'may');
  const follows = (homeOf(model)?.steps ?? []).filter((step) => step.covers.includes('followUp'));
  if (homeOf(decided)?.steps.some((step) => step.covers.includes('followUp'))) return withDuty(decided, model, 'followUp', (duty) => duty.level !== 'may');
  const taken = new Set(homeOf(decided)?.steps.map((step) => step.id));
  const added = translated(follows, model, decided).filter((step) => !taken.has(step.id));
  const dutyIds = new Set(decided.routes.flatMap((route) => route.steps.flatMap((step) => step.obligations.map((duty) => duty.id))));
  const steps = added.map((step) => ({ ...step, obligations: step.obligations.filter((duty) => !dutyIds.has(duty.id)) }));
  return completed(changeHome(decided, (route) => ({ ...route, steps: [...route.steps, ...steps] })), model);
}

/** Takes the whole route of the model; one of the same kind that asks less is replaced, for the law leaves no room. */
export function adoptRoute(definition: Definition, model: Definition, kind: Route['kind']): Definition {
  const route = model.routes.find((one) => one.kind === kind);
  if (!route) return definition;
  const others = definition.routes.filter((one) => one.kind !== kind);
  const taken = new Set(others.flatMap((one) => one.steps.flatMap((step) => step.obligations.map((duty) => duty.id))));
  const own = translated(route, model, definition);
  const steps = own.steps.map((step) => ({ ...step, obligations: step.obligations.map((duty) => (taken.has(duty.id) ? { ...duty, id: `${kind}-${duty.id}`.slice(0, 60) } : duty)) }));
  const id = others.some((one) => one.id === own.id) ? kind : own.id;
  return completed({ ...definition, routes: [...others, { ...own, id, steps }] }, model);
}
