import { LRUCache } from 'lru-cache';
import type { OrganisationId } from '../protocol/ids.ts';
import type { Person, SessionRow } from './store.ts';

/**
 * Remembers what was read of a session for a few seconds, because every page
 * asks. What this process ends or changes it forgets at once; what another
 * process ends it hears of (`storage/access/accessChanges.ts`), and without
 * that it goes on for {@link rememberMilliseconds} at most. Only the row is
 * remembered: whether it is locked or expired is worked out at every request.
 */
export interface SessionCache {
  /** @param read asks the database; not remembered when something was forgotten meanwhile. */
  remember(organisationId: OrganisationId, tokenHash: Uint8Array, read: () => Promise<SessionRow | undefined>): Promise<SessionRow | undefined>;
  forgetToken(tokenHash: Uint8Array): void;
  forgetPerson(person: Person): void;
  forgetAll(): void;
}

export const rememberMilliseconds = 3000;

export function createSessionCache(capacity = 10_000): SessionCache {
  const rows = new LRUCache<string, { readonly organisationId: OrganisationId; readonly row: SessionRow }>({ max: capacity, ttl: rememberMilliseconds });
  let forgotten = 0;
  return {
    async remember(organisationId, tokenHash, read) {
      const key = nameOf(tokenHash);
      const known = rows.get(key);
      // The token alone does not say which organisation it is good for.
      if (known?.organisationId === organisationId) return known.row;
      const before = forgotten;
      const row = await read();
      if (row && before === forgotten) rows.set(key, { organisationId, row });
      return row;
    },
    forgetToken(tokenHash) {
      forgotten += 1;
      rows.delete(nameOf(tokenHash));
    },
    forgetPerson({ organisationId, employeeId }) {
      forgotten += 1;
      for (const [key, known] of rows.entries()) {
        if (known.organisationId === organisationId && known.row.employeeId === employeeId) rows.delete(key);
      }
    },
    forgetAll() {
      forgotten += 1;
      rows.clear();
    },
  };
}

function nameOf(tokenHash: Uint8Array): string {
  return Buffer.from(tokenHash).toString('base64');
}
