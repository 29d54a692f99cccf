import { readConfig } from '../config.ts';
import { joinDatabaseServer } from '../databaseServer.ts';
import { openLog } from '../log.ts';
import { openAccess } from '../openAccess.ts';
import type { Instant } from '../protocol/time.ts';
import { openDatabase } from '../storage/database.ts';
import { localMasterKey } from '../storage/masterKey.ts';
import { migrate } from '../storage/migrate.ts';
import { openStorage } from '../storage/openStorage.ts';
import type { Lines, Opened } from './userAccounts.ts';

/** Opens the record, beside a running Pluis or on its own, lets the act work on it and prints its lines. @returns the exit code. */
export async function onOpenedRecord(act: (opened: Opened) => Promise<Lines>): Promise<number> {
  const config = readConfig();
  if (!config.ok) return complain(config.problem.join('\n'), 1);
  const server = await joinDatabaseServer(config.value, openLog({ logLevel: 'warn' }));
  try {
    await migrate(server.migrator);
    const database = openDatabase({ app: server.app, setRole: server.setRole, max: 2 });
    try {
      const now = (): Instant => new Date().toISOString() as Instant;
      const storage = await openStorage({ database, masterKey: localMasterKey(server.masterKey), now: now() });
      const lines = await act({ storage, access: openAccess(storage, now) });
      if (!lines.ok) return complain(lines.problem, 1);
      process.stdout.write(`${lines.value.join('\n')}\n`);
      return 0;
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
  }
}

/** Says on standard error what is wrong. @returns the exit code. */
export function complain(message: string, code: number): number {
  process.stderr.write(`${message}\n`);
  return code;
}
