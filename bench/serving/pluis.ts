/** Pluis itself, as `npm start` runs it, on a data folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectDirectory } from '../../src/projectDirectory.ts';

const startTimeoutMs = 120_000;

export interface RunningPluis {
  readonly address: string;
  readonly host: string;
  readonly port: number;
  readonly pid: number;
  /** Seconds from the command to the address. */
  readonly startSeconds: number;
  stop(): Promise<void>;
}

/** An empty data folder; the database keeps its ordinary durability in it. */
export function makeDataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'pluis-bench-'));
  chmodSync(path, 0o711); // under root the database has a user of its own
  return { path, remove: () => { rmSync(path, { recursive: true, force: true }); } };
}

/** Starts Pluis with the demonstration. @param nodeOptions for a profile: `--cpu-prof`. */
export async function startPluis(dataFolder: string, nodeOptions: readonly string[] = []): Promise<RunningPluis> {
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, join(projectDirectory, 'scripts', 'start.mjs')], {
    cwd: projectDirectory,
    // Nothing of this environment: a DATABASE_URL must not reach it. With the last one it ends when we are gone.
    env: { PATH: [dirname(process.execPath), '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'].join(':'), PORT: '0', PLUIS_DATA_DIR: dataFolder, PLUIS_LOG_LEVEL: 'warn', PLUIS_DEMO: 'on', npm_lifecycle_event: 'bench' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  const { hostname, port } = new URL(address);
  return { address, host: hostname, port: Number(port), pid: child.pid ?? 0, startSeconds: (performance.now() - began) / 1000, stop: () => stop(child) };
}

function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => { reject(new Error(`Pluis ${what}. It said:\n${said}`)); };
    const timer = setTimeout(() => { fail('was not ready in time'); }, startTimeoutMs);
    child.once('exit', () => {
      clearTimeout(timer);
      fail('stopped while starting');
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /Pluis is ready: (\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
