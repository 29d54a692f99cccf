/**
 * Branded identifiers. Every id is a lower-case UUID; the brand only exists at
 * compile time and keeps a child's id from being passed where a dossier's is meant.
 */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type OrganisationId = Id<'Organisation'>;
export type LocationId = Id<'Location'>;
export type EmployeeId = Id<'Employee'>;
export type ChildId = Id<'Child'>;
export type GuardianId = Id<'Guardian'>;
export type DossierId = Id<'Dossier'>;
/** One event is one entry in a dossier's timeline, so event id and entry id are the same thing. */
export type EntryId = Id<'Entry'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for the one spelling of an id that Pluis accepts: a lower-case UUID. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}
