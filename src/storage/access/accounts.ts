import type { Account, AccessStore } from '../../access/store.ts';
import type { EmployeeId, OrganisationId } from '../../protocol/ids.ts';
import type { Database } from '../database.ts';
import { inTenant } from '../tenant.ts';
import { audit } from './auditing.ts';

interface AccountRow {
  organisation_id: OrganisationId;
  employee_id: EmployeeId;
  active: boolean;
  password_hash: string;
  second_factor: boolean;
}

type Queries = Pick<AccessStore, 'findAccounts' | 'findAccount' | 'savePassword' | 'setActive' | 'renewPasswordHash' | 'record'>;

export function accountQueries(database: Database): Queries {
  return {
    async findAccounts(emailIndex) {
      const { rows } = await database.pool.query<AccountRow>({
        name: 'accounts_by_email',
        text: 'select * from accounts_by_email($1)',
        values: [Buffer.from(emailIndex)],
      });
      return rows.map(accountOf);
    },

    findAccount: ({ organisationId, employeeId }) =>
      inTenant(database, organisationId, async ({ client }) => {
        const { rows } = await client.query<AccountRow>(
          `select c.organisation_id, c.employee_id, e.deactivated_at is null as active, c.password_hash, c.totp_sealed is not null as second_factor
           from credential c join employee e using (organisation_id, employee_id)
           where c.organisation_id = $1 and c.employee_id = $2`,
          [organisationId, employeeId],
        );
        return rows.map(accountOf)[0];
      }),

    savePassword: ({ organisationId, employeeId }, { hash, mustChange, now, by }) =>
      inTenant(database, organisationId, async (tenant) => {
        await tenant.client.query(
          `insert into credential (organisation_id, employee_id, password_hash, password_changed_at, must_change_password)
           values ($1, $2, $3, $4, $5)
           on conflict (organisation_id, employee_id) do update set
             password_hash = excluded.password_hash, password_changed_at = excluded.password_changed_at, must_change_password = excluded.must_change_password`,
          [organisationId, employeeId, hash, now, mustChange],
        );
        await audit(tenant, employeeId, 'password.changed', now, by);
      }),

    setActive: ({ organisationId, employeeId }, active, now, by) =>
      inTenant(database, organisationId, async (tenant) => {
        await tenant.client.query('update employee set deactivated_at = $3 where organisation_id = $1 and employee_id = $2', [organisationId, employeeId, active ? null : now]);
        await audit(tenant, employeeId, active ? 'account.opened' : 'account.closed', now, by);
      }),

    renewPasswordHash: ({ organisationId, employeeId }, hash) =>
      inTenant(database, organisationId, async ({ client }) => {
        await client.query('update credential set password_hash = $3 where organisation_id = $1 and employee_id = $2', [organisationId, employeeId, hash]);
      }),

    record: ({ organisationId, employeeId }, action, now) =>
      inTenant(database, organisationId, (tenant) => audit(tenant, employeeId, action, now, employeeId)),
  };
}

function accountOf(row: AccountRow): Account {
  return {
    organisationId: row.organisation_id,
    employeeId: row.employee_id,
    active: row.active,
    passwordHash: row.password_hash,
    secondFactor: row.second_factor,
  };
}
