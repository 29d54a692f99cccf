import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendOf, createTestOrganisation, createTestRecord, noon, type TestOrganisation, type TestRecord } from '../../tests/support/record.ts';
import type { ChildId, OrganisationId } from '../protocol/ids.ts';
import { openDatabase } from './database.ts';
import { createKeyRing } from './keyRing.ts';
import { localMasterKey } from './masterKey.ts';
import { newId } from './newId.ts';
import { openStorage } from './openStorage.ts';
import { SealBroken } from './sealing.ts';
import { inTenant, oneStatement } from './tenant.ts';

let record: TestRecord;
let school: TestOrganisation;

beforeAll(async () => {
  record = await createTestRecord();
  school = await createTestOrganisation(record.storage);
});
afterAll(() => record.drop());

test('a second process unwraps the same keys', async () => {
  const second = createKeyRing({ database: record.database, masterKey: record.masterKey });
  const [one, other] = await Promise.all([record.storage.keys, second].map((ring) => ring.childKey(school.organisationId, school.childId)));
  expect(other?.keyId).toBe(one?.keyId);
  expect(other?.secret.export()).toEqual(one?.secret.export());
  expect(await second.blindIndexKey(school.organisationId)).toEqual(await record.storage.keys.blindIndexKey(school.organisationId));
});

test('another master key opens nothing', async () => {
  const masterKey = localMasterKey(randomBytes(32));
  await expect(createKeyRing({ database: record.database, masterKey }).childKey(school.organisationId, school.childId)).rejects.toThrow(SealBroken);
  await expect(openStorage({ database: record.database, masterKey, now: noon })).rejects.toThrow(SealBroken);
});

test('a wrapped key that was changed does not open', async () => {
  const other = await createTestOrganisation(record.storage);
  await oneStatement(record.database, other.organisationId, (kysely) => kysely.updateTable('data_key').set({ wrapped: randomBytes(61) }).where('child_id', '=', other.childId));
  const fresh = createKeyRing({ database: record.database, masterKey: record.masterKey });
  await expect(fresh.childKey(other.organisationId, other.childId)).rejects.toThrow(SealBroken);
});

test('a destroyed key is gone from the database and from memory, and from another process when its time is up', async () => {
  const family = await createTestOrganisation(record.storage);
  const elsewhere = createKeyRing({ database: record.database, masterKey: record.masterKey, lifetime: 1 });
  expect(await elsewhere.childKey(family.organisationId, family.childId)).toBeDefined();
  const { events, keys } = record.storage;
  await events.append(appendOf(family, ['een']));

  await keys.destroyChildKey(family.organisationId, family.childId, noon);

  expect(await keys.childKey(family.organisationId, family.childId)).toBeUndefined();
  await expect.poll(() => elsewhere.childKey(family.organisationId, family.childId)).toBeUndefined();
  const rows = await oneStatement(record.database, family.organisationId, (kysely) =>
    kysely.selectFrom('data_key').select(['wrapped', 'destroyed_at']).where('child_id', '=', family.childId),
  );
  expect(rows).toEqual([{ wrapped: null, destroyed_at: noon }]);
});

test('an unknown child or organisation is a mistake of the caller', async () => {
  await expect(record.storage.keys.childKey(school.organisationId, newId<ChildId>())).rejects.toThrow('is not known');
  await expect(record.storage.keys.organisationKey(newId<OrganisationId>())).rejects.toThrow('has no key');
});

test('two processes on their first start agree on the keys of the installation', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => openStorage({ database: record.database, masterKey: record.masterKey, now: noon })));
  expect(one?.installation.emailIndexKey).toEqual(other?.installation.emailIndexKey);
});

test('a transaction that fails leaves nothing, and the connection is as good as new', async () => {
  const single = openDatabase({ app: record.testDatabase.app, setRole: false, max: 1 });
  const name = (organisationId: OrganisationId) => oneStatement(single, organisationId, (kysely) => kysely.selectFrom('organisation').select('name'));
  try {
    const failing = inTenant(single, school.organisationId, async ({ kysely }) => {
      await kysely.updateTable('organisation').set({ name: 'Veranderd' }).execute();
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    const swallowing = inTenant(single, school.organisationId, async ({ kysely, client }) => {
      await kysely.updateTable('organisation').set({ name: 'Veranderd' }).execute();
      await client.query('select 1 / 0').catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('nothing was written');
    expect(await name(school.organisationId)).toEqual([{ name: 'Stichting Proef' }]);
    expect(await single.kysely.selectFrom('organisation').select('name').execute()).toEqual([]);
  } finally {
    await single.close();
  }
});
