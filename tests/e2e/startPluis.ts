/** Starts the built Pluis for the browser tests: a free port, an empty data folder, the demonstration organisation. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { readTestDatabaseUrl } from '../../src/config.ts';

const startTimeoutMs = 120_000;

export default async function startPluis(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pluis-e2e-'));
  chmodSync(dataDir, 0o711); // under root the database has a user of its own
  const database = await emptyDatabase();
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...database.environment, PORT: '0', PLUIS_DATA_DIR: dataDir, PLUIS_DEMO: 'on', PLUIS_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const cleanUp = async (): Promise<void> => {
    await stop(server);
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    process.env['E2E_BASE_URL'] = await addressOf(server);
    return cleanUp;
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const give = (reason: string): void => { reject(new Error(`Pluis ${reason}. It said:\n${said}`)); };
    const timer = setTimeout(() => { give('is not ready in time'); }, startTimeoutMs);
    server.once('exit', () => { clearTimeout(timer); give('stopped while starting'); });
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /Pluis is ready: (\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

// With DATABASE_URL the run gets a database of its own on that server.
async function emptyDatabase(): Promise<{ environment: Record<string, string>; drop(): Promise<void> }> {
  const url = readTestDatabaseUrl();
  if (url === undefined) return { environment: {}, drop: () => Promise.resolve() };
  const name = `pluis_e2e_${randomBytes(4).toString('hex')}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  await statement(url, `create database ${name}`);
  return {
    environment: { DATABASE_URL: own.href, PLUIS_MASTER_KEY: randomBytes(32).toString('base64') },
    drop: () => statement(url, `drop database if exists ${name} with (force)`),
  };
}

async function statement(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
