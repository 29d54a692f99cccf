/** Which user of this machine the server runs as: PostgreSQL refuses to be root. */
import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { EmbeddedDatabaseError } from './failure.ts';

export interface ServerAccount {
  readonly name: string;
  /** Set when it is another user than the one that runs Pluis, which is then root. */
  readonly ids: { readonly uid: number; readonly gid: number } | undefined;
}

export const systemUser = 'pluis-postgres';

/**
 * The current user, or for root the system user `pluis-postgres`, made when missing.
 * @throws EmbeddedDatabaseError where that user cannot be made or used.
 */
export function serverAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return { name: 'the current user', ids: undefined };
  const ids = lookUp(systemUser) ?? create(systemUser);
  const trial = spawnSync('/bin/true', { uid: ids.uid, gid: ids.gid });
  if (trial.error) throw unusable(`root may not switch to another user here (${trial.error.message})`);
  return { name: systemUser, ids };
}

/** Gives a path to the server's user, when that is not the current one. */
export function handOver(path: string, account: ServerAccount): void {
  if (account.ids) chownSync(path, account.ids.uid, account.ids.gid);
}

function lookUp(name: string): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function create(name: string): { uid: number; gid: number } {
  const attempts: readonly (readonly [string, readonly string[]])[] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', name]],
    ['adduser', ['--system', '--group', '--no-create-home', '--home', '/nonexistent', '--shell', '/usr/sbin/nologin', name]],
  ];
  const reasons: string[] = [];
  for (const [command, args] of attempts) {
    const made = spawnSync(command, args, { encoding: 'utf8' });
    const ids = lookUp(name); // a start beside this one may have been first
    if (ids) return ids;
    reasons.push(made.error ? `${command}: ${made.error.message}` : `${command}: ${made.stderr.trim()}`);
  }
  throw unusable(reasons.join('; '));
}

function unusable(reason: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `PostgreSQL does not run as root, and the system user ${systemUser} cannot be made or used: ${reason}. ` +
      'Start Pluis as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}
