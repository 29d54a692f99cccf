import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendOf, createTestOrganisation, createTestRecord, newEvent, noon, projectionOf, type TestOrganisation, type TestRecord } from '../../tests/support/record.ts';
import type { DossierId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import { loadDraft, saveDraft } from './drafts.ts';
import { createEventStore } from './eventStore.ts';
import { newId } from './newId.ts';
import { inTenant } from './tenant.ts';

let record: TestRecord;
let school: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  record = await createTestRecord();
  school = await createTestOrganisation(record.storage);
  other = await createTestOrganisation(record.storage);
});
afterAll(() => record.drop());

async function openedDossier(texts = ['Noor had een blauwe plek.']): Promise<DossierId> {
  const request = appendOf(school, texts);
  expect(await record.storage.events.append(request)).toMatchObject({ ok: true, version: texts.length });
  return request.dossierId;
}

const by = () => ({ organisationId: school.organisationId, actorId: school.employeeId });

describe('append and load', () => {
  test('what was appended comes back in order, to the microsecond', async () => {
    const occurredAt = '2026-03-01T09:40:00.123456Z' as Instant;
    const events = [newEvent('een', { occurredAt }), newEvent('twee', { type: 'addendum' })];
    const request = appendOf(school, [], { events });
    await record.storage.events.append(request);

    const loaded = await record.storage.events.load({ ...by(), dossierId: request.dossierId });

    const common = { recordedAt: noon, actorId: school.employeeId };
    expect(loaded).toMatchObject({ version: 2, key: 'present', childId: school.childId, locationId: school.locationId });
    expect(loaded?.events).toEqual([
      { ...events[0], ...common, version: 1 },
      { ...events[1], ...common, version: 2 },
    ]);
  });

  test('several events at once continue the chain of an existing dossier', async () => {
    const dossierId = await openedDossier();
    const result = await record.storage.events.append(appendOf(school, ['twee', 'drie'], { dossierId, expectedVersion: 1 }));
    expect(result).toMatchObject({ ok: true, version: 3 });
    expect(await record.storage.events.currentVersion(school.organisationId, dossierId)).toBe(3);
  });

  test('a store that never saw the dossier finds the head itself', async () => {
    const dossierId = await openedDossier();
    const fresh = createEventStore(record.database, record.storage.keys);
    expect(await fresh.append(appendOf(school, ['twee'], { dossierId, expectedVersion: 1 }))).toMatchObject({ ok: true, version: 2 });
  });

  test('loading since a version gives only what is newer', async () => {
    const dossierId = await openedDossier(['een', 'twee', 'drie']);
    const { events } = record.storage;
    expect((await events.loadSince({ ...by(), dossierId, version: 2 }))?.events).toMatchObject([{ version: 3, payload: { text: 'drie' } }]);
    expect(await events.loadSince({ ...by(), dossierId, version: 3 })).toMatchObject({ version: 3, key: 'present', events: [] });
  });

  test('a dossier that does not exist is undefined, and leaves no mark in the read log', async () => {
    const dossierId = newId<DossierId>();
    const reading = { at: noon, what: 'dossier' };
    expect(await record.storage.events.load({ ...by(), dossierId, reading })).toBeUndefined();
    expect(await record.storage.events.currentVersion(school.organisationId, dossierId)).toBe(0);
  });

  test('the payload is not readable in the database', async () => {
    const dossierId = await openedDossier(['Geheim woord']);
    const payload = await inTenant(record.database, school.organisationId, ({ kysely }) =>
      kysely.selectFrom('dossier_event').select('payload').where('dossier_id', '=', dossierId).executeTakeFirstOrThrow(),
    );
    expect(payload.payload.toString('latin1')).not.toContain('Geheim');
  });

  test('participants are written with the events, and replaced as a whole', async () => {
    const participant = { employeeId: school.employeeId, functionId: 'leerkracht', lockedOut: false };
    const request = appendOf(school, ['een'], { projection: projectionOf(school, { participants: [participant] }) });
    await record.storage.events.append(request);
    const { dossierId } = request;
    const participants = () =>
      inTenant(record.database, school.organisationId, ({ kysely }) =>
        kysely.selectFrom('dossier_participant').select(['employee_id', 'locked_out']).where('dossier_id', '=', dossierId).execute(),
      );
    expect(await participants()).toEqual([{ employee_id: school.employeeId, locked_out: false }]);

    const lockedOut = projectionOf(school, { participants: [{ ...participant, lockedOut: true }] });
    await record.storage.events.append(appendOf(school, ['twee'], { dossierId, expectedVersion: 1, projection: lockedOut }));
    expect(await participants()).toEqual([{ employee_id: school.employeeId, locked_out: true }]);

    await record.storage.events.append(appendOf(school, ['drie'], { dossierId, expectedVersion: 2, projection: projectionOf(school, { participants: [] }) }));
    expect(await participants()).toEqual([]);
  });
});

describe('the optimistic lock', () => {
  test('of many appends to one version exactly one wins, and the losers hear the current version', async () => {
    const dossierId = await openedDossier();
    const attempts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((text) =>
      record.storage.events.append(appendOf(school, [text], { dossierId, expectedVersion: 1 })),
    );
    const results = await Promise.all(attempts);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok)).toEqual(Array(7).fill({ ok: false, currentVersion: 2 }));
  });

  test('of two that open the same dossier one wins', async () => {
    const dossierId = newId<DossierId>();
    const results = await Promise.all(['a', 'b'].map((text) => record.storage.events.append(appendOf(school, [text], { dossierId }))));
    expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
  });

  test('an append to a version that is past, to come, or of no dossier writes nothing', async () => {
    const dossierId = await openedDossier(['een', 'twee']);
    const { events } = record.storage;
    expect(await events.append(appendOf(school, ['x'], { dossierId, expectedVersion: 1 }))).toEqual({ ok: false, currentVersion: 2 });
    expect(await events.append(appendOf(school, ['x'], { dossierId, expectedVersion: 3 }))).toEqual({ ok: false, currentVersion: 2 });
    expect(await events.append(appendOf(school, ['x'], { expectedVersion: 1 }))).toEqual({ ok: false, currentVersion: 0 });
    expect((await events.load({ ...by(), dossierId }))?.events).toHaveLength(2);
  });

  test('a store whose remembered head is stale conflicts, it never links wrongly', async () => {
    const dossierId = await openedDossier();
    const elsewhere = createEventStore(record.database, record.storage.keys);
    await elsewhere.append(appendOf(school, ['elders'], { dossierId, expectedVersion: 1 }));
    expect(await record.storage.events.append(appendOf(school, ['hier'], { dossierId, expectedVersion: 1 }))).toEqual({ ok: false, currentVersion: 2 });
    expect(await record.storage.events.append(appendOf(school, ['hier'], { dossierId, expectedVersion: 2 }))).toMatchObject({ ok: true, version: 3 });
  });
});

describe('another organisation', () => {
  const asOther = () => ({ organisationId: other.organisationId, actorId: other.employeeId });

  test('sees nothing, even by id', async () => {
    const dossierId = await openedDossier();
    expect(await record.storage.events.load({ ...asOther(), dossierId })).toBeUndefined();
    const rows = await inTenant(record.database, other.organisationId, ({ kysely }) =>
      kysely.selectFrom('dossier_event').select('version').where('dossier_id', '=', dossierId).execute(),
    );
    expect(rows).toEqual([]);
  });

  test('cannot append to it', async () => {
    const dossierId = await openedDossier();
    expect(await record.storage.events.append(appendOf(other, ['x'], { dossierId, expectedVersion: 1 }))).toEqual({ ok: false, currentVersion: 0 });
  });

  test('cannot open a dossier about its child', async () => {
    const request = appendOf(other, ['x'], { projection: projectionOf(school) });
    await expect(record.storage.events.append(request)).rejects.toThrow(/not known/);
  });

  test('without a tenant nothing is seen', async () => {
    await openedDossier();
    expect(await record.database.kysely.selectFrom('dossier').select('dossier_id').execute()).toEqual([]);
  });
});

describe("after a child's key was destroyed", () => {
  test('the dossier stands, its content cannot be read, and nothing can be added', async () => {
    const family = await createTestOrganisation(record.storage);
    const request = appendOf(family, ['een']);
    await record.storage.events.append(request);
    await record.storage.keys.destroyChildKey(family.organisationId, family.childId, noon);

    const { organisationId, employeeId: actorId } = family;
    expect(await record.storage.events.load({ organisationId, actorId, dossierId: request.dossierId })).toMatchObject({
      version: 1,
      key: 'destroyed',
      events: [],
    });
    await expect(record.storage.events.append(appendOf(family, ['twee'], { dossierId: request.dossierId, expectedVersion: 1 }))).rejects.toThrow(/destroyed/);
  });
});

test('an append ends the draft it was typed in, together with it or not at all', async () => {
  const own = await createTestOrganisation(record.storage);
  const place = { organisationId: own.organisationId, employeeId: own.employeeId, formKey: 'signaal' };
  const others = { ...place, formKey: 'nood' };
  await saveDraft(record.storage, place, { text: 'Noor zei' }, noon);
  await saveDraft(record.storage, others, { text: 'Noor riep' }, noon);
  const lost = await record.storage.events.append(appendOf(own, ['te laat'], { expectedVersion: 3, draft: 'signaal' }));
  expect(lost.ok).toBe(false);
  expect(await loadDraft(record.storage, place)).toBeDefined();
  await record.storage.events.append(appendOf(own, ['Noor zei'], { draft: 'signaal' }));
  expect(await loadDraft(record.storage, place)).toBeUndefined();
  expect(await loadDraft(record.storage, others)).toBeDefined();
});
