import type { AccessStore } from '../../access/store.ts';
import type { Database } from '../database.ts';
import { accountQueries } from './accounts.ts';
import { secondFactorQueries } from './secondFactors.ts';
import { sessionQueries } from './sessions.ts';
import { throttleQueries } from './throttle.ts';

/** Login's part of the database (migrations 0100–0199). */
export function createAccessStore(database: Database): AccessStore {
  return { ...throttleQueries(database), ...accountQueries(database), ...sessionQueries(database), ...secondFactorQueries(database) };
}
