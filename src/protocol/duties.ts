import type { Obligation, Step } from './definition/schema.ts';
import { sinceOf } from './due.ts';
import { anyOf } from './evaluate.ts';
import type { Entry } from './entries.ts';
import { entriesOf } from './state.ts';
import type { View } from './view.ts';

/** `waived`: done by writing down why it is not safe; `deviated`: not done, with reasons in the record. */
export type ObligationState = 'open' | 'done' | 'waived' | 'deviated';

/** What the meldcode asks in a step, where it stands, and the entries that make it so. */
export interface Duty {
  readonly obligation: Obligation;
  readonly state: ObligationState;
  readonly entries: readonly Entry[];
}

/** The duties of a step that apply to this dossier; only those among `wanted` are worked out. */
export function dutiesOf(step: Step, view: View, wanted: (obligation: Obligation) => boolean = () => true): readonly Duty[] {
  const duties: Duty[] = [];
  for (const obligation of step.obligations) {
    if (!wanted(obligation)) continue;
    const since = sinceOf(obligation, view);
    // A duty that returns (`since`) looks only at what came after that, in its condition too.
    if (obligation.when !== undefined && !anyOf([obligation.when], view, since).holds) continue;
    duties.push({ obligation, ...stateOf(obligation, view, since) });
  }
  return duties;
}

function stateOf(obligation: Obligation, view: View, since: number): { state: ObligationState; entries: readonly Entry[] } {
  const { holds, entries } = anyOf([obligation.done].flat(), view, since);
  if (holds) return { state: entries.length > 0 && entries.every((entry) => entry.kind === 'waiver') ? 'waived' : 'done', entries };
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
