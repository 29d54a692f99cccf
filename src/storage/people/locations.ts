import type { LocationId, OrganisationId } from '../../protocol/ids.ts';
import type { Instant } from '../../protocol/time.ts';
import type { Storage } from '../openStorage.ts';
import { oneStatement } from '../tenant.ts';

/** A school or a childcare site. */
export interface Location {
  readonly locationId: LocationId;
  readonly name: string;
  /** The definition its new dossiers start on. */
  readonly protocolId: string;
}

export async function createLocation(
  storage: Storage,
  location: Location & { readonly organisationId: OrganisationId; readonly at: Instant },
): Promise<void> {
  const { organisationId, locationId, name, protocolId, at } = location;
  await oneStatement(storage.database, organisationId, (kysely) =>
    kysely
      .insertInto('location')
      .values({ organisation_id: organisationId, location_id: locationId, name, protocol_id: protocolId, created_at: at }),
  );
}

/** The locations of an organisation by name. */
export async function listLocations(storage: Storage, organisationId: OrganisationId): Promise<Location[]> {
  return oneStatement(storage.database, organisationId, (kysely) =>
    kysely
      .selectFrom('location')
      .select(['location_id as locationId', 'name', 'protocol_id as protocolId'])
      .where('organisation_id', '=', organisationId)
      .orderBy('name')
      .orderBy('location_id'),
  );
}

export async function findLocation(storage: Storage, organisationId: OrganisationId, locationId: LocationId): Promise<Location | undefined> {
  const [location] = await oneStatement(storage.database, organisationId, (kysely) =>
    kysely
      .selectFrom('location')
      .select(['location_id as locationId', 'name', 'protocol_id as protocolId'])
      .where('organisation_id', '=', organisationId)
      .where('location_id', '=', locationId),
  );
  return location;
}
