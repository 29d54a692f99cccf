import { createHash } from 'node:crypto';
import type { By, MeldcodeStore, NewVersion, Version } from '../../meldcode/ports.ts';
import type { OrganisationId } from '../../protocol/ids.ts';
import type { PlainDate } from '../../protocol/time.ts';
import type { Storage } from '../openStorage.ts';
import { inTenant, oneStatement, type Tenant } from '../tenant.ts';
import { noteMeldcode } from './auditing.ts';
import { baseOf } from './drafts.ts';

type Versions = Pick<MeldcodeStore, 'approve' | 'versions' | 'versionText' | 'withdraw'>;

/** The versions that a board established; insert-only, for the database as well. */
export function openMeldcodeVersions({ database }: Pick<Storage, 'database'>): Versions {
  return {
    approve: (by, version) => inTenant(database, by.organisationId, (tenant) => approve(tenant, by, version)),
    versions: (organisationId) => versions(database, organisationId),
    versionText: (organisationId, version) => versionText(database, organisationId, version),
    withdraw: (by, version, reason, today) => inTenant(database, by.organisationId, (tenant) => withdraw(tenant, by, { version, reason, today })),
  };
}

async function approve({ kysely }: Tenant, by: By, version: NewVersion): Promise<boolean> {
  const organisation_id = by.organisationId;
  const closed = await kysely
    .updateTable('meldcode_draft')
    .set({ state: 'approved', closed_at: by.at })
    .where('organisation_id', '=', organisation_id)
    .where('draft_id', '=', version.draftId)
    .where('state', '=', 'submitted')
    .where('submitted_revision', '=', version.revision)
    .returning('draft_id')
    .executeTakeFirst();
  if (!closed) return false;
  await kysely
    .insertInto('meldcode_version')
    .values({
      organisation_id,
      protocol_id: version.protocolId,
      version: version.version,
      definition: version.text,
      content_hash: hashOf(version.text),
      base_id: version.base?.id ?? null,
      base_version: version.base?.version ?? null,
      draft_id: version.draftId,
      revision: version.revision,
      submitted_by: version.submittedBy,
      submitted_at: version.submittedAt,
      approved_by: version.approvedBy,
      approved_at: version.approvedAt,
      established_by: version.establishedBy,
      established_on: version.establishedOn,
    })
    .execute();
  await noteMeldcode(kysely, by, 'established', { protocol: version.protocolId, version: version.version, revision: version.revision });
  return true;
}

async function versions(database: Storage['database'], organisationId: OrganisationId): Promise<Version[]> {
  const rows = await oneStatement(database, organisationId, (kysely) =>
    kysely
      .selectFrom('meldcode_version as v')
      .leftJoin('meldcode_withdrawal as w', (join) => join.onRef('w.organisation_id', '=', 'v.organisation_id').onRef('w.version', '=', 'v.version'))
      .select(['v.protocol_id', 'v.version', 'v.base_id', 'v.base_version', 'v.draft_id', 'v.submitted_by', 'v.submitted_at', 'v.approved_by', 'v.approved_at', 'v.established_by', 'v.established_on', 'w.withdrawn_by', 'w.at as withdrawn_at', 'w.reason as withdrawn_reason'])
      .where('v.organisation_id', '=', organisationId)
      .orderBy('v.approved_at', 'desc'),
  );
  return rows.map((row) => ({
    protocolId: row.protocol_id,
    version: row.version,
    base: baseOf(row),
    draftId: row.draft_id,
    submittedBy: row.submitted_by,
    submittedAt: row.submitted_at,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    establishedBy: row.established_by,
    establishedOn: row.established_on,
    withdrawn: row.withdrawn_by && row.withdrawn_at && row.withdrawn_reason ? { by: row.withdrawn_by, at: row.withdrawn_at, reason: row.withdrawn_reason } : undefined,
  }));
}

/** @throws when the text is not what the board established. */
async function versionText(database: Storage['database'], organisationId: OrganisationId, version: string): Promise<string | undefined> {
  const [row] = await oneStatement(database, organisationId, (kysely) => kysely.selectFrom('meldcode_version').select(['definition', 'content_hash']).where('organisation_id', '=', organisationId).where('version', '=', version));
  if (row && !hashOf(row.definition).equals(row.content_hash)) throw new Error(`meldcode version ${version} is not what was established`);
  return row?.definition;
}

async function withdraw({ kysely }: Tenant, by: By, { version, reason, today }: { readonly version: string; readonly reason: string; readonly today: PlainDate }): Promise<boolean> {
  const inForce = await kysely.selectFrom('meldcode_in_force').select('decision_id').where('organisation_id', '=', by.organisationId).where('version', '=', version).where('from_day', '<=', today).limit(1).executeTakeFirst();
  if (inForce) return false;
  const added = await kysely
    .insertInto('meldcode_withdrawal')
    .values({ organisation_id: by.organisationId, version, reason, withdrawn_by: by.actorId, at: by.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  if (added) await noteMeldcode(kysely, by, 'withdrawn', { version });
  return added !== undefined;
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
