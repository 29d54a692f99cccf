import { readConfig } from '../config.ts';
import { openLog } from '../log.ts';
import { runningEmbeddedPostgres, startEmbeddedPostgres } from '../storage/embedded/index.ts';

export const summary = 'Shows or stops the embedded database';

export const usage = `
Usage: npm run pluis -- database status
       npm run pluis -- database stop

status  Says whether the embedded database of PLUIS_DATA_DIR is in use, where its
        data is, and through which socket it can be reached.
stop    Stops an embedded database that was left running when Pluis was killed.
        "npm start" does not need this: it takes such a database over.
`;

export async function run([action, ...rest]: readonly string[]): Promise<number> {
  const config = readConfig();
  if (!config.ok) return complain(config.problem.join('\n'), 1);
  if (config.value.database.kind === 'url') return complain('DATABASE_URL is set: Pluis runs no database of its own.', 1);
  if (rest.length > 0) return complain(usage.trim(), 2);
  switch (action) {
    case 'status':
      return showStatus(config.value.dataDirectory);
    case 'stop':
      return stopLeftover(config.value.dataDirectory);
    default:
      return complain(usage.trim(), 2);
  }
}

function showStatus(dataDir: string): number {
  const running = runningEmbeddedPostgres(dataDir);
  const lines = running
    ? [`In use by a running Pluis.`, `Data:   ${running.cluster}`, `Socket: ${running.app.host}`]
    : [`No Pluis runs on ${dataDir}.`];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

async function stopLeftover(dataDir: string): Promise<number> {
  const server = await startEmbeddedPostgres({ dataDir, log: openLog({ logLevel: 'warn' }) });
  await server.stop();
  process.stdout.write('The database is stopped.\n');
  return 0;
}

function complain(message: string, code: number): number {
  process.stderr.write(`${message}\n`);
  return code;
}
