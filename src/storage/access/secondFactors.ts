import type { AccessStore, Sealed } from '../../access/store.ts';
import type { Database } from '../database.ts';
import { inTenant } from '../tenant.ts';
import { audit } from './auditing.ts';

interface Row {
  totp_key_id: string | null;
  totp_sealed: Buffer | null;
  proposed_key_id: string | null;
  proposed_sealed: Buffer | null;
}

type Queries = Pick<AccessStore, 'readTotp' | 'proposeTotp' | 'confirmTotp' | 'useTotpCounter' | 'useRecoveryCode' | 'removeTotp'>;

export function secondFactorQueries(database: Database): Queries {
  return {
    readTotp: ({ organisationId, employeeId }) =>
      inTenant(database, organisationId, async ({ client }) => {
        const { rows } = await client.query<Row>(
          'select totp_key_id, totp_sealed, proposed_key_id, proposed_sealed from credential where organisation_id = $1 and employee_id = $2',
          [organisationId, employeeId],
        );
        return { inUse: sealedOf(rows[0]?.totp_key_id, rows[0]?.totp_sealed), proposed: sealedOf(rows[0]?.proposed_key_id, rows[0]?.proposed_sealed) };
      }),

    proposeTotp: ({ organisationId, employeeId }, secret) =>
      inTenant(database, organisationId, async ({ client }) => {
        await client.query('update credential set proposed_key_id = $3, proposed_sealed = $4 where organisation_id = $1 and employee_id = $2', [
          organisationId,
          employeeId,
          secret.keyId,
          Buffer.from(secret.sealed),
        ]);
      }),

    confirmTotp: ({ organisationId, employeeId }, { counter, recoveryCodes, now }) =>
      inTenant(database, organisationId, async (tenant) => {
        const { rowCount } = await tenant.client.query(
          `update credential set totp_key_id = proposed_key_id, totp_sealed = proposed_sealed, totp_confirmed_at = $3, totp_counter = $4,
             proposed_key_id = null, proposed_sealed = null
           where organisation_id = $1 and employee_id = $2 and proposed_sealed is not null`,
          [organisationId, employeeId, now, counter],
        );
        if (rowCount !== 1) return false;
        await tenant.client.query('delete from recovery_code where organisation_id = $1 and employee_id = $2', [organisationId, employeeId]);
        await tenant.client.query('insert into recovery_code (organisation_id, employee_id, code_hash) select $1, $2, unnest($3::bytea[])', [
          organisationId,
          employeeId,
          recoveryCodes.map((code) => Buffer.from(code)),
        ]);
        await audit(tenant, employeeId, 'secondFactor.set', now, employeeId);
        return true;
      }),

    useTotpCounter: ({ organisationId, employeeId }, counter) =>
      inTenant(database, organisationId, async ({ client }) => {
        const { rowCount } = await client.query('update credential set totp_counter = $3 where organisation_id = $1 and employee_id = $2 and totp_counter < $3', [
          organisationId,
          employeeId,
          counter,
        ]);
        return rowCount === 1;
      }),

    useRecoveryCode: ({ organisationId, employeeId }, codeHash, now) =>
      inTenant(database, organisationId, async (tenant) => {
        const { rowCount } = await tenant.client.query(
          'update recovery_code set used_at = $4 where organisation_id = $1 and employee_id = $2 and code_hash = $3 and used_at is null',
          [organisationId, employeeId, Buffer.from(codeHash), now],
        );
        if (rowCount === 1) await audit(tenant, employeeId, 'recoveryCode.used', now, employeeId);
        return rowCount === 1;
      }),

    removeTotp: ({ organisationId, employeeId }, now, by) =>
      inTenant(database, organisationId, async (tenant) => {
        await tenant.client.query(
          `update credential set totp_key_id = null, totp_sealed = null, totp_confirmed_at = null, totp_counter = null, proposed_key_id = null, proposed_sealed = null
           where organisation_id = $1 and employee_id = $2`,
          [organisationId, employeeId],
        );
        await tenant.client.query('delete from recovery_code where organisation_id = $1 and employee_id = $2', [organisationId, employeeId]);
        await audit(tenant, employeeId, 'secondFactor.removed', now, by);
      }),
  };
}

function sealedOf(keyId: string | null | undefined, sealed: Buffer | null | undefined): Sealed | null {
  return keyId == null || sealed == null ? null : { keyId, sealed };
}
