import { sql } from 'kysely';
import type { Assignment } from '../../access/actor.ts';
import type { EmployeeId, LocationId, OrganisationId } from '../../protocol/ids.ts';
import { ok, refused, type Result } from '../../protocol/result.ts';
import type { Instant } from '../../protocol/time.ts';
import { emailToken } from '../blindIndex.ts';
import { newId } from '../newId.ts';
import type { Storage } from '../openStorage.ts';
import { openEmployee, sealEmployee } from '../personalData.ts';
import type { Language } from '../schema.ts';
import { inTenant, oneStatement } from '../tenant.ts';

export interface Employee {
  readonly employeeId: EmployeeId;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** False once the account was closed: no sign-in, the name stays in the record. */
  readonly active: boolean;
  readonly assignments: readonly Assignment[];
}

export interface NewEmployee extends Omit<Employee, 'active'> {
  readonly organisationId: OrganisationId;
  readonly at: Instant;
}

/** Adds an employee with their assignments. Refused when the organisation has somebody with this e-mail address. */
export async function createEmployee(storage: Storage, employee: NewEmployee): Promise<Result<void, 'emailTaken'>> {
  const { organisationId, employeeId, name, email, language, assignments, at } = employee;
  const key = await storage.keys.organisationKey(organisationId);
  return inTenant(storage.database, organisationId, async ({ kysely }) => {
    const added = await kysely
      .insertInto('employee')
      .values({
        organisation_id: organisationId,
        employee_id: employeeId,
        key_id: key.keyId,
        sealed: sealEmployee(key, organisationId, employeeId, { name, email }),
        email_index: emailToken(storage.installation.emailIndexKey, email),
        language,
        created_at: at,
        deactivated_at: null,
      })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'email_index']).doNothing())
      .returning('employee_id')
      .executeTakeFirst();
    if (!added) return refused('emailTaken' as const);
    if (assignments.length > 0) {
      await kysely
        .insertInto('assignment')
        .values(
          assignments.map((assignment) => ({
            organisation_id: organisationId,
            employee_id: employeeId,
            assignment_id: newId<string>(),
            role: assignment.role,
            location_id: assignment.locationId,
            function_id: assignment.functionId,
            groups: [...assignment.groups],
            created_at: at,
          })),
        )
        .execute();
    }
    return ok(undefined);
  });
}

export async function findEmployee(storage: Storage, organisationId: OrganisationId, employeeId: EmployeeId): Promise<Employee | undefined> {
  return (await employees(storage, organisationId, { ids: [employeeId] }))[0];
}

/** Everybody of the organisation, closed accounts too, by name. */
export async function listEmployees(storage: Storage, organisationId: OrganisationId): Promise<Employee[]> {
  return employees(storage, organisationId, {});
}

/** The active employees with an assignment at this location, by name; with all their assignments, elsewhere too. */
export async function employeesOfLocation(storage: Storage, organisationId: OrganisationId, locationId: LocationId): Promise<Employee[]> {
  return (await employees(storage, organisationId, { locationId })).filter((employee) => employee.active);
}

/** The active employees who hold one of these functions at this location or for the whole organisation, by name. */
export async function holdersOfFunctions(storage: Storage, organisationId: OrganisationId, functionIds: readonly string[], locationId: LocationId): Promise<Employee[]> {
  const holds = (employee: Employee): boolean => employee.assignments.some((held) => functionIds.includes(held.functionId) && (held.locationId === null || held.locationId === locationId));
  return (await employees(storage, organisationId, { functionIds })).filter((employee) => employee.active && holds(employee));
}

/** Names for a page that shows who wrote what. An id that is not known is left out. */
export async function employeeNames(
  storage: Storage,
  organisationId: OrganisationId,
  employeeIds: ReadonlySet<EmployeeId>,
): Promise<ReadonlyMap<EmployeeId, string>> {
  if (employeeIds.size === 0) return new Map();
  const key = await storage.keys.organisationKey(organisationId);
  const rows = await oneStatement(storage.database, organisationId, (kysely) =>
    kysely
      .selectFrom('employee')
      .select(['organisation_id', 'employee_id', 'key_id', 'sealed'])
      .where('organisation_id', '=', organisationId)
      .where('employee_id', '=', sql<EmployeeId>`any(${[...employeeIds]}::uuid[])`),
  );
  return new Map(rows.map((row) => [row.employee_id, openEmployee(key, row).name]));
}

async function employees(
  storage: Storage,
  organisationId: OrganisationId,
  filter: { readonly ids?: readonly EmployeeId[]; readonly locationId?: LocationId; readonly functionIds?: readonly string[] },
): Promise<Employee[]> {
  const key = await storage.keys.organisationKey(organisationId);
  const [rows, assigned] = await inTenant(storage.database, organisationId, async ({ kysely }) => {
    let people = kysely.selectFrom('employee').selectAll().where('organisation_id', '=', organisationId);
    let assignments = kysely.selectFrom('assignment').selectAll().where('organisation_id', '=', organisationId);
    const { ids, locationId, functionIds } = filter;
    if (ids) {
      people = people.where('employee_id', 'in', ids);
      assignments = assignments.where('employee_id', 'in', ids);
    }
    if (locationId) {
      const here = kysely
        .selectFrom('assignment')
        .select('employee_id')
        .where('organisation_id', '=', organisationId)
        .where('location_id', '=', locationId);
      people = people.where('employee_id', 'in', here);
      assignments = assignments.where('employee_id', 'in', here);
    }
    if (functionIds) {
      const holding = kysely
        .selectFrom('assignment')
        .select('employee_id')
        .where('organisation_id', '=', organisationId)
        .where('function_id', '=', sql<string>`any(${[...functionIds]}::text[])`);
      people = people.where('employee_id', 'in', holding);
      assignments = assignments.where('employee_id', 'in', holding);
    }
    return Promise.all([people.execute(), assignments.orderBy('assignment_id').execute()]);
  });
  const ofEmployee = Map.groupBy(assigned, (row) => row.employee_id);
  return rows
    .map((row) => ({
      employeeId: row.employee_id,
      ...openEmployee(key, row),
      language: row.language,
      active: row.deactivated_at === null,
      assignments: (ofEmployee.get(row.employee_id) ?? []).map((assignment) => ({
        role: assignment.role,
        locationId: assignment.location_id,
        functionId: assignment.function_id,
        groups: assignment.groups,
      })),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}
