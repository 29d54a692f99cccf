import type { Extra } from '../decide.ts';
import type { EntryData } from '../entries.ts';
import { anyOf } from '../evaluate.ts';
import type { EmployeeId } from '../ids.ts';
import { refuse } from '../refusal.ts';
import type { DossierState } from '../state.ts';
import { routeOf, viewOf } from '../view.ts';
import { lockOutAccused, wrongAccused } from './accusedRules.ts';
import { firstRefusal, unknownChoice } from './choices.ts';
import { leaving, skipped, stepsSkipped } from './leaving.ts';
import type { Outcome, Situation } from './rules.ts';

/** Opens the dossier on the meldcode in force; whoever opens it takes part in it, but not where only those who handle it may read (adr/0014). */
export function open(data: EntryData<'opening'>, { context }: Situation): Outcome {
  const refusal = unknownChoice('route', [data.route], context.protocol.routes);
  if (refusal) return { refusal };
  if (context.protocol.routes.find((route) => route.id === data.route)?.access === 'strict') return {};
  return { after: [{ kind: 'participant', data: { employee: context.actor.employeeId, function: context.actor.functionId, change: 'added' } }] };
}

/**
 * Never refused for what came before (R050, R054). A report that was made during the emergency is
 * written down with it, at the real time.
 */
export function emergency(data: EntryData<'emergency'>, { state, context }: Situation): Outcome {
  const wrong = wrongAccused(data.accused, routeOf(context.protocol, state), context);
  if (wrong) return { refusal: wrong };
  const lockOut = lockOutAccused(data.accused, state, context);
  if (!data.reported) return { after: lockOut };
  const report: EntryData<'report'> = { channel: 'phone', emergency: true };
  if (data.reference !== undefined) report.reference = data.reference;
  if (data.contact !== undefined) report.contact = data.contact;
  return { after: [{ kind: 'report', data: report }, ...lockOut] };
}

/**
 * Closing waits for the report that the meldcode asks for, unless people decided
 * against it with reasons; other open duties ask for reasons (R085, R112, R131).
 */
export function close(data: EntryData<'closing'>, situation: Situation): Outcome {
  const { state, context } = situation;
  const ground = context.protocol.closingGrounds.find((candidate) => candidate.id === data.ground);
  if (!ground) return firstRefusal(unknownChoice('ground', [data.ground], context.protocol.closingGrounds));
  const view = viewOf(state, context);
  const reason = view.reportNeed.outstanding[0];
  if (reason && !view.reportNeed.rejected) return { refusal: refuse('reportOutstanding', reason.source, { params: { kind: reason.kind, rule: reason.rule } }) };
  const closings = new Set(view.route.steps.flatMap((step) => step.obligations.filter(doneByClosing).map((obligation) => obligation.id)));
  const missed = skipped(situation, (_step, id) => !closings.has(id));
  if (ground.needs && !anyOf([ground.needs], view).holds) {
    return leaving(situation, refuse('groundDoesNotFit', ground.source, { field: 'ground', params: { ground: ground.id }, askReasons: true }), [`ground:${ground.id}`, ...missed]);
  }
  return missed.length === 0 ? {} : leaving(situation, stepsSkipped(situation, missed), missed);
}

function doneByClosing(obligation: { readonly done: unknown }): boolean {
  return [obligation.done].flat().some((condition) => typeof condition === 'object' && condition !== null && 'record' in condition && [condition.record].flat().includes('closing'));
}

/** Nobody locks themself out: there would be no way back, and whom it is about is for another to say. */
export function changeParticipant(data: EntryData<'participant'>, { context }: Situation): Outcome {
  return firstRefusal(
    unknownChoice('function', [data.function], context.protocol.functions),
    data.change === 'lockedOut' && data.employee === context.actor.employeeId && refuse('lockOutSelf', 'R040', { field: 'employee' }),
  );
}

/**
 * From here on the other route asks its duties; what was written stays. Into a
 * route with strict access nobody comes along by having taken part before: who
 * handles it adds people by name again.
 */
export function switchRoute(data: EntryData<'routeSwitch'>, { state, context }: Situation): Outcome {
  const to = context.protocol.routes.find((route) => route.id === data.to);
  const refused = firstRefusal(
    unknownChoice('to', [data.to], context.protocol.routes),
    state.route === data.to && refuse('sameRoute', 'R040', { field: 'to' }),
    wrongAccused(data.accused, to, context),
  );
  if ('refusal' in refused) return refused;
  return { after: [...(to?.access === 'strict' ? leftBehind(state, data.accused?.employee) : []), ...lockOutAccused(data.accused, state, context)] };
}

/** Everybody who takes part leaves, for only who handles the route may read it from now on. */
export function leftBehind(state: DossierState, accused?: EmployeeId): readonly Extra[] {
  const left = state.participants.filter((participant) => !participant.lockedOut && participant.employee !== accused);
  return left.map(({ employee, function: functionId }): Extra => ({ kind: 'participant', data: { employee, function: functionId, change: 'removed' } }));
}
