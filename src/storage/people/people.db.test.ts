import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestOrganisation, createTestRecord, noon, type TestOrganisation, type TestRecord } from '../../../tests/support/record.ts';
import type { ChildId, GuardianId } from '../../protocol/ids.ts';
import type { PlainDate } from '../../protocol/time.ts';
import { newId } from '../newId.ts';
import { oneStatement } from '../tenant.ts';
import { childrenOfLocation, createChild, findChild, findChildren, searchChildren, siblingsOf, type NewChild } from './children.ts';
import { createEmployee, employeeNames, employeesOfLocation, findEmployee, listEmployees } from './employees.ts';
import { guardiansOf, type Guardian } from './guardians.ts';
import { findLocation, listLocations } from './locations.ts';
import { findOrganisation, listOrganisations } from './organisations.ts';

let record: TestRecord;
let school: TestOrganisation;
let other: TestOrganisation;
let zoe: ChildId;

const mother: Guardian = {
  guardianId: newId<GuardianId>(),
  name: 'Moeder van der Fictie',
  relation: 'mother',
  authority: true,
  address: { street: 'Verzonnenstraat 1', postalCode: '0000 AA', city: 'Fictiedam' },
  addressSecret: true,
  phone: '06-00000001',
  contactRestriction: null,
};
const stepfather: Guardian = { ...mother, guardianId: newId<GuardianId>(), name: 'Stiefvader Proef', relation: 'stepparent', authority: false, addressSecret: false };

beforeAll(async () => {
  record = await createTestRecord();
  school = await createTestOrganisation(record.storage);
  other = await createTestOrganisation(record.storage);
  zoe = newId<ChildId>();
  const child: NewChild = {
    organisationId: school.organisationId,
    childId: zoe,
    locationId: school.locationId,
    groupCode: '3',
    firstName: 'Zoë-Anne',
    lastName: 'van der Fictie',
    birthDate: '2018-01-31' as PlainDate,
    address: mother.address,
    guardians: [stepfather, mother],
    at: noon,
  };
  await createChild(record.storage, child);
});
afterAll(() => record.drop());

describe('children', () => {
  const search = (by: Parameters<typeof searchChildren>[3], locations = [school.locationId]) =>
    searchChildren(record.storage, school.organisationId, locations, by).then((children) => children.map((child) => child.childId));

  test('are found by id with everything that was recorded', async () => {
    expect(await findChild(record.storage, school.organisationId, zoe)).toEqual({
      childId: zoe,
      locationId: school.locationId,
      groupCode: '3',
      firstName: 'Zoë-Anne',
      lastName: 'van der Fictie',
      birthDate: '2018-01-31',
      address: mother.address,
    });
  });

  test('are found by a name without accents, by one word of it, by birth date, and by both', async () => {
    expect(await search({ name: 'zoe anne' })).toEqual([zoe]);
    expect(await search({ name: 'FICTIE' })).toEqual([zoe]);
    expect(await search({ birthDate: '2018-01-31' as PlainDate })).toEqual([zoe]);
    expect(await search({ name: 'Fictie', birthDate: '2018-01-31' as PlainDate })).toEqual([zoe]);
  });

  test('are not found by part of a word, by a wrong birth date beside a right name, or at another location', async () => {
    expect(await search({ name: 'fict' })).toEqual([]);
    expect(await search({ name: 'Fictie', birthDate: '2018-02-01' as PlainDate })).toEqual([]);
    expect(await search({ name: 'Fictie' }, [other.locationId])).toEqual([]);
    expect(await search({ name: 'Fictie' }, [])).toEqual([]);
  });

  test('are listed per location and group, by name', async () => {
    const { storage } = record;
    const names = async (groups?: string[]) => (await childrenOfLocation(storage, school.organisationId, school.locationId, groups)).map((child) => child.firstName);
    expect(await names()).toEqual(['Noor', 'Zoë-Anne']);
    expect(await names(['3', '4'])).toEqual(['Zoë-Anne']);
    expect(await names([])).toEqual([]);
  });

  test('of another organisation are not there', async () => {
    expect(await findChild(record.storage, other.organisationId, zoe)).toBeUndefined();
    expect(await findChildren(record.storage, other.organisationId, [zoe, other.childId])).toMatchObject([{ childId: other.childId }]);
    expect(await searchChildren(record.storage, other.organisationId, [school.locationId], { name: 'Fictie' })).toEqual([]);
    expect(await guardiansOf(record.storage, other.organisationId, zoe)).toEqual([]);
  });

  test('are sealed in the database', async () => {
    const rows = await oneStatement(record.database, school.organisationId, (kysely) => kysely.selectFrom('child').select('sealed'));
    expect(rows.map((row) => row.sealed.toString('latin1')).join()).not.toMatch(/Fictie|2018/);
  });

  test('have guardians, those with authority first', async () => {
    expect(await guardiansOf(record.storage, school.organisationId, zoe)).toEqual([mother, stepfather]);
  });

  test('of the same guardians are siblings, in this organisation only', async () => {
    const brother = newId<ChildId>();
    const family = { groupCode: '1', firstName: 'Sem', lastName: 'van der Fictie', birthDate: '2020-03-04' as PlainDate, address: null, guardians: [mother], at: noon };
    await createChild(record.storage, { ...family, organisationId: school.organisationId, childId: brother, locationId: school.locationId });
    await createChild(record.storage, { ...family, organisationId: other.organisationId, childId: newId<ChildId>(), locationId: other.locationId });
    expect((await siblingsOf(record.storage, school.organisationId, zoe)).map((child) => child.childId)).toEqual([brother]);
    expect((await siblingsOf(record.storage, school.organisationId, brother)).map((child) => child.childId)).toEqual([zoe]);
    expect(await siblingsOf(record.storage, other.organisationId, zoe)).toEqual([]);
  });

  test('whose key was destroyed are gone: by id, by name, with their guardians', async () => {
    const family = await createTestOrganisation(record.storage);
    await record.storage.keys.destroyChildKey(family.organisationId, family.childId, noon);
    expect(await findChild(record.storage, family.organisationId, family.childId)).toBeUndefined();
    expect(await searchChildren(record.storage, family.organisationId, [family.locationId], { name: 'Noor' })).toEqual([]);
    const tokens = await oneStatement(record.database, family.organisationId, (kysely) => kysely.selectFrom('child_token').select('token'));
    expect(tokens).toEqual([]);
  });
});

describe('employees', () => {
  test('are found with their assignments', async () => {
    expect(await findEmployee(record.storage, school.organisationId, school.employeeId)).toEqual({
      employeeId: school.employeeId,
      name: 'Juf Fictie',
      email: `${school.employeeId}@proef.example`,
      language: 'nl',
      active: true,
      assignments: [{ role: 'professional', locationId: school.locationId, functionId: 'leerkracht', groups: ['5'] }],
    });
  });

  test('are listed per organisation and per location, and named by id', async () => {
    const { storage } = record;
    expect((await listEmployees(storage, school.organisationId)).map((employee) => employee.employeeId)).toEqual([school.employeeId]);
    expect((await employeesOfLocation(storage, school.organisationId, school.locationId)).map((employee) => employee.name)).toEqual(['Juf Fictie']);
    expect(await employeesOfLocation(storage, school.organisationId, other.locationId)).toEqual([]);
    expect(await employeeNames(storage, school.organisationId, new Set([school.employeeId, other.employeeId]))).toEqual(new Map([[school.employeeId, 'Juf Fictie']]));
  });

  test('have an e-mail address of their own within the organisation, whatever its case', async () => {
    const twin = { employeeId: newId(), name: 'Dubbelganger Proef', language: 'nl', assignments: [], at: noon } as const;
    const email = `${school.employeeId.toUpperCase()}@PROEF.example`;
    const add = (organisationId: TestOrganisation['organisationId']) => createEmployee(record.storage, { ...twin, employeeId: newId(), organisationId, email });
    expect(await add(school.organisationId)).toEqual({ ok: false, problem: 'emailTaken' });
    expect(await add(other.organisationId)).toEqual({ ok: true, value: undefined });
  });
});

describe('organisations and locations', () => {
  test('each see themselves only; maintenance sees the list', async () => {
    const { storage } = record;
    expect(await findOrganisation(storage, school.organisationId)).toMatchObject({ name: 'Stichting Proef', language: 'nl' });
    expect((await listOrganisations(storage)).map((organisation) => organisation.organisationId)).toEqual(expect.arrayContaining([school.organisationId, other.organisationId]));
    expect(await oneStatement(record.database, school.organisationId, (kysely) => kysely.selectFrom('organisation').select('name'))).toHaveLength(1);
    expect(await findLocation(storage, school.organisationId, other.locationId)).toBeUndefined();
    expect(await listLocations(storage, school.organisationId)).toEqual([{ locationId: school.locationId, name: 'De Proefschool', protocolId: 'fedra' }]);
  });
});
