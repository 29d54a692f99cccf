/** A fictional organisation to measure on, made by Pluis's own code: schools with classes, teachers, officers. */
import type { Access } from '../../src/access/access.ts';
import { ensurePassword } from '../../src/access/accountAdministration.ts';
import type { Role } from '../../src/access/actor.ts';
import { createChild } from '../../src/storage/people/children.ts';
import { createEmployee } from '../../src/storage/people/employees.ts';
import { createLocation } from '../../src/storage/people/locations.ts';
import { createOrganisation } from '../../src/storage/people/organisations.ts';
import type { ChildId, EmployeeId, GuardianId, LocationId, OrganisationId } from '../../src/protocol/ids.ts';
import type { Instant, PlainDate } from '../../src/protocol/time.ts';
import { newId } from '../../src/storage/newId.ts';
import type { Storage } from '../../src/storage/openStorage.ts';

export const benchPassword = 'negen-rode-laarzen-in-april';

/** The mean Dutch location of requirements.md: 3 million children on 25,000 locations. */
export const childrenPerSchool = 120;

export interface BenchSchool {
  readonly locationId: LocationId;
  readonly childIds: readonly ChildId[];
}

export interface BenchEmployee {
  readonly employeeId: EmployeeId;
  readonly email: string;
}

export async function makeOrganisation(storage: Storage, at: Instant): Promise<OrganisationId> {
  const organisationId = newId<OrganisationId>();
  await createOrganisation(storage, { organisationId, name: 'Stichting De Meting (fictief)', language: 'nl', at, secondFactorRequired: false });
  return organisationId;
}

export async function makeSchool(storage: Storage, organisationId: OrganisationId, number: number, at: Instant): Promise<BenchSchool> {
  const locationId = newId<LocationId>();
  await createLocation(storage, { organisationId, locationId, name: `De Meetschool ${String(number)}`, protocolId: 'fedra', at });
  const childIds = Array.from({ length: childrenPerSchool }, () => newId<ChildId>());
  await Promise.all(childIds.map((childId, index) => makeChild(storage, organisationId, locationId, childId, index, at)));
  return { locationId, childIds };
}

function makeChild(storage: Storage, organisationId: OrganisationId, locationId: LocationId, childId: ChildId, index: number, at: Instant): Promise<void> {
  const address = { street: `Meetstraat ${String(index)}`, postalCode: '0000 AA', city: 'Fictiedam' };
  const guardian = (name: string, relation: 'mother' | 'father') => ({ guardianId: newId<GuardianId>(), name, relation, authority: true, address, addressSecret: false, phone: '06-00000000', contactRestriction: null });
  // Two children a family, in one school: who looks for brothers and sisters finds one.
  const lastName = `Voorbeeld-${locationId.slice(0, 8)}-${String(index >> 1)}`;
  return createChild(storage, { organisationId, childId, locationId, groupCode: String((index % 8) + 1), firstName: 'Noor', lastName, birthDate: '2017-05-06' as PlainDate, address, guardians: [guardian(`Anna ${lastName}`, 'mother'), guardian(`Peter ${lastName}`, 'father')], at });
}

const functionOf = { professional: 'leerkracht', officer: 'zorgcoordinator' } as const;

/** Somebody who can log in, at one school or several. */
export async function makeEmployee(storage: Storage, access: Access, organisationId: OrganisationId, name: string, role: Role & keyof typeof functionOf, schools: readonly BenchSchool[], at: Instant): Promise<BenchEmployee> {
  const employeeId = newId<EmployeeId>();
  const email = `${employeeId}@meting.example`;
  const assignments = schools.map(({ locationId }) => ({ role, locationId, functionId: functionOf[role], groups: role === 'professional' ? ['5'] : [] }));
  const added = await createEmployee(storage, { organisationId, employeeId, name, email, language: 'nl', assignments, at });
  if (!added.ok) throw new Error('Two accounts of the benchmark have one e-mail address.');
  await ensurePassword(access, { organisationId, employeeId }, benchPassword);
  return { employeeId, email };
}
