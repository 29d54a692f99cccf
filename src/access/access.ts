import type { Instant } from '../protocol/time.ts';
import { deriveAccessKeys, type AccessKeys } from './keys.ts';
import { createPasswords, type PasswordCost, type Passwords } from './passwords.ts';
import { createSessionCache, type SessionCache } from './sessionCache.ts';
import type { AccessStore, CredentialSealer } from './store.ts';

/** Everything login works with; made once by the wiring and given to each use case. */
export interface Access {
  readonly store: AccessStore;
  readonly sealer: CredentialSealer;
  readonly keys: AccessKeys;
  readonly passwords: Passwords;
  readonly cache: SessionCache;
  /** The blind index by which an e-mail address is found. */
  readonly emailIndex: (email: string) => Uint8Array;
  readonly now: () => Instant;
}

export interface AccessParts {
  readonly store: AccessStore;
  readonly sealer: CredentialSealer;
  /** A secret of the installation (32 bytes); other keys are derived from it. */
  readonly secret: Uint8Array;
  readonly emailIndex: (email: string) => Uint8Array;
  readonly now: () => Instant;
  readonly passwordCost?: PasswordCost;
}

export function createAccess({ store, sealer, secret, emailIndex, now, passwordCost }: AccessParts): Access {
  return { store, sealer, keys: deriveAccessKeys(secret), passwords: createPasswords(passwordCost), cache: createSessionCache(), emailIndex, now };
}
