import type { ProtocolLibrary } from '../dossier/ports.ts';
import type { Definition } from '../protocol/definition/schema.ts';
import type { EmployeeId, LocationId, OrganisationId } from '../protocol/ids.ts';
import type { Calendar, Instant, PlainDate } from '../protocol/time.ts';
import type { Location } from '../storage/people/locations.ts';
import type { Organisation } from '../storage/people/organisations.ts';

/** An own meldcode has an id with this beginning; no shipped one has, so that the two never meet. */
export const ownPrefix = 'eigen-';

export interface Base {
  readonly id: string;
  readonly version: string;
}

/** A draft of an organisation's own meldcode; at most one is open or with the board. */
export interface Draft {
  readonly draftId: string;
  /** The id and the version that the definition gets when it is established. */
  readonly protocolId: string;
  readonly version: string;
  /** The shipped definition that it was made from; undefined for a document of the organisation's own. */
  readonly base: Base | undefined;
  readonly state: 'open' | 'submitted' | 'approved' | 'discarded';
  readonly startedBy: EmployeeId;
  readonly startedAt: Instant;
  readonly submitted: { readonly revision: number; readonly by: EmployeeId; readonly at: Instant } | undefined;
  /** What the board asked to change, after it gave the draft back. */
  readonly remark: string | undefined;
}

/** One saved state of a draft, as YAML. */
export interface Revision {
  readonly revision: number;
  readonly text: string;
  readonly authorId: EmployeeId;
  readonly at: Instant;
}

/** Why a safe default was loosened; `key` is that of the loosening. */
export interface Reason {
  readonly key: string;
  readonly reason: string;
  readonly authorId: EmployeeId;
  readonly at: Instant;
}

/** A version that the board established. Nothing of it ever changes. */
export interface Version {
  readonly protocolId: string;
  readonly version: string;
  readonly base: Base | undefined;
  readonly draftId: string;
  readonly submittedBy: EmployeeId;
  readonly submittedAt: Instant;
  readonly approvedBy: EmployeeId;
  readonly approvedAt: Instant;
  /** As it stands in the document. */
  readonly establishedBy: string;
  readonly establishedOn: PlainDate;
  /** The approval was taken back before the version came into force. */
  readonly withdrawn: { readonly by: EmployeeId; readonly at: Instant; readonly reason: string } | undefined;
}

export interface NewVersion extends Omit<Version, 'withdrawn'> {
  readonly revision: number;
  readonly text: string;
}

/** From `from` on new dossiers of this location start on `version`; undefined is the shipped definition of the location. */
export interface InForceDecision {
  readonly locationId: LocationId;
  /** The order in which was decided. */
  readonly number: number;
  readonly from: PlainDate;
  readonly version: string | undefined;
  readonly decidedBy: EmployeeId;
  readonly decidedAt: Instant;
}

/** Who did something, when; it goes into the audit log in the same transaction. */
export interface By {
  readonly organisationId: OrganisationId;
  readonly actorId: EmployeeId;
  readonly at: Instant;
}

/** Where drafts and versions are kept. Each function is one transaction; those that write say in the audit log what they did. */
export interface MeldcodeStore {
  /** The draft that is open or with the board. */
  currentDraft(organisationId: OrganisationId): Promise<Draft | undefined>;
  /** False when there is a draft already: nothing was written. */
  startDraft(by: By, draft: Pick<Draft, 'draftId' | 'protocolId' | 'version' | 'base'>, text: string): Promise<boolean>;
  /** One revision; the newest when no number is given. */
  revision(organisationId: OrganisationId, draftId: string, revision?: number): Promise<Revision | undefined>;
  /** Everything but the text, newest first. */
  revisions(organisationId: OrganisationId, draftId: string): Promise<readonly Omit<Revision, 'text'>[]>;
  /** False when somebody else wrote this revision meanwhile, or the draft is not open any more: nothing was written. */
  addRevision(by: By, draftId: string, revision: number, text: string): Promise<boolean>;
  /** The newest reason for each key. */
  reasons(organisationId: OrganisationId, draftId: string): Promise<readonly Reason[]>;
  addReason(by: By, draftId: string, key: string, reason: string): Promise<void>;
  /** False when the draft was not in that state any more, or (submitting) the revision is not the newest. */
  discard(by: By, draftId: string): Promise<boolean>;
  submit(by: By, draftId: string, revision: number): Promise<boolean>;
  giveBack(by: By, draftId: string, remark: string | undefined): Promise<boolean>;
  /** Keeps the version and closes its draft. False when the draft was not submitted with this revision any more. */
  approve(by: By, version: NewVersion): Promise<boolean>;
  /** Newest first. */
  versions(organisationId: OrganisationId): Promise<readonly Version[]>;
  versionText(organisationId: OrganisationId, version: string): Promise<string | undefined>;
  /** In the order in which was decided; without those for versions that were withdrawn. */
  inForceDecisions(organisationId: OrganisationId): Promise<readonly InForceDecision[]>;
  /** For each of these locations, in one transaction. */
  putInForce(by: By, decision: { readonly version: string | undefined; readonly from: PlainDate; readonly locationIds: readonly LocationId[] }): Promise<void>;
  /** False when it was withdrawn before, or was in force somewhere on `today` or before. */
  withdraw(by: By, version: string, reason: string, today: PlainDate): Promise<boolean>;
  /** The public address of an own meldcode. */
  addresses(organisationId: OrganisationId): Promise<readonly { readonly code: string; readonly protocolId: string }[]>;
  /** Refused when somebody has this code, or this meldcode has an address already. */
  claimAddress(by: By, code: string, protocolId: string): Promise<boolean>;
  /** Whose meldcode an address names. */
  findAddress(code: string): Promise<{ readonly organisationId: OrganisationId; readonly protocolId: string } | undefined>;
  /** How many open dossiers run on which meldcode at which location; no more than numbers. */
  runningDossiers(organisationId: OrganisationId): Promise<readonly RunningDossiers[]>;
}

export interface RunningDossiers {
  readonly locationId: LocationId;
  readonly protocolId: string;
  readonly version: string;
  readonly open: number;
}

/** A definition that comes with Pluis, and the text it was read from. */
export interface ShippedMeldcode {
  readonly definition: Definition;
  readonly text: string;
}

/** The definitions in protocols/. */
export interface ShippedMeldcodes {
  /** The newest version of each, by id. */
  all(): readonly ShippedMeldcode[];
  /** One version; the newest when none is given. */
  find(id: string, version?: string): ShippedMeldcode | undefined;
}

/** The world outside, handed in by the wiring. */
export interface MeldcodeWorld {
  readonly store: MeldcodeStore;
  readonly shipped: ShippedMeldcodes;
  readonly library: ProtocolLibrary;
  organisation(organisationId: OrganisationId): Promise<Organisation | undefined>;
  locations(organisationId: OrganisationId): Promise<readonly Location[]>;
  /** What was remembered of this organisation is read again. */
  readonly forget: (organisationId: OrganisationId) => void;
  readonly calendar: Calendar;
  readonly now: () => Instant;
  readonly newId: () => string;
}
