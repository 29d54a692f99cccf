import type { Definition } from '../protocol/definition/schema.ts';
import type { LocationId, OrganisationId } from '../protocol/ids.ts';
import type { DossierWorld } from './ports.ts';

/** What a new dossier of this location would start on today. @throws when the location runs no meldcode. */
export async function protocolInForce(world: DossierWorld, organisationId: OrganisationId, locationId: LocationId): Promise<Definition> {
  const protocolId = await world.directory.protocolOf(organisationId, locationId);
  if (!protocolId) throw new Error(`location ${locationId} runs no meldcode`);
  return world.protocols.inForce(organisationId, { locationId, protocolId }, world.calendar.dateOf(world.now()));
}
