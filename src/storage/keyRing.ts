import { createSecretKey, hkdfSync, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { ChildId, OrganisationId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import type { Database } from './database.ts';
import type { MasterKey } from './masterKey.ts';
import { rowContext, seal, unseal } from './sealing.ts';
import { inTenant, oneStatement, type Tenant } from './tenant.ts';

/** An unwrapped key. Never logged, never sent anywhere. */
export interface DataKey {
  readonly keyId: string;
  readonly secret: KeyObject;
}

/** The keys of organisations and children: unwrapped on first use, then kept for a bounded time in bounded number. */
export interface KeyRing {
  /** @throws when the organisation has no key, which is when it does not exist. */
  organisationKey(organisationId: OrganisationId, within?: Tenant): Promise<DataKey>;
  /** The key new entries about this child are sealed under; undefined once it was destroyed. @throws for an unknown child. */
  childKey(organisationId: OrganisationId, childId: ChildId): Promise<DataKey | undefined>;
  /** Takes in a child's key as it was read together with the child, so that nobody has to ask for it. Undefined once it was destroyed. */
  learnChildKey(organisationId: OrganisationId, childId: ChildId, row: WrappedKey): Promise<DataKey | undefined>;
  /** A key by its id, for opening; undefined once it was destroyed. @throws for an unknown key. */
  keyById(organisationId: OrganisationId, keyId: string): Promise<DataKey | undefined>;
  /** As {@link keyById} for several keys, one query for those not yet unwrapped. Destroyed ones are left out. */
  keysById(organisationId: OrganisationId, keyIds: ReadonlySet<string>): Promise<ReadonlyMap<string, DataKey>>;
  /** The HMAC key of an organisation's blind indexes, derived from its own key. */
  blindIndexKey(organisationId: OrganisationId, within?: Tenant): Promise<Uint8Array>;
  /** Makes the first key of a new organisation, inside the transaction that creates it. */
  addOrganisationKey(tenant: Tenant, at: Instant): Promise<DataKey>;
  /** Makes a child's key, inside the transaction that creates the child (the row of the child may follow). */
  addChildKey(tenant: Tenant, childId: ChildId, at: Instant): Promise<DataKey>;
  /**
   * Destroys every key of a child, and with them all that was sealed: names, guardians, dossier.
   * The chain still verifies. This process forgets the key at once, others within the ring's lifetime.
   */
  destroyChildKey(organisationId: OrganisationId, childId: ChildId, at: Instant): Promise<void>;
}

export interface KeyRingOptions {
  readonly database: Database;
  readonly masterKey: MasterKey;
  /** Most unwrapped keys held at once. */
  readonly capacity?: number;
  /** How long an unwrapped key is held, in milliseconds: the longest another process goes on after destruction. */
  readonly lifetime?: number;
}

/** A key as it is stored; wrapped null: destroyed. */
export interface WrappedKey {
  readonly key_id: string;
  readonly wrapped: Buffer | null;
}

interface KeyRow {
  key_id: string;
  child_id: ChildId | null;
  wrapped: Buffer | null;
}

/** Destroyed keys are remembered too: that never changes back. */
type Held = DataKey | 'destroyed';

export function createKeyRing({ database, masterKey, capacity = 20_000, lifetime = 5 * 60_000 }: KeyRingOptions): KeyRing {
  const held = new LRUCache<string, Held>({ max: capacity, ttl: lifetime });
  const keyIdOfChild = new LRUCache<string, string>({ max: capacity, ttl: lifetime });
  const keyIdOfOrganisation = new LRUCache<string, string>({ max: capacity, ttl: lifetime });
  const indexKeys = new LRUCache<string, Uint8Array>({ max: capacity, ttl: lifetime });

  async function unwrap(organisationId: OrganisationId, row: KeyRow): Promise<Held> {
    if (row.wrapped === null) return 'destroyed';
    const context = rowContext('key', organisationId, row.key_id, row.child_id ?? '');
    if (row.child_id === null) return { keyId: row.key_id, secret: createSecretKey(await masterKey.unwrap(row.wrapped, context)) };
    const parent = await organisationKey(organisationId);
    return { keyId: row.key_id, secret: createSecretKey(unseal(parent.secret, context, row.wrapped)) };
  }

  async function take(organisationId: OrganisationId, row: KeyRow): Promise<Held> {
    const key = await unwrap(organisationId, row);
    held.set(`${organisationId}/${row.key_id}`, key);
    return key;
  }

  // Inside a transaction that just made the organisation, only that transaction sees its key.
  async function organisationKey(organisationId: OrganisationId, within?: Tenant): Promise<DataKey> {
    const known = held.get(`${organisationId}/${keyIdOfOrganisation.get(organisationId) ?? ''}`);
    if (known && known !== 'destroyed') return known;
    const find = ({ kysely }: Tenant) =>
      kysely
        .selectFrom('data_key')
        .select(['key_id', 'child_id', 'wrapped'])
        .where('organisation_id', '=', organisationId)
        .where('child_id', 'is', null)
        .where('destroyed_at', 'is', null)
        .executeTakeFirst();
    const row = await (within ? find(within) : inTenant(database, organisationId, find));
    const key = row && (await take(organisationId, row));
    if (!key || key === 'destroyed') throw new Error(`Organisation ${organisationId} has no key.`);
    keyIdOfOrganisation.set(organisationId, key.keyId);
    return key;
  }

  async function keysById(organisationId: OrganisationId, keyIds: ReadonlySet<string>): Promise<ReadonlyMap<string, DataKey>> {
    const found = new Map<string, DataKey>();
    const missing: string[] = [];
    for (const keyId of keyIds) {
      const known = held.get(`${organisationId}/${keyId}`);
      if (known === undefined) missing.push(keyId);
      else if (known !== 'destroyed') found.set(keyId, known);
    }
    if (missing.length === 0) return found;
    const rows = await oneStatement(database, organisationId, (kysely) =>
      kysely
        .selectFrom('data_key')
        .select(['key_id', 'child_id', 'wrapped'])
        .where('organisation_id', '=', organisationId)
        .where('key_id', '=', sql<string>`any(${missing}::uuid[])`),
    );
    if (rows.length < missing.length) throw new Error(`Organisation ${organisationId} misses a key that its record names.`);
    for (const row of rows) {
      const key = await take(organisationId, row);
      if (key !== 'destroyed') found.set(key.keyId, key);
    }
    return found;
  }

  async function keyById(organisationId: OrganisationId, keyId: string): Promise<DataKey | undefined> {
    return (await keysById(organisationId, new Set([keyId]))).get(keyId);
  }

  async function childKey(organisationId: OrganisationId, childId: ChildId): Promise<DataKey | undefined> {
    const known = keyIdOfChild.get(`${organisationId}/${childId}`);
    if (known !== undefined) return keyById(organisationId, known);
    const [child] = await oneStatement(database, organisationId, (kysely) =>
      kysely.selectFrom('child').select('key_id').where('organisation_id', '=', organisationId).where('child_id', '=', childId),
    );
    if (!child) throw new Error(`Child ${childId} is not known.`);
    keyIdOfChild.set(`${organisationId}/${childId}`, child.key_id);
    return keyById(organisationId, child.key_id);
  }

  async function addKey(tenant: Tenant, childId: ChildId | null, at: Instant): Promise<DataKey> {
    const { organisationId } = tenant;
    const bytes = randomBytes(32);
    const key: DataKey = { keyId: randomUUID(), secret: createSecretKey(bytes) };
    const context = rowContext('key', organisationId, key.keyId, childId ?? '');
    const wrapped =
      childId === null
        ? Buffer.from(await masterKey.wrap(bytes, context))
        : seal((await organisationKey(organisationId, tenant)).secret, context, bytes);
    await tenant.kysely
      .insertInto('data_key')
      .values({ organisation_id: organisationId, key_id: key.keyId, child_id: childId, wrapped, created_at: at, destroyed_at: null })
      .execute();
    return key;
  }

  return {
    organisationKey,
    childKey,
    keyById,
    keysById,

    async learnChildKey(organisationId, childId, { key_id, wrapped }) {
      keyIdOfChild.set(`${organisationId}/${childId}`, key_id);
      const key = held.get(`${organisationId}/${key_id}`) ?? (await take(organisationId, { key_id, child_id: childId, wrapped }));
      return key === 'destroyed' ? undefined : key;
    },

    addOrganisationKey: (tenant, at) => addKey(tenant, null, at),
    addChildKey: (tenant, childId, at) => addKey(tenant, childId, at),

    async blindIndexKey(organisationId, within) {
      const known = indexKeys.get(organisationId);
      if (known) return known;
      const { secret } = await organisationKey(organisationId, within);
      const derived = new Uint8Array(hkdfSync('sha256', secret, Buffer.from(organisationId), 'pluis blind index 1', 32));
      indexKeys.set(organisationId, derived);
      return derived;
    },

    async destroyChildKey(organisationId, childId, at) {
      const destroyed = await inTenant(database, organisationId, async ({ kysely }) => {
        await kysely.deleteFrom('child_token').where('organisation_id', '=', organisationId).where('child_id', '=', childId).execute();
        return kysely
          .updateTable('data_key')
          .set({ wrapped: null, destroyed_at: at })
          .where('organisation_id', '=', organisationId)
          .where('child_id', '=', childId)
          .where('destroyed_at', 'is', null)
          .returning('key_id')
          .execute();
      });
      for (const { key_id } of destroyed) held.set(`${organisationId}/${key_id}`, 'destroyed');
    },
  };
}
