import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool, type PoolConfig } from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { EmbeddedDatabaseError, runningEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './index.ts';
import { isAlive } from './processes.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pluis-supervisor-'));
  chmodSync(folder, 0o711); // under root the database has a user of its own
  folders.push(folder);
  return join(folder, 'data');
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log: quiet });
  servers.push(server);
  return server;
}

async function stop(server: EmbeddedPostgres): Promise<void> {
  servers.splice(servers.indexOf(server), 1);
  await server.stop();
}

async function query<Row extends object>(connection: PoolConfig, sql: string): Promise<Row[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A Pluis in a process of its own, as far as the database goes. */
async function startElsewhere(dataDir: string): Promise<{ postmasterPid: number; kill(): Promise<void> }> {
  const child = spawn(process.execPath, ['tests/support/embeddedChild.ts', dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    postmasterPid: Number(line.toString()),
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

test('a database that is killed runs again, has what was committed, and pools find it', async () => {
  const server = await start(newFolder());
  const killed = server.postmasterPid;
  const pool = new Pool({ ...server.migrator, max: 2 });
  pool.on('error', () => undefined);
  await pool.query('create table kept (word text); insert into kept values (\'blijft\')');

  process.kill(killed, 'SIGKILL');

  await vi.waitFor(async () => {
    const { rows } = await pool.query('select word from kept');
    expect(rows).toEqual([{ word: 'blijft' }]);
    expect(server.postmasterPid).not.toBe(killed);
  }, { timeout: 20_000, interval: 100 });
  await pool.end();
});

test('a start after Pluis was killed takes over the database that still runs', async () => {
  const dataDir = newFolder();
  const elsewhere = await startElsewhere(dataDir);
  await elsewhere.kill();
  expect(isAlive(elsewhere.postmasterPid)).toBe(true);

  const server = await start(dataDir);

  expect(server.postmasterPid).toBe(elsewhere.postmasterPid);
  expect(await query(server.app, 'select current_user as role')).toEqual([{ role: 'pluis_app' }]);
});

test('a database that was taken over and is then killed runs again too', async () => {
  const dataDir = newFolder();
  const elsewhere = await startElsewhere(dataDir);
  await elsewhere.kill();
  const server = await start(dataDir);

  process.kill(server.postmasterPid, 'SIGKILL');

  await vi.waitFor(async () => {
    expect(await query(server.app, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(server.postmasterPid).not.toBe(elsewhere.postmasterPid);
  }, { timeout: 20_000, interval: 100 });
});

test('a start after both were killed recovers', async () => {
  const dataDir = newFolder();
  const elsewhere = await startElsewhere(dataDir);
  process.kill(elsewhere.postmasterPid, 'SIGKILL');
  await elsewhere.kill();

  const server = await start(dataDir);

  expect(await query(server.app, 'select current_database() as database')).toEqual([{ database: 'pluis' }]);
});

test('a second Pluis on the same folder is refused, and a command can join the first', async () => {
  const dataDir = newFolder();
  const server = await start(dataDir);

  await expect(startEmbeddedPostgres({ dataDir, log: quiet })).rejects.toThrow(EmbeddedDatabaseError);
  await expect(startEmbeddedPostgres({ dataDir, log: quiet })).rejects.toThrow(/already runs on the data folder .* PLUIS_DATA_DIR/);
  expect(runningEmbeddedPostgres(dataDir)?.app).toEqual(server.app);
});

test('a stop ends the server, frees the folder, and a start after it finds everything', async () => {
  const dataDir = newFolder();
  const first = await start(dataDir);
  const pid = first.postmasterPid;
  await query(first.migrator, 'create table kept (word text)');
  await stop(first);
  expect(isAlive(pid)).toBe(false);
  expect(existsSync(join(dataDir, 'pluis.lock'))).toBe(false);
  expect(runningEmbeddedPostgres(dataDir)).toBeUndefined();

  const second = await start(dataDir);

  expect(await query(second.migrator, 'select count(*)::int as words from kept')).toEqual([{ words: 0 }]);
});

test('a very deep data folder still has a socket, in a short folder that is closed to others', async () => {
  const server = await start(join(newFolder(), 'a-very-long-name-of-a-folder'.repeat(4)));

  expect(Buffer.byteLength(join(server.app.host, '.s.PGSQL.5432'))).toBeLessThan(107);
  expect(statSync(server.app.host).mode & 0o077).toBe(0);
});

test('the server keeps checksums and durable writes, listens on no network, and asks for a password', async () => {
  const server = await start(newFolder());

  const settings = await query(
    server.superuser,
    "select name, setting from pg_settings where name in ('fsync', 'data_checksums', 'listen_addresses', 'password_encryption') order by name",
  );

  expect(settings).toEqual([
    { name: 'data_checksums', setting: 'on' },
    { name: 'fsync', setting: 'on' },
    { name: 'listen_addresses', setting: '' },
    { name: 'password_encryption', setting: 'scram-sha-256' },
  ]);
  await expect(query({ ...server.app, password: 'not-the-password' }, 'select 1')).rejects.toThrow(/password authentication failed/);
});

test('the application owns nothing and cannot rise above its role', async () => {
  const server = await start(newFolder());

  expect(await query(server.superuser, "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'pluis_app'")).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
  ]);
  await expect(query(server.app, 'set role pluis_migrator')).rejects.toThrow(/permission denied/);
  await expect(query(server.app, 'create table public.mine (word text)')).rejects.toThrow(/permission denied/);
});
