import type { EmployeeId, LocationId, OrganisationId } from '../protocol/ids.ts';

/** Held at one location (a school or a childcare site). */
export const locationRoles = ['professional', 'officer', 'deputyOfficer', 'director'] as const;
/** Held for the organisation as a whole. */
export const organisationRoles = ['board', 'administrator', 'privacyOfficer'] as const;
export const roles = [...locationRoles, ...organisationRoles] as const;

export type Role = (typeof roles)[number];

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}

export function isLocationRole(role: Role): boolean {
  return locationRoles.some((known) => known === role);
}

/** One thing an employee does: a role, where, under which of the organisation's own functions, for which groups. */
export interface Assignment {
  readonly role: Role;
  /** Null for the roles of the organisation. */
  readonly locationId: LocationId | null;
  /** The function in the organisation's meldcode, for example `leerkracht`. */
  readonly functionId: string;
  /** Codes of the groups a teacher has; empty means no group in particular. */
  readonly groups: readonly string[];
}

/** Who acts: everything the policy and the engine need to know about a person, and no name. */
export interface Actor {
  readonly organisationId: OrganisationId;
  readonly employeeId: EmployeeId;
  readonly assignments: readonly Assignment[];
}

/**
 * Which children an actor finds. A signal may be about any child of the
 * location (a teacher on the playground sees other classes too); the own
 * groups come first. Locations are listed once.
 */
export function childrenWithin(actor: Actor): { locations: LocationId[]; ownGroups: { locationId: LocationId; group: string }[] } {
  const here = actor.assignments.filter((assignment) => isLocationRole(assignment.role));
  return {
    locations: [...new Set(here.flatMap(({ locationId }) => (locationId === null ? [] : [locationId])))],
    ownGroups: here.flatMap(({ locationId, groups }) => (locationId === null ? [] : groups.map((group) => ({ locationId, group })))),
  };
}
