import type { AccessStore, Attempt } from '../../access/store.ts';
import type { Instant } from '../../protocol/time.ts';
import type { Database } from '../database.ts';

export function throttleQueries({ pool }: Database): Pick<AccessStore, 'reserveAttempts' | 'forgiveAttempts'> {
  return {
    async reserveAttempts(now, attempts) {
      const { rows } = await pool.query<{ retry_at: Instant | null }>({
        name: 'reserve_attempts',
        text: 'select reserve_attempts($1, $2, $3, $4, $5, $6) as retry_at',
        values: [now, scopes(attempts), keys(attempts), attempts.map(({ free }) => free), attempts.map(({ capSeconds }) => capSeconds), attempts.map(({ forgetSeconds }) => forgetSeconds)],
      });
      return rows[0]?.retry_at ?? null;
    },

    async forgiveAttempts(attempts) {
      await pool.query({
        name: 'forgive_attempts',
        text: 'select forgive_attempts($1, $2, $3)',
        values: [scopes(attempts), keys(attempts), attempts.map(({ free }) => free)],
      });
    },
  };
}

const scopes = (attempts: readonly Attempt[]): string[] => attempts.map(({ scope }) => scope);
const keys = (attempts: readonly Attempt[]): Buffer[] => attempts.map(({ key }) => Buffer.from(key));
