/** Which duties of a dossier a reader sees, in which order, and which of them is theirs to do first. */
import type { Actor } from '../../access/actor.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import { actsAs } from '../../protocol/deputies.ts';
import type { LocationId } from '../../protocol/ids.ts';
import { asksForReport, type ObligationStatus, type Status } from '../../protocol/status.ts';

export interface ReaderDuties {
  /** Open duties that matter now: musts first, then what is late, then what is the reader's. */
  readonly open: readonly ObligationStatus[];
  /** Duties of the current step that are done, waived or left with reasons. */
  readonly finished: readonly ObligationStatus[];
  /** The first open must; the reader's own where there is one. */
  readonly first: ObligationStatus | undefined;
  /** False when the first must waits for somebody else. */
  readonly isReaders: boolean;
}

/** Ids of the meldcode's functions for which a person acts at a location, as a deputy too (R006); those of the whole organisation count everywhere. */
export function functionsAt(actor: Actor, locationId: LocationId, protocol: Definition): ReadonlySet<string> {
  return new Set(actor.assignments.filter((held) => held.locationId === locationId || held.locationId === null).flatMap((held) => actsAs(held.functionId, protocol)));
}

/** True when one of these functions may do the duty. */
export function isFor(duty: ObligationStatus, functions: ReadonlySet<string>): boolean {
  return duty.actors.some((actor) => functions.has(actor));
}

/** What this reader should see of a dossier's duties. A closed dossier asks nothing. */
export function readerDuties(status: Status, functions: ReadonlySet<string>): ReaderDuties {
  if (status.view.state.phase === 'closed') return { open: [], finished: [], first: undefined, isReaders: false };
  const urgent = isReportUrgent(status);
  const rank = (duty: ObligationStatus): number[] => [urgent && asksForReport(duty.obligation) ? 0 : 1, weight[duty.obligation.level], duty.overdue ? 0 : 1, isFor(duty, functions) ? 0 : 1];
  const open = status.obligations.filter((duty) => duty.state === 'open' && mattersNow(duty, status)).sort((one, other) => compare(rank(one), rank(other)));
  const musts = open.filter((duty) => duty.obligation.level === 'must');
  const candidates = firstCandidates(musts, status, urgent);
  const own = candidates.find((duty) => isFor(duty, functions)) ?? musts.find((duty) => isFor(duty, functions));
  return { open, finished: status.obligations.filter((duty) => duty.state !== 'open' && duty.step === status.step), first: own ?? candidates[0], isReaders: own !== undefined };
}

const weight = { must: 0, should: 1, may: 2 } as const;

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** The meldcode asks for a report that was neither made nor decided against. */
function isReportAskedFor({ view: { reportNeed } }: Status): boolean {
  return reportNeed.outstanding.length > 0 && !reportNeed.rejected;
}

/** A trigger, a norm or an answer halfway the weighing asks for a report at once; the end of a weighing first asks for a decision. */
function isReportUrgent(status: Status): boolean {
  const { reportNeed, weighing } = status.view;
  return isReportAskedFor(status) && (!weighing.concluded || reportNeed.outstanding.some((reason) => reason.kind !== 'answer'));
}

/** Safety before order: a report that is asked for comes before the duties of the current step. */
function firstCandidates(musts: readonly ObligationStatus[], status: Status, urgent: boolean): readonly ObligationStatus[] {
  const inStep = musts.filter((duty) => duty.step === status.step);
  const report = urgent ? musts.filter((duty) => asksForReport(duty.obligation) && duty.step !== status.step) : [];
  return [...report, ...inStep, ...musts];
}

/** Duties of the current step, of earlier ones, with a date, or the report itself; later ones would only be noise. */
function mattersNow(duty: ObligationStatus, status: Status): boolean {
  if (status.step === undefined) return duty.obligation.level !== 'may';
  if (duty.step === status.step || duty.due !== undefined) return true;
  if (asksForReport(duty.obligation) && isReportAskedFor(status)) return true;
  const order = status.steps.map((step) => step.id);
  return duty.obligation.level !== 'may' && order.indexOf(duty.step) < order.indexOf(status.step);
}
