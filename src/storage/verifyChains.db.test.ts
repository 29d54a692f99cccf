import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appendOf, createTestOrganisation, createTestRecord, noon, type TestOrganisation, type TestRecord } from '../../tests/support/record.ts';
import type { DossierId } from '../protocol/ids.ts';
import { instantFromDatabase } from './canonical.ts';
import { genesisHash, hashEvent } from './chain.ts';
import { exportHeads, readHeads } from './signedHeads.ts';
import { verifyChains, type ExportedHead } from './verifyChains.ts';

let record: TestRecord;
let school: TestOrganisation;
let dossierId: DossierId;
/** The owner of the database with the triggers off: whoever this is, the chain tells. */
let attacker: Client;

beforeAll(async () => {
  record = await createTestRecord();
  attacker = new Client(record.testDatabase.migrator);
  await attacker.connect();
  await attacker.query(`alter table dossier_event disable trigger user; alter table dossier_event no force row level security;
    alter table dossier no force row level security; alter table dossier disable trigger user; alter table dossier_event drop constraint dossier_event_organisation_id_dossier_id_fkey`);
});
afterAll(async () => {
  await attacker.end();
  await record.drop();
});

beforeEach(async () => {
  school = await createTestOrganisation(record.storage);
  const request = appendOf(school, ['een', 'twee', 'drie']);
  ({ dossierId } = request);
  await record.storage.events.append(request);
  // A second, untouched dossier, so that the answer names the right one.
  await record.storage.events.append(appendOf(school, ['elders']));
});

const verify = (heads?: readonly ExportedHead[], deep = false) => verifyChains(record.storage, { organisationId: school.organisationId, heads, deep });
const attack = (statement: string) => attacker.query(`${statement} and dossier_id = '${dossierId}'`);

async function firstBreak(heads?: readonly ExportedHead[], deep = false): Promise<string> {
  const { breaks } = await verify(heads, deep);
  expect(breaks.map((found) => found.dossierId)).toEqual([dossierId]);
  return `${breaks[0]?.version} ${breaks[0]?.problem}`;
}

async function exported(): Promise<{ text: string; heads: readonly ExportedHead[] }> {
  const lines: string[] = [];
  for await (const line of exportHeads(record.storage, [school.organisationId], noon)) lines.push(line);
  const text = lines.join('');
  const read = readHeads(text, record.storage.installation);
  if (!read.ok) throw new Error(read.problem);
  return { text, heads: read.value.byOrganisation.get(school.organisationId) ?? [] };
}

test('an untouched record is whole', async () => {
  const { heads } = await exported();
  expect(await verify(heads, true)).toEqual({ dossiers: 2, events: 4, breaks: [] });
});

describe('one changed column is found at its event', () => {
  test.each([
    ['event_id', "event_id = gen_random_uuid()"],
    ['type', "type = 'signaL'"],
    ['schema_version', 'schema_version = 2'],
    ['occurred_at, one microsecond', "occurred_at = occurred_at + interval '1 microsecond'"],
    ['occurred_at, a time that is none', "occurred_at = 'infinity'"],
    ['recorded_at, one microsecond', "recorded_at = recorded_at + interval '1 microsecond'"],
    ['actor_id', 'actor_id = gen_random_uuid()'],
    ['key_id', 'key_id = gen_random_uuid()'],
    ['the first byte of the payload', 'payload = set_byte(payload, 0, get_byte(payload, 0) # 1)'],
    ['the last byte of the payload', 'payload = set_byte(payload, length(payload) - 1, get_byte(payload, length(payload) - 1) # 128)'],
    ['previous_hash', 'previous_hash = set_byte(previous_hash, 31, get_byte(previous_hash, 31) # 1)'],
    ['hash', 'hash = set_byte(hash, 0, get_byte(hash, 0) # 1)'],
  ])('%s', async (_column, change) => {
    await attack(`update dossier_event set ${change} where version = 2`);
    expect(await firstBreak()).toBe('2 eventChanged');
  });

  test('version', async () => {
    await attack('update dossier_event set version = 7 where version = 3');
    expect(await firstBreak()).toBe('3 eventMissing');
  });

  test('dossier_id: an event moved to another dossier', async () => {
    await attack("update dossier_event set dossier_id = gen_random_uuid() where version = 3");
    const { breaks } = await verify();
    expect(breaks).toHaveLength(2);
    expect(breaks).toContainEqual(expect.objectContaining({ dossierId, version: 3, problem: 'eventMissing' }));
  });

  test('organisation_id: a dossier moved to another organisation', async () => {
    const other = await createTestOrganisation(record.storage);
    await attack(`update dossier_event set organisation_id = '${other.organisationId}' where true`);
    expect(await firstBreak()).toBe('1 eventMissing');
  });
});

describe('a change of the whole is found', () => {
  test('the first event removed', async () => {
    await attack('delete from dossier_event where version = 1');
    expect(await firstBreak()).toBe('1 eventMissing');
  });

  test('an event removed from the middle', async () => {
    await attack('delete from dossier_event where version = 2');
    expect(await firstBreak()).toBe('2 eventMissing');
  });

  test('the removed event closed up by renumbering', async () => {
    await attack('delete from dossier_event where version = 2');
    await attack('update dossier_event set version = 2 where version = 3');
    expect(await firstBreak()).toBe('2 eventChanged');
  });

  test('two events swapped', async () => {
    await attack('update dossier_event set version = 9 where version = 2');
    await attack('update dossier_event set version = 2 where version = 3');
    await attack('update dossier_event set version = 3 where version = 9');
    expect(await firstBreak()).toBe('2 eventChanged');
  });

  test('the tail cut off', async () => {
    await attack('delete from dossier_event where version = 3');
    expect(await firstBreak()).toBe('3 eventMissing');
  });

  test('a dossier whose row was removed', async () => {
    await attacker.query('delete from dossier where dossier_id = $1', [dossierId]);
    expect(await firstBreak()).toBe('1 dossierMissing');
  });

  test('an event replaced by one with a right hash of its own', async () => {
    const { rows } = await attacker.query<{ event_id: string; actor_id: string; key_id: string; payload: Buffer; previous_hash: Buffer }>(
      'select event_id, actor_id, key_id, payload, previous_hash from dossier_event where dossier_id = $1 and version = 2',
      [dossierId],
    );
    const [row] = rows;
    if (!row) throw new Error('The event is there.');
    const header = { organisationId: school.organisationId, dossierId, version: 2, eventId: row.event_id, type: 'addendum', schemaVersion: 1, occurredAt: noon, recordedAt: noon, actorId: row.actor_id, keyId: row.key_id };
    const hash = hashEvent(header as Parameters<typeof hashEvent>[0], row.payload, row.previous_hash);
    await attacker.query("update dossier_event set type = 'addendum', hash = $2 where dossier_id = $1 and version = 2", [dossierId, hash]);
    expect(await firstBreak()).toBe('3 linkBroken');
    expect(await firstBreak(undefined, true)).toBe('3 linkBroken');
  });
});

describe('a history rewritten as a whole, every hash right', () => {
  /** What the owner of the database can do without a key: change a clear column, and hash everything after it anew. */
  async function rewrite(change: string): Promise<void> {
    await attacker.query("set timezone to 'UTC'");
    await attack(`update dossier_event set ${change} where version = 2`);
    const { rows } = await attacker.query<{ version: number; event_id: string; type: string; schema_version: number; occurred_at: string; recorded_at: string; actor_id: string; key_id: string; payload: Buffer }>(
      'select version, event_id, type, schema_version, occurred_at::text, recorded_at::text, actor_id, key_id, payload from dossier_event where dossier_id = $1 order by version',
      [dossierId],
    );
    let previous: Uint8Array = genesisHash;
    for (const row of rows) {
      const times = { occurredAt: instantFromDatabase(row.occurred_at), recordedAt: instantFromDatabase(row.recorded_at) };
      const header = { organisationId: school.organisationId, dossierId, version: row.version, eventId: row.event_id, type: row.type, schemaVersion: row.schema_version, ...times, actorId: row.actor_id, keyId: row.key_id };
      const hash = hashEvent(header as Parameters<typeof hashEvent>[0], row.payload, previous);
      await attacker.query('update dossier_event set previous_hash = $3, hash = $4 where dossier_id = $1 and version = $2', [dossierId, row.version, previous, hash]);
      previous = hash;
    }
    await attacker.query('update dossier set head_hash = $2 where dossier_id = $1', [dossierId, previous]);
  }

  test.each(['actor_id = gen_random_uuid()', "occurred_at = occurred_at - interval '1 day'", "recorded_at = recorded_at - interval '1 day'", "type = 'addendum'", 'schema_version = 2', 'event_id = gen_random_uuid()'])('%s: found by opening the payloads, and by exported heads', async (change) => {
    const { heads } = await exported();
    await rewrite(change);
    expect((await verify()).breaks).toEqual([]);
    expect(await firstBreak(undefined, true)).toBe('2 payloadUnreadable');
    expect(await firstBreak(heads)).toBe('3 exportedHeadDiffers');
  });
});

describe('against exported heads', () => {
  test('a tail cut off together with the row of the dossier', async () => {
    const { heads } = await exported();
    await attack('delete from dossier_event where version = 3');
    await attacker.query(
      'update dossier d set version = 2, head_hash = e.hash from dossier_event e where e.dossier_id = d.dossier_id and e.version = 2 and d.dossier_id = $1',
      [dossierId],
    );
    expect((await verify()).breaks).toEqual([]);
    expect(await firstBreak(heads)).toBe('3 exportedHeadDiffers');
  });

  test('a dossier removed without a trace', async () => {
    const { heads } = await exported();
    await attack('delete from dossier_event where true');
    await attack('delete from dossier where true');
    expect((await verify()).breaks).toEqual([]);
    expect(await firstBreak(heads)).toBe('3 exportedHeadDiffers');
  });

  test('a record that grew since is whole', async () => {
    const { heads } = await exported();
    await record.storage.events.append(appendOf(school, ['vier'], { dossierId, expectedVersion: 3 }));
    expect((await verify(heads)).breaks).toEqual([]);
  });

  test('a changed file, a cut file and another file are refused', async () => {
    const { text } = await exported();
    const changed = text.replace('"version":3', '"version":2');
    const cut = text.split('\n').toSpliced(1, 1).join('\n');
    expect(readHeads(changed, record.storage.installation)).toEqual({ ok: false, problem: 'signatureWrong' });
    expect(readHeads(cut, record.storage.installation)).toEqual({ ok: false, problem: 'signatureWrong' });
    expect(readHeads('{}', record.storage.installation)).toEqual({ ok: false, problem: 'notAHeadsFile' });
  });
});

describe("after a child's key was destroyed", () => {
  test('the chain still verifies, also deeply', async () => {
    await record.storage.keys.destroyChildKey(school.organisationId, school.childId, noon);
    expect(await verify(undefined, true)).toEqual({ dossiers: 2, events: 4, breaks: [] });
  });
});
