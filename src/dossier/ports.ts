import type { Actor } from '../access/actor.ts';
import type { Definition, Route } from '../protocol/definition/schema.ts';
import type { ChildId, DossierId, EmployeeId, EntryId, LocationId, OrganisationId } from '../protocol/ids.ts';
import type { Calendar, Instant, PlainDate } from '../protocol/time.ts';
import type { DossierCounts, DossierListing, DossierPage, DossierViewer } from '../storage/dossierQueries.ts';
import type { EventStore } from '../storage/eventStore.ts';
import type { ReadMark } from '../storage/readLog.ts';

/** What the use cases need to know about a child; names stay with `people`. */
export interface ChildFacts {
  readonly childId: ChildId;
  readonly locationId: LocationId;
  readonly birthDate: PlainDate | undefined;
}

/** The meldcodes that organisations run, as data: those that come with Pluis for all, an organisation's own for itself only. */
export interface ProtocolLibrary {
  /**
   * What new dossiers of a location start on, on this day in the Netherlands: the organisation's own
   * version where one is in force, else the newest shipped one of the location. @throws when there is none.
   */
  inForce(organisationId: OrganisationId, location: { readonly locationId: LocationId; readonly protocolId: string }, day: PlainDate): Promise<Definition>;
  /** One version; a dossier stays on the version it started with. @throws when this organisation has no such version. */
  exactly(organisationId: OrganisationId, id: string, version: string): Promise<Definition>;
}

/** That there is a dossier about a child, and which route of its meldcode it follows. */
export interface ChildDossier {
  readonly dossierId: DossierId;
  readonly route: string;
  readonly kind: Route['kind'];
}

/** Looking up what a use case decides on, one round trip each. */
export interface DossierDirectory {
  /** The child, or undefined when this organisation has no such child. */
  child(organisationId: OrganisationId, childId: ChildId): Promise<ChildFacts | undefined>;
  /** The dossiers about a child for which `follows` holds, the first of them: open ones come first, then the newest. */
  dossierOfChild(organisationId: OrganisationId, childId: ChildId, follows: (dossier: ChildDossier) => boolean): Promise<DossierId | undefined>;
  /** All of them, in that order. */
  dossiersOfChild(organisationId: OrganisationId, childId: ChildId): Promise<readonly ChildDossier[]>;
  /** What is remembered about the dossiers of a child is no longer true: one was opened, or changed its route. */
  forgetDossiersOf(organisationId: OrganisationId, childId: ChildId): void;
  /** The id of the meldcode that a location runs. */
  protocolOf(organisationId: OrganisationId, locationId: LocationId): Promise<string | undefined>;
  /** Notes that an officer has seen what was new. */
  markSeen(organisationId: OrganisationId, dossierId: DossierId): Promise<void>;
}

/** The world outside, handed in by the wiring: nothing here reads a clock, makes an id or opens a connection by itself. */
export interface DossierWorld {
  readonly events: EventStore;
  readonly directory: DossierDirectory;
  readonly protocols: ProtocolLibrary;
  readonly calendar: Calendar;
  readonly now: () => Instant;
  readonly newId: () => EntryId;
}

/** The function under which somebody acts at a location; undefined when they have none there or for the organisation. */
export function functionAt(actor: Actor, locationId: LocationId): string | undefined {
  return (actor.assignments.find((assignment) => assignment.locationId === locationId) ?? actor.assignments[0])?.functionId;
}

/** Whose draft of which form; the key names the form, never a person. */
export interface DraftPlace {
  readonly organisationId: OrganisationId;
  readonly employeeId: EmployeeId;
  readonly formKey: string;
}

/** What was typed and not sent yet: sealed, for the same person only. */
export interface Drafts {
  save(place: DraftPlace, values: Readonly<Record<string, unknown>>, at: Instant): Promise<void>;
  load(place: DraftPlace): Promise<{ readonly values: Readonly<Record<string, unknown>>; readonly updatedAt: Instant } | undefined>;
  remove(place: DraftPlace): Promise<void>;
  /** Takes no more drafts for this place for a moment, because its form is being recorded; the answer opens it again, when nothing was recorded. */
  close(place: DraftPlace): () => void;
  of(organisationId: OrganisationId, employeeId: EmployeeId): Promise<readonly { readonly formKey: string; readonly updatedAt: Instant }[]>;
}

/** Lists of dossiers, and who looked into one. */
export interface DossierLists {
  page(organisationId: OrganisationId, viewer: DossierViewer, listing: DossierListing): Promise<DossierPage>;
  /** `today` is the day in the Netherlands. */
  counts(organisationId: OrganisationId, viewer: DossierViewer, today: PlainDate): Promise<DossierCounts>;
  /** Newest first. */
  readMarks(organisationId: OrganisationId, dossierId: DossierId, limit: number): Promise<readonly ReadMark[]>;
}
