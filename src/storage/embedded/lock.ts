/** One Pluis per data folder: a lock file that a crash cannot leave locked. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedDatabaseError, errorCode } from './failure.ts';
import { startOf } from './processes.ts';

export interface DataLock {
  release(): void;
}

/**
 * Takes the lock of a data folder for this process. Waits `patienceMs` for a
 * Pluis that may be stopping; a lock left behind by a process that is gone is taken over.
 * @throws EmbeddedDatabaseError when a Pluis that still runs holds it.
 */
export async function lockDataFolder(dataDir: string, patienceMs: number): Promise<DataLock> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const lock = tryToLock(dataDir);
    if (typeof lock !== 'number') return lock;
    if (performance.now() >= until) throw alreadyRunning(dataDir, lock);
    await pause(100);
  }
}

/** The lock, or the pid of the process that has it. */
function tryToLock(dataDir: string): DataLock | number {
  const path = lockPath(dataDir);
  const mine = join(dataDir, `.pluis.lock.${String(process.pid)}`);
  const content = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  writeFileSync(mine, content, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      if (linkIfFree(mine, path)) return { release: () => { release(path, content); } };
      const holder = lockHolder(dataDir);
      if (holder !== undefined) return holder;
      setStaleLockAside(path, mine);
    }
    throw new EmbeddedDatabaseError(`The lock ${path} changes hands all the time. Stop the other starts of Pluis on this folder and try again.`);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** The pid of the running Pluis that holds the folder; undefined when nobody does. */
export function lockHolder(dataDir: string): number | undefined {
  return liveHolder(readOrNothing(lockPath(dataDir)));
}

const lockPath = (dataDir: string): string => join(dataDir, 'pluis.lock');

function alreadyRunning(dataDir: string, pid: number): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `Pluis already runs on the data folder ${dataDir} (process ${String(pid)}). ` +
      'Stop that one first, or give this one its own folder with PLUIS_DATA_DIR (and its own PORT).',
  );
}

function linkIfFree(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

// Two starts may find the same stale lock. Renaming lets one of them win; who
// caught a fresh lock by accident puts it back.
function setStaleLockAside(path: string, mine: string): void {
  const aside = `${mine}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (liveHolder(readOrNothing(aside)) !== undefined) linkIfFree(aside, path);
  rmSync(aside, { force: true });
}

function liveHolder(content: string | undefined): number | undefined {
  if (content === undefined) return undefined;
  const match = /^\{"pid":(\d+),"started":"([^"]*)"\}$/.exec(content);
  if (!match) return undefined;
  const pid = Number(match[1]);
  return startOf(pid) === match[2] ? pid : undefined;
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function release(path: string, content: string): void {
  if (readOrNothing(path) === content) rmSync(path, { force: true });
}
