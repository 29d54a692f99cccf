import { evaluate } from './evaluate.ts';
import type { Entry } from './entries.ts';
import { entriesOf } from './state.ts';
import type { View } from './view.ts';

/** Why the organisation's meldcode asks for a report; the reason names its rule, never a verdict about people. */
export interface ReportReason {
  readonly kind: 'trigger' | 'answer' | 'norm';
  /** Id of the trigger, the question or the norm. */
  readonly rule: string;
  readonly answer?: string;
  readonly source: string;
  readonly entries: readonly Entry[];
  /** A report was made after this reason came up. */
  readonly reported: boolean;
}

/** People decided to report, in whatever route, and it was not done yet; `rule` is the command with which they decided. */
export interface PromisedReport {
  readonly kind: 'decision';
  readonly rule: 'decideReport';
  readonly source: string;
  readonly entries: readonly Entry[];
}

export interface ReportNeed {
  /** The meldcode asks for a report, or people decided to make one. */
  readonly needed: boolean;
  readonly reasons: readonly ReportReason[];
  /** Reasons about which no report was made yet; where there are none, a decision to report that was not carried out. */
  readonly outstanding: readonly (ReportReason | PromisedReport)[];
  /** The newest decision of this round: report, no report, or none yet. */
  readonly decision: Entry<'reportDecision'> | undefined;
  readonly sent: boolean;
  /** People decided not to report although the meldcode asks for it; their reasons are in the record. */
  readonly rejected: boolean;
}

/**
 * Whether a report to the advice body is asked for, and why: a trigger (acute,
 * structural, disclosure …), an answer in the weighing, or a norm of the meldcode.
 * Never asks for less because of the order in which things were written down.
 * Only the route about the situation at home ends at the advice body; in the
 * others a report is made because people decide so, never because a rule says it.
 * What people decided waits for the report in every route.
 */
export function reportNeedOf(view: View): ReportNeed {
  const reports = entriesOf(view.state, 'report');
  const reasons = view.route.kind === 'home' ? [...triggerReasons(view, reports), ...answerReasons(view, reports), ...normReasons(view, reports)] : [];
  const unreported = reasons.filter((reason) => !reason.reported);
  const decision = entriesOf(view.state, 'reportDecision').findLast((entry) => view.position(entry) >= view.weighing.startsAt);
  const newestReport = reports.at(-1);
  const undone = decision?.data.report === true && !reports.some((report) => view.position(report) >= view.weighing.startsAt || report.at >= decision.at);
  const outstanding = unreported.length === 0 && undone ? [promised(decision, view)] : unreported;
  return {
    needed: reasons.length > 0 || decision?.data.report === true,
    reasons,
    outstanding,
    decision,
    sent: newestReport !== undefined && outstanding.length === 0,
    rejected: decision?.data.report === false && outstanding.length > 0 && outstanding.every((reason) => reason.entries.every((entry) => view.position(entry) < view.position(decision))),
  };
}

function promised(decision: Entry<'reportDecision'>, view: View): PromisedReport {
  return { kind: 'decision', rule: 'decideReport', source: view.protocol.finalResponsibility?.source ?? view.route.source, entries: [decision] };
}

function triggerReasons(view: View, reports: readonly Entry<'report'>[]): ReportReason[] {
  const flagged: { trigger: string; entry: Entry }[] = [];
  for (const entry of entriesOf(view.state, 'signal')) for (const trigger of entry.data.triggers) flagged.push({ trigger, entry });
  for (const entry of entriesOf(view.state, 'trigger')) flagged.push({ trigger: entry.data.trigger, entry });
  return view.protocol.triggers.flatMap((trigger) => {
    const entries = flagged.filter((flag) => flag.trigger === trigger.id).map((flag) => flag.entry);
    if (entries.length === 0) return [];
    return [{ kind: 'trigger' as const, rule: trigger.id, source: trigger.source, entries, reported: reportedAfter(entries, reports) }];
  });
}

function answerReasons(view: View, reports: readonly Entry<'report'>[]): ReportReason[] {
  return view.weighing.answered
    .filter((step) => step.answer.does.includes('report'))
    .map((step) => {
      // A result that stays away asks for a new report; the other questions are settled by one report in their round.
      const from = step.question.asks === 'result' ? view.position(step.entry) : view.weighing.startsAt;
      return {
        kind: 'answer' as const,
        rule: step.question.id,
        answer: step.answer.id,
        source: step.answer.source ?? step.question.source,
        entries: [step.entry],
        reported: reports.some((report) => view.position(report) >= from),
      };
    });
}

function normReasons(view: View, reports: readonly Entry<'report'>[]): ReportReason[] {
  return view.protocol.norms.flatMap((norm) => {
    const { holds, entries } = evaluate(norm.when, view);
    return holds ? [{ kind: 'norm' as const, rule: norm.id, source: norm.source, entries, reported: reportedAfter(entries, reports) }] : [];
  });
}

/** One report covers everything that had happened by then, in whatever order it was written down. */
export function reportedAfter(entries: readonly Entry[], reports: readonly Entry<'report'>[]): boolean {
  return reports.some((report) => entries.every((entry) => entry.at <= report.at));
}
