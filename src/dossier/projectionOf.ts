import type { Definition } from '../protocol/definition/schema.ts';
import type { Entry } from '../protocol/entries.ts';
import { strictHandlers } from '../protocol/routeAccess.ts';
import { entriesOf, type DossierState } from '../protocol/state.ts';
import { status, type Status } from '../protocol/status.ts';
import type { Surroundings } from '../protocol/view.ts';
import type { DossierProjection } from '../storage/projection.ts';
import { isDirectorInformed } from './dossierAccess.ts';
import type { ChildFacts } from './ports.ts';

/** Functions that coordinate: what they write themselves is not news to them. In a strict route those are the ones that handle it. */
function coordinates(protocol: Definition, handlers: readonly string[] | undefined, functionId: string): boolean {
  return handlers?.includes(functionId) ?? protocol.functions.some((candidate) => candidate.id === functionId && (candidate.role === 'officer' || candidate.role === 'deputyOfficer'));
}

/** The step shown in lists: where the first open duty is, else the last step, or `closed`. */
function stepOf(state: DossierState, now: Status): string {
  if (state.phase === 'closed') return 'closed';
  return now.step ?? now.steps.at(-1)?.id ?? '';
}

/** What lists and the overview of the day show of a dossier: ids and dates, nothing that a person typed. */
export function projectionOf(state: DossierState, added: readonly Entry[], child: ChildFacts, surroundings: Surroundings): DossierProjection {
  const { protocol } = surroundings;
  const handlers = strictHandlers(protocol, state);
  const now = status(state, surroundings);
  const open = state.phase === 'closed' ? [] : now.obligations.filter((item) => item.state === 'open' && item.obligation.level !== 'may');
  const changesPeople = added.some((entry) => entry.kind === 'participant');
  return {
    childId: child.childId,
    locationId: child.locationId,
    protocolId: protocol.id,
    protocolVersion: protocol.version,
    route: now.view.route.id,
    routeKind: now.view.route.kind,
    status: state.phase === 'closed' ? 'closed' : 'open',
    step: stepOf(state, now),
    nextDueOn: open.flatMap((item) => item.due ?? []).sort()[0] ?? null,
    obligations: open.map((item) => ({ id: item.id, level: item.obligation.level, dueOn: item.due ?? null, functions: item.actors })),
    unread: added.some((entry) => !coordinates(protocol, handlers, entry.by.functionId)),
    reportSent: entriesOf(state, 'report').length > 0,
    directorInformed: isDirectorInformed(state, protocol),
    handledBy: handlers ?? null,
    participants: changesPeople ? state.participants.map((participant) => ({ employeeId: participant.employee, functionId: participant.function, lockedOut: participant.lockedOut })) : undefined,
  };
}
