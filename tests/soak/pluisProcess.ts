/** A real Pluis, as `npm start` runs it, on a data folder of its own, to be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectDirectory } from '../../src/projectDirectory.ts';
import { readPlacement } from '../../src/storage/embedded/placement.ts';
import { readPostmasterFile } from '../../src/storage/embedded/server.ts';

const startTimeoutMs = 60_000;
const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** What is killed: the application, its database, or both at once. */
export const victims = ['application', 'database', 'both'] as const;
export type Victim = (typeof victims)[number];

export interface PluisProcess {
  readonly dataFolder: string;
  /** Where it answers now; another port after each start. */
  readonly address: string;
  /** Starts it, or waits until it is ready again. @throws with what it said when it does not come up. */
  ready(): Promise<void>;
  kill(victim: Victim): void;
  /** Stops it in order and removes the data folder. */
  end(): Promise<void>;
}

/** Not started yet; `ready` does that. */
export function makePluisProcess(): PluisProcess {
  const dataFolder = mkdtempSync(join(tmpdir(), 'pluis-kill-'));
  chmodSync(dataFolder, 0o711); // under root the database has a user of its own
  let running: ChildProcess | undefined;
  let address = '';
  let said = '';

  async function start(): Promise<void> {
    const child = spawn(process.execPath, [join(projectDirectory, 'scripts', 'start.mjs')], {
      cwd: projectDirectory,
      // Nothing of this environment: a DATABASE_URL must not reach it, for it could not be killed. With the last one it ends when we are gone.
      env: { PATH: `${dirname(process.execPath)}:${systemPath}`, PORT: '0', PLUIS_DATA_DIR: dataFolder, PLUIS_LOG_LEVEL: 'error', PLUIS_DEMO: 'on', npm_lifecycle_event: 'soak' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    said = '';
    address = await new Promise((resolve, reject) => {
      const fail = (what: string): void => { reject(new Error(`Pluis ${what}. It said:\n${said}`)); };
      const timer = setTimeout(() => { fail('was not ready in time'); }, startTimeoutMs);
      child.once('exit', () => {
        clearTimeout(timer);
        fail('stopped while starting');
      });
      const listen = (chunk: Buffer): void => {
        said = (said + chunk.toString()).slice(-20_000);
        const found = /Pluis is ready: (\S+)/.exec(said)?.[1];
        if (found === undefined) return;
        clearTimeout(timer);
        resolve(found);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
    });
  }

  async function answers(): Promise<boolean> {
    try {
      return (await fetch(`${address}/readyz`)).ok;
    } catch (error) {
      // The connection was refused or broken off: not there yet.
      if (error instanceof TypeError) return false;
      throw error;
    }
  }

  return {
    dataFolder,
    get address() {
      return address;
    },
    async ready() {
      if (!isRunning(running)) await start();
      const deadline = performance.now() + startTimeoutMs;
      while (!(await answers())) {
        if (performance.now() > deadline) throw new Error(`Pluis did not become ready again. It said:\n${said}`);
        await pause(50);
      }
    },
    kill(victim) {
      const database = victim === 'application' ? undefined : postmaster(dataFolder);
      if (victim !== 'database') running?.kill('SIGKILL');
      if (victim !== 'application' && database !== undefined) killIfThere(database);
      if (victim !== 'database') running = undefined;
    },
    async end() {
      if (!isRunning(running)) await start();
      const gone = running && once(running, 'exit');
      running?.kill('SIGTERM');
      await gone;
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function isRunning(child: ChildProcess | undefined): boolean {
  return child?.exitCode === null && child.signalCode === null;
}

function postmaster(dataFolder: string): number | undefined {
  const placement = readPlacement(dataFolder);
  return placement && readPostmasterFile(placement.cluster)?.pid;
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
