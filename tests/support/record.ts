/** A record to test against: an organisation of its own with one location, one teacher and one child, all fictional. */
import { randomBytes } from 'node:crypto';
import { createChild } from '../../src/storage/people/children.ts';
import { createEmployee } from '../../src/storage/people/employees.ts';
import { createLocation } from '../../src/storage/people/locations.ts';
import { createOrganisation } from '../../src/storage/people/organisations.ts';
import type { ChildId, DossierId, EmployeeId, EntryId, LocationId, OrganisationId } from '../../src/protocol/ids.ts';
import type { Instant, PlainDate } from '../../src/protocol/time.ts';
import { openDatabase, type Database } from '../../src/storage/database.ts';
import type { Append, NewEvent } from '../../src/storage/eventStore.ts';
import { localMasterKey, type MasterKey } from '../../src/storage/masterKey.ts';
import { newId } from '../../src/storage/newId.ts';
import { openStorage, type Storage } from '../../src/storage/openStorage.ts';
import type { DossierProjection } from '../../src/storage/projection.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

export const noon = '2026-03-02T12:00:00.000Z' as Instant;

export interface TestRecord {
  readonly storage: Storage;
  readonly database: Database;
  readonly testDatabase: TestDatabase;
  readonly masterKey: MasterKey;
  /** Ends the connections and removes the database. */
  drop(): Promise<void>;
}

export async function createTestRecord(): Promise<TestRecord> {
  const testDatabase = await createTestDatabase();
  const database = openDatabase({ app: testDatabase.app, setRole: false, max: 8 });
  const masterKey = localMasterKey(randomBytes(32));
  const storage = await openStorage({ database, masterKey, now: noon });
  return {
    storage,
    database,
    testDatabase,
    masterKey,
    drop: async () => {
      await database.close();
      await testDatabase.drop();
    },
  };
}

export interface TestOrganisation {
  readonly organisationId: OrganisationId;
  readonly locationId: LocationId;
  readonly employeeId: EmployeeId;
  readonly childId: ChildId;
}

export async function createTestOrganisation(storage: Storage): Promise<TestOrganisation> {
  const organisation: TestOrganisation = { organisationId: newId(), locationId: newId(), employeeId: newId(), childId: newId() };
  const { organisationId, locationId, employeeId, childId } = organisation;
  await createOrganisation(storage, { organisationId, name: 'Stichting Proef', language: 'nl', at: noon, secondFactorRequired: false });
  await createLocation(storage, { organisationId, locationId, name: 'De Proefschool', protocolId: 'fedra', at: noon });
  await createEmployee(storage, {
    organisationId,
    employeeId,
    name: 'Juf Fictie',
    email: `${employeeId}@proef.example`,
    language: 'nl',
    assignments: [{ role: 'professional', locationId, functionId: 'leerkracht', groups: ['5'] }],
    at: noon,
  });
  await createChild(storage, {
    organisationId,
    childId,
    locationId,
    groupCode: '5',
    firstName: 'Noor',
    lastName: 'Voorbeeld',
    birthDate: '2017-05-06' as PlainDate,
    address: null,
    guardians: [],
    at: noon,
  });
  return organisation;
}

export function newEvent(text: string, changes: Partial<NewEvent> = {}): NewEvent {
  return { eventId: newId<EntryId>(), type: 'signal', schemaVersion: 1, occurredAt: noon, payload: { text }, ...changes };
}

export function projectionOf({ childId, locationId }: TestOrganisation, changes: Partial<DossierProjection> = {}): DossierProjection {
  return {
    childId,
    locationId,
    protocolId: 'fedra',
    protocolVersion: '1',
    // A course of events of its own: one child has one dossier per route.
    route: `course-${newId<string>()}`,
    routeKind: 'home',
    status: 'open',
    step: 'signals',
    nextDueOn: null,
    obligations: [],
    unread: true,
    reportSent: false,
    directorInformed: false,
    handledBy: null,
    ...changes,
  };
}

/** An append of these texts as signals, to a new dossier unless the changes say otherwise. */
export function appendOf(organisation: TestOrganisation, texts: readonly string[], changes: Partial<Append> = {}): Append {
  const { organisationId, employeeId } = organisation;
  return {
    organisationId,
    actorId: employeeId,
    dossierId: newId<DossierId>(),
    expectedVersion: 0,
    recordedAt: noon,
    events: texts.map((text) => newEvent(text)),
    projection: projectionOf(organisation),
    ...changes,
  };
}
