/**
 * A real PostgreSQL server beside Pluis, for schools without a database of
 * their own: made on the first start, watched, started again when it dies.
 */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { serverAccount } from './account.ts';
import { postgresBinaries } from './binaries.ts';
import { ensureCluster, superuser } from './cluster.ts';
import { EmbeddedDatabaseError, type DatabaseLog } from './failure.ts';
import { lockDataFolder, lockHolder } from './lock.ts';
import { ensureDataFolder, findOrMakePlacement, readPlacement, sharedDirectory, socketDirectory, type Placement } from './placement.ts';
import { isPostgres } from './processes.ts';
import { appRole, databaseName, ensureRoles, migratorRole } from './roles.ts';
import { readPostmasterFile, startServer, stopServer, type RunningServer, type ServerPlan } from './server.ts';

export { EmbeddedDatabaseError, type DatabaseLog } from './failure.ts';
export { ensureMasterKey } from './masterKey.ts';

export interface ConnectionOptions {
  /** Folder of the server's socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface EmbeddedConnections {
  /** For maintenance and tests only; Pluis itself works with the two below. */
  readonly superuser: ConnectionOptions;
  /** Owns the database: migrations. */
  readonly migrator: ConnectionOptions;
  /** Everything else; bound by grants and row-level security. */
  readonly app: ConnectionOptions;
  /** Where the cluster's files are. */
  readonly cluster: string;
}

export interface EmbeddedPostgres extends EmbeddedConnections {
  /** The server's process now; another one after it died and was started again. */
  readonly postmasterPid: number;
  /** The system user it runs as, for root; otherwise undefined. */
  readonly systemUser: string | undefined;
  /** Stops the server; with `keepServer` leaves it running for the next start to adopt. */
  stop(options?: { keepServer?: boolean }): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: DatabaseLog;
  /** Server settings for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

// As long as an orderly stop takes, so that a restart needs no pause of its own.
const lockPatienceMs = 5000;

/**
 * Starts the server of a data folder (made on the first start) or adopts the
 * one that still runs, and keeps it running until `stop`.
 * @throws EmbeddedDatabaseError, with what to do, where it cannot run or
 *   another Pluis has the folder.
 */
export async function startEmbeddedPostgres({ dataDir, log, settings = {} }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  ensureDataFolder(dataDir);
  const lock = await lockDataFolder(dataDir, lockPatienceMs);
  try {
    const placement = findOrMakePlacement(dataDir, account);
    const binaries = postgresBinaries(account, sharedDirectory);
    if (ensureCluster(placement, binaries, account)) log.info({ cluster: placement.cluster }, 'Made the database');
    const connections = connectionsTo(placement, socketDirectory(placement, account));
    const plan: ServerPlan = { binaries, account, cluster: placement.cluster, socketDirectory: connections.app.host, superuser: connections.superuser, settings, log };
    const first = await startServer(plan);
    log.info({ pid: first.pid, adopted: first.adopted }, first.adopted ? 'Found the database running' : 'Started the database');
    await ensureRoles({ ...connections.superuser }, placement.passwords);
    const watch = keepRunning(plan, first);
    return {
      ...connections,
      systemUser: account.ids && account.name,
      get postmasterPid() {
        return watch.current().pid;
      },
      async stop({ keepServer = false } = {}) {
        try {
          await watch.end(keepServer);
          if (!keepServer) rmSync(plan.socketDirectory, { recursive: true, force: true });
        } finally {
          lock.release();
        }
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** How to reach the server of a data folder while another Pluis runs it; undefined when none does. */
export function runningEmbeddedPostgres(dataDir: string): EmbeddedConnections | undefined {
  const placement = readPlacement(dataDir);
  if (!placement || lockHolder(dataDir) === undefined) return undefined;
  const server = readPostmasterFile(placement.cluster);
  return server && isPostgres(server.pid) ? connectionsTo(placement, server.socketDirectory) : undefined;
}

function connectionsTo(placement: Placement, host: string): EmbeddedConnections {
  const as = (user: string, password: string, database: string): ConnectionOptions => ({ host, port: 5432, user, password, database });
  return {
    superuser: as(superuser, placement.passwords.superuser, 'postgres'),
    migrator: as(migratorRole, placement.passwords.migrator, databaseName),
    app: as(appRole, placement.passwords.app, databaseName),
    cluster: placement.cluster,
  };
}

interface Watch {
  current(): RunningServer;
  end(keepServer: boolean): Promise<void>;
}

const shortestDelayMs = 100;
const longestDelayMs = 10_000;
const steadyMs = 60_000;

/** Starts the server again whenever it dies, waiting longer each time until it stays up for a minute. */
function keepRunning(plan: ServerPlan, first: RunningServer): Watch {
  let server = first;
  let down = false;
  const end = Promise.withResolvers<'end'>();
  const watching = (async () => {
    let delay = shortestDelayMs;
    let since = performance.now();
    for (;;) {
      if (!down && (await Promise.race([end.promise, server.gone])) === 'end') return;
      if (!down) plan.log.error({ pid: server.pid }, 'The database stopped by itself; starting it again');
      down = true;
      if (performance.now() - since > steadyMs) delay = shortestDelayMs;
      if ((await Promise.race([end.promise, pause(delay)])) === 'end') return;
      delay = Math.min(delay * 2, longestDelayMs);
      const next = await startAgain(plan);
      if (!next) continue;
      [server, down, since] = [next, false, performance.now()];
    }
  })();
  watching.catch((error: unknown) => { plan.log.error({ error }, 'The database is no longer watched'); });
  return {
    current: () => server,
    async end(keepServer) {
      end.resolve('end');
      await watching;
      if (!keepServer && !down) await stopServer(server, plan.log);
    },
  };
}

async function startAgain(plan: ServerPlan): Promise<RunningServer | undefined> {
  try {
    const server = await startServer(plan);
    plan.log.info({ pid: server.pid }, 'The database runs again');
    return server;
  } catch (error) {
    if (!(error instanceof EmbeddedDatabaseError)) throw error;
    plan.log.error({ reason: error.message }, 'The database does not start; trying again');
    return undefined;
  }
}
