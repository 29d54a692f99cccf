import type { Obligation } from './definition/schema.ts';
import { isOneOf } from './deputies.ts';
import type { Entry } from './entries.ts';
import { reportedAfter } from './reportNeed.ts';
import { entriesOf, openHypotheses } from './state.ts';
import type { View } from './view.ts';

/** Something that deserves a look. It never blocks; `source` says which rule asks for it. */
export interface Warning {
  readonly key: 'reportOutstanding' | 'reportRejected' | 'dangerElsewhere' | 'openHypothesis' | 'consentRefused' | 'answeredAlone' | 'decidedByOther' | 'noWeighing' | 'unsafeMonitoring';
  readonly params: Readonly<Record<string, string>>;
  readonly source: string;
  readonly entries: readonly Entry[];
}

/** Everything in the dossier that deserves attention, most urgent first. */
export function warningsOf(view: View): readonly Warning[] {
  return [...aboutReport(view), ...aboutDanger(view), ...aboutMonitoring(view), ...aboutConsent(view), ...aboutWeighing(view), ...aboutHypotheses(view)];
}

function aboutReport(view: View): Warning[] {
  const { outstanding, rejected } = view.reportNeed;
  return outstanding.map((reason) => ({ key: rejected ? 'reportRejected' : 'reportOutstanding', params: { kind: reason.kind, rule: reason.rule }, source: reason.source, entries: reason.entries }));
}

/**
 * Outside the route about home no rule asks for a report, so danger that was
 * recorded would pass in silence. It stays until a report was made after it,
 * people decided about one, or the dossier goes on about home (R050).
 */
function aboutDanger(view: View): Warning[] {
  if (view.route.kind === 'home') return [];
  const flagged = [...entriesOf(view.state, 'signal').filter((signal) => signal.data.triggers.length > 0), ...entriesOf(view.state, 'trigger'), ...entriesOf(view.state, 'emergency')];
  const reports = entriesOf(view.state, 'report');
  const decisions = entriesOf(view.state, 'reportDecision').filter((entry) => !entry.data.report || entry === view.reportNeed.decision);
  const open = flagged.filter((entry) => !reportedAfter([entry], reports) && !decisions.some((decision) => view.position(decision) > view.position(entry)));
  return open.length > 0 ? [{ key: 'dangerElsewhere', params: {}, source: 'R050', entries: open }] : [];
}

function aboutMonitoring(view: View): Warning[] {
  const newest = entriesOf(view.state, 'monitoring').at(-1);
  return newest && newest.data.safe !== 'yes' ? [{ key: 'unsafeMonitoring', params: {}, source: 'R164', entries: [newest] }] : [];
}

function aboutConsent(view: View): Warning[] {
  return view.protocol.consents.flatMap((consent) => {
    const newest = entriesOf(view.state, 'consent').findLast((entry) => entry.data.consent === consent.id);
    if (!consent.refusalIsSignal || !newest || newest.data.given) return [];
    return [{ key: 'consentRefused' as const, params: { consent: consent.id }, source: consent.source, entries: [newest] }];
  });
}

function aboutWeighing(view: View): Warning[] {
  if (!view.route.weighing && view.route.kind === 'home') return [{ key: 'noWeighing', params: {}, source: 'Besluit verplichte meldcode (afwegingskader, sinds 1-1-2019)', entries: [] }, ...aboutDeciders(view)];
  const alone = view.weighing.answered.filter((step) => step.together && !step.entry.data.together);
  return [...alone.map((step): Warning => ({ key: 'answeredAlone', params: { question: step.question.id }, source: step.question.source, entries: [step.entry] })), ...aboutDeciders(view)];
}

/** Answers of this round and decisions about the report by somebody whom the meldcode does not name for it; a deputy acts for who is named. */
function aboutDeciders(view: View): Warning[] {
  const { weighing } = view.route;
  const others = (entries: readonly Entry[], named: readonly string[]): readonly Entry[] => (named.length === 0 ? [] : entries.filter((entry) => !isOneOf(entry.by.functionId, named, view.protocol)));
  const warning = (what: 'decision' | 'answer', entries: readonly Entry[], source: string): Warning[] => (entries.length > 0 ? [{ key: 'decidedByOther', params: { what }, source, entries }] : []);
  const duty = view.route.steps.flatMap((step) => step.obligations).find((obligation) => obligation.actors !== undefined && isAboutDecision(obligation));
  const decisions = others(entriesOf(view.state, 'reportDecision'), duty?.actors ?? weighing?.actors ?? []);
  const answers = others(view.weighing.answered.map((step) => step.entry), weighing?.actors ?? []);
  return [...warning('decision', decisions, duty?.source ?? weighing?.source ?? ''), ...warning('answer', answers, weighing?.source ?? '')];
}

/** True for the duty to decide about the report, whatever is decided; a report that was made may stand for the decision. */
function isAboutDecision({ done }: Obligation): boolean {
  return [done].flat().every((condition) => {
    if ('report' in condition) return condition.report === 'decided';
    if (!('record' in condition) || condition.where || condition.by) return false;
    const kinds = [condition.record].flat();
    return kinds.includes('reportDecision') && kinds.every((kind) => kind === 'reportDecision' || kind === 'report');
  });
}

function aboutHypotheses(view: View): Warning[] {
  const open = openHypotheses(view.state);
  return open.length > 0 ? [{ key: 'openHypothesis', params: { count: String(open.length) }, source: 'R023', entries: open }] : [];
}
