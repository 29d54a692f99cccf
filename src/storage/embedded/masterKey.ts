/** The master key that the embedded set-up keeps for itself, in a folder apart from the database. */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeMasterKey } from '../../config.ts';
import { EmbeddedDatabaseError, errorCode } from './failure.ts';
import { ensureDataFolder, readPlacement } from './placement.ts';

/**
 * Reads `keys/master.key` in the data folder, or makes it (mode 0600) when
 * there is no database yet.
 * @throws EmbeddedDatabaseError when it is damaged, or missing while a database
 *   exists: a new key would open nothing of what is in there.
 */
export function ensureMasterKey(dataDir: string): Uint8Array {
  const path = join(dataDir, 'keys', 'master.key');
  if (!existsSync(path)) {
    if (hasDatabase(dataDir)) {
      throw new EmbeddedDatabaseError(
        `The master key ${path} is missing, and the database cannot be read without it. Put it back from where you keep its copy, or name it with PLUIS_MASTER_KEY_FILE.`,
      );
    }
    ensureDataFolder(dataDir);
    makeKey(path);
  }
  const key = decodeMasterKey(readFileSync(path, 'utf8'), path);
  if (!key.ok) throw new EmbeddedDatabaseError(key.problem.join(' '));
  return key.value;
}

function hasDatabase(dataDir: string): boolean {
  const placement = readPlacement(dataDir);
  return placement !== undefined && existsSync(placement.cluster);
}

// Written aside and linked, so that no start ever reads half a key or replaces one.
function makeKey(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const partial = `${path}.${String(process.pid)}`;
  writeFileSync(partial, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(partial, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(partial, { force: true });
  }
}
