import type { KeyObject } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { DossierId, EmployeeId, EntryId, OrganisationId } from '../protocol/ids.ts';
import { instantFromDatabase } from './canonical.ts';
import { genesisHash, hashEvent, type EventHeader } from './chain.ts';
import type { Database } from './database.ts';
import type { KeyRing } from './keyRing.ts';
import type { Storage } from './openStorage.ts';
import { eventContext, SealBroken, unsealJson } from './sealing.ts';
import { oneStatement } from './tenant.ts';

/** What is wrong at a place in the record. Ids only. */
export interface Break {
  readonly organisationId: OrganisationId;
  readonly dossierId: DossierId;
  /** The first event that does not fit; for a missing one the version where it should stand. */
  readonly version: number;
  /** Null when the event is missing. */
  readonly eventId: EntryId | null;
  readonly problem:
    /** An event with this version is missing: removed, or renumbered. */
    | 'eventMissing'
    /** A column or the sealed payload differs from what was hashed. */
    | 'eventChanged'
    /** The event does not continue the one before it: swapped, replaced or moved. */
    | 'linkBroken'
    /** The dossier's own row names another version or hash than its last event: its tail was cut off or added to. */
    | 'headDiffers'
    /** Events without the row of their dossier. */
    | 'dossierMissing'
    /** An exported head is not in the record any more: rewritten, cut off or removed after the export. */
    | 'exportedHeadDiffers'
    /** The payload does not open under its key and place (only with `deep`). */
    | 'payloadUnreadable';
}

export interface ExportedHead {
  readonly dossierId: DossierId;
  readonly version: number;
  readonly hash: Uint8Array;
}

export interface Verification {
  readonly dossiers: number;
  readonly events: number;
  /** The first break of each dossier that has one. */
  readonly breaks: readonly Break[];
}

export interface VerifyRequest {
  readonly organisationId: OrganisationId;
  readonly dossierId?: DossierId | undefined;
  /** Heads exported earlier, of this organisation. */
  readonly heads?: readonly ExportedHead[] | undefined;
  /** Also opens every payload whose key is there. */
  readonly deep?: boolean | undefined;
}

interface EventRow {
  event_id: EntryId;
  version: number;
  type: string;
  schema_version: number;
  /** As PostgreSQL writes them: a tampered one need not be a time that Pluis can read. */
  occurred_at: string;
  recorded_at: string;
  actor_id: EmployeeId;
  key_id: string;
  payload: Buffer;
  previous_hash: Buffer;
  hash: Buffer;
}

/** The row of a dossier, or its absence, beside its events. */
interface Chain {
  readonly dossierId: DossierId;
  readonly head: { readonly version: number; readonly hash: Buffer } | undefined;
  readonly events: readonly EventRow[];
}

const dossiersAtOnce = 50;

/**
 * Verifies every chain of an organisation, or one: needs no keys unless `deep`. Goes through the
 * record a few dossiers at a time, each in one snapshot, so it can run beside people at work.
 */
export async function verifyChains(storage: Pick<Storage, 'database' | 'keys'>, request: VerifyRequest): Promise<Verification> {
  const { organisationId } = request;
  const headsOf = Map.groupBy(request.heads ?? [], (head) => head.dossierId);
  const breaks: Break[] = [];
  let [dossiers, events] = [0, 0];

  for await (const chain of chains(storage, request)) {
    dossiers += 1;
    events += chain.events.length;
    const found =
      chainBreak(organisationId, chain, headsOf.get(chain.dossierId) ?? []) ??
      (request.deep ? await payloadBreak(storage.keys, organisationId, chain) : undefined);
    if (found) breaks.push(found);
    headsOf.delete(chain.dossierId);
  }

  // Exported once, and now there is neither a row nor an event.
  for (const [dossierId, [head]] of headsOf) {
    const asked = request.dossierId === undefined || request.dossierId === dossierId;
    if (head && asked) breaks.push({ organisationId, dossierId, version: head.version, eventId: null, problem: 'exportedHeadDiffers' });
  }
  return { dossiers, events, breaks };
}

async function* chains({ database }: Pick<Storage, 'database'>, { organisationId, dossierId }: VerifyRequest): AsyncGenerator<Chain> {
  const one = dossierId === undefined ? sql`` : sql`and dossier_id = ${dossierId}`;
  let after: DossierId | undefined;
  for (;;) {
    const from = after === undefined ? sql`` : sql`and dossier_id > ${after}`;
    const page = sql`select dossier_id, version, head_hash from dossier
      where organisation_id = ${organisationId} ${one} ${from} order by dossier_id limit ${dossiersAtOnce}`;
    const found = await readChains(database, organisationId, page);
    yield* found;
    after = found.at(-1)?.dossierId;
    if (found.length < dossiersAtOnce) break;
  }
  // Events whose dossier lost its row; normally none.
  const orphans = sql`select distinct dossier_id, null::integer as version, null::bytea as head_hash from dossier_event e
    where organisation_id = ${organisationId} ${one}
      and not exists (select from dossier d where d.organisation_id = ${organisationId} and d.dossier_id = e.dossier_id)`;
  yield* await readChains(database, organisationId, orphans);
}

type ChainRow = EventRow & { dossier_id: DossierId; head_version: number | null; head_hash: Buffer | null };

/** One statement, so one snapshot: a dossier and its events are of the same moment. */
async function readChains(database: Database, organisationId: OrganisationId, dossiers: RawBuilder<unknown>): Promise<Chain[]> {
  const rows = await oneStatement(database, organisationId, (kysely) =>
    sql<ChainRow>`
      select d.dossier_id, d.version as head_version, d.head_hash, e.event_id, e.version, e.type, e.schema_version,
        e.occurred_at::text, e.recorded_at::text, e.actor_id, e.key_id, e.payload, e.previous_hash, e.hash
      from (${dossiers}) d
      left join dossier_event e on e.organisation_id = ${organisationId} and e.dossier_id = d.dossier_id
      order by d.dossier_id, e.version`.compile(kysely),
  );
  return [...Map.groupBy(rows, (row) => row.dossier_id)].map(([dossierId, [first, ...others]]) => ({
    dossierId,
    head: first && first.head_version !== null && first.head_hash ? { version: first.head_version, hash: first.head_hash } : undefined,
    // A dossier without events comes as one row of nulls.
    events: [first, ...others].filter((row) => row !== undefined && (row.version as number | null) !== null) as EventRow[],
  }));
}

function chainBreak(organisationId: OrganisationId, { dossierId, head: current, events }: Chain, heads: readonly ExportedHead[]): Break | undefined {
  const at = (version: number, row: EventRow | undefined, problem: Break['problem']): Break => ({
    organisationId,
    dossierId,
    version,
    eventId: row?.event_id ?? null,
    problem,
  });

  let previous = genesisHash;
  for (const [index, row] of events.entries()) {
    if (row.version !== index + 1) return at(index + 1, undefined, 'eventMissing');
    const { hash } = row;
    if (!hashOf(organisationId, dossierId, row)?.equals(hash)) return at(row.version, row, 'eventChanged');
    if (!row.previous_hash.equals(previous)) return at(row.version, row, 'linkBroken');
    previous = hash;
  }

  const last = events.at(-1);
  if (!current) return at(1, events[0], 'dossierMissing');
  if (current.version > events.length) return at(events.length + 1, undefined, 'eventMissing');
  if (current.version !== events.length || !last || !current.hash.equals(last.hash)) return at(events.length, last, 'headDiffers');

  for (const head of heads) {
    const row = events[head.version - 1];
    if (!row?.hash.equals(head.hash)) return at(head.version, row, 'exportedHeadDiffers');
  }
  return undefined;
}

/** Undefined for times that nobody could have hashed. */
function hashOf(organisationId: OrganisationId, dossierId: DossierId, row: EventRow): Buffer | undefined {
  try {
    return hashEvent(headerOf(organisationId, dossierId, row), row.payload, row.previous_hash);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** @throws RangeError for times that Pluis never writes. */
function headerOf(organisationId: OrganisationId, dossierId: DossierId, row: EventRow): EventHeader {
  return {
    organisationId,
    dossierId,
    version: row.version,
    eventId: row.event_id,
    type: row.type,
    schemaVersion: row.schema_version,
    occurredAt: instantFromDatabase(row.occurred_at),
    recordedAt: instantFromDatabase(row.recorded_at),
    actorId: row.actor_id,
    keyId: row.key_id,
  };
}

async function payloadBreak(keys: KeyRing, organisationId: OrganisationId, { dossierId, events }: Chain): Promise<Break | undefined> {
  const secrets = await keys.keysById(organisationId, new Set(events.map((row) => row.key_id)));
  const unreadable = events.find((row) => {
    const key = secrets.get(row.key_id);
    return key !== undefined && !opens(key.secret, organisationId, dossierId, row);
  });
  if (!unreadable) return undefined;
  return { organisationId, dossierId, version: unreadable.version, eventId: unreadable.event_id, problem: 'payloadUnreadable' };
}

function opens(secret: KeyObject, organisationId: OrganisationId, dossierId: DossierId, row: EventRow): boolean {
  try {
    unsealJson(secret, eventContext(headerOf(organisationId, dossierId, row)), row.payload);
    return true;
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}
