/** Questions about processes of this machine. Linux answers from /proc, other systems through `ps`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, readdirSync } from 'node:fs';
import { errorCode } from './failure.ts';

/** True while the process runs; one that ended but was not yet cleared away by its parent (a zombie) does not. */
export function isAlive(pid: number): boolean {
  return holdsNumber(pid) && statOf(pid)?.[0] !== 'Z';
}

/** True while the system has a process of this number, even when it has ended: what other programs take for alive. */
export function holdsNumber(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * A text that differs between two processes that had the same pid one after the
 * other, also across a restart of the machine; undefined when there is no such process.
 */
export function startOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  if (process.platform !== 'linux') return askPs(pid, 'lstart=');
  const ticks = statOf(pid)?.[19];
  return ticks === undefined ? undefined : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticks}`;
}

/** True when the process runs a program named `postgres`. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return askPs(pid, 'comm=')?.endsWith('postgres') ?? false;
  return readProc(pid, 'comm')?.trim() === 'postgres';
}

/**
 * The postgres processes at work in a data directory, also those whose
 * postmaster is gone. Empty on systems without /proc.
 */
export function postgresProcessesIn(directory: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingDirectory(pid) === directory && isPostgres(pid));
}

function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${String(pid)}/cwd`);
  } catch {
    return undefined; // gone meanwhile, or somebody else's process: not one of ours
  }
}

// The fields after the program's name, which stands in parentheses and may itself hold spaces and parentheses.
function statOf(pid: number): string[] | undefined {
  const stat = process.platform === 'linux' ? readProc(pid, 'stat') : undefined;
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ESRCH') return undefined;
    throw error;
  }
}

function askPs(pid: number, column: string): string | undefined {
  const answer = spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}
