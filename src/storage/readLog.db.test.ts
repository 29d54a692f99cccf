import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendOf, createTestOrganisation, createTestRecord, type TestOrganisation, type TestRecord } from '../../tests/support/record.ts';
import type { DossierId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import { auditLogOf, recordAudit } from './auditLog.ts';
import { newId } from './newId.ts';
import { readLogOf, recordReading } from './readLog.ts';

let record: TestRecord;
let school: TestOrganisation;
let dossierId: DossierId;
const at = (time: string) => `2026-03-02T${time}:00.000Z` as Instant;

beforeAll(async () => {
  record = await createTestRecord();
  school = await createTestOrganisation(record.storage);
  const request = appendOf(school, ['een'], { recordedAt: at('09:00'), readLog: { what: 'signal' } });
  ({ dossierId } = request);
  await record.storage.events.append(request);
});
afterAll(() => record.drop());

test('writing, reading and reading from memory each leave their mark, newest first', async () => {
  const { organisationId, employeeId: actorId } = school;
  await record.storage.events.load({ organisationId, dossierId, actorId, reading: { at: at('10:00'), what: 'dossier', reason: 'Spoed', breakGlass: true } });
  await recordReading(record.storage, organisationId, { dossierId, actorId, at: at('11:00'), what: 'pdf' });
  await record.storage.events.load({ organisationId, dossierId, actorId });

  expect(await readLogOf(record.storage, organisationId, dossierId, { limit: 10 })).toEqual([
    { at: at('11:00'), actorId, what: 'pdf', reason: null, breakGlass: false },
    { at: at('10:00'), actorId, what: 'dossier', reason: 'Spoed', breakGlass: true },
    { at: at('09:00'), actorId, what: 'signal', reason: null, breakGlass: false },
  ]);
  expect(await readLogOf(record.storage, organisationId, dossierId, { limit: 1, before: at('10:00') })).toMatchObject([{ what: 'signal' }]);
});

test('an append that loses the race leaves no mark', async () => {
  const before = await readLogOf(record.storage, school.organisationId, dossierId, { limit: 10 });
  await record.storage.events.append(appendOf(school, ['x'], { dossierId, expectedVersion: 4, readLog: { what: 'late' } }));
  expect(await readLogOf(record.storage, school.organisationId, dossierId, { limit: 10 })).toEqual(before);
});

test('reading what does not exist leaves no mark', async () => {
  const nothing = newId<DossierId>();
  await record.storage.events.load({ organisationId: school.organisationId, actorId: school.employeeId, dossierId: nothing, reading: { at: at('10:00'), what: 'dossier' } });
  expect(await readLogOf(record.storage, school.organisationId, nothing, { limit: 10 })).toEqual([]);
});

test('security events outside the dossiers are kept per organisation', async () => {
  const other = await createTestOrganisation(record.storage);
  const entry = { at: at('12:00'), actorId: school.employeeId, action: 'role.granted', details: { role: 'officer' } };
  await recordAudit(record.storage, school.organisationId, entry);
  expect(await auditLogOf(record.storage, school.organisationId, { limit: 10 })).toEqual([entry]);
  expect(await auditLogOf(record.storage, other.organisationId, { limit: 10 })).toEqual([]);
});
