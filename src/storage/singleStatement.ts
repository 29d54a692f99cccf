import type { Writable } from 'node:stream';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { OrganisationId } from '../protocol/ids.ts';
import type { Database } from './database.ts';

/** A statement that is a transaction by itself. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Read extends Statement {
  readonly resolve: (rows: unknown[]) => void;
  readonly reject: (error: unknown) => void;
}

/** More reads than this go to several connections, so that the last does not wait for all. */
const mostTogether = 8;
const waiting = new WeakMap<Database, Map<OrganisationId, Read[]>>();

/**
 * Reads that are asked in one turn of the event loop for one organisation travel together, in one
 * transaction: a page that asks five things writes to the database once. Should one of them fail,
 * each is asked again by itself, so that nobody gets somebody else's error.
 */
export function readSoon<Row extends QueryResultRow>(database: Database, organisationId: OrganisationId, statement: Statement): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const read: Read = { ...statement, resolve: resolve as (rows: unknown[]) => void, reject };
    let byOrganisation = waiting.get(database);
    if (!byOrganisation) waiting.set(database, (byOrganisation = new Map<OrganisationId, Read[]>()));
    const others = byOrganisation.get(organisationId);
    if (others && others.length < mostTogether) return void others.push(read);
    const reads = [read];
    byOrganisation.set(organisationId, reads);
    // After every promise that can go on without waiting for the outside world has gone on.
    process.nextTick(() => {
      if (byOrganisation.get(organisationId) === reads) byOrganisation.delete(organisationId);
      void send(database, organisationId, reads);
    });
  });
}

async function send(database: Database, organisationId: OrganisationId, reads: readonly Read[]): Promise<void> {
  try {
    const results = await inOneTransaction(database, organisationId, reads);
    for (const [index, { resolve }] of reads.entries()) resolve(results[index]?.rows ?? []);
  } catch (error) {
    const [first, ...others] = reads;
    if (others.length === 0) return first?.reject(error);
    await Promise.all(reads.map((read) => send(database, organisationId, [read])));
  }
}

/**
 * Statements in a transaction that sees one organisation. Beginning, statements and commit travel
 * together: one round trip. @throws when any of them fails; then none of them counts.
 */
export async function inOneTransaction(database: Database, organisationId: OrganisationId, statements: readonly Statement[]): Promise<QueryResult[]> {
  const client = await database.pool.connect();
  let broken = false;
  try {
    const [begun, ended, ...answers] = await Promise.allSettled(
      inOneWrite(client, () => {
        const begin = client.query(`begin; select set_config('pluis.organisation_id', '${organisationId}', true)`);
        const sent = statements.map(({ text, values }) => client.query({ ...nameOf(text), text, values: [...values] }));
        return [begin, client.query('commit'), ...sent] as const;
      }),
    );
    // A transaction that a failed commit left open must not reach the next borrower.
    broken = ended.status === 'rejected';
    if (begun.status === 'rejected') throw begun.reason;
    const results = answers.map((answer) => {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value;
    });
    if (ended.status === 'rejected') throw ended.reason;
    if (ended.value.command !== 'COMMIT') throw new Error('A statement was not committed.');
    return results;
  } finally {
    client.release(broken);
  }
}

/** Holds back what is sent meanwhile and then writes it to the socket at once: the writing costs more than the rest. */
function inOneWrite<Sent>(client: PoolClient, write: () => Sent): Sent {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  stream.cork();
  try {
    return write();
  } finally {
    stream.uncork();
  }
}

/** Names of statements that a connection keeps prepared: parsing and planning take longer than most of them run. */
const names = new Map<string, { readonly name: string }>();
/** A statement's text follows from our code; only lists of values (`in`) make it vary, and those beyond this many stay nameless. */
const mostNames = 200;

function nameOf(text: string): { readonly name?: string } {
  // With `*` the shape would follow a migration that another process runs, and a prepared statement refuses that.
  if (/(select|returning) \*|\.\*/.test(text)) return {};
  const known = names.get(text);
  if (known || names.size >= mostNames) return known ?? {};
  const made = { name: `one_${names.size + 1}` };
  names.set(text, made);
  return made;
}

const readings = new Map<string, boolean>();

/** True for a statement that only reads; when in doubt it does not. */
export function onlyReads(text: string): boolean {
  let found = readings.get(text);
  if (found === undefined) {
    found = /^\s*(select|with)\b/i.test(text) && !/\b(insert|update|delete|merge|for share|for key share|set_config|nextval)\b/i.test(text);
    if (readings.size < mostNames) readings.set(text, found);
  }
  return found;
}
