import type { ChildId, EmployeeId, LocationId, OrganisationId } from '../protocol/ids.ts';
import type { Child } from './children.ts';
import type { Employee } from './employees.ts';
import type { Guardian } from './guardians.ts';
import type { Location } from './locations.ts';

/** Who and where: what pages need to know of children, their guardians, employees and locations. One round trip each. */
export interface People {
  /** Undefined when this organisation has no such child, or its key was destroyed. */
  child(organisationId: OrganisationId, childId: ChildId): Promise<Child | undefined>;
  childrenOf(organisationId: OrganisationId, locationId: LocationId): Promise<Child[]>;
  /** Those with authority first. */
  guardiansOf(organisationId: OrganisationId, childId: ChildId): Promise<Guardian[]>;
  employee(organisationId: OrganisationId, employeeId: EmployeeId): Promise<Employee | undefined>;
  /** Active employees with an assignment at the location. */
  employeesOf(organisationId: OrganisationId, locationId: LocationId): Promise<Employee[]>;
  /** Names for a page that shows who wrote what; an id that is not known is left out. */
  names(organisationId: OrganisationId, employeeIds: ReadonlySet<EmployeeId>): Promise<ReadonlyMap<EmployeeId, string>>;
  location(organisationId: OrganisationId, locationId: LocationId): Promise<Location | undefined>;
}
