import type { Obligation, Step } from './definition/schema.ts';
import type { Entry } from './entries.ts';
import { allowedCommands } from './allowed.ts';
import type { CommandType } from './commands.ts';
import { dueOf, laterOf } from './due.ts';
import { dutiesOf, returnedBy, type Duty, type ObligationState } from './duties.ts';
import { entriesOf, latest, type DossierState } from './state.ts';
import type { PlainDate } from './time.ts';
import { viewOf, type Surroundings, type View } from './view.ts';
import { warningsOf, type Warning } from './warnings.ts';

export { asksForReport, type ObligationState } from './duties.ts';

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
    const ofStep = dutiesOf(step, view).map((duty) => obligationStatus(duty, step, view, started));
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

function obligationStatus({ obligation, state, entries }: Duty, step: Step, view: View, stepStart: PlainDate | undefined): ObligationStatus {
  const returned = returnedBy(obligation, view);
  const due = dueOf(obligation, step, view, stepStart, returned && view.calendar.dateOf(returned.at));
  return {
    id: obligation.id,
    step: step.id,
    obligation,
    state,
    actors: obligation.actors ?? step.actors,
    due,
    overdue: state === 'open' && due !== undefined && due < view.today,
    entries,
  };
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

/** The first step begins with the dossier, and again when it is reopened: nobody works on a closed one. */
function startOf(view: View): PlainDate | undefined {
  const start = latest(view.state, 'reopening') ?? entriesOf(view.state, 'opening')[0];
  return start && view.calendar.dateOf(start.at);
}

/** A step begins when the last duty of the one before it was done or left, and ends no earlier than it began; a step that asks nothing takes no time. */
function endOf(obligations: readonly ObligationStatus[], started: PlainDate | undefined, view: View): PlainDate | undefined {
  if (openMusts(obligations).length > 0) return undefined;
  const dates = obligations.flatMap((item) => item.entries.map((entry) => view.calendar.dateOf(entry.at)));
  const last = dates.sort().at(-1);
  return last ? laterOf(last, started) : started;
}
