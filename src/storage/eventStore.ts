import type { KeyObject } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { ChildId, DossierId, EmployeeId, EntryId, LocationId, OrganisationId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import { canonicalInstant } from './canonical.ts';
import { genesisHash, hashEvent } from './chain.ts';
import type { Database } from './database.ts';
import type { KeyRing } from './keyRing.ts';
import type { DossierProjection } from './projection.ts';
import { eventContext, sealJson, unsealJson } from './sealing.ts';

export type JsonObject = { readonly [name: string]: unknown };

export interface NewEvent {
  readonly eventId: EntryId;
  readonly type: string;
  readonly schemaVersion: number;
  readonly occurredAt: Instant;
  readonly payload: JsonObject;
}

export interface StoredEvent extends NewEvent {
  readonly version: number;
  readonly recordedAt: Instant;
  readonly actorId: EmployeeId;
}

/** Why a dossier is read. What: the page or document, as a fixed word; reason: what a person typed for break-glass. */
export interface Reading {
  readonly at: Instant;
  readonly what: string;
  readonly reason?: string | undefined;
  readonly breakGlass?: boolean | undefined;
}

export interface Append {
  readonly organisationId: OrganisationId;
  readonly actorId: EmployeeId;
  readonly dossierId: DossierId;
  /** The version the decision was made on; 0 opens the dossier. */
  readonly expectedVersion: number;
  readonly recordedAt: Instant;
  /** At least one. The same event may be appended to several dossiers, each in its own call. */
  readonly events: readonly NewEvent[];
  /** The state after the events. */
  readonly projection: DossierProjection;
  /** Marks a reading in the same round trip, for a use case that decided on cached state; its time is `recordedAt`. */
  readonly readLog?: Omit<Reading, 'at'> | undefined;
  /** The form whose draft of this actor ends with the append. */
  readonly draft?: string | undefined;
}

export type AppendResult =
  | { readonly ok: true; readonly version: number; readonly headHash: Uint8Array }
  /** Somebody else was first: nothing was written. 0: there is no such dossier. */
  | { readonly ok: false; readonly currentVersion: number };

export interface Load {
  readonly organisationId: OrganisationId;
  readonly dossierId: DossierId;
  readonly actorId: EmployeeId;
  /** Recorded in the dossier's read log in the same round trip. Leave out only for what shows nothing to a person. */
  readonly reading?: Reading | undefined;
}

export interface LoadedDossier {
  readonly version: number;
  readonly headHash: Uint8Array;
  readonly childId: ChildId;
  readonly locationId: LocationId;
  /** 'destroyed': the child's key is gone, the events cannot be read any more and are left out. */
  readonly key: 'present' | 'destroyed';
  /** Oldest first. */
  readonly events: readonly StoredEvent[];
}

export interface EventStore {
  /**
   * Seals, chains and writes events with the projection: one round trip, one transaction, durable when it resolves.
   * @throws when the child's key was destroyed, or on an outage.
   */
  append(request: Append): Promise<AppendResult>;
  /** All events of a dossier, opened; undefined when this organisation has no such dossier. One round trip. @throws SealBroken on tampering. */
  load(request: Load): Promise<LoadedDossier | undefined>;
  /** As load, only the events after `version`: for a caller that kept the state up to there. */
  loadSince(request: Load & { readonly version: number }): Promise<LoadedDossier | undefined>;
  /** 0 when there is no such dossier. */
  currentVersion(organisationId: OrganisationId, dossierId: DossierId): Promise<number>;
}

interface Head {
  readonly version: number;
  readonly hash: Buffer;
}

interface ReadRow {
  head_version: number;
  head_hash: Buffer;
  child_id: ChildId;
  location_id: LocationId;
  version: number | null;
  event_id: EntryId;
  type: string;
  schema_version: number;
  occurred_at: Instant;
  recorded_at: Instant;
  actor_id: EmployeeId;
  key_id: string;
  payload: Buffer;
}

const appendSql = `select appended, version from append_events(${Array.from({ length: 33 }, (_, index) => `$${index + 1}`).join(', ')})`;
const readSql = 'select * from read_dossier($1, $2, $3, $4, $5, $6, $7, $8)';
const versionSql = 'select version, head_hash from dossier_version($1, $2)';

/** Heads this process saw last. Only a hint: a stale one makes an append conflict, never a wrong link. */
const rememberedHeads = 20_000;

export function createEventStore(database: Database, keys: KeyRing): EventStore {
  const { pool } = database;
  const heads = new LRUCache<string, Head>({ max: rememberedHeads });
  const placeOf = (organisationId: OrganisationId, dossierId: DossierId) => `${organisationId}/${dossierId}`;

  async function head(organisationId: OrganisationId, dossierId: DossierId): Promise<Head> {
    const { rows } = await pool.query<{ version: number; head_hash: Buffer | null }>({
      name: 'dossier_version',
      text: versionSql,
      values: [organisationId, dossierId],
    });
    const found = { version: rows[0]?.version ?? 0, hash: rows[0]?.head_hash ?? Buffer.from(genesisHash) };
    if (found.version > 0) heads.set(placeOf(organisationId, dossierId), found);
    return found;
  }

  async function previousHash({ organisationId, dossierId, expectedVersion }: Append): Promise<Head> {
    if (expectedVersion === 0) return { version: 0, hash: Buffer.from(genesisHash) };
    const known = heads.get(placeOf(organisationId, dossierId));
    return known?.version === expectedVersion ? known : head(organisationId, dossierId);
  }

  async function append(request: Append): Promise<AppendResult> {
    const { organisationId, dossierId, actorId, expectedVersion, recordedAt, events, projection, readLog, draft } = request;
    if (events.length === 0) throw new Error('Nothing to append.');
    const [key, previous] = await Promise.all([keys.childKey(organisationId, projection.childId), previousHash(request)]);
    if (!key) throw new Error(`The key of dossier ${dossierId} was destroyed; nothing can be added.`);
    if (previous.version !== expectedVersion) return { ok: false, currentVersion: previous.version };

    const payloads: Buffer[] = [];
    const links: Buffer[] = [previous.hash];
    for (const [index, event] of events.entries()) {
      const header = { ...event, organisationId, dossierId, version: expectedVersion + index + 1, recordedAt, actorId, keyId: key.keyId };
      const payload = sealJson(key.secret, eventContext(header), event.payload);
      payloads.push(payload);
      links.push(hashEvent(header, payload, links[index] ?? previous.hash));
    }
    const hash = links[events.length] ?? previous.hash;

    const { rows } = await pool.query<{ appended: boolean; version: number }>({
      name: 'append_events',
      text: appendSql,
      values: [
        organisationId,
        dossierId,
        expectedVersion,
        actorId,
        key.keyId,
        canonicalInstant(recordedAt),
        events.map((event) => event.eventId),
        events.map((event) => event.type),
        events.map((event) => event.schemaVersion),
        events.map((event) => canonicalInstant(event.occurredAt)),
        Buffer.concat(payloads),
        payloads.map((payload) => payload.length),
        previous.hash,
        Buffer.concat(links.slice(1)),
        projection.childId,
        projection.locationId,
        projection.protocolId,
        projection.protocolVersion,
        projection.route,
        projection.status,
        projection.step,
        projection.nextDueOn,
        JSON.stringify(projection.obligations),
        projection.unread,
        projection.reportSent,
        projection.directorInformed,
        projection.participants ? participantRows(projection.participants) : null,
        readLog?.what ?? null,
        readLog?.reason ?? null,
        readLog?.breakGlass ?? false,
        draft ?? null,
        projection.handledBy,
        projection.routeKind,
      ],
    });
    const written = rows[0];
    if (!written) throw new Error('The database did not answer an append.');
    if (!written.appended) {
      heads.delete(placeOf(organisationId, dossierId));
      return { ok: false, currentVersion: written.version };
    }
    heads.set(placeOf(organisationId, dossierId), { version: written.version, hash });
    return { ok: true, version: written.version, headHash: hash };
  }

  async function loadSince({ organisationId, dossierId, actorId, reading, version }: Load & { version: number }): Promise<LoadedDossier | undefined> {
    const { rows } = await pool.query<ReadRow>({
      name: 'read_dossier',
      text: readSql,
      values: [
        organisationId,
        dossierId,
        version,
        actorId,
        reading ? canonicalInstant(reading.at) : null,
        reading?.what ?? null,
        reading?.reason ?? null,
        reading?.breakGlass ?? false,
      ],
    });
    const first = rows[0];
    if (!first) return undefined;
    heads.set(placeOf(organisationId, dossierId), { version: first.head_version, hash: first.head_hash });
    const found = { version: first.head_version, headHash: first.head_hash, childId: first.child_id, locationId: first.location_id };
    const written = rows.filter((row) => row.version !== null);
    const keyIds = new Set(written.map((row) => row.key_id));
    if (keyIds.size === 0) {
      const key = await keys.childKey(organisationId, first.child_id);
      return { ...found, key: key ? 'present' : 'destroyed', events: [] };
    }
    const secrets = await keys.keysById(organisationId, keyIds);
    if (secrets.size < keyIds.size) return { ...found, key: 'destroyed', events: [] };
    return { ...found, key: 'present', events: written.map((row) => opened(organisationId, dossierId, row, secrets.get(row.key_id)?.secret)) };
  }

  return {
    append,
    loadSince,
    load: (request) => loadSince({ ...request, version: 0 }),
    currentVersion: async (organisationId, dossierId) => (await head(organisationId, dossierId)).version,
  };
}

function opened(organisationId: OrganisationId, dossierId: DossierId, row: ReadRow, secret: KeyObject | undefined): StoredEvent {
  const { version } = row;
  if (version === null || !secret) throw new Error('An event came without its key.');
  const header = { version, eventId: row.event_id, type: row.type, schemaVersion: row.schema_version, occurredAt: row.occurred_at, recordedAt: row.recorded_at, actorId: row.actor_id };
  return { ...header, payload: unsealJson<JsonObject>(secret, eventContext({ organisationId, dossierId, ...header }), row.payload) };
}

function participantRows(participants: NonNullable<DossierProjection['participants']>): string {
  return JSON.stringify(
    participants.map(({ employeeId, functionId, lockedOut }) => ({ employee_id: employeeId, function_id: functionId, locked_out: lockedOut })),
  );
}
