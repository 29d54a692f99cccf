import type { Actor } from '../../access/actor.ts';
import type { LocationId } from '../../protocol/ids.ts';
import type { DossierViewer } from '../../storage/dossierQueries.ts';

/** Where the reader's roles show dossiers beyond those they take part in (design 7). */
export function viewerOf(actor: Actor): DossierViewer {
  const at = (...roles: readonly string[]): LocationId[] => actor.assignments.flatMap(({ role, locationId }) => (locationId !== null && roles.includes(role) ? [locationId] : []));
  const functions = actor.assignments.filter(({ role }) => role !== 'administrator' && role !== 'privacyOfficer').map(({ functionId, locationId }) => ({ functionId, locationId }));
  return { employeeId: actor.employeeId, officerOf: at('officer', 'deputyOfficer'), directorOf: at('director'), functions };
}

/** True for people who work with children: they may record and may have dossiers. Others have only what a strict route gives them. */
export function worksWithChildren(actor: Actor): boolean {
  return actor.assignments.some((assignment) => assignment.locationId !== null);
}
