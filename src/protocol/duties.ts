import type { Obligation, Step } from './definition/schema.ts';
import { sinceOf } from './due.ts';
import { anyOf, matches } from './evaluate.ts';
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

/**
 * What made a duty come back (`since`): the first match after it was last settled,
 * so that later matches do not put off a term that runs already. A reopening
 * always starts anew: nobody works on a closed dossier. None when it never returned.
 */
export function returnedBy(obligation: Obligation, view: View): Entry | undefined {
  let found: Entry | undefined;
  for (const match of obligation.since ? [...matches(obligation.since, view)].reverse() : []) {
    if (found && stateOf(obligation, view, view.position(match)).state !== 'open') break;
    found = match;
    if (match.kind === 'reopening') break;
  }
  return found;
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
