import type { DossierAccess } from '../access/relation.ts';
import type { Definition } from '../protocol/definition/schema.ts';
import type { LocationId, OrganisationId } from '../protocol/ids.ts';
import { strictHandlers } from '../protocol/routeAccess.ts';
import { entriesOf, type DossierState } from '../protocol/state.ts';

/** True from the moment that the director was told, where the meldcode says that this opens the dossier to them. */
export function isDirectorInformed(state: DossierState, protocol: Definition): boolean {
  const opening = protocol.informs.filter((inform) => inform.grantsAccess === 'director').map((inform) => inform.id);
  return entriesOf(state, 'informed').some((entry) => opening.includes(entry.data.who));
}

/** What the policy has to know of a dossier, from the record itself. */
export function accessTo(state: DossierState, protocol: Definition, organisationId: OrganisationId, locationId: LocationId): DossierAccess {
  return {
    organisationId,
    locationId,
    participants: state.participants.filter((participant) => !participant.lockedOut).map((participant) => participant.employee),
    lockedOut: state.participants.filter((participant) => participant.lockedOut).map((participant) => participant.employee),
    directorInformed: isDirectorInformed(state, protocol),
    strictHandlers: strictHandlers(protocol, state),
  };
}
