import { sql } from 'kysely';
import type { ChildDossier } from '../../dossier/ports.ts';
import type { ChildId, DossierId, LocationId, OrganisationId } from '../../protocol/ids.ts';
import type { PlainDate } from '../../protocol/time.ts';
import { markSeen } from '../dossierQueries.ts';
import type { Storage } from '../openStorage.ts';
import { openChild } from '../personalData.ts';
import { oneStatement } from '../tenant.ts';
import { findLocation } from './locations.ts';

/** A child as writing about it needs it, with what is asked next: its dossiers and the meldcode of its location. */
export interface KnownChild {
  readonly childId: ChildId;
  readonly locationId: LocationId;
  readonly birthDate: PlainDate;
  readonly dossiers: readonly ChildDossier[];
  readonly protocolId: string;
}

interface KnownChildRow {
  readonly location_id: LocationId;
  readonly key_id: string;
  readonly sealed: Buffer;
  readonly wrapped: Buffer | null;
  readonly protocol_id: string;
  readonly dossiers: readonly ChildDossier[];
}

/** Open ones first, then the newest first. Says that they are there and nothing more: who asks must let the policy decide. */
const dossiersOf = sql<ChildDossier[]>`
  select coalesce(json_agg(json_build_object('dossierId', d.dossier_id, 'route', d.route, 'kind', d.route_kind)
    order by d.status = 'open' desc, d.opened_at desc, d.dossier_id), '[]')
  from dossier d where d.organisation_id = c.organisation_id and d.child_id = c.child_id`;

/** Looks up what the use cases of a dossier decide on (`DossierDirectory` in dossier/ports.ts). One round trip each. */
export function createDossierDirectory(storage: Storage) {
  return {
    /** Undefined when this organisation has no such child, or its key was destroyed. */
    async child(organisationId: OrganisationId, childId: ChildId): Promise<KnownChild | undefined> {
      const [row] = await oneStatement(storage.database, organisationId, (kysely) => sql<KnownChildRow>`
        select c.location_id, c.key_id, c.sealed, k.wrapped, l.protocol_id,
          (${dossiersOf}) as dossiers
        from child c
        join data_key k on k.organisation_id = c.organisation_id and k.key_id = c.key_id
        join location l on l.organisation_id = c.organisation_id and l.location_id = c.location_id
        where c.organisation_id = ${organisationId} and c.child_id = ${childId}`.compile(kysely));
      const key = row && (await storage.keys.learnChildKey(organisationId, childId, row));
      if (!key) return undefined;
      const { birthDate } = openChild(key, { ...row, organisation_id: organisationId, child_id: childId });
      return { childId, locationId: row.location_id, birthDate, dossiers: row.dossiers, protocolId: row.protocol_id };
    },
    async dossiersOfChild(organisationId: OrganisationId, childId: ChildId): Promise<readonly ChildDossier[]> {
      const [row] = await oneStatement(storage.database, organisationId, (kysely) => sql<{ dossiers: readonly ChildDossier[] }>`
        select (${dossiersOf}) as dossiers from child c where c.organisation_id = ${organisationId} and c.child_id = ${childId}`.compile(kysely));
      return row?.dossiers ?? [];
    },
    async protocolOf(organisationId: OrganisationId, locationId: LocationId): Promise<string | undefined> {
      return (await findLocation(storage, organisationId, locationId))?.protocolId;
    },
    markSeen: (organisationId: OrganisationId, dossierId: DossierId): Promise<void> => markSeen(storage, organisationId, dossierId),
  };
}
