/** Where the server keeps its files, and the passwords of its roles: remembered in the data folder. */
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { handOver, type ServerAccount } from './account.ts';
import { EmbeddedDatabaseError } from './failure.ts';

/** Where root's servers and their programs live when the server's user cannot reach the data folder. */
export const sharedDirectory = '/var/lib/pluis';

const placementType = z.object({
  /** Folder that holds `postgres/` (the cluster) and, if its path is short enough, `run/` (the socket). */
  home: z.string(),
  passwords: z.object({ superuser: z.string(), migrator: z.string(), app: z.string() }),
});

export interface Placement extends z.infer<typeof placementType> {
  readonly cluster: string;
}

/** Makes the data folder. Under root others may pass through it, for the server's user must reach its cluster inside. */
export function ensureDataFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

/** What was recorded by an earlier start; undefined before the first. */
export function readPlacement(dataDir: string): Placement | undefined {
  const path = recordPath(dataDir);
  if (!existsSync(path)) return undefined;
  const record = placementType.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!record.success) throw new EmbeddedDatabaseError(`${path} is damaged. Put it back from a backup: it holds the passwords of the database's roles.`);
  return withCluster(record.data);
}

/** Chooses a place and passwords on the first start and records them (mode 0600); later starts find them again. */
export function findOrMakePlacement(dataDir: string, account: ServerAccount): Placement {
  const recorded = readPlacement(dataDir);
  if (recorded) return recorded;
  const home = account.ids && !canReach(dataDir, account.ids) ? sharedHome(dataDir) : dataDir;
  if (existsSync(join(home, 'postgres'))) {
    throw new EmbeddedDatabaseError(
      `There is a database in ${join(home, 'postgres')}, but ${recordPath(dataDir)} with its passwords is missing. ` +
        'Put that file back from a backup, or move the database folder away to begin with an empty one.',
    );
  }
  const password = (): string => randomBytes(24).toString('base64url');
  const placement = { home, passwords: { superuser: password(), migrator: password(), app: password() } };
  const partial = `${recordPath(dataDir)}.new`;
  writeFileSync(partial, JSON.stringify(placement, null, 2), { mode: 0o600, flush: true });
  renameSync(partial, recordPath(dataDir));
  return withCluster(placement);
}

/**
 * A folder for the server's socket that nobody else can enter. Its path must be
 * short: a socket's whole path has to fit in 107 bytes.
 */
export function socketDirectory(placement: Placement, account: ServerAccount): string {
  const beside = join(placement.home, 'run');
  const directory = fits(beside) ? beside : shortDirectory(placement.home);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const found = lstatSync(directory);
  const owners = [process.getuid?.(), account.ids?.uid];
  if (!found.isDirectory() || !owners.includes(found.uid)) {
    throw new EmbeddedDatabaseError(`${directory} should be a folder for the database's socket, but belongs to somebody else. Remove it, or set PLUIS_DATA_DIR to a shorter path.`);
  }
  chmodSync(directory, 0o700);
  handOver(directory, account);
  return directory;
}

const recordPath = (dataDir: string): string => join(dataDir, 'database.json');
const withCluster = (record: z.infer<typeof placementType>): Placement => ({ ...record, cluster: join(record.home, 'postgres') });

function fits(directory: string): boolean {
  return Buffer.byteLength(join(directory, '.s.PGSQL.5432.lock')) <= 100;
}

function shortDirectory(home: string): string {
  const name = `pluis-${String(process.getuid?.() ?? 0)}-${digest(home)}`;
  return [tmpdir(), '/tmp'].map((parent) => join(parent, name)).find(fits) ?? join('/tmp', name);
}

function sharedHome(dataDir: string): string {
  const home = join(sharedDirectory, digest(dataDir));
  try {
    mkdirSync(home, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `The database cannot live in ${dataDir}, because its own user cannot enter that folder, and ${home} cannot be made (${String(error)}). ` +
        'Set PLUIS_DATA_DIR to a folder that every user may enter, or start Pluis as an ordinary user.',
    );
  }
  return home;
}

function canReach(dataDir: string, ids: { uid: number; gid: number }): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dataDir], { cwd: '/', ...ids }).status === 0;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
