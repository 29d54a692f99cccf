import { sql } from 'kysely';
import type { Base, By, Draft, MeldcodeStore, Reason, Revision } from '../../meldcode/ports.ts';
import type { OrganisationId } from '../../protocol/ids.ts';
import type { Storage } from '../openStorage.ts';
import { inTenant, oneStatement, type Tenant } from '../tenant.ts';
import { noteMeldcode } from './auditing.ts';

type Drafts = Pick<MeldcodeStore, 'currentDraft' | 'startDraft' | 'revision' | 'revisions' | 'addRevision' | 'reasons' | 'addReason' | 'discard' | 'submit' | 'giveBack'>;

/** Drafts of an organisation's own meldcode, their revisions and the reasons for what they loosen. */
export function openMeldcodeDrafts({ database }: Pick<Storage, 'database'>): Drafts {
  const writing = <Value>(by: By, work: (tenant: Tenant) => Promise<Value>): Promise<Value> => inTenant(database, by.organisationId, work);
  return {
    currentDraft: (organisationId) => currentDraft(database, organisationId),
    startDraft: (by, draft, text) => writing(by, (tenant) => startDraft(tenant, by, draft, text)),
    async revision(organisationId, draftId, revision) {
      const [found] = await oneStatement(database, organisationId, (kysely) => {
        const all = kysely.selectFrom('meldcode_revision').select(['revision', 'definition as text', 'author_id as authorId', 'at']).where('organisation_id', '=', organisationId).where('draft_id', '=', draftId);
        return revision === undefined ? all.orderBy('revision', 'desc').limit(1) : all.where('revision', '=', revision);
      });
      return found;
    },
    revisions: (organisationId, draftId) => revisions(database, organisationId, draftId),
    addRevision: (by, draftId, revision, text) => writing(by, (tenant) => addRevision(tenant, by, draftId, { revision, text })),
    reasons: (organisationId, draftId) => reasons(database, organisationId, draftId),
    addReason: (by, draftId, key, reason) => writing(by, (tenant) => addReason(tenant, by, draftId, key, reason)),
    discard: (by, draftId) => writing(by, (tenant) => moveDraft(tenant, by, draftId, { from: 'open', action: 'discarded', set: { state: 'discarded', closed_at: by.at } })),
    submit: (by, draftId, revision) =>
      writing(by, (tenant) => moveDraft(tenant, by, draftId, { from: 'open', action: 'submitted', newest: revision, set: { state: 'submitted', submitted_by: by.actorId, submitted_at: by.at, submitted_revision: revision, remark: null } })),
    giveBack: (by, draftId, remark) =>
      writing(by, (tenant) => moveDraft(tenant, by, draftId, { from: 'submitted', action: remark === undefined ? 'takenBack' : 'givenBack', set: { state: 'open', submitted_by: null, submitted_at: null, submitted_revision: null, remark: remark ?? null } })),
  };
}

async function currentDraft(database: Storage['database'], organisationId: OrganisationId): Promise<Draft | undefined> {
  const [row] = await oneStatement(database, organisationId, (kysely) =>
    kysely
      .selectFrom('meldcode_draft')
      .select(['draft_id', 'protocol_id', 'version', 'base_id', 'base_version', 'state', 'started_by', 'started_at', 'submitted_by', 'submitted_at', 'submitted_revision', 'remark'])
      .where('organisation_id', '=', organisationId)
      .where('state', 'in', ['open', 'submitted']),
  );
  if (!row) return undefined;
  const { submitted_by: by, submitted_at: at, submitted_revision: revision } = row;
  return {
    draftId: row.draft_id,
    protocolId: row.protocol_id,
    version: row.version,
    base: baseOf(row),
    state: row.state,
    startedBy: row.started_by,
    startedAt: row.started_at,
    submitted: by !== null && at !== null && revision !== null ? { by, at, revision } : undefined,
    remark: row.remark ?? undefined,
  };
}

/** The shipped definition that something was made from. */
export function baseOf(row: { readonly base_id: string | null; readonly base_version: string | null }): Base | undefined {
  return row.base_id !== null && row.base_version !== null ? { id: row.base_id, version: row.base_version } : undefined;
}

async function startDraft({ kysely }: Tenant, by: By, draft: Pick<Draft, 'draftId' | 'protocolId' | 'version' | 'base'>, text: string): Promise<boolean> {
  const { organisationId, actorId, at } = by;
  const added = await kysely
    .insertInto('meldcode_draft')
    .values({ organisation_id: organisationId, draft_id: draft.draftId, protocol_id: draft.protocolId, version: draft.version, base_id: draft.base?.id ?? null, base_version: draft.base?.version ?? null, state: 'open', started_by: actorId, started_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('draft_id')
    .executeTakeFirst();
  if (!added) return false;
  // Numbers go on over all drafts: a form about an earlier draft must not fit the one that came in its place.
  const revision = sql<number>`(select coalesce(max(revision), 0) + 1 from meldcode_revision where organisation_id = ${organisationId})`;
  await kysely.insertInto('meldcode_revision').values({ organisation_id: organisationId, draft_id: draft.draftId, revision, definition: text, author_id: actorId, at }).execute();
  await noteMeldcode(kysely, by, 'started', { draft: draft.draftId, base: draft.base?.id ?? 'document' });
  return true;
}

function revisions(database: Storage['database'], organisationId: OrganisationId, draftId: string): Promise<Omit<Revision, 'text'>[]> {
  return oneStatement(database, organisationId, (kysely) =>
    kysely.selectFrom('meldcode_revision').select(['revision', 'author_id as authorId', 'at']).where('organisation_id', '=', organisationId).where('draft_id', '=', draftId).orderBy('revision', 'desc'),
  );
}

/** Takes the row of the draft first, so that two writers come one after the other and sending it waits for both. */
async function lockDraft({ kysely }: Tenant, by: By, draftId: string, state: Draft['state']): Promise<number | undefined> {
  const draft = await kysely.selectFrom('meldcode_draft').select('draft_id').where('organisation_id', '=', by.organisationId).where('draft_id', '=', draftId).where('state', '=', state).forUpdate().executeTakeFirst();
  if (!draft) return undefined;
  const newest = await kysely.selectFrom('meldcode_revision').select('revision').where('organisation_id', '=', by.organisationId).where('draft_id', '=', draftId).orderBy('revision', 'desc').limit(1).executeTakeFirst();
  return newest?.revision;
}

async function addRevision(tenant: Tenant, by: By, draftId: string, { revision, text }: Pick<Revision, 'revision' | 'text'>): Promise<boolean> {
  const newest = await lockDraft(tenant, by, draftId, 'open');
  if (newest !== revision - 1) return false;
  await tenant.kysely.insertInto('meldcode_revision').values({ organisation_id: by.organisationId, draft_id: draftId, revision, definition: text, author_id: by.actorId, at: by.at }).execute();
  await noteMeldcode(tenant.kysely, by, 'edited', { draft: draftId, revision });
  return true;
}

async function reasons(database: Storage['database'], organisationId: OrganisationId, draftId: string): Promise<Reason[]> {
  return oneStatement(database, organisationId, (kysely) =>
    kysely
      .selectFrom('meldcode_reason')
      .distinctOn('rule_key')
      .select(['rule_key as key', 'reason', 'author_id as authorId', 'at'])
      .where('organisation_id', '=', organisationId)
      .where('draft_id', '=', draftId)
      .orderBy('rule_key')
      .orderBy('number', 'desc'),
  );
}

async function addReason(tenant: Tenant, by: By, draftId: string, key: string, reason: string): Promise<void> {
  const { kysely } = tenant;
  await lockDraft(tenant, by, draftId, 'open');
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from meldcode_reason where organisation_id = ${by.organisationId} and draft_id = ${draftId} and rule_key = ${key})`;
  await kysely.insertInto('meldcode_reason').values({ organisation_id: by.organisationId, draft_id: draftId, rule_key: key, number, reason, author_id: by.actorId, at: by.at }).execute();
  await noteMeldcode(kysely, by, 'reasonGiven', { draft: draftId, rule: key });
}

interface DraftMove {
  readonly from: Draft['state'];
  readonly action: string;
  /** Only when this is the newest revision. */
  readonly newest?: number;
  readonly set: Readonly<Record<string, string | number | null>>;
}

async function moveDraft(tenant: Tenant, by: By, draftId: string, { from, action, newest, set }: DraftMove): Promise<boolean> {
  const found = await lockDraft(tenant, by, draftId, from);
  if (found === undefined || (newest !== undefined && newest !== found)) return false;
  await tenant.kysely.updateTable('meldcode_draft').set(set).where('organisation_id', '=', by.organisationId).where('draft_id', '=', draftId).execute();
  await noteMeldcode(tenant.kysely, by, action, { draft: draftId, revision: found });
  return true;
}
