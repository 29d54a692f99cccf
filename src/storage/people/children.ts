import { sql } from 'kysely';
import type { ChildId, LocationId, OrganisationId } from '../../protocol/ids.ts';
import type { Instant, PlainDate } from '../../protocol/time.ts';
import { birthDateToken, childTokens, nameToken } from '../blindIndex.ts';
import type { Storage } from '../openStorage.ts';
import { openChild, sealChild, sealGuardian, type ChildPersonalData } from '../personalData.ts';
import type { Schema } from '../schema.ts';
import { inTenant, oneStatement } from '../tenant.ts';
import type { Guardian } from './guardians.ts';

export interface Child extends ChildPersonalData {
  readonly childId: ChildId;
  readonly locationId: LocationId;
  readonly groupCode: string;
}

export interface NewChild extends Child {
  readonly organisationId: OrganisationId;
  readonly guardians: readonly Guardian[];
  readonly at: Instant;
}

/** Adds a child with its key, its guardians and the tokens it is found by. @throws when the id or the location is wrong. */
export async function createChild(storage: Storage, child: NewChild): Promise<void> {
  const { organisationId, childId, locationId, groupCode, firstName, lastName, birthDate, address, guardians, at } = child;
  const indexKey = await storage.keys.blindIndexKey(organisationId);
  await inTenant(storage.database, organisationId, async (tenant) => {
    const { kysely } = tenant;
    const key = await storage.keys.addChildKey(tenant, childId, at);
    const sealed = sealChild(key, organisationId, childId, { firstName, lastName, birthDate, address });
    const row = { organisation_id: organisationId, child_id: childId, key_id: key.keyId };
    await kysely
      .insertInto('child')
      .values({ ...row, location_id: locationId, group_code: groupCode, sealed, created_at: at })
      .execute();
    await kysely
      .insertInto('child_token')
      .values(childTokens(indexKey, child).map((token) => ({ organisation_id: organisationId, token, child_id: childId })))
      .execute();
    for (const { guardianId, ...data } of guardians) {
      await kysely
        .insertInto('guardian')
        .values({ ...row, guardian_id: guardianId, sealed: sealGuardian(key, organisationId, childId, guardianId, data), created_at: at })
        .execute();
    }
  });
}

/** A child by id; undefined when this organisation has none, or when its key was destroyed. */
export async function findChild(storage: Storage, organisationId: OrganisationId, childId: ChildId): Promise<Child | undefined> {
  return (await findChildren(storage, organisationId, [childId]))[0];
}

/** Several children by id, in the order of their names; those of other organisations and destroyed ones are left out. */
export async function findChildren(storage: Storage, organisationId: OrganisationId, childIds: readonly ChildId[]): Promise<Child[]> {
  if (childIds.length === 0) return [];
  const rows = await oneStatement(storage.database, organisationId, (kysely) =>
    kysely.selectFrom('child').select(childColumns).where('organisation_id', '=', organisationId).where('child_id', '=', sql<ChildId>`any(${childIds}::uuid[])`),
  );
  return opened(storage, organisationId, rows);
}

/** The other children of a child's guardians, in this organisation, by name; empty when there are none. One round trip. */
export async function siblingsOf(storage: Storage, organisationId: OrganisationId, childId: ChildId): Promise<Child[]> {
  const rows = await oneStatement(storage.database, organisationId, (kysely) => {
    const family = kysely.selectFrom('guardian').select('guardian_id').where('organisation_id', '=', organisationId).where('child_id', '=', childId);
    const children = kysely.selectFrom('guardian').select('child_id').where('organisation_id', '=', organisationId).where('guardian_id', 'in', family);
    return kysely.selectFrom('child').select(childColumns).where('organisation_id', '=', organisationId).where('child_id', '!=', childId).where('child_id', 'in', children);
  });
  return opened(storage, organisationId, rows);
}

/** The children of a location, of all groups or of some, by name. */
export async function childrenOfLocation(
  storage: Storage,
  organisationId: OrganisationId,
  locationId: LocationId,
  groupCodes?: readonly string[],
): Promise<Child[]> {
  if (groupCodes?.length === 0) return [];
  const rows = await oneStatement(storage.database, organisationId, (kysely) => {
    const children = kysely.selectFrom('child').select(childColumns).where('organisation_id', '=', organisationId).where('location_id', '=', locationId);
    return groupCodes ? children.where('group_code', 'in', groupCodes) : children;
  });
  return opened(storage, organisationId, rows);
}

/** What to find children by; with both, only those that match both. */
export type ChildSearch =
  | { readonly name: string; readonly birthDate?: PlainDate | undefined }
  | { readonly name?: undefined; readonly birthDate: PlainDate };

/**
 * Children at these locations with this first name, last name, one word of either, or full name, whole
 * and without regard to accents and case; or with this birth date. At most 50, by name.
 */
export async function searchChildren(
  storage: Storage,
  organisationId: OrganisationId,
  locationIds: readonly LocationId[],
  search: ChildSearch,
): Promise<Child[]> {
  if (locationIds.length === 0) return [];
  const indexKey = await storage.keys.blindIndexKey(organisationId);
  const tokens = [
    ...(search.name === undefined ? [] : [nameToken(indexKey, search.name)]),
    ...(search.birthDate === undefined ? [] : [birthDateToken(indexKey, search.birthDate)]),
  ];
  const rows = await oneStatement(storage.database, organisationId, (kysely) => {
    let children = kysely.selectFrom('child').select(childColumns).where('organisation_id', '=', organisationId).where('location_id', 'in', locationIds);
    for (const token of tokens) {
      const carrying = kysely.selectFrom('child_token').select('child_id').where('organisation_id', '=', organisationId).where('token', '=', token);
      children = children.where('child_id', 'in', carrying);
    }
    return children.limit(50);
  });
  return opened(storage, organisationId, rows);
}

const childColumns = ['organisation_id', 'child_id', 'location_id', 'group_code', 'key_id', 'sealed'] as const;
type ChildRow = Pick<Schema['child'], (typeof childColumns)[number]>;

async function opened(storage: Storage, organisationId: OrganisationId, rows: readonly ChildRow[]): Promise<Child[]> {
  const keys = await storage.keys.keysById(organisationId, new Set(rows.map((row) => row.key_id)));
  return rows
    .flatMap((row) => {
      const key = keys.get(row.key_id);
      return key ? [{ childId: row.child_id, locationId: row.location_id, groupCode: row.group_code, ...openChild(key, row) }] : [];
    })
    .sort((one, other) => byName.compare(`${one.firstName} ${one.lastName}`, `${other.firstName} ${other.lastName}`));
}

const byName = new Intl.Collator('nl');
