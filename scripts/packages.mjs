/** Installs what package-lock.json names, when it is not there yet. Plain Node 20, no dependencies. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

const modules = join(root, 'node_modules');
const stampFile = join(modules, '.pluis-lock');

/** Runs `npm ci` when node_modules is missing or belongs to another package-lock.json; exits when that fails. */
export function ensurePackages() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!installed(JSON.parse(lock))) install();
  writeFileSync(stampFile, stamp);
}

// npm's own note of what it installed: true when every package of the lock is there in its version.
// Optional packages may be missing: they are for other systems.
function installed(lock) {
  const note = join(modules, '.package-lock.json');
  if (!existsSync(note)) return false;
  const present = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => path === '' || (present[path] ? present[path].version === wanted.version : wanted.optional === true));
}

function install() {
  console.log('Installing packages (once; this can take a minute or two) …');
  // Without our own .bin in the path: npm must not run on the Node that it is about to replace.
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => !entry.startsWith(modules));
  const run = spawnSync('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: path.join(delimiter) },
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status === 0) return;
  console.error(run.error ? `npm cannot be started: ${run.error.message}` : `${run.stdout}${run.stderr}`);
  console.error('Installing the packages failed. Check that the npm registry can be reached and that this folder may be written, then try again.');
  process.exit(1);
}
