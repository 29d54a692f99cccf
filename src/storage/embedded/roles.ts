/** The roles and the database inside a cluster. */
import { Client, type ClientConfig } from 'pg';
import type { Placement } from './placement.ts';

export const databaseName = 'pluis';
export const migratorRole = 'pluis_migrator';
export const appRole = 'pluis_app';

/**
 * Makes what is missing: the migrator, who owns the database; the application's
 * role, which owns nothing and is bound by row-level security; the database.
 */
export async function ensureRoles(superuser: ClientConfig, passwords: Placement['passwords']): Promise<void> {
  const client = new Client(superuser);
  client.on('error', () => undefined); // a query that is waiting rejects as well
  await client.connect();
  try {
    const found = await client.query<{ name: string }>(
      'select rolname as name from pg_roles where rolname = any($1) union all select datname from pg_database where datname = $2',
      [[migratorRole, appRole], databaseName],
    );
    const existing = new Set(found.rows.map((row) => row.name));
    if (!existing.has(migratorRole)) await client.query(`create role ${migratorRole} login password ${client.escapeLiteral(passwords.migrator)}`);
    if (!existing.has(appRole)) {
      await client.query(`create role ${appRole} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(passwords.app)}`);
    }
    if (!existing.has(databaseName)) await client.query(`create database ${databaseName} owner ${migratorRole}`);
    await client.query(`revoke all on database ${databaseName} from public; grant connect on database ${databaseName} to ${appRole}`);
    // Migrations may hand out and assume the application's role, as they do on a server of one's own.
    await client.query(`grant ${appRole} to ${migratorRole} with admin option`);
  } finally {
    await client.end();
  }
}
