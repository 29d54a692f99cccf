/** For a profile: which statements the database spends its time on. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { readPlacement } from '../../src/storage/embedded/placement.ts';

/** Has the embedded server count its statements from its next start on. */
export function countStatements(dataFolder: string): void {
  const placement = readPlacement(dataFolder);
  if (!placement) throw new Error('The data folder of the benchmark holds no database.');
  appendFileSync(join(placement.cluster, 'postgresql.conf'), "\nshared_preload_libraries = 'pg_stat_statements'\npg_stat_statements.track = 'all'\n");
}

/** Writes the statements that took most time, those inside functions too. Statements hold no values. */
export async function writeStatements(superuser: ClientConfig, folder: string): Promise<void> {
  const client = new Client(superuser);
  await client.connect();
  try {
    await client.query('create extension if not exists pg_stat_statements');
    const { rows } = await client.query<Record<'calls' | 'total' | 'mean' | 'toplevel' | 'query', unknown>>(
      "select calls, round(total_exec_time::numeric) as total, round(mean_exec_time::numeric, 3) as mean, toplevel, regexp_replace(left(query, 200), '\\s+', ' ', 'g') as query from pg_stat_statements order by total_exec_time desc limit 40",
    );
    const lines = rows.map((row) => [row.calls, row.total, row.mean, row.toplevel, row.query].map(String).join('\t'));
    writeFileSync(join(folder, 'statements.tsv'), ['calls\ttotal ms\tmean ms\ttop level\tstatement', ...lines, ''].join('\n'));
  } finally {
    await client.end();
  }
}
