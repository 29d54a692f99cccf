/** Joins the rooms: the one place that knows them all. */
import { Hono } from 'hono';
import type { Config } from './config.ts';
import type { DatabaseServer } from './databaseServer.ts';
import type { Log } from './log.ts';
import { migrate } from './storage/migrate.ts';

export interface WiringParts {
  readonly config: Config;
  readonly databaseServer: DatabaseServer;
  readonly log: Log;
}

export interface DemonstrationLogin {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

export interface Pluis {
  fetch(request: Request): Response | Promise<Response>;
  /** Logins of the fictional organisation, when there is one. */
  readonly demonstrationLogins: readonly DemonstrationLogin[];
  /** Lets running work finish and closes the connections to the database. */
  stop(): Promise<void>;
}

/** Migrates the database and builds the application on it. */
export async function wire({ databaseServer, log }: WiringParts): Promise<Pluis> {
  const { applied } = await migrate(databaseServer.migrator);
  if (applied.length > 0) log.info({ applied }, 'Brought the database up to date');
  const app = new Hono();
  app.get('/healthz', (context) => context.text('ok'));
  return { fetch: app.fetch, demonstrationLogins: [], stop: () => Promise.resolve() };
}
