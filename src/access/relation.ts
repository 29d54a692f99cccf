import type { EmployeeId, LocationId, OrganisationId } from '../protocol/ids.ts';
import type { Actor, Assignment, Role } from './actor.ts';

/** What somebody is to a dossier through one of their assignments. `none`: a role of the organisation, or no dossier in question. */
export const relations = [
  'participant',
  'officerOfLocation',
  'directorInformed',
  'directorNotInformed',
  'colleague',
  'otherLocation',
  'handlesRoute',
  'strictOutside',
  'lockedOut',
  'none',
] as const;

export type Relation = (typeof relations)[number];

/** What the policy has to know of a dossier; the projection holds exactly this. */
export interface DossierAccess {
  readonly organisationId: OrganisationId;
  readonly locationId: LocationId;
  readonly participants: readonly EmployeeId[];
  /** Locked out by name because of a conflict of interest (design.md §7). */
  readonly lockedOut: readonly EmployeeId[];
  readonly directorInformed: boolean;
  /**
   * The functions that handle a dossier with strict access (adr/0014). Undefined for
   * any other: there the relations by place count, here they count for nothing.
   */
  readonly strictHandlers: readonly string[] | undefined;
}

/** A role together with what it is to the dossier: an officer elsewhere who takes part here has a participant's rights, not an officer's. */
export interface Standing {
  readonly role: Role;
  readonly relation: Relation;
}

/**
 * Derives every standing of the actor towards a dossier. Several assignments
 * add up; a lock-out replaces them all. Empty for a dossier of another
 * organisation.
 */
export function relationTo(actor: Actor, dossier: DossierAccess): readonly Standing[] {
  if (dossier.organisationId !== actor.organisationId) return [];
  if (dossier.lockedOut.includes(actor.employeeId)) return actor.assignments.map(({ role }) => ({ role, relation: 'lockedOut' }));

  const takesPart = dossier.participants.includes(actor.employeeId);
  return actor.assignments.flatMap((assignment) => {
    const { role } = assignment;
    const byPlace: Standing = { role, relation: relationByPlace(assignment, dossier) };
    return takesPart ? [{ role, relation: 'participant' as const }, byPlace] : [byPlace];
  });
}

/**
 * The dossier that a signal about a child of this location would open. Use it
 * to decide on recording: a person who is locked out of an existing dossier
 * must get the same answer as any colleague, or the refusal tells them that
 * there is one.
 */
export function newDossierAt(organisationId: OrganisationId, locationId: LocationId): DossierAccess {
  return { organisationId, locationId, participants: [], lockedOut: [], directorInformed: false, strictHandlers: undefined };
}

function relationByPlace(assignment: Assignment, dossier: DossierAccess): Relation {
  const { role, locationId } = assignment;
  if (dossier.strictHandlers && role !== 'administrator' && role !== 'privacyOfficer') return handles(assignment, dossier.locationId, dossier.strictHandlers) ? 'handlesRoute' : role === 'board' ? 'none' : 'strictOutside';
  switch (role) {
    case 'board':
    case 'administrator':
    case 'privacyOfficer':
      return 'none';
    case 'officer':
    case 'deputyOfficer':
      return locationId === dossier.locationId ? 'officerOfLocation' : 'otherLocation';
    case 'director':
      if (locationId !== dossier.locationId) return 'otherLocation';
      return dossier.directorInformed ? 'directorInformed' : 'directorNotInformed';
    case 'professional':
      return locationId === dossier.locationId ? 'colleague' : 'otherLocation';
  }
}

/** A function held at the dossier's location, or for the organisation as a whole. */
function handles(assignment: Assignment, at: LocationId, handlers: readonly string[]): boolean {
  return (assignment.locationId === null || assignment.locationId === at) && handlers.includes(assignment.functionId);
}
