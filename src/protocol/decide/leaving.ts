import { refuse, type Refusal } from '../refusal.ts';
import { dutiesOf } from '../duties.ts';
import { viewOf } from '../view.ts';
import type { Outcome, Situation } from './rules.ts';

/** Passes with the reasons that came along, as a deviation in the record before the entry; otherwise the refusal that asks for them. */
export function leaving({ command }: Situation, refusal: Refusal, obligations: readonly string[]): Outcome {
  const reasons = command.deviationReasons;
  if (!reasons) return { refusal };
  return { before: [{ kind: 'deviation', data: { obligations: [...obligations], reasons } }] };
}

/**
 * Skipping duties asks for reasons and never blocks (design 2.1): the ids of the
 * duties that must be done, are open, and lie in a step for which `counts` holds.
 */
export function skipped({ state, context }: Situation, counts: (step: { readonly index: number; readonly covers: readonly string[] }, obligationId: string) => boolean): readonly string[] {
  const view = viewOf(state, context);
  return view.route.steps.flatMap((step, index) =>
    dutiesOf(step, view, (obligation) => obligation.level === 'must' && counts({ index, covers: step.covers }, obligation.id))
      .filter((duty) => duty.state === 'open')
      .map((duty) => duty.obligation.id),
  );
}

/** The refusal that names the duties that would be skipped. */
export function stepsSkipped(situation: Situation, obligations: readonly string[]): Refusal {
  const first = situation.context.protocol.routes.flatMap((route) => route.steps.flatMap((step) => step.obligations)).find((obligation) => obligation.id === obligations[0]);
  return refuse('stepsSkipped', first?.source ?? 'R089', { field: 'deviationReasons', params: { obligations: obligations.join(', ') }, askReasons: true });
}
