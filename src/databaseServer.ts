/** The database server a configuration asks for: the embedded one, or one that runs elsewhere. */
import type { ClientConfig } from 'pg';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { ensureMasterKey, runningEmbeddedPostgres, startEmbeddedPostgres } from './storage/embedded/index.ts';

export interface DatabaseServer {
  /** Owns the tables: migrations. */
  readonly migrator: ClientConfig;
  readonly app: ClientConfig;
  /** True when `app` signs in as the migrator, so that every connection has to become `pluis_app` first. */
  readonly setRole: boolean;
  /** 32 bytes. */
  readonly masterKey: Uint8Array;
  /** For the operator, one sentence in English; without secrets. */
  readonly description: string;
  /** With `keepServer` an embedded server runs on for the next start. */
  stop(options?: { keepServer?: boolean }): Promise<void>;
}

/**
 * Starts the embedded server, or answers how to reach the one of DATABASE_URL.
 * @throws EmbeddedDatabaseError, written for the operator.
 */
export async function startDatabaseServer(config: Config, log: Log): Promise<DatabaseServer> {
  if (config.database.kind === 'url') return ownServer(config.database.url, config.masterKey);
  const masterKey = config.masterKey ?? ensureMasterKey(config.dataDirectory);
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDirectory, log });
  const account = embedded.systemUser === undefined ? '' : ` as the system user ${embedded.systemUser}`;
  return {
    migrator: { ...embedded.migrator },
    app: { ...embedded.app },
    setRole: false,
    masterKey,
    description: `PostgreSQL runs${account}; its data is in ${embedded.cluster}`,
    stop: (options) => embedded.stop(options),
  };
}

/**
 * For a command beside a Pluis that may be running: uses its embedded server,
 * or starts it for as long as the command takes.
 */
export async function joinDatabaseServer(config: Config, log: Log): Promise<DatabaseServer> {
  const running = config.database.kind === 'embedded' ? runningEmbeddedPostgres(config.dataDirectory) : undefined;
  if (!running) return startDatabaseServer(config, log);
  return {
    migrator: { ...running.migrator },
    app: { ...running.app },
    setRole: false,
    masterKey: config.masterKey ?? ensureMasterKey(config.dataDirectory),
    description: `PostgreSQL of the running Pluis; its data is in ${running.cluster}`,
    stop: () => Promise.resolve(),
  };
}

function ownServer(url: string, masterKey: Uint8Array | undefined): DatabaseServer {
  if (masterKey === undefined) throw new Error('The configuration lets no DATABASE_URL through without a master key.');
  const connection: ClientConfig = { connectionString: url };
  return { migrator: connection, app: connection, setRole: true, masterKey, description: 'PostgreSQL of DATABASE_URL', stop: () => Promise.resolve() };
}
