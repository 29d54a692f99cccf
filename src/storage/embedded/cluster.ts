/** Makes the database cluster on the first start. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handOver, type ServerAccount } from './account.ts';
import type { PostgresBinaries } from './binaries.ts';
import { EmbeddedDatabaseError } from './failure.ts';
import type { Placement } from './placement.ts';

export const superuser = 'postgres';

// The server's log must not repeat what people wrote: no statements, and
// "terse" leaves out the detail that quotes values.
const configuration = `
# Written by Pluis when it made this cluster; add your own settings below.
timezone = 'UTC'
log_timezone = 'UTC'
logging_collector = on
log_directory = 'log'
log_filename = 'postgres-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
log_rotation_size = 0
log_min_error_statement = panic
log_error_verbosity = terse
`;

/**
 * Makes the cluster unless it exists. An attempt that was interrupted is thrown
 * away and made again: the cluster gets its name only when it is complete.
 * @returns whether it was made now.
 * @throws EmbeddedDatabaseError when initdb fails, or the cluster is of another major version.
 */
export function ensureCluster(placement: Placement, binaries: PostgresBinaries, account: ServerAccount): boolean {
  if (existsSync(placement.cluster)) {
    checkVersion(placement.cluster, binaries.majorVersion);
    return false;
  }
  const partial = join(placement.home, 'postgres.new');
  const passwordFile = join(placement.home, 'postgres.password');
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  handOver(partial, account);
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, placement.passwords.superuser, { mode: 0o600 });
  handOver(passwordFile, account);
  try {
    runInitdb(binaries.initdb, partial, passwordFile, account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  appendFileSync(join(partial, 'postgresql.conf'), configuration);
  writeFileSync(join(partial, 'pg_hba.conf'), '# Only through the socket, only with a password.\nlocal all all scram-sha-256\n');
  renameSync(partial, placement.cluster);
  return true;
}

function runInitdb(initdb: string, directory: string, passwordFile: string, account: ServerAccount): void {
  const args = [
    ...['--pgdata', directory, '--username', superuser, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...['--data-checksums', '--no-instructions'],
  ];
  const run = spawnSync(initdb, args, { encoding: 'utf8', cwd: '/', env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' }, ...account.ids });
  if (run.status === 0) return;
  throw new EmbeddedDatabaseError(`The database could not be made in ${directory}: ${run.error?.message ?? run.stderr.trim()}`);
}

function checkVersion(cluster: string, majorVersion: string): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === majorVersion) return;
  throw new EmbeddedDatabaseError(
    `The database in ${cluster} was made by PostgreSQL ${found}; this Pluis brings ${majorVersion}. ` +
      'Go back to the earlier version of Pluis, make a backup with it, and restore that into an empty data folder.',
  );
}
