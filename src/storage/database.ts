import { Kysely, PostgresDialect } from 'kysely';
import pg, { type ClientBase, type Pool, type PoolConfig } from 'pg';
import { instantFromDatabase } from './canonical.ts';
import type { Schema } from './schema.ts';

export interface Database {
  readonly pool: Pool;
  /** Outside any tenant: row-level security shows no tenant's rows here. Use {@link inTenant} for those. */
  readonly kysely: Kysely<Schema>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** How the application connects. */
  readonly app: PoolConfig;
  /** True when `app` signs in as the migrator: every connection then becomes `pluis_app`. */
  readonly setRole: boolean;
  /** Most connections at once. */
  readonly max: number;
  /** Told of a connection that dropped while idle; the pool replaces it. */
  readonly onIdleError?: (error: Error) => void;
}

const statementTimeout = '15s';
const idleTransactionTimeout = '30s';

/**
 * Opens the application's connections. Timestamps come back as {@link Instant}, dates as
 * {@link PlainDate}, bigint as number. Connects on first use.
 */
export function openDatabase({ app, setRole, max, onIdleError }: DatabaseOptions): Database {
  const settings = [
    "set timezone to 'UTC'",
    // Whatever the role or the database was given as a default: our tables, and a temporary table never in their place.
    'set search_path to public, pg_temp',
    'set jit to off',
    `set statement_timeout to '${statementTimeout}'`,
    `set idle_in_transaction_session_timeout to '${idleTransactionTimeout}'`,
    ...(setRole ? ['set role pluis_app'] : []),
  ].join('; ');
  const pool = new pg.Pool({
    ...app,
    max,
    // Statements of one transaction need not wait for each other's answer.
    pipeline: true,
    types: { getTypeParser: typeParser },
    // The pool awaits this before it hands the connection out, whatever the declared type says.
    onConnect: (client: ClientBase) => client.query(settings) as unknown as undefined,
  });
  const report = onIdleError ?? (() => undefined);
  pool.on('error', report);
  // A client that is checked out has no listener of the pool; its query rejects as well.
  pool.on('connect', (client) => client.on('error', report));
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { pool, kysely, close: () => pool.end() };
}

const types = pg.types.builtins;

function typeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (format !== 'binary') {
    if (oid === types.TIMESTAMPTZ) return instantFromDatabase;
    if (oid === types.DATE) return (text) => text;
    if (oid === types.INT8) return Number;
  }
  return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
}
