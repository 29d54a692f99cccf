import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestRecord, type TestRecord } from '../../tests/support/record.ts';
import type { Instant, PlainDate } from '../protocol/time.ts';
import { auditLogOf } from '../storage/auditLog.ts';
import { oneStatement } from '../storage/tenant.ts';
import { protocolLibrary } from '../wiring/protocolLibrary.ts';
import { approveVersion } from './approveVersion.ts';
import { discardDraft, giveBack, submitDraft, takeBack } from './handOver.ts';
import { giveReason } from './giveReason.ts';
import { putInForce, withdrawApproval } from './putInForce.ts';
import { saveEdits } from './saveEdits.ts';
import { startDraft } from './startDraft.ts';
import { createTestMeldcode, draftOf, type TestMeldcode } from './testing/meldcodeWorld.ts';

const today = '2026-03-02' as PlainDate;
const tomorrow = '2026-03-03' as PlainDate;
const childWord = ['words', 'child', 'nl'];
const duty = ['routes', 'home', 'steps', 'signals', 'obligations'];

let record: TestRecord;
let meldcode: TestMeldcode;
let other: TestMeldcode;

beforeAll(async () => {
  record = await createTestRecord();
});
afterAll(() => record.drop());
beforeEach(async () => {
  meldcode = await createTestMeldcode(record);
  other = await createTestMeldcode(record);
});

async function start(from = 'basis'): Promise<void> {
  expect(await startDraft(meldcode.world, meldcode.manager, { shipped: from })).toMatchObject({ ok: true });
}

/** From a draft to a version that the board established. */
async function establish(test: TestMeldcode = meldcode): Promise<string> {
  const { revision } = await draftOf(test);
  expect(await submitDraft(test.world, test.manager, revision.revision)).toEqual({ ok: true, value: undefined });
  const approved = await approveVersion(test.world, test.board, { revision: revision.revision, establishedBy: 'B. Stuurder', establishedOn: today });
  if (!approved.ok) throw new Error(`not established: ${approved.problem.key}`);
  return approved.value.version;
}

describe('a loosened default', () => {
  test('keeps the draft from the board until there is a reason, which stays', async () => {
    await start('basis');
    const optional = meldcode.world.shipped.find('basis')!.definition.routes[0]!.steps[0]!.obligations.find((one) => one.level === 'should')!;
    await saveEdits(meldcode.world, meldcode.manager, 1, [{ path: [...duty, optional.id], value: undefined }]);
    const { loosenings, revision } = await draftOf(meldcode);
    expect(loosenings.map(({ statutory }) => statutory)).toEqual([false]);
    const { key } = loosenings[0]!;
    expect(await submitDraft(meldcode.world, meldcode.manager, revision.revision)).toMatchObject({ problem: { key: 'notReady', withoutReason: [key] } });
    expect(await giveReason(meldcode.world, meldcode.manager, key, '  ')).toEqual({ ok: false, problem: { key: 'reasonMissing' } });
    expect(await giveReason(meldcode.world, meldcode.manager, 'duty:verzonnen', 'Zomaar.')).toEqual({ ok: false, problem: { key: 'changedMeanwhile' } });
    expect(await giveReason(meldcode.world, meldcode.manager, key, 'Wij doen dit anders.')).toMatchObject({ ok: true });
    await giveReason(meldcode.world, meldcode.colleague, key, 'Wij doen dit in het team.');
    expect((await draftOf(meldcode)).loosenings[0]?.reason).toMatchObject({ reason: 'Wij doen dit in het team.', authorId: meldcode.colleague.employeeId });
    expect(await submitDraft(meldcode.world, meldcode.manager, revision.revision)).toMatchObject({ ok: true });
  });
});

test('a reason is for one loosening: what is loosened further asks for another', async () => {
  await start('basis');
  const signals = meldcode.world.shipped.find('basis')!.definition.routes[0]!.steps[0]!.obligations;
  const level = [...duty, signals.find((one) => one.level === 'should')!.id];
  await saveEdits(meldcode.world, meldcode.manager, 1, [{ path: [...level, 'due'], value: undefined }, { path: [...level, 'when'], value: { age: { from: 12 } } }]);
  const before = await draftOf(meldcode);
  for (const { key } of before.loosenings) await giveReason(meldcode.world, meldcode.manager, key, 'Dit past bij ons.');
  const whenKey = before.loosenings.find(({ key }) => key.endsWith(':when'))!.key;
  expect((await draftOf(meldcode)).loosenings.every(({ reason }) => reason !== undefined)).toBe(true);
  await saveEdits(meldcode.world, meldcode.manager, 2, [{ path: [...level, 'when'], value: { age: { from: 17 } } }]);
  expect(await submitDraft(meldcode.world, meldcode.manager, 3)).toMatchObject({ problem: { key: 'notReady', withoutReason: [whenKey] } });
});

describe('the board', () => {
  beforeEach(() => start());

  test('does not establish a draft that came in the place of the one it read', async () => {
    await submitDraft(meldcode.world, meldcode.manager, 1);
    const read = (await draftOf(meldcode)).revision.revision;
    await takeBack(meldcode.world, meldcode.manager);
    await discardDraft(meldcode.world, meldcode.manager, true);
    await start('fedra');
    const { revision } = await draftOf(meldcode);
    expect(await submitDraft(meldcode.world, meldcode.manager, revision.revision)).toMatchObject({ ok: true });
    expect(await approveVersion(meldcode.world, meldcode.board, { revision: read, establishedBy: 'B. Stuurder', establishedOn: today })).toEqual({ ok: false, problem: { key: 'changedMeanwhile' } });
  });

  test('alone establishes, and only what was sent to it', async () => {
    const approval = { revision: 1, establishedBy: 'B. Stuurder', establishedOn: today };
    expect(await approveVersion(meldcode.world, meldcode.board, approval)).toEqual({ ok: false, problem: { key: 'notSubmitted' } });
    await submitDraft(meldcode.world, meldcode.manager, 1);
    expect(await approveVersion(meldcode.world, meldcode.manager, approval)).toMatchObject({ problem: { key: 'forbidden' } });
    expect(await approveVersion(meldcode.world, meldcode.board, { ...approval, revision: 2 })).toEqual({ ok: false, problem: { key: 'changedMeanwhile' } });
    expect(await approveVersion(meldcode.world, meldcode.board, { ...approval, establishedBy: ' ' })).toEqual({ ok: false, problem: { key: 'nameMissing' } });
    expect(await approveVersion(meldcode.world, meldcode.board, approval)).toEqual({ ok: true, value: { version: '1' } });
  });

  test('keeps the draft from being edited while it has it, and gives it back with a remark', async () => {
    await submitDraft(meldcode.world, meldcode.manager, 1);
    expect(await saveEdits(meldcode.world, meldcode.manager, 1, [{ path: childWord, value: 'kleuter' }])).toEqual({ ok: false, problem: { key: 'withBoard' } });
    expect(await giveBack(meldcode.world, meldcode.board, 'Noem de school.')).toMatchObject({ ok: true });
    expect((await draftOf(meldcode)).draft).toMatchObject({ state: 'open', remark: 'Noem de school.' });
    expect(await takeBack(meldcode.world, meldcode.manager)).toEqual({ ok: false, problem: { key: 'notSubmitted' } });
  });

  test('leaves a trail of ids in the audit log', async () => {
    await establish();
    const actions = (await auditLogOf(record.storage, meldcode.school.organisationId, { limit: 10 })).map(({ action }) => action);
    expect(actions.sort()).toEqual(['meldcode.established', 'meldcode.started', 'meldcode.submitted']);
  });
});

describe('a version in force', () => {
  beforeEach(() => start());

  test('counts from its day on, in the Netherlands, for the locations it was meant for; the shipped one before and elsewhere', async () => {
    await saveEdits(meldcode.world, meldcode.manager, 1, [{ path: childWord, value: 'kleuter' }]);
    const version = await establish();
    const { organisationId, locationId } = meldcode.school;
    expect(await putInForce(meldcode.world, meldcode.board, { version, from: tomorrow, locationIds: [locationId] })).toMatchObject({ ok: true });
    const library = protocolLibrary(meldcode.world.shipped, meldcode.world.store);
    const location = { locationId, protocolId: 'fedra' };
    expect((await library.inForce(organisationId, location, today)).id).toBe('fedra');
    expect(await library.inForce(organisationId, location, tomorrow)).toMatchObject({ id: 'eigen-basis', version: '1', words: { child: { nl: 'kleuter' } } });
    expect((await library.inForce(organisationId, { ...location, locationId: other.school.locationId }, tomorrow)).id).toBe('fedra');
    // 23:30 UTC on the day before is half past midnight here.
    expect(meldcode.world.calendar.dateOf('2026-03-02T23:30:00.000Z' as Instant)).toBe(tomorrow);
  });

  test('is refused for a day that is past, a place of another organisation and a version that is not there', async () => {
    const version = await establish();
    const put = (changes: object) => putInForce(meldcode.world, meldcode.board, { version, from: today, ...changes });
    expect(await put({ from: '2026-03-01' })).toEqual({ ok: false, problem: { key: 'dateInPast' } });
    expect(await put({ locationIds: [other.school.locationId] })).toEqual({ ok: false, problem: { key: 'unknownLocation' } });
    expect(await put({ version: '7' })).toEqual({ ok: false, problem: { key: 'unknownVersion' } });
    expect(await putInForce(meldcode.world, meldcode.manager, { version, from: today })).toMatchObject({ problem: { key: 'forbidden' } });
  });

  test('can be taken back before its day and not after, and goes back to the shipped one', async () => {
    const version = await establish();
    const { organisationId, locationId } = meldcode.school;
    const library = protocolLibrary(meldcode.world.shipped, meldcode.world.store);
    await putInForce(meldcode.world, meldcode.board, { version, from: tomorrow });
    expect(await withdrawApproval(meldcode.world, meldcode.board, version, 'Toch niet.')).toMatchObject({ ok: true });
    expect((await library.inForce(organisationId, { locationId, protocolId: 'fedra' }, tomorrow)).id).toBe('fedra');
    expect(await putInForce(meldcode.world, meldcode.board, { version, from: tomorrow })).toEqual({ ok: false, problem: { key: 'withdrawn' } });
    await startDraft(meldcode.world, meldcode.manager, { version });
    const second = await establish();
    await putInForce(meldcode.world, meldcode.board, { version: second, from: today });
    expect(await withdrawApproval(meldcode.world, meldcode.board, second, 'Toch niet.')).toEqual({ ok: false, problem: { key: 'alreadyInForce' } });
    await putInForce(meldcode.world, meldcode.board, { version: undefined, from: tomorrow });
    library.forget(organisationId);
    expect((await library.inForce(organisationId, { locationId, protocolId: 'fedra' }, today)).version).toBe(second);
    expect((await library.inForce(organisationId, { locationId, protocolId: 'fedra' }, tomorrow)).id).toBe('fedra');
  });

  test('is not there for another organisation', async () => {
    const version = await establish();
    const library = protocolLibrary(meldcode.world.shipped, meldcode.world.store);
    expect((await library.exactly(meldcode.school.organisationId, 'eigen-basis', version)).version).toBe('1');
    await expect(library.exactly(other.school.organisationId, 'eigen-basis', version)).rejects.toThrow('no meldcode version');
    await expect(library.exactly(meldcode.school.organisationId, 'eigen-fedra', version)).rejects.toThrow('not among');
  });
});

describe('the record', () => {
  const tables = ['meldcode_revision', 'meldcode_reason', 'meldcode_version', 'meldcode_withdrawal', 'meldcode_in_force', 'meldcode_address', 'meldcode_address_name'];
  let owner: Client;
  beforeEach(async () => {
    owner = new Client(record.testDatabase.migrator);
    await owner.connect();
    return () => owner.end();
  });

  test.each(tables)('%s refuses an update and a delete by its owner', async (table) => {
    const column = table === 'meldcode_address_name' ? 'code' : 'organisation_id';
    await expect(owner.query(`update ${table} set ${column} = ${column}`)).rejects.toThrow('insert-only');
    await expect(owner.query(`delete from ${table}`)).rejects.toThrow('insert-only');
  });

  test('what the board established does not change, for the application neither', async () => {
    await start();
    await establish();
    const update = oneStatement(record.database, meldcode.school.organisationId, (kysely) => sql`update meldcode_version set definition = 'x'`.compile(kysely));
    await expect(update).rejects.toThrow('permission denied');
  });

  test.each(['meldcode_draft', ...tables.filter((table) => table !== 'meldcode_address_name')])('%s shows another organisation nothing', async (table) => {
    await start();
    const optional = meldcode.world.shipped.find('basis')!.definition.routes[0]!.steps[0]!.obligations.find((one) => one.level === 'should')!;
    await saveEdits(meldcode.world, meldcode.manager, 1, [{ path: [...duty, optional.id], value: undefined }]);
    for (const { key } of (await draftOf(meldcode)).loosenings) await giveReason(meldcode.world, meldcode.manager, key, 'Wij doen dit anders.');
    const version = await establish();
    await putInForce(meldcode.world, meldcode.board, { version, from: tomorrow });
    await withdrawApproval(meldcode.world, meldcode.board, version, 'Toch niet.');
    await meldcode.world.store.claimAddress({ organisationId: meldcode.school.organisationId, actorId: meldcode.board.employeeId, at: meldcode.clock.now }, `school-${meldcode.school.organisationId.slice(0, 8)}`, 'eigen-basis');
    const seen = (organisation: TestMeldcode) => oneStatement(record.database, organisation.school.organisationId, (kysely) => sql<{ organisation_id: string }>`select organisation_id from ${sql.table(table)}`.compile(kysely));
    expect(await seen(meldcode)).not.toEqual([]);
    expect(await seen(other)).toEqual([]);
  });

  test('a public address is taken once over all organisations, and found by its exact code', async () => {
    const by = (organisation: TestMeldcode) => ({ organisationId: organisation.school.organisationId, actorId: organisation.board.employeeId, at: organisation.clock.now });
    expect(await meldcode.world.store.claimAddress(by(meldcode), 'de-verzonnen-school', 'eigen-basis')).toBe(true);
    expect(await meldcode.world.store.claimAddress(by(other), 'de-verzonnen-school', 'eigen-basis')).toBe(false);
    expect(await meldcode.world.store.findAddress('de-verzonnen-school')).toEqual({ organisationId: meldcode.school.organisationId, protocolId: 'eigen-basis' });
    expect(await meldcode.world.store.findAddress('de-verzonnen')).toBeUndefined();
    expect(await meldcode.world.store.findAddress("x' or true --")).toBeUndefined();
  });
});

