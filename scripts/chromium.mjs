/** The browser for the browser tests: the system's own Chromium. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The path of the system's Chromium; undefined when there is none. */
export function findChromium() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  const mac = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...mac].find(isProgram);
}

/** Finds Chromium, or installs it from the system's packages where that is allowed; exits with instructions otherwise. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const apt = aptGet();
  if (apt) {
    console.log('Installing Chromium from the system packages …');
    const [command, ...args] = apt;
    for (const rest of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      const run = spawnSync(command, [...args, ...rest], { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 64 * 1024 * 1024 });
      if (run.status !== 0) console.error(`${command} ${[...args, ...rest].join(' ')} failed:\n${run.error?.message ?? run.stderr}`);
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  console.error(
    'The browser tests need Chromium, and it is not here. Install it from your system’s packages ' +
      '(Debian, Ubuntu: "sudo apt-get install chromium"; Fedora: "sudo dnf install chromium"; macOS: "brew install --cask chromium"), then run "npm test" again.',
  );
  process.exit(1);
}

// How to call apt-get here without being asked for a password; undefined when there is no way.
function aptGet() {
  if (spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
