import type { Assignment } from '../../access/actor.ts';
import type { AccessStore, SessionRow } from '../../access/store.ts';
import type { EmployeeId } from '../../protocol/ids.ts';
import type { Instant } from '../../protocol/time.ts';
import type { Database } from '../database.ts';
import { inTenant } from '../tenant.ts';
import { audit } from './auditing.ts';

interface Row {
  employee_id: EmployeeId;
  csrf_secret: Buffer;
  created_at: Instant;
  last_seen_at: Instant;
  locked_at: Instant | null;
  second_factor_at: Instant | null;
  language: 'nl' | 'en';
  profile_key_id: string;
  profile_sealed: Buffer;
  second_factor_required: boolean;
  second_factor: boolean;
  must_change_password: boolean;
  assignments: Assignment[];
}

type Queries = Pick<AccessStore, 'openSession' | 'readSession' | 'rotateSession' | 'lockSession' | 'endSession' | 'endSessions'>;

export function sessionQueries(database: Database): Queries {
  return {
    openSession: ({ organisationId, employeeId, tokenHash, csrfSecret, now, forgetSeconds }) =>
      inTenant(database, organisationId, async (tenant) => {
        await tenant.client.query('insert into session (organisation_id, token_hash, employee_id, csrf_secret, created_at, last_seen_at) values ($1, $2, $3, $4, $5, $5)', [
          organisationId,
          Buffer.from(tokenHash),
          employeeId,
          Buffer.from(csrfSecret),
          now,
        ]);
        // Past the time in which a dead session may still save a draft, nothing needs it.
        await tenant.client.query('delete from session where organisation_id = $1 and created_at < $2::timestamptz - make_interval(secs => $3)', [
          organisationId,
          now,
          forgetSeconds,
        ]);
        await audit(tenant, employeeId, 'session.opened', now, employeeId);
      }),

    async readSession(organisationId, tokenHash, now, touch) {
      const { rows } = await database.pool.query<Row>({
        name: 'read_session',
        text: 'select * from read_session($1, $2, $3, $4, $5, $6)',
        values: [organisationId, Buffer.from(tokenHash), now, touch !== null, touch?.everySeconds ?? 0, touch?.idleSeconds ?? 0],
      });
      return rows.map(sessionOf)[0];
    },

    rotateSession: (organisationId, { old, fresh }, { now, secondFactorAt }) =>
      inTenant(database, organisationId, async ({ client }) => {
        const { rowCount } = await client.query(
          `update session set token_hash = $3, last_seen_at = $4, locked_at = null, second_factor_at = coalesce($5, second_factor_at)
           where organisation_id = $1 and token_hash = $2`,
          [organisationId, Buffer.from(old), Buffer.from(fresh), now, secondFactorAt ?? null],
        );
        return rowCount === 1;
      }),

    lockSession: (organisationId, tokenHash, now) =>
      inTenant(database, organisationId, async ({ client }) => {
        await client.query('update session set locked_at = coalesce(locked_at, $3) where organisation_id = $1 and token_hash = $2', [organisationId, Buffer.from(tokenHash), now]);
      }),

    endSession: (organisationId, tokenHash, now) =>
      inTenant(database, organisationId, async (tenant) => {
        const { rows } = await tenant.client.query<{ employee_id: EmployeeId }>('delete from session where organisation_id = $1 and token_hash = $2 returning employee_id', [
          organisationId,
          Buffer.from(tokenHash),
        ]);
        for (const { employee_id } of rows) await audit(tenant, employee_id, 'session.ended', now, employee_id);
      }),

    endSessions: ({ organisationId, employeeId }, keep, now) =>
      inTenant(database, organisationId, async (tenant) => {
        await tenant.client.query('delete from session where organisation_id = $1 and employee_id = $2 and ($3::bytea is null or token_hash <> $3)', [
          organisationId,
          employeeId,
          keep === null ? null : Buffer.from(keep),
        ]);
        await audit(tenant, employeeId, 'sessions.ended', now, employeeId);
      }),
  };
}

function sessionOf(row: Row): SessionRow {
  return {
    employeeId: row.employee_id,
    csrfSecret: row.csrf_secret,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    lockedAt: row.locked_at,
    secondFactorAt: row.second_factor_at,
    language: row.language,
    profile: { keyId: row.profile_key_id, sealed: row.profile_sealed },
    secondFactorRequired: row.second_factor_required,
    secondFactor: row.second_factor,
    mustChangePassword: row.must_change_password,
    assignments: row.assignments,
  };
}
