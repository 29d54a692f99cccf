import type { EntryData } from '../entries.ts';
import { refuse } from '../refusal.ts';
import { entriesOf } from '../state.ts';
import { asksForReport } from '../duties.ts';
import { viewOf } from '../view.ts';
import { unknownChoice } from './choices.ts';
import { leaving, skipped, stepsSkipped } from './leaving.ts';
import type { Outcome, Situation } from './rules.ts';

/**
 * Deciding to report is always possible. Deciding not to asks for reasons when
 * the meldcode asks for a report, or when steps before the decision were skipped (R124–R127, R140).
 */
export function report(data: EntryData<'reportDecision'>, situation: Situation): Outcome {
  if (data.report) return {};
  const view = viewOf(situation.state, situation.context);
  // People may come back on what they decided themselves; only what the meldcode asks needs reasons to leave it.
  const reason = view.reportNeed.outstanding.find((one) => one.kind !== 'decision');
  if (reason) {
    const obligations = view.route.steps.flatMap((step) => step.obligations).filter(asksForReport);
    const refusal = refuse('decisionDeviates', reason.source, { field: 'deviationReasons', params: { kind: reason.kind, rule: reason.rule }, askReasons: true });
    return leaving(situation, refusal, obligations.length > 0 ? obligations.map((item) => item.id) : ['report']);
  }
  return orSkip(situation);
}

/**
 * Two decisions, in this order: first about the report, then about help (R140, R141).
 * A report that was made, as in an emergency, is the first. A meldcode from before
 * the weighing framework knows one choice, help or report, and so no order.
 */
export function help(_data: EntryData<'helpDecision'>, situation: Situation): Outcome {
  const view = viewOf(situation.state, situation.context);
  // The other routes have no weighing and no report of their own to decide on first.
  if (view.route.kind !== 'home' || view.route.weighing === undefined) return orSkip(situation);
  const reported = entriesOf(situation.state, 'report').some((entry) => view.position(entry) >= view.weighing.startsAt);
  if (view.reportNeed.decision === undefined && !reported) {
    return leaving(situation, refuse('reportDecisionFirst', 'R141', { field: 'deviationReasons', askReasons: true }), ['reportDecision']);
  }
  return orSkip(situation);
}

function orSkip(situation: Situation): Outcome {
  const steps = viewOf(situation.state, situation.context).route.steps;
  const decisionStep = steps.findIndex((step) => step.covers.includes('decision'));
  const missed = skipped(situation, (step) => step.index < decisionStep);
  return missed.length === 0 ? {} : leaving(situation, stepsSkipped(situation, missed), missed);
}

/** Only duties of this route can be left out; what the meldcode does not ask needs no reasons. */
export function deviate(data: EntryData<'deviation'>, { state, context }: Situation): Outcome {
  const obligations = viewOf(state, context).route.steps.flatMap((step) => step.obligations);
  const refusal = unknownChoice('obligations', data.obligations, obligations);
  return refusal ? { refusal } : {};
}
