import { Kysely, PostgresDialect, type Compilable, type CompiledQuery } from 'kysely';
import type { PoolClient, QueryResultRow } from 'pg';
import { isId, type OrganisationId } from '../protocol/ids.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';
import { inOneTransaction, onlyReads, readSoon } from './singleStatement.ts';

/** One transaction that sees one organisation. Not to be kept after the transaction. */
export interface Tenant {
  readonly organisationId: OrganisationId;
  readonly client: PoolClient;
  readonly kysely: Kysely<Schema>;
}

/**
 * Runs `work` in a transaction in which row-level security shows this organisation only.
 * Commits when it resolves, rolls back when it throws. Beginning costs no round trip of its
 * own: it travels with the first statement.
 *
 * @throws what `work` throws, or what the database answers.
 */
export async function inTenant<Value>(database: Database, organisationId: OrganisationId, work: (tenant: Tenant) => Promise<Value>): Promise<Value> {
  if (!isId(organisationId)) throw new Error('Not an organisation id.');
  return inTransaction(database, { 'pluis.organisation_id': organisationId }, (client) =>
    work({ organisationId, client, kysely: kyselyOn(client) }),
  );
}

/**
 * One statement in a transaction of its own that sees one organisation. Beginning, statement and
 * commit travel together: one round trip. Durable, for a writing statement, when it resolves.
 * Reads that are asked at the same moment share a transaction ({@link readSoon}).
 */
export async function oneStatement<Row>(
  database: Database,
  organisationId: OrganisationId,
  statement: (kysely: Kysely<Schema>) => Compilable<Row> | CompiledQuery<Row>,
): Promise<Row[]> {
  if (!isId(organisationId)) throw new Error('Not an organisation id.');
  const given = statement(database.kysely);
  const { sql: text, parameters: values } = 'compile' in given ? given.compile() : given;
  if (onlyReads(text)) return readSoon<Row & QueryResultRow>(database, organisationId, { text, values });
  const [result] = await inOneTransaction(database, organisationId, [{ text, values }]);
  return (result?.rows ?? []) as Row[];
}

/** A transaction with settings that hold until its end. The values are ours: ids and hexadecimal, never typed text. */
export async function inTransaction<Value>(
  database: Database,
  settings: Readonly<Record<string, string>>,
  work: (client: PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    const assignments = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${client.escapeLiteral(value)}, true)`);
    const begun = client.query(`begin; select ${assignments.join(', ')}`);
    // Settled, not raced: work that is still running must not meet a connection that was given back.
    const [start, result] = await Promise.allSettled([begun, work(client)]);
    if (start.status === 'rejected') throw start.reason;
    if (result.status === 'rejected') throw result.reason;
    const end = await client.query('commit');
    if (end.command !== 'COMMIT') throw new Error('A statement failed earlier in this transaction; nothing was written.');
    return result.value;
  } catch (error) {
    await client.query('rollback').catch((cause: unknown) => {
      broken = cause instanceof Error ? cause : new Error('The rollback failed.', { cause });
    });
    throw error;
  } finally {
    // A connection in an unknown state does not go back to the pool.
    client.release(broken);
  }
}

const kyselyOfClient = new WeakMap<PoolClient, Kysely<Schema>>();

/** Kysely on one connection, kept with it: building one for each transaction would cost more than the query. */
export function kyselyOn(client: PoolClient): Kysely<Schema> {
  const known = kyselyOfClient.get(client);
  if (known) return known;
  const lent = { query: client.query.bind(client), release: () => undefined } as unknown as PoolClient;
  const made = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: { connect: () => Promise.resolve(lent), end: () => Promise.resolve() } as never }),
  });
  kyselyOfClient.set(client, made);
  return made;
}
