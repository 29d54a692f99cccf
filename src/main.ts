/** The server: configuration → database → application → HTTP, and all of it stopped in the opposite order. */
import { readConfig, type Config } from './config.ts';
import { startDatabaseServer, type DatabaseServer } from './databaseServer.ts';
import { listen, PortUnavailable } from './listen.ts';
import { openLog, type Log } from './log.ts';
import { EmbeddedDatabaseError } from './storage/embedded/index.ts';
import { wire, type Pluis } from './wiring.ts';

const requestGraceMs = 5000;

process.setSourceMapsEnabled(true);
const config = readConfig();
if (config.ok) await serve(config.value);
else fail(['Pluis does not start:', ...config.problem.map((problem) => `- ${problem}`)].join('\n'));

async function serve(settings: Config): Promise<void> {
  const log = openLog(settings);
  for (const warning of settings.warnings) log.warn({}, warning);
  const stopping = stopRequest();
  const running: ((how: StopRequest) => Promise<void>)[] = [];
  try {
    const databaseServer = await startDatabaseServer(settings, log);
    running.unshift((how) => databaseServer.stop(how));
    const pluis = await wire({ config: settings, databaseServer, log });
    running.unshift(() => pluis.stop());
    const listener = await listen((request) => pluis.fetch(request), settings);
    running.unshift(() => listener.close(requestGraceMs));
    announce(settings.publicUrl ?? listener.address, databaseServer, pluis);
    const how = await stopping;
    log.info({ signal: how.signal }, 'Stopping');
    await stopAll(running, how, log);
    process.exit(0);
  } catch (error) {
    await stopAll(running, { signal: 'SIGTERM', keepServer: false }, log);
    if (!(error instanceof EmbeddedDatabaseError || error instanceof PortUnavailable)) log.fatal({ err: error }, 'Pluis does not start');
    fail(`Pluis does not start: ${error instanceof Error ? error.message : String(error)}`);
  }
}

interface StopRequest {
  readonly signal: string;
  readonly keepServer: boolean;
}

// The terminal, npm and our own start script may each pass on the same signal: only the first counts.
function stopRequest(): Promise<StopRequest> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { resolve({ signal, keepServer: false }); });
    process.on('SIGUSR2', () => { resolve({ signal: 'SIGUSR2', keepServer: true }); });
  });
}

async function stopAll(running: readonly ((how: StopRequest) => Promise<void>)[], how: StopRequest, log: Log): Promise<void> {
  for (const stop of running) {
    try {
      await stop(how);
    } catch (error) {
      log.error({ err: error }, 'A part did not stop in order');
      process.exitCode = 1;
    }
  }
}

function announce(address: string, databaseServer: DatabaseServer, pluis: Pluis): void {
  const width = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
  const [roles, emails] = [width(pluis.demonstrationLogins.map((login) => login.role)), width(pluis.demonstrationLogins.map((login) => login.email))];
  const logins = pluis.demonstrationLogins.map((login) => `  ${login.role.padEnd(roles)}  ${login.email.padEnd(emails)}  ${login.password}`);
  const demonstration = logins.length > 0 ? ['', 'Demonstration logins (everything in it is fictional):', ...logins] : [];
  print(['', `Pluis is ready: ${address}`, `${databaseServer.description}.`, ...demonstration, '', 'Stop with Ctrl-C.', ''].join('\n'));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
