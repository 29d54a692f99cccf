/**
 * Slows guessing down without ever shutting anybody out for good. Attempts are
 * counted per account (also for accounts that do not exist: the same answer)
 * and, apart from that, per address. Price: somebody who keeps guessing at an
 * account makes its owner wait, at most a quarter of an hour at a time.
 */
import { keyedHash, addressPlace } from './keys.ts';
import type { Access } from './access.ts';
import type { AccessRefusal } from './refusal.ts';
import type { Attempt, Person } from './store.ts';

const day = 24 * 3600;
/** Five tries, then 2, 4, 8, … seconds, up to fifteen minutes: under a hundred guesses a day. */
const personal = { free: 5, capSeconds: 900, forgetSeconds: day } as const;
/** A whole school often shares one address, so it is patient. */
const shared = { free: 50, capSeconds: 300, forgetSeconds: 3600 } as const;

export function accountAttempt({ keys }: Access, emailIndex: Uint8Array): Attempt {
  return { scope: 'account', key: keyedHash(keys.throttle, 'e-mail', emailIndex), ...personal };
}

/** @param address of the client as the server sees it; only its keyed hash is stored. */
export function addressAttempt({ keys }: Access, address: string): Attempt {
  return { scope: 'address', key: keyedHash(keys.throttle, 'address', addressPlace(address)), ...shared };
}

/** A password from somebody who has a session: to unlock it, or to change the password. */
export function passwordAttempt({ keys }: Access, { organisationId, employeeId }: Person): Attempt {
  return { scope: 'account', key: keyedHash(keys.throttle, 'person', organisationId, employeeId), ...personal };
}

/** Codes count apart: whoever knows the password must not wipe out the count of guessed codes with it. */
export function codeAttempt({ keys }: Access, { organisationId, employeeId }: Person): Attempt {
  return { scope: 'code', key: keyedHash(keys.throttle, 'code', organisationId, employeeId), ...personal };
}

/** Null to go on; give account or code before address. */
export async function holdBack({ store, now }: Access, attempts: readonly Attempt[]): Promise<AccessRefusal | null> {
  const retryAt = await store.reserveAttempts(now(), attempts);
  return retryAt === null ? null : { key: 'tryLater', retryAt };
}
