import type { ChildId, EmployeeId, LocationId } from '../protocol/ids.ts';
import type { PlainDate } from '../protocol/time.ts';

export type DossierStatus = 'open' | 'closed';

/** An open obligation as lists need it: ids and dates, no personal data and no text a person typed. */
export interface ProjectedObligation {
  readonly id: string;
  readonly level: 'must' | 'should' | 'may';
  /** Last day on which it is in time; null when the meldcode names no term. */
  readonly dueOn: PlainDate | null;
  /** The organisation's functions that may fulfil it. */
  readonly functions: readonly string[];
}

/** Who takes part, and who is kept out by name. A lock-out without taking part has function null. */
export interface DossierParticipant {
  readonly employeeId: EmployeeId;
  readonly functionId: string | null;
  readonly lockedOut: boolean;
}

/** What is written beside the events in the same transaction, so that lists need no keys and no replay. */
export interface DossierProjection {
  readonly childId: ChildId;
  readonly locationId: LocationId;
  readonly protocolId: string;
  readonly protocolVersion: string;
  readonly route: string;
  readonly routeKind: 'home' | 'staff' | 'betweenChildren';
  readonly status: DossierStatus;
  readonly step: string;
  /** The earliest day on which something is due. */
  readonly nextDueOn: PlainDate | null;
  readonly obligations: readonly ProjectedObligation[];
  /** Something was added that no officer has opened yet. */
  readonly unread: boolean;
  readonly reportSent: boolean;
  readonly directorInformed: boolean;
  /** In a route with strict access the functions that handle it: only their holders and participants see the dossier. Null elsewhere. */
  readonly handledBy: readonly string[] | null;
  /** All of them, or undefined when nobody joined, left or was locked out. */
  readonly participants?: readonly DossierParticipant[] | undefined;
}
