import { destination, pino, type Logger } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/**
 * The server's log: one JSON object a line on standard error. Log ids, counts
 * and codes; never a name, a text someone wrote, an address or a form.
 */
export function openLog({ logLevel }: Pick<Config, 'logLevel'>): Log {
  return pino({ level: logLevel, base: null }, destination({ dest: 2, sync: true }));
}
