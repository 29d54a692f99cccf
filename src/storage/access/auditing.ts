import type { Person } from '../../access/store.ts';
import type { EmployeeId } from '../../protocol/ids.ts';
import type { Instant } from '../../protocol/time.ts';
import type { Tenant } from '../tenant.ts';

/** Writes down what happened to whose account, in the transaction in which it happens. `by` null: the operator at the command line. */
export async function audit({ client, organisationId }: Tenant, employeeId: Person['employeeId'], action: string, now: Instant, by: EmployeeId | null): Promise<void> {
  await client.query('insert into audit_log (organisation_id, at, actor_id, action, details) values ($1, $2, $3, $4, $5)', [
    organisationId,
    now,
    by,
    action,
    JSON.stringify({ employeeId }),
  ]);
}
