/**
 * Global set-up of the database tests: one server for the whole run, with a
 * migrated template from which every test file gets its own copy.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import type { TestProject } from 'vitest/node';
import { readTestDatabaseUrl } from '../../src/config.ts';
import { startEmbeddedPostgres } from '../../src/storage/embedded/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** What the test files need to make databases of their own. */
export interface TestServer {
  /** May create and drop databases. */
  readonly owner: ClientConfig;
  readonly migrator: ClientConfig;
  readonly app: ClientConfig;
  readonly template: string;
}

const quiet = { info: () => undefined, warn: console.warn, error: console.error };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = readTestDatabaseUrl();
  const server = url === undefined ? await embeddedServer() : ordinaryServer(url);
  try {
    const template = await makeTemplate(server);
    const { owner, migrator, app } = server;
    project.provide('testServer', { owner, migrator, app, template });
    return async () => {
      await asOwner(server, `drop database ${template} with (force)`);
      await server.stop();
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function makeTemplate(server: Server): Promise<string> {
  const template = `pluis_test_template_${randomBytes(4).toString('hex')}`;
  await asOwner(server, `create database ${template}${server.owner === server.migrator ? '' : ` owner ${String(server.migrator.user)}`}`);
  await migrateTemplate({ ...server.migrator, database: template });
  return template;
}

async function asOwner(server: Server, statement: string): Promise<void> {
  const client = new Client(server.owner);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

type Server = Omit<TestServer, 'template'> & { stop(): Promise<void> };

function ordinaryServer(url: string): Server {
  const parsed = new URL(url);
  const connection: ClientConfig = {
    host: parsed.searchParams.get('host') ?? parsed.hostname,
    port: Number(parsed.port || '5432'),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)) || 'postgres',
  };
  return { owner: connection, migrator: connection, app: { ...connection, options: '-c role=pluis_app' }, stop: () => Promise.resolve() };
}

async function embeddedServer(): Promise<Server> {
  const parent = join(tmpdir(), `pluis-test-${String(process.getuid?.() ?? 0)}`);
  mkdirSync(parent, { recursive: true, mode: 0o711 });
  await sweep(parent);
  const dataDir = mkdtempSync(join(parent, `${String(process.pid)}-`));
  chmodSync(dataDir, 0o711); // under root the database has a user of its own
  // Tests may lose their database in a power cut; nobody else may.
  const server = await startEmbeddedPostgres({ dataDir, log: quiet, settings: { fsync: 'off', max_connections: '200' } });
  return {
    owner: { ...server.superuser },
    migrator: { ...server.migrator },
    app: { ...server.app },
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Ends servers that a killed test run left behind: adopting and stopping is the tested way. */
async function sweep(parent: string): Promise<void> {
  for (const name of readdirSync(parent)) {
    const dataDir = join(parent, name);
    if (alive(Number(name.split('-')[0]))) continue;
    if (existsSync(join(dataDir, 'database.json'))) {
      const left = await startEmbeddedPostgres({ dataDir, log: quiet });
      await left.stop();
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function migrateTemplate(connection: ClientConfig): Promise<void> {
  const path = '../../src/storage/migrate.ts';
  if (!existsSync(new URL(path, import.meta.url))) return;
  const { migrate } = (await import(path)) as { migrate: (options: ClientConfig) => Promise<unknown> };
  await migrate(connection);
}
