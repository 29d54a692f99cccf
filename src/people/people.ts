import type { ChildId, EmployeeId, LocationId, OrganisationId } from '../protocol/ids.ts';
import type { Result } from '../protocol/result.ts';
import type { Instant } from '../protocol/time.ts';
import type { Child, NewChild } from '../storage/people/children.ts';
import type { Employee, NewEmployee } from '../storage/people/employees.ts';
import type { Guardian } from '../storage/people/guardians.ts';
import type { Location } from '../storage/people/locations.ts';
import type { NewOrganisation, Organisation } from '../storage/people/organisations.ts';

/** Who and where: what pages need to know of children, their guardians, employees and locations. One round trip each. */
export interface People {
  /** Undefined when this organisation has no such child, or its key was destroyed. */
  child(organisationId: OrganisationId, childId: ChildId): Promise<Child | undefined>;
  /** The other children of the child's guardians. */
  siblingsOf(organisationId: OrganisationId, childId: ChildId): Promise<Child[]>;
  childrenOf(organisationId: OrganisationId, locationId: LocationId): Promise<Child[]>;
  /** Those with authority first. */
  guardiansOf(organisationId: OrganisationId, childId: ChildId): Promise<Guardian[]>;
  employee(organisationId: OrganisationId, employeeId: EmployeeId): Promise<Employee | undefined>;
  /** Active employees with an assignment at the location. */
  employeesOf(organisationId: OrganisationId, locationId: LocationId): Promise<Employee[]>;
  /** Active employees who hold one of these functions at the location or for the whole organisation. */
  holdersOf(organisationId: OrganisationId, functionIds: readonly string[], locationId: LocationId): Promise<Employee[]>;
  /** Names for a page that shows who wrote what; an id that is not known is left out. */
  names(organisationId: OrganisationId, employeeIds: ReadonlySet<EmployeeId>): Promise<ReadonlyMap<EmployeeId, string>>;
  location(organisationId: OrganisationId, locationId: LocationId): Promise<Location | undefined>;
}

/** Adding people and places; each addition is a transaction of its own. */
export interface Registry {
  organisation(organisationId: OrganisationId): Promise<Organisation | undefined>;
  addOrganisation(organisation: NewOrganisation): Promise<void>;
  locations(organisationId: OrganisationId): Promise<Location[]>;
  addLocation(location: Location & { readonly organisationId: OrganisationId; readonly at: Instant }): Promise<void>;
  employee(organisationId: OrganisationId, employeeId: EmployeeId): Promise<Employee | undefined>;
  /** Refused when the organisation has somebody with this e-mail address. */
  addEmployee(employee: NewEmployee): Promise<Result<void, 'emailTaken'>>;
  children(organisationId: OrganisationId, locationId: LocationId): Promise<Child[]>;
  addChild(child: NewChild): Promise<void>;
}
