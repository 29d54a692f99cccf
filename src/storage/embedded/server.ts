/** One run of the PostgreSQL server: started by us, or found running and adopted. */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import type { ServerAccount } from './account.ts';
import type { PostgresBinaries } from './binaries.ts';
import { EmbeddedDatabaseError, errorCode, type DatabaseLog } from './failure.ts';
import { holdsNumber, isPostgres, postgresProcessesIn } from './processes.ts';

export interface ServerPlan {
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount;
  readonly cluster: string;
  readonly socketDirectory: string;
  /** Superuser's connection; answers once the server is ready. */
  readonly superuser: ClientConfig;
  readonly settings: Readonly<Record<string, string>>;
  readonly log: DatabaseLog;
}

export interface RunningServer {
  readonly pid: number;
  /** True when it was running already. */
  readonly adopted: boolean;
  /** Resolves when the server is gone, for whatever reason. */
  readonly gone: Promise<void>;
}

const pollMs = 50;
const releaseMs = 30_000;
const orphanPatienceMs = 5000;
const fastStopMs = 30_000;

/**
 * Adopts the server that already runs on this cluster, or starts one.
 * Resolves when it accepts connections; after a crash that includes recovery.
 * @throws EmbeddedDatabaseError with the end of the server's own output when it does not start.
 */
export async function startServer(plan: ServerPlan): Promise<RunningServer> {
  return (await adopt(plan)) ?? (await launchWhenFree(plan));
}

/** Fast shutdown (open transactions are rolled back, a checkpoint is made); immediate shutdown when that takes too long. */
export async function stopServer(server: Pick<RunningServer, 'pid' | 'gone'>, log: DatabaseLog): Promise<void> {
  signal(server.pid, 'SIGINT');
  if (await within(server.gone, fastStopMs)) return;
  log.warn({ pid: server.pid }, 'The database did not stop in time; it will recover at the next start');
  signal(server.pid, 'SIGQUIT');
  if (await within(server.gone, fastStopMs)) return;
  throw new EmbeddedDatabaseError(`The database (process ${String(server.pid)}) does not stop. Look at it with "ps -fp ${String(server.pid)}".`);
}

export interface PostmasterFile {
  readonly pid: number;
  readonly socketDirectory: string;
}

/** What the server wrote about itself in its cluster; undefined when there is no such file or it is incomplete. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, socketDirectory: lines[4]?.trim() ?? '' } : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function adopt(plan: ServerPlan): Promise<RunningServer | undefined> {
  const found = readPostmasterFile(plan.cluster);
  if (!found || !isPostgres(found.pid) || !worksHere(found.pid, plan.cluster)) return undefined;
  const server = { pid: found.pid, adopted: true, gone: whenGone(found.pid) };
  if (found.socketDirectory === plan.socketDirectory && (await answersBefore(plan, server.gone))) return server;
  plan.log.warn({ pid: found.pid }, 'A database left behind by an earlier start does not answer; stopping it');
  await stopServer(server, plan.log);
  return undefined;
}

async function launchWhenFree(plan: ServerPlan): Promise<RunningServer> {
  await waitForOrphans(plan);
  for (let waited = 0, delay = 100; ; waited += delay, delay = Math.min(delay * 2, 2000)) {
    clearStaleLocks(plan);
    const attempt = await launch(plan);
    if (attempt.ok) return attempt.server;
    // Processes that are ending may hold the memory for a moment after they can no longer be seen.
    const occupied = /lock file ".*" already exists|shared memory block/.test(attempt.output);
    if (!occupied || waited > releaseMs) {
      throw new EmbeddedDatabaseError(`The embedded database does not start. It said:\n${attempt.output.trim() || '(nothing)'}`);
    }
    plan.log.info({ delay }, 'An earlier database has not let go yet; trying again');
    await pause(delay);
  }
}

// The processes of a server that was killed end by themselves, as a rule at once;
// until then they hold its memory and no other server can start.
async function waitForOrphans(plan: ServerPlan): Promise<void> {
  const started = performance.now();
  let asked = false;
  for (let orphans = postgresProcessesIn(plan.cluster); orphans.length > 0; orphans = postgresProcessesIn(plan.cluster)) {
    const waited = performance.now() - started;
    if (waited > releaseMs) throw new EmbeddedDatabaseError(`Processes of an earlier database do not end: ${orphans.join(', ')}. End them and start Pluis again.`);
    if (waited > orphanPatienceMs && !asked) {
      asked = true;
      plan.log.warn({ orphans }, 'Ending what an earlier database left behind');
      for (const pid of orphans) signal(pid, 'SIGQUIT');
    }
    await pause(pollMs);
  }
}

type Launch = { readonly ok: true; readonly server: RunningServer } | { readonly ok: false; readonly output: string };

async function launch(plan: ServerPlan): Promise<Launch> {
  const outputFile = join(dirname(plan.cluster), 'postgres-start.log');
  const output = openSync(outputFile, 'w', 0o600);
  let child: ChildProcess;
  try {
    // Detached: Ctrl-C in the terminal reaches Pluis only, which then stops the server in order.
    child = spawn(plan.binaries.postgres, serverArguments(plan), {
      detached: true,
      cwd: '/',
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
      stdio: ['ignore', output, output],
      ...plan.account.ids,
    });
  } finally {
    closeSync(output);
  }
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => { resolve(); });
    child.once('error', () => { resolve(); });
  });
  child.unref();
  if (child.pid !== undefined && (await answersBefore(plan, gone))) return { ok: true, server: { pid: child.pid, adopted: false, gone } };
  await waitForOrphans(plan); // the last of them writes the log
  return { ok: false, output: readFileSync(outputFile, 'utf8') + endOfLog(plan.cluster) };
}

// Once it has read its configuration the server writes to its own log.
function endOfLog(cluster: string): string {
  const folder = join(cluster, 'log');
  const files = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const newest = files.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
  return newest === undefined ? '' : `${newest} ends with:\n${readFileSync(newest, 'utf8').split('\n').slice(-12).join('\n')}`;
}

function serverArguments(plan: ServerPlan): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: plan.socketDirectory,
    unix_socket_permissions: '0700',
    port: '5432',
    ...plan.settings,
  };
  return ['-D', plan.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

// True once the superuser can connect, false when the server ended before.
async function answersBefore(plan: ServerPlan, gone: Promise<void>): Promise<boolean> {
  const ended = gone.then(() => 'ended' as const);
  for (let polls = 1; ; polls += 1) {
    if (await answers(plan.superuser)) return true;
    if (polls % (10_000 / pollMs) === 0) plan.log.info({}, 'Still waiting for the database, which may be recovering after a crash');
    if ((await Promise.race([ended, pause(pollMs)])) === 'ended') return false;
  }
}

async function answers(connection: ClientConfig): Promise<boolean> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined); // a lost connection shows in the answer below
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    if (errorCode(error) === '28P01') throw new EmbeddedDatabaseError('The embedded database refuses the password in database.json. Put the file back that belongs to this database.');
    return false;
  } finally {
    await client.end().catch(() => undefined); // never connected: nothing to end
  }
}

// PostgreSQL takes a lock file for live as long as anything has the number in it: another
// program after a restart of the machine, or a server that was killed and whose parent has not
// cleared it away. With no server process left in the cluster the files are safe to remove.
function clearStaleLocks(plan: ServerPlan): void {
  const found = readPostmasterFile(plan.cluster);
  if (process.platform !== 'linux' || !found || !holdsNumber(found.pid) || postgresProcessesIn(plan.cluster).length > 0) return;
  rmSync(join(plan.cluster, 'postmaster.pid'), { force: true });
  rmSync(join(plan.socketDirectory, '.s.PGSQL.5432.lock'), { force: true });
}

function worksHere(pid: number, cluster: string): boolean {
  return process.platform === 'linux' ? postgresProcessesIn(cluster).includes(pid) : isPostgres(pid);
}

/** Resolves when a process that is not our child is gone. */
async function whenGone(pid: number): Promise<void> {
  while (isPostgres(pid)) await pause(250, undefined, { ref: false });
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

async function within(event: Promise<void>, milliseconds: number): Promise<boolean> {
  const timer = new AbortController();
  try {
    return await Promise.race([event.then(() => true), pause(milliseconds, false, { signal: timer.signal })]);
  } finally {
    timer.abort();
  }
}
