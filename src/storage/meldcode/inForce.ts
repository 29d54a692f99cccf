import { sql } from 'kysely';
import type { By, InForceDecision, MeldcodeStore, RunningDossiers } from '../../meldcode/ports.ts';
import type { LocationId, OrganisationId } from '../../protocol/ids.ts';
import type { PlainDate } from '../../protocol/time.ts';
import { newId } from '../newId.ts';
import type { Storage } from '../openStorage.ts';
import { inTenant, oneStatement, type Tenant } from '../tenant.ts';
import { noteMeldcode } from './auditing.ts';

type InForce = Pick<MeldcodeStore, 'inForceDecisions' | 'putInForce' | 'runningDossiers'>;

/** Which version which location runs from which day; every decision stays. */
export function openMeldcodeInForce({ database }: Pick<Storage, 'database'>): InForce {
  return {
    inForceDecisions: (organisationId) => decisions(database, organisationId),
    putInForce: (by, decision) => inTenant(database, by.organisationId, (tenant) => putInForce(tenant, by, decision)),
    runningDossiers: (organisationId) => runningDossiers(database, organisationId),
  };
}

async function decisions(database: Storage['database'], organisationId: OrganisationId): Promise<InForceDecision[]> {
  const rows = await oneStatement(database, organisationId, (kysely) =>
    kysely
      .selectFrom('meldcode_in_force as f')
      .select(['f.location_id as locationId', 'f.number', 'f.from_day as from', 'f.version', 'f.decided_by as decidedBy', 'f.decided_at as decidedAt'])
      .where('f.organisation_id', '=', organisationId)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('meldcode_withdrawal as w').select('w.version').whereRef('w.organisation_id', '=', 'f.organisation_id').whereRef('w.version', '=', 'f.version'))),
      )
      .orderBy('f.number'),
  );
  return rows.map((row) => ({ ...row, version: row.version ?? undefined }));
}

async function putInForce({ kysely }: Tenant, by: By, { version, from, locationIds }: { readonly version: string | undefined; readonly from: PlainDate; readonly locationIds: readonly LocationId[] }): Promise<void> {
  // Two decisions at once come one after the other, so that the numbers tell which was last.
  await kysely.selectFrom('location').select('location_id').where('organisation_id', '=', by.organisationId).where('location_id', 'in', locationIds).orderBy('location_id').forNoKeyUpdate().execute();
  for (const locationId of locationIds) {
    const number = sql<number>`(select coalesce(max(number), 0) + 1 from meldcode_in_force where organisation_id = ${by.organisationId} and location_id = ${locationId})`;
    await kysely
      .insertInto('meldcode_in_force')
      .values({ organisation_id: by.organisationId, decision_id: newId(), location_id: locationId, number, from_day: from, version: version ?? null, decided_by: by.actorId, decided_at: by.at })
      .execute();
    await noteMeldcode(kysely, by, 'putInForce', { location: locationId, from, version: version ?? 'shipped' });
  }
}

/** Strict dossiers (adr/0014) are not in it: beside one's own list the number would tell that there is one. */
async function runningDossiers(database: Storage['database'], organisationId: OrganisationId): Promise<RunningDossiers[]> {
  return oneStatement(database, organisationId, (kysely) =>
    kysely
      .selectFrom('dossier')
      .select(({ fn }) => ['location_id as locationId', 'protocol_id as protocolId', 'protocol_version as version', sql<number>`${fn.countAll()}::integer`.as('open')])
      .where('organisation_id', '=', organisationId)
      .where('status', '=', 'open')
      .where('handled_by', 'is', null)
      .groupBy(['location_id', 'protocol_id', 'protocol_version'])
      .orderBy('protocol_id')
      .orderBy('protocol_version'),
  );
}
