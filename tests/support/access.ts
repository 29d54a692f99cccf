/** Login to test against: a clock that the test moves, cheap passwords, fictional people. */
import { openAccess } from '../../src/openAccess.ts';
import { ensurePassword } from '../../src/access/accountAdministration.ts';
import type { Access } from '../../src/access/access.ts';
import type { Person } from '../../src/access/store.ts';
import { testCost } from '../../src/access/passwords.ts';
import { createEmployee } from '../../src/storage/people/employees.ts';
import type { EmployeeId } from '../../src/protocol/ids.ts';
import type { Instant } from '../../src/protocol/time.ts';
import { newId } from '../../src/storage/newId.ts';
import { noon, type TestOrganisation, type TestRecord } from './record.ts';

export interface TestAccess {
  readonly access: Access;
  /** Moves the clock on. */
  pass(time: { readonly hours?: number; readonly minutes?: number; readonly seconds?: number }): void;
}

export interface TestAccount extends Person {
  readonly email: string;
  readonly password: string;
}

export function createTestAccess({ storage }: TestRecord): TestAccess {
  let at = Date.parse(noon);
  const access = openAccess(storage, () => new Date(at).toISOString() as Instant, testCost);
  return {
    access,
    pass: ({ hours = 0, minutes = 0, seconds = 0 }) => {
      at += ((hours * 60 + minutes) * 60 + seconds) * 1000;
    },
  };
}

/** A teacher with an own password; each call another person. */
export async function createTestAccount(record: TestRecord, { access }: TestAccess, { organisationId, locationId }: TestOrganisation, email?: string): Promise<TestAccount> {
  const employeeId = newId<EmployeeId>();
  const account: TestAccount = { organisationId, employeeId, email: email ?? `${employeeId}@proef.example`, password: `vier losse woorden ${employeeId}` };
  const assignments = [{ role: 'professional' as const, locationId, functionId: 'leerkracht', groups: ['5'] }];
  await createEmployee(record.storage, { ...account, name: 'Juf Fictie', language: 'nl', assignments, at: noon });
  await ensurePassword(access, account, account.password);
  return account;
}
