/** What `pluis user` does, on an opened record: each returns the lines to print, or a sentence that says what to do. */
import { disableAccount, enableAccount, giveTemporaryPassword, removeSecondFactor } from '../access/accountAdministration.ts';
import type { Access } from '../access/access.ts';
import { isLocationRole, isRole, roles, type Assignment } from '../access/actor.ts';
import { createEmployee, listEmployees, type Employee } from '../storage/people/employees.ts';
import { listLocations, type Location } from '../storage/people/locations.ts';
import { listOrganisations, type Organisation } from '../storage/people/organisations.ts';
import type { EmployeeId } from '../protocol/ids.ts';
import { ok, refused, type Result } from '../protocol/result.ts';
import { newId } from '../storage/newId.ts';
import type { Storage } from '../storage/openStorage.ts';

export interface Opened {
  readonly storage: Storage;
  readonly access: Access;
}

export type Lines = Result<readonly string[], string>;

export interface NewUser {
  readonly organisation: string | undefined;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly location: string | undefined;
  readonly function: string | undefined;
  readonly groups: readonly string[];
  readonly language: string;
}

export async function addUser({ storage, access }: Opened, user: NewUser): Promise<Lines> {
  const organisation = await organisationNamed(storage, user.organisation);
  if (!organisation.ok) return organisation;
  const { organisationId } = organisation.value;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(user.email)) return refused('--email must be an e-mail address, for example noor@school.example.');
  if (user.language !== 'nl' && user.language !== 'en') return refused('--language must be nl or en.');
  const assignment = assignmentOf(user, await listLocations(storage, organisationId));
  if (!assignment.ok) return assignment;

  const employeeId = newId<EmployeeId>();
  const { email, name, language } = user;
  const created = await createEmployee(storage, { organisationId, employeeId, email, name, language, assignments: [assignment.value], at: access.now() });
  if (!created.ok) return refused(`${organisation.value.name} has somebody with this e-mail address already. See "pluis user list".`);
  const password = await giveTemporaryPassword(access, { organisationId, employeeId }, null);
  return ok([`Added ${name} as ${user.role}.`, ...handOver(password)]);
}

export async function listUsers({ storage }: Opened, organisation: string | undefined): Promise<Lines> {
  const found = await organisationNamed(storage, organisation);
  if (!found.ok) return found;
  const { organisationId, name } = found.value;
  const locations = new Map((await listLocations(storage, organisationId)).map((location) => [location.locationId, location.name]));
  const people = await listEmployees(storage, organisationId);
  const described = (assignment: Assignment): string => (assignment.locationId === null ? assignment.role : `${assignment.role} at ${locations.get(assignment.locationId) ?? 'an unknown location'}`);
  return ok([
    `${name}: ${people.length} ${people.length === 1 ? 'user' : 'users'}`,
    ...people.map((person) => [person.email, person.name, person.active ? person.assignments.map(described).join(', ') : 'disabled'].join('\t')),
  ]);
}

export async function resetPassword(opened: Opened, user: { readonly organisation: string | undefined; readonly email: string; readonly secondFactorToo: boolean }): Promise<Lines> {
  return forUser(opened, user, async (person, { name }) => {
    const password = await giveTemporaryPassword(opened.access, person, null);
    if (user.secondFactorToo) await removeSecondFactor(opened.access, person, null);
    return [`${name} has a new password${user.secondFactorToo ? ' and no second factor' : ''}, and is logged out everywhere.`, ...handOver(password)];
  });
}

export async function disableUser(opened: Opened, user: { readonly organisation: string | undefined; readonly email: string }): Promise<Lines> {
  return forUser(opened, user, async (person, { name }) => {
    await disableAccount(opened.access, person, null);
    return [`${name} can no longer log in and is logged out everywhere. What they wrote stays.`];
  });
}

export async function enableUser(opened: Opened, user: { readonly organisation: string | undefined; readonly email: string }): Promise<Lines> {
  return forUser(opened, user, async (person, { name }) => {
    await enableAccount(opened.access, person, null);
    return [`${name} can log in again.`];
  });
}

async function forUser(
  { storage }: Opened,
  user: { readonly organisation: string | undefined; readonly email: string },
  act: (person: { organisationId: Organisation['organisationId']; employeeId: EmployeeId }, employee: Employee) => Promise<string[]>,
): Promise<Lines> {
  const organisation = await organisationNamed(storage, user.organisation);
  if (!organisation.ok) return organisation;
  const { organisationId } = organisation.value;
  const email = user.email.trim().toLowerCase();
  const employee = (await listEmployees(storage, organisationId)).find((known) => known.email.toLowerCase() === email);
  if (!employee) return refused(`${organisation.value.name} has nobody with this e-mail address. See "pluis user list".`);
  return ok(await act({ organisationId, employeeId: employee.employeeId }, employee));
}

async function organisationNamed(storage: Storage, wanted: string | undefined): Promise<Result<Organisation, string>> {
  const all = await listOrganisations(storage);
  const found = wanted === undefined ? all : all.filter(({ organisationId, name }) => organisationId === wanted || name.toLowerCase() === wanted.toLowerCase());
  const [only] = found;
  if (only && found.length === 1) return ok(only);
  if (all.length === 0) return refused('There is no organisation yet. Start Pluis once with "npm start".');
  return refused(`Say which organisation with --organisation NAME. There is: ${all.map(({ name }) => name).join(', ')}.`);
}

function assignmentOf(user: NewUser, locations: readonly Location[]): Result<Assignment, string> {
  if (!isRole(user.role)) return refused(`--role must be one of ${roles.join(', ')}.`);
  if (!isLocationRole(user.role)) return ok({ role: user.role, locationId: null, functionId: user.function ?? user.role, groups: [] });
  if (user.function === undefined) return refused('--function is missing: the function in the organisation’s meldcode, for example leerkracht.');
  const wanted = user.location?.toLowerCase();
  const found = wanted === undefined ? locations : locations.filter(({ locationId, name }) => locationId === wanted || name.toLowerCase() === wanted);
  const [only] = found;
  if (!only || found.length > 1) return refused(`Say where with --location NAME. There is: ${locations.map(({ name }) => name).join(', ')}.`);
  return ok({ role: user.role, locationId: only.locationId, functionId: user.function, groups: user.groups });
}

function handOver(password: string): string[] {
  return [`Temporary password: ${password}`, 'Hand it over in person. It must be replaced at the first login, and is shown only now.'];
}
