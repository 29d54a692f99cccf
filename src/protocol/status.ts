import type { Obligation, Step } from './definition/schema.ts';
import { anyOf } from './evaluate.ts';
import type { Entry } from './entries.ts';
import { allowedCommands } from './allowed.ts';
import type { CommandType } from './commands.ts';
import { dueOf, sinceOf } from './due.ts';
import { entriesOf, type DossierState } from './state.ts';
import type { PlainDate } from './time.ts';
import { viewOf, type Surroundings, type View } from './view.ts';
import { warningsOf, type Warning } from './warnings.ts';

/** `waived`: done by writing down why it is not safe; `deviated`: not done, with reasons in the record. */
export type ObligationState = 'open' | 'done' | 'waived' | 'deviated';

export interface ObligationStatus {
  readonly id: string;
  readonly step: string;
  readonly obligation: Obligation;
  readonly state: ObligationState;
  readonly actors: readonly string[];
  readonly due: PlainDate | undefined;
  /** The due date lies before today and the duty is still open. */
  readonly overdue: boolean;
  readonly entries: readonly Entry[];
}

export interface StepStatus {
  readonly id: string;
  readonly step: Step;
  /** `now` is where the first open duty is; `skipped` was left with reasons. */
  readonly state: 'done' | 'now' | 'todo' | 'skipped';
}

export interface Status {
  readonly view: View;
  /** The step in which the first open duty is; none when nothing is open. */
  readonly step: string | undefined;
  readonly steps: readonly StepStatus[];
  readonly obligations: readonly ObligationStatus[];
  /** The open duties that have a date, soonest first. */
  readonly terms: readonly ObligationStatus[];
  readonly allowed: readonly CommandType[];
  readonly warnings: readonly Warning[];
}

/**
 * "What now?": per step what the organisation's meldcode asks of this dossier,
 * who, by when, why and where that stands; what may be done and what deserves attention.
 */
export function status(state: DossierState, surroundings: Surroundings): Status {
  const view = viewOf(state, surroundings);
  const obligations: ObligationStatus[] = [];
  let started: PlainDate | undefined = startOf(view);
  for (const step of view.route.steps) {
    const ofStep = applicable(step, view).map((obligation) => obligationStatus(obligation, step, view, started));
    obligations.push(...ofStep);
    started = endOf(ofStep, started, view);
  }
  const steps = stepStatuses(view.route.steps, obligations);
  return {
    view,
    step: state.phase === 'closed' ? undefined : steps.find((step) => step.state === 'now')?.id,
    steps,
    obligations,
    terms: obligations.filter((item) => item.state === 'open' && item.due !== undefined).sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '')),
    allowed: allowedCommands(state),
    warnings: warningsOf(view),
  };
}

/** The duties of a step that must be done and are still open: what a next step would skip. */
export function openMusts(obligations: readonly ObligationStatus[], step?: string): readonly ObligationStatus[] {
  return obligations.filter((item) => item.state === 'open' && item.obligation.level === 'must' && (step === undefined || item.step === step));
}

/** A duty that returns (`since`) looks only at what came after that, in its condition too. */
function applicable(step: Step, view: View): readonly Obligation[] {
  return step.obligations.filter((obligation) => obligation.when === undefined || anyOf([obligation.when], view, sinceOf(obligation, view)).holds);
}

function obligationStatus(obligation: Obligation, step: Step, view: View, stepStart: PlainDate | undefined): ObligationStatus {
  const since = sinceOf(obligation, view);
  const done = anyOf([obligation.done].flat(), view, since);
  const { state, entries } = stateOf(obligation, done, view, since);
  const due = dueOf(obligation, step, view, stepStart);
  const today = view.calendar.dateOf(view.now);
  return {
    id: obligation.id,
    step: step.id,
    obligation,
    state,
    actors: obligation.actors ?? step.actors,
    due,
    overdue: state === 'open' && due !== undefined && due < today,
    entries,
  };
}

function stateOf(obligation: Obligation, done: { holds: boolean; entries: readonly Entry[] }, view: View, since: number): { state: ObligationState; entries: readonly Entry[] } {
  const { entries } = done;
  if (done.holds) return { state: entries.length > 0 && entries.every((entry) => entry.kind === 'waiver') ? 'waived' : 'done', entries };
  // No general reason lifts the duty to report: only a decision about the very facts that ask for it.
  if (asksForReport(obligation)) {
    const { rejected, decision } = view.reportNeed;
    return rejected && decision ? { state: 'deviated', entries: [decision] } : { state: 'open', entries: [] };
  }
  const left = entriesOf(view.state, 'deviation').filter((entry) => view.position(entry) >= since && entry.data.obligations.includes(obligation.id));
  return { state: left.length > 0 ? 'deviated' : 'open', entries: left };
}

/** True for the duty to report itself. */
export function asksForReport(obligation: Obligation): boolean {
  return [obligation.done].flat().some((condition) => 'report' in condition && condition.report === 'sent');
}

function stepStatuses(steps: readonly Step[], obligations: readonly ObligationStatus[]): StepStatus[] {
  const current = steps.find((step) => openMusts(obligations, step.id).length > 0);
  let reached = current !== undefined;
  return steps.map((step) => {
    if (step === current) {
      reached = false;
      return { id: step.id, step, state: 'now' as const };
    }
    const musts = obligations.filter((item) => item.step === step.id && item.obligation.level === 'must');
    if (musts.length === 0) return { id: step.id, step, state: reached ? ('done' as const) : ('todo' as const) };
    if (openMusts(musts).length > 0) return { id: step.id, step, state: 'todo' as const };
    return { id: step.id, step, state: musts.some((item) => item.state !== 'deviated') ? ('done' as const) : ('skipped' as const) };
  });
}

function startOf(view: View): PlainDate | undefined {
  const opening = entriesOf(view.state, 'opening')[0];
  return opening && view.calendar.dateOf(opening.at);
}

/** A step begins when the last duty of the one before it was done or left; a step that asks nothing takes no time. */
function endOf(obligations: readonly ObligationStatus[], started: PlainDate | undefined, view: View): PlainDate | undefined {
  if (openMusts(obligations).length > 0) return undefined;
  const dates = obligations.flatMap((item) => item.entries.map((entry) => view.calendar.dateOf(entry.at)));
  return dates.sort().at(-1) ?? started;
}
