import type { ChildId, EmployeeId, GuardianId, OrganisationId } from '../protocol/ids.ts';
import type { PlainDate } from '../protocol/time.ts';
import type { DataKey } from './keyRing.ts';
import { rowContext, sealJson, unsealJson } from './sealing.ts';

export interface Address {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
}

/** What is sealed of a child, under its own key. */
export interface ChildPersonalData {
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: PlainDate;
  readonly address: Address | null;
}

/** What is sealed of a guardian, under the child's key. */
export interface GuardianPersonalData {
  readonly name: string;
  readonly relation: 'mother' | 'father' | 'stepparent' | 'fosterParent' | 'grandparent' | 'legalGuardian' | 'other';
  /** Has authority over the child (gezag). */
  readonly authority: boolean;
  readonly address: Address | null;
  /** The address must not reach the other parent: it is left out of everything that leaves the school. */
  readonly addressSecret: boolean;
  readonly phone: string | null;
  /** For example a court order that forbids contact; null when there is none. */
  readonly contactRestriction: string | null;
}

/** What is sealed of an employee, under the organisation's key. */
export interface EmployeePersonalData {
  readonly name: string;
  readonly email: string;
}

interface Sealed {
  readonly organisation_id: OrganisationId;
  readonly key_id: string;
  readonly sealed: Buffer;
}

export function sealChild(key: DataKey, organisationId: OrganisationId, childId: ChildId, data: ChildPersonalData): Buffer {
  return sealJson(key.secret, rowContext('child', organisationId, childId), data);
}

export function openChild(key: DataKey, row: Sealed & { readonly child_id: ChildId }): ChildPersonalData {
  return unsealJson(key.secret, rowContext('child', row.organisation_id, row.child_id), row.sealed);
}

export function sealGuardian(key: DataKey, organisationId: OrganisationId, childId: ChildId, guardianId: GuardianId, data: GuardianPersonalData): Buffer {
  return sealJson(key.secret, rowContext('guardian', organisationId, childId, guardianId), data);
}

export function openGuardian(key: DataKey, row: Sealed & { readonly child_id: ChildId; readonly guardian_id: GuardianId }): GuardianPersonalData {
  return unsealJson(key.secret, rowContext('guardian', row.organisation_id, row.child_id, row.guardian_id), row.sealed);
}

export function sealEmployee(key: DataKey, organisationId: OrganisationId, employeeId: EmployeeId, data: EmployeePersonalData): Buffer {
  return sealJson(key.secret, rowContext('employee', organisationId, employeeId), data);
}

export function openEmployee(key: DataKey, row: Sealed & { readonly employee_id: EmployeeId }): EmployeePersonalData {
  return unsealJson(key.secret, rowContext('employee', row.organisation_id, row.employee_id), row.sealed);
}
