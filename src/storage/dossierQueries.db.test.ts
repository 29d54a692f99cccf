import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendOf, createTestOrganisation, createTestRecord, noon, projectionOf, type TestOrganisation, type TestRecord } from '../../tests/support/record.ts';
import type { DossierId, EmployeeId, LocationId } from '../protocol/ids.ts';
import type { Instant, PlainDate } from '../protocol/time.ts';
import { countDossiers, listDossiers, markSeen, type DossierListing, type DossierViewer } from './dossierQueries.ts';
import { newId } from './newId.ts';
import { createDossierDirectory } from './people/dossierDirectory.ts';
import type { DossierProjection } from './projection.ts';

let record: TestRecord;
let school: TestOrganisation;
/** Four open dossiers and a closed one, a minute apart, and two with strict access. */
const dossiers: Record<'plain' | 'takesPart' | 'informed' | 'lockedOut' | 'closed' | 'strict' | 'strictToo', DossierId> = {
  plain: newId(),
  takesPart: newId(),
  informed: newId(),
  lockedOut: newId(),
  closed: newId(),
  strict: newId(),
  strictToo: newId(),
};

beforeAll(async () => {
  record = await createTestRecord();
  school = await createTestOrganisation(record.storage);
  const participant = (lockedOut: boolean) => [{ employeeId: school.employeeId, functionId: lockedOut ? null : 'leerkracht', lockedOut }];
  await open('plain', '12:01', { nextDueOn: '2026-03-05' as PlainDate });
  await open('takesPart', '12:02', { participants: participant(false), nextDueOn: '2026-03-04' as PlainDate, unread: false });
  await open('informed', '12:03', { directorInformed: true });
  await open('lockedOut', '12:04', { participants: participant(true), directorInformed: true, nextDueOn: '2026-03-01' as PlainDate });
  await open('closed', '12:05', { status: 'closed', participants: participant(false) });
  const strict: Partial<DossierProjection> = { route: 'staff', routeKind: 'staff', handledBy: ['bestuur', 'directeur'], directorInformed: true, nextDueOn: '2026-03-01' as PlainDate };
  await open('strict', '12:06', strict);
  await open('strictToo', '12:07', { ...strict, route: 'staff2', participants: participant(true) });
});
afterAll(() => record.drop());

async function open(name: keyof typeof dossiers, time: string, changes: Partial<DossierProjection>): Promise<void> {
  const recordedAt = `2026-03-02T${time}:00.000Z` as Instant;
  const result = await record.storage.events.append(appendOf(school, [name], { dossierId: dossiers[name], recordedAt, projection: projectionOf(school, changes) }));
  expect(result.ok).toBe(true);
}

const viewer = (changes: Partial<DossierViewer> = {}): DossierViewer => ({ employeeId: newId<EmployeeId>(), officerOf: [], directorOf: [], functions: [], ...changes });

async function listed(who: DossierViewer, changes: Partial<DossierListing> = {}): Promise<string[]> {
  const listing: DossierListing = { status: 'open', order: 'recent', limit: 20, ...changes };
  const page = await listDossiers(record.storage, school.organisationId, who, listing);
  return page.dossiers.map((dossier) => Object.entries(dossiers).find(([, id]) => id === dossier.dossierId)?.[0] ?? '?');
}

describe('who sees which dossier', () => {
  test('a participant sees those they take part in', async () => {
    expect(await listed(viewer({ employeeId: school.employeeId }))).toEqual(['takesPart']);
  });
  test('a colleague sees none', async () => {
    expect(await listed(viewer())).toEqual([]);
  });
  test('an officer sees all of their location', async () => {
    expect(await listed(viewer({ officerOf: [school.locationId] }))).toEqual(['lockedOut', 'informed', 'takesPart', 'plain']);
  });
  test('an officer of another location sees none', async () => {
    expect(await listed(viewer({ officerOf: [newId<LocationId>()] }))).toEqual([]);
  });
  test('a director sees those they were informed of', async () => {
    expect(await listed(viewer({ directorOf: [school.locationId] }))).toEqual(['lockedOut', 'informed']);
  });
  test('a lock-out goes above every role', async () => {
    const { employeeId, locationId } = school;
    expect(await listed(viewer({ employeeId, officerOf: [locationId], directorOf: [locationId] }))).toEqual(['informed', 'takesPart', 'plain']);
  });
  test('closed dossiers are a list of their own', async () => {
    expect(await listed(viewer({ officerOf: [school.locationId] }), { status: 'closed' })).toEqual(['closed']);
  });
  test('another organisation sees none, even with the right ids', async () => {
    const other = await createTestOrganisation(record.storage);
    const page = await listDossiers(record.storage, other.organisationId, viewer({ employeeId: school.employeeId, officerOf: [school.locationId] }), {
      status: 'open',
      order: 'recent',
      limit: 20,
    });
    expect(page.dossiers).toEqual([]);
  });
});

describe('a strict dossier', () => {
  const outside = () => ({ officerOf: [school.locationId], directorOf: [school.locationId], functions: [{ functionId: 'zorgcoordinator', locationId: school.locationId }] });
  const director = (locationId: LocationId) => viewer({ functions: [{ functionId: 'directeur', locationId }] });
  const board = (changes: Partial<DossierViewer> = {}) => viewer({ functions: [{ functionId: 'bestuur', locationId: null }], ...changes });

  test('is in no list and no count for the roles of its location', async () => {
    expect(await listed(viewer(outside()))).not.toContain('strict');
    expect((await countDossiers(record.storage, school.organisationId, viewer(outside()), '2026-03-04' as PlainDate)).open).toBe(4);
  });
  test('is listed for the functions that handle it: at its location, or of the whole organisation', async () => {
    expect(await listed(board())).toEqual(['strictToo', 'strict']);
    expect(await listed(director(school.locationId))).toEqual(['strictToo', 'strict']);
    expect(await listed(director(newId<LocationId>()))).toEqual([]);
  });
  test('is counted for them', async () => {
    expect(await countDossiers(record.storage, school.organisationId, board(), '2026-03-04' as PlainDate)).toEqual({ open: 2, closed: 0, unread: 2, overdue: 2 });
  });
  test('is not there for who is locked out, whatever they handle', async () => {
    expect(await listed(board({ ...outside(), employeeId: school.employeeId, functions: [{ functionId: 'bestuur', locationId: null }] }))).not.toContain('strictToo');
  });
  test('opens to no other organisation', async () => {
    const other = await createTestOrganisation(record.storage);
    const { dossiers: found } = await listDossiers(record.storage, other.organisationId, board(), { status: 'open', order: 'recent', limit: 20 });
    expect(found).toEqual([]);
  });
});

describe('a list of dossiers', () => {
  const officer = () => viewer({ officerOf: [school.locationId] });

  test('by term puts what is due first in front, and without a term last', async () => {
    expect((await listed(officer(), { order: 'due' })).slice(0, 3)).toEqual(['lockedOut', 'takesPart', 'plain']);
    expect(await listed(officer(), { order: 'due' })).toHaveLength(4);
  });

  test.each(['recent', 'due'] as const)('by %s goes on where the page before ended', async (order) => {
    const whole = await listed(officer(), { order });
    const first = await listDossiers(record.storage, school.organisationId, officer(), { status: 'open', order, limit: 3 });
    const second = await listDossiers(record.storage, school.organisationId, officer(), { status: 'open', order, limit: 3, after: first.next });
    expect(first.dossiers).toHaveLength(3);
    expect(await listed(officer(), { order, limit: 3, after: first.next })).toEqual(whole.slice(3));
    expect(second.next).toBeUndefined();
  });

  test('names the child and its group', async () => {
    const { dossiers: all } = await listDossiers(record.storage, school.organisationId, officer(), { status: 'open', order: 'recent', limit: 1 });
    expect(all).toMatchObject([{ childName: 'Noor Voorbeeld', groupCode: '5', openedAt: '2026-03-02T12:04:00.000Z', nextDueOn: '2026-03-01' }]);
  });

  test('is counted', async () => {
    const counts = await countDossiers(record.storage, school.organisationId, officer(), '2026-03-04' as PlainDate);
    expect(counts).toEqual({ open: 4, closed: 1, unread: 3, overdue: 1 });
  });

  test('no longer calls a dossier unread once an officer saw it', async () => {
    await markSeen(record.storage, school.organisationId, dossiers.plain);
    expect((await countDossiers(record.storage, school.organisationId, officer(), '2026-03-04' as PlainDate)).unread).toBe(2);
  });
});

test('the dossiers about a child are known with their route: open ones first, then the newest', async () => {
  const found = await createDossierDirectory(record.storage).dossiersOfChild(school.organisationId, school.childId);
  expect(found.map(({ dossierId }) => Object.entries(dossiers).find(([, id]) => id === dossierId)?.[0])).toEqual(['strictToo', 'strict', 'lockedOut', 'informed', 'takesPart', 'plain', 'closed']);
  expect(found[1]).toEqual({ dossierId: dossiers.strict, route: 'staff', kind: 'staff' });
});

describe('one dossier per course of events', () => {
  const opening = (route: string, dossierId = newId<DossierId>()) => appendOf(family, ['een'], { dossierId, projection: projectionOf(family, { route }) });
  let family: TestOrganisation;
  beforeAll(async () => {
    family = await createTestOrganisation(record.storage);
  });

  test('a second one on the same route gives way', async () => {
    expect((await record.storage.events.append(opening('home'))).ok).toBe(true);
    expect(await record.storage.events.append(opening('home'))).toEqual({ ok: false, currentVersion: 0 });
  });
  test('one that comes from another route stands in nobody’s way, and its own course is free again', async () => {
    const moved = newId<DossierId>();
    const [staff, between] = [await record.storage.events.append(opening('staff')), await record.storage.events.append(opening('between', moved))];
    expect([staff.ok, between.ok]).toEqual([true, true]);
    const switched = appendOf(family, ['twee'], { dossierId: moved, expectedVersion: 1, projection: projectionOf(family, { route: 'staff' }) });
    expect((await record.storage.events.append(switched)).ok).toBe(true);
    expect((await record.storage.events.append(opening('between'))).ok).toBe(true);
  });
});

test("a destroyed child's dossier is listed without a name", async () => {
  const family = await createTestOrganisation(record.storage);
  await record.storage.events.append(appendOf(family, ['een']));
  await record.storage.keys.destroyChildKey(family.organisationId, family.childId, noon);
  const page = await listDossiers(record.storage, family.organisationId, viewer({ officerOf: [family.locationId] }), { status: 'open', order: 'recent', limit: 5 });
  expect(page.dossiers).toMatchObject([{ childName: null }]);
});
