import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client, type ClientConfig } from 'pg';

/** One lock for every migrator of a database; the number has no meaning. */
const migrationLock = 7_430_112;
const migrationName = /^\d{4}_[a-z0-9_]+\.sql$/;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/**
 * Brings a database to the newest schema and answers which migrations that took, in order.
 * Connects as the migrator (owner of all tables). Processes that start together wait for each
 * other. Each file is one transaction.
 *
 * @throws when a migration fails, or when one that was applied has changed or gone since.
 */
export async function migrate(options: ClientConfig): Promise<{ applied: string[] }> {
  const client = new Client(options);
  // Without a listener a connection that drops between two queries would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(`create table if not exists schema_migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    return { applied: await applyPending(client, await readMigrations()) };
  } finally {
    await client.end();
  }
}

async function applyPending(client: Client, migrations: readonly Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migration');
  const known = new Map(rows.map((row) => [row.name, row.checksum]));
  for (const name of known.keys()) {
    if (!migrations.some((migration) => migration.name === name)) {
      throw new Error(`The database knows migration ${name}, this version of Pluis does not. Start the newer version.`);
    }
  }
  const applied: string[] = [];
  for (const migration of migrations) {
    const checksum = known.get(migration.name);
    if (checksum === migration.checksum) continue;
    if (checksum !== undefined) {
      throw new Error(`Migration ${migration.name} was changed after it was applied. Restore it and write a new one.`);
    }
    await applyOne(client, migration);
    applied.push(migration.name);
  }
  return applied;
}

async function applyOne(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed.`, { cause: error });
  }
}

async function readMigrations(): Promise<Migration[]> {
  const folder = fileURLToPath(new URL('./migrations/', import.meta.url));
  const names = (await readdir(folder)).filter((name) => migrationName.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(`${folder}${name}`, 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
