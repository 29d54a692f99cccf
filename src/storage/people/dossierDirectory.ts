import type { ChildId, DossierId, LocationId, OrganisationId } from '../../protocol/ids.ts';
import type { PlainDate } from '../../protocol/time.ts';
import { dossiersOfChild, markSeen } from '../dossierQueries.ts';
import type { Storage } from '../openStorage.ts';
import { findChild } from './children.ts';
import { findLocation } from './locations.ts';

/** Looks up what the use cases of a dossier decide on (`DossierDirectory` in dossier/ports.ts). One round trip each. */
export function createDossierDirectory(storage: Storage) {
  return {
    async child(organisationId: OrganisationId, childId: ChildId): Promise<{ childId: ChildId; locationId: LocationId; birthDate: PlainDate } | undefined> {
      const child = await findChild(storage, organisationId, childId);
      return child && { childId, locationId: child.locationId, birthDate: child.birthDate };
    },
    async newestOfChild(organisationId: OrganisationId, childId: ChildId): Promise<DossierId | undefined> {
      return (await dossiersOfChild(storage, organisationId, childId))[0]?.dossierId;
    },
    async protocolOf(organisationId: OrganisationId, locationId: LocationId): Promise<string | undefined> {
      return (await findLocation(storage, organisationId, locationId))?.protocolId;
    },
    markSeen: (organisationId: OrganisationId, dossierId: DossierId): Promise<void> => markSeen(storage, organisationId, dossierId),
  };
}
