/** A database of its own for a test file (name it `*.db.test.ts`): a copy of the migrated template. */
import { randomBytes } from 'node:crypto';
import { Client, type PoolConfig } from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  /** Owner of everything. */
  readonly migrator: PoolConfig;
  /** The application's role, bound by grants and row-level security. */
  readonly app: PoolConfig;
  /** Ends open connections and removes the database. */
  drop(): Promise<void>;
}

/**
 * @example
 * const database = await createTestDatabase();
 * const pool = new Pool(database.app);
 * afterAll(async () => {
 *   await pool.end();
 *   await database.drop();
 * });
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `pluis_test_${randomBytes(6).toString('hex')}`;
  const owner = server.owner === server.migrator ? '' : ` owner ${String(server.migrator.user)}`;
  await asOwner(`create database ${name} template ${server.template}${owner}`);
  return {
    migrator: { ...server.migrator, database: name },
    app: { ...server.app, database: name },
    drop: () => asOwner(`drop database if exists ${name} with (force)`),
  };
}

async function asOwner(statement: string): Promise<void> {
  const client = new Client(inject('testServer').owner);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
