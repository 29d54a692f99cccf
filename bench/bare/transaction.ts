/**
 * The yardstick for recording: a bare transaction of the same shape (design.md §11), written as one
 * would with plain `pg`: begin, tenant variables, read version, insert a 1 KB event, insert an audit
 * row, update the projection, commit. Seven round trips; no row-level security, no foreign keys, no
 * triggers, no sealing.
 */
import { randomBytes } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { newId } from '../../src/storage/newId.ts';

export interface BareClient {
  /** False when the row was not at the version that was read. */
  transact(): Promise<boolean>;
}

/** How many dossiers each client writes into, in turn. */
export const bareRowsEach = 60;

const schema = `
  create schema if not exists bare;
  create table if not exists bare.projection (organisation_id uuid, dossier_id uuid, client integer, version integer not null, status text not null,
    changed_at timestamptz not null, primary key (organisation_id, dossier_id)) with (fillfactor = 80);
  create table if not exists bare.event (organisation_id uuid, dossier_id uuid, version integer, event_id uuid not null, type text not null,
    recorded_at timestamptz not null, actor_id uuid not null, payload bytea not null, primary key (organisation_id, dossier_id, version));
  create table if not exists bare.audit (organisation_id uuid, at timestamptz, audit_id uuid, actor_id uuid not null, action text not null,
    primary key (organisation_id, at, audit_id));`;

/** Makes the tables of the yardstick, with rows for so many clients. */
export async function createBareTables(migrator: ClientConfig, app: ClientConfig, clients: number): Promise<void> {
  const client = new Client(migrator);
  await client.connect();
  try {
    await client.query(schema);
    await client.query(`grant usage on schema bare to ${String(app.user)}; grant select, insert, update on all tables in schema bare to ${String(app.user)}`);
    await client.query("insert into bare.projection select gen_random_uuid(), gen_random_uuid(), n / $2, 0, 'open', now() from generate_series(0, $1::integer * $2 - 1) n", [clients, bareRowsEach]);
  } finally {
    await client.end();
  }
}

/** Opens plain connections; each has dossiers of its own. */
export function openBareClients(database: ClientConfig, count: number, first: number, rows: number): Promise<BareClient[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => openBareClient(database, first + index, rows)));
}

async function openBareClient(database: ClientConfig, number: number, rows: number): Promise<BareClient> {
  const client = new Client(database);
  await client.connect();
  const found = await client.query<{ organisation_id: string; dossier_id: string }>('select organisation_id, dossier_id from bare.projection where client = $1 limit $2', [number, rows]);
  const payload = randomBytes(1024);
  const actor = newId();
  let next = 0;
  return {
    async transact() {
      const dossier = found.rows[(next += 1) % found.rows.length]!;
      const place = [dossier.organisation_id, dossier.dossier_id];
      const now = new Date().toISOString();
      await client.query('begin');
      await client.query("select set_config('pluis.organisation_id', $1, true), set_config('pluis.employee_id', $2, true)", [dossier.organisation_id, actor]);
      const read = await client.query<{ version: number }>('select version from bare.projection where organisation_id = $1 and dossier_id = $2', place);
      const version = read.rows[0]!.version;
      await client.query('insert into bare.event values ($1, $2, $3, $4, $5, $6, $7, $8)', [...place, version + 1, newId(), 'signal', now, actor, payload]);
      await client.query('insert into bare.audit values ($1, $2, $3, $4, $5)', [dossier.organisation_id, now, newId(), actor, 'record']);
      const updated = await client.query('update bare.projection set version = $3, status = $4, changed_at = $5 where organisation_id = $1 and dossier_id = $2 and version = $6', [...place, version + 1, 'open', now, version]);
      await client.query('commit');
      return updated.rowCount === 1;
    },
  };
}
