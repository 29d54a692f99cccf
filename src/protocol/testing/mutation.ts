import fc from 'fast-check';
import type { Definition, Route } from '../definition/schema.ts';
import { outcomes } from '../definition/weighingSchema.ts';

const inWeighing = ['does', 'to', 'means', 'asks', 'awaits', 'together', 'dropAnswer', 'dropQuestion', 'swap', 'dropWeighing'] as const;
const elsewhere = ['dropTrigger', 'triggerKind', 'dropNorm', 'dropDuty', 'level', 'dropWhen', 'dropDue', 'weakenDone', 'otherDone', 'dropStep', 'covers', 'swapSteps', 'access', 'dropHandledBy', 'dropHelpTerm', 'sector', 'dropRoute', 'actors'] as const;

/** One change to a definition, as a careless or hurried editor might make it. The numbers say where and what; any number fits. */
export interface Mutation {
  readonly what: (typeof inWeighing)[number] | (typeof elsewhere)[number];
  readonly where: number;
  readonly which: number;
  readonly value: number;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({ what: fc.constantFrom(...inWeighing, ...elsewhere), where: fc.nat(1_000), which: fc.nat(1_000), value: fc.nat(7) });

/** A copy of the definition with the changes made. */
export function mutated(definition: Definition, mutations: readonly Mutation[]): Definition {
  const copy = structuredClone(definition);
  for (const change of mutations) {
    const route = at(copy.routes, change.where);
    if (!route) continue;
    changeWeighing(copy.routes.find((candidate) => candidate.kind === 'home') ?? route, change);
    changeRoute(route, change);
    changeWhole(copy, change);
  }
  return copy;
}

function at<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}

function changeWeighing(route: Route, { what, where, which, value }: Mutation): void {
  const questions = route.weighing?.questions ?? [];
  const question = at(questions, where);
  const answer = question && at(question.answers, which);
  if (!question || !answer) return;
  if (what === 'does') answer.does = value > 3 ? [] : [outcomes[value] ?? 'close'];
  if (what === 'to') answer.to = questions[value]?.id;
  if (what === 'means') answer.means = (['yes', 'no', 'doubt'] as const)[value % 3];
  if (what === 'asks') question.asks = (['suspicion', 'danger', 'helpPossible', 'helpAccepted', 'result', 'other'] as const)[value % 6] ?? 'other';
  if (what === 'awaits') answer.awaits = value > 3 ? 'help' : undefined;
  if (what === 'together') answer.together = !answer.together;
  if (what === 'dropAnswer') question.answers.splice(which % question.answers.length, 1);
  if (what === 'dropQuestion') questions.splice(where % questions.length, 1);
  if (what === 'swap') questions.reverse();
  if (what === 'dropWeighing') delete route.weighing;
}

function changeRoute(route: Route, { what, which, value }: Mutation): void {
  const step = at(route.steps, which);
  const duty = step && at(step.obligations, which >> 3);
  if (!step) return;
  if (what === 'dropStep') route.steps.splice(which % route.steps.length, 1);
  if (what === 'covers') step.covers.splice(value % Math.max(1, step.covers.length), 1);
  if (what === 'swapSteps') route.steps.reverse();
  if (what === 'access') route.access = route.access === 'strict' ? 'standard' : 'strict';
  if (what === 'dropHandledBy') delete route.handledBy;
  if (!duty) return;
  if (what === 'dropDuty') step.obligations.splice(step.obligations.indexOf(duty), 1);
  if (what === 'level') duty.level = (['must', 'should', 'may'] as const)[value % 3] ?? 'may';
  if (what === 'dropWhen') delete duty.when;
  if (what === 'dropDue') delete duty.due;
  if (what === 'weakenDone') duty.done = [duty.done, { record: 'addendum' as const }].flat();
  if (what === 'otherDone') duty.done = { record: 'addendum' };
}

function changeWhole(copy: Definition, { what, where, which, value }: Mutation): void {
  const trigger = at(copy.triggers, which);
  if (what === 'dropTrigger') copy.triggers.splice(which % Math.max(1, copy.triggers.length), 1);
  if (what === 'triggerKind' && trigger) trigger.kind = (['acute', 'structural', 'disclosure', 'seriousInjury', 'protectionDoubt', 'other'] as const)[value % 6] ?? 'other';
  if (what === 'dropNorm') copy.norms.splice(which % Math.max(1, copy.norms.length), 1);
  if (what === 'dropHelpTerm' && copy.help) copy.help.requires = copy.help.requires.filter((item) => item !== 'term');
  if (what === 'sector') copy.sectors = value > 3 ? ['childcare'] : ['education'];
  if (what === 'dropRoute') copy.routes.splice(where % copy.routes.length, 1);
  const actor = at(copy.functions, which);
  if (what === 'actors' && actor) for (const route of copy.routes) if (route.handledBy) route.handledBy = [actor.id];
}
