import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRegistry } from '../wiring/stores.ts';
import { createTestRecord, noon, type TestRecord } from '../../tests/support/record.ts';
import type { ChildId, OrganisationId } from '../protocol/ids.ts';
import { childrenOfLocation, type Child } from '../storage/people/children.ts';
import { createDemonstration, type DemonstrationLogin } from './demonstration.ts';
import { listEmployees } from '../storage/people/employees.ts';
import { guardiansOf } from '../storage/people/guardians.ts';
import { listLocations } from '../storage/people/locations.ts';
import { listOrganisations } from '../storage/people/organisations.ts';

let record: TestRecord;
let organisationId: OrganisationId;
let logins: readonly DemonstrationLogin[];
let children: readonly Child[];
const passwords = new Map<string, string>();

const create = () =>
  createDemonstration(openRegistry(record.storage), {
    at: noon,
    ensurePassword: ({ employeeId }, password) => {
      passwords.set(employeeId, password);
      return Promise.resolve();
    },
  });

beforeAll(async () => {
  record = await createTestRecord();
  logins = await create();
  const [organisation] = await listOrganisations(record.storage);
  if (!organisation) throw new Error('The demonstration made no organisation.');
  ({ organisationId } = organisation);
  const schools = await listLocations(record.storage, organisationId);
  children = (await Promise.all(schools.map(({ locationId }) => childrenOfLocation(record.storage, organisationId, locationId)))).flat();
});
afterAll(() => record.drop());

test('two schools follow two meldcodes', async () => {
  expect(await listLocations(record.storage, organisationId)).toMatchObject([
    { name: 'De Fictieschool', protocolId: 'fedra' },
    { name: 'Het Voorbeeld', protocolId: 'basis' },
  ]);
});

test('every kind of user can sign in', async () => {
  const employees = await listEmployees(record.storage, organisationId);
  expect(new Set(employees.flatMap((employee) => employee.assignments.map((assignment) => assignment.role)))).toEqual(
    new Set(['professional', 'officer', 'director', 'board', 'administrator', 'privacyOfficer']),
  );
  expect(logins.map((login) => login.email).sort()).toEqual(employees.map((employee) => employee.email).sort());
  expect(passwords.size).toBe(employees.length);
});

test('there are some forty children, in every group', () => {
  expect(children.length).toBeGreaterThanOrEqual(38);
  expect(new Set(children.map((child) => child.groupCode))).toEqual(new Set(['1', '2', '3', '4', '5', '6', '7', '8']));
});

test('exactly one child has a guardian with a secret address', async () => {
  const secret = async (childId: ChildId) => (await guardiansOf(record.storage, organisationId, childId)).some((guardian) => guardian.addressSecret);
  const flags = await Promise.all(children.map((child) => secret(child.childId)));
  expect(flags.filter(Boolean)).toHaveLength(1);
});

test('a second start changes nothing and answers the same logins', async () => {
  expect(await create()).toEqual(logins);
  expect(await listOrganisations(record.storage)).toHaveLength(1);
});
