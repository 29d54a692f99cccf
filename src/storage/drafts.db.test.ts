import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestOrganisation, createTestRecord, noon, type TestRecord } from '../../tests/support/record.ts';
import type { EmployeeId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import { deleteDraft, draftsOf, loadDraft, saveDraft, type DraftPlace } from './drafts.ts';
import { newId } from './newId.ts';
import { SealBroken } from './sealing.ts';
import { oneStatement } from './tenant.ts';

let record: TestRecord;
let place: DraftPlace;
const later = '2026-03-02T12:01:00.000Z' as Instant;

beforeAll(async () => {
  record = await createTestRecord();
  const { organisationId, employeeId } = await createTestOrganisation(record.storage);
  place = { organisationId, employeeId, formKey: 'signal' };
});
afterAll(() => record.drop());

test('a draft comes back, a newer one replaces it, an older one that arrives late does not', async () => {
  await saveDraft(record.storage, place, { text: 'Noor zei' }, noon);
  expect(await loadDraft(record.storage, place)).toEqual({ values: { text: 'Noor zei' }, updatedAt: noon });
  await saveDraft(record.storage, place, { text: 'Noor zei iets' }, later);
  await saveDraft(record.storage, place, { text: 'Noor' }, noon);
  expect(await loadDraft(record.storage, place)).toEqual({ values: { text: 'Noor zei iets' }, updatedAt: later });
  expect(await draftsOf(record.storage, place.organisationId, place.employeeId)).toEqual([{ formKey: 'signal', updatedAt: later }]);
});

test('a draft belongs to one employee and one form', async () => {
  expect(await loadDraft(record.storage, { ...place, formKey: 'consultation' })).toBeUndefined();
  expect(await loadDraft(record.storage, { ...place, employeeId: newId<EmployeeId>() })).toBeUndefined();
});

test('a draft that was moved to another form does not open', async () => {
  const moved = { ...place, formKey: 'moved' };
  await saveDraft(record.storage, place, { text: 'x' }, later);
  await oneStatement(record.database, place.organisationId, (kysely) => kysely.updateTable('draft').set({ form_key: 'moved' }).where('form_key', '=', 'signal'));
  await expect(loadDraft(record.storage, moved)).rejects.toThrow(SealBroken);
  await deleteDraft(record.storage, moved);
  expect(await draftsOf(record.storage, place.organisationId, place.employeeId)).toEqual([]);
});
