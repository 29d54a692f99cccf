import { createAccess, type Access } from './access/access.ts';
import type { PasswordCost } from './access/passwords.ts';
import type { Instant } from './protocol/time.ts';
import { createAccessStore } from './storage/access/accessStore.ts';
import { createCredentialSealer } from './storage/access/credentialSealer.ts';
import { emailToken } from './storage/blindIndex.ts';
import type { Storage } from './storage/openStorage.ts';

/** Joins login to the record; part of the wiring. @param passwordCost for tests only. */
export function openAccess(storage: Storage, now: () => Instant, passwordCost?: PasswordCost): Access {
  const { emailIndexKey } = storage.installation;
  return createAccess({
    store: createAccessStore(storage.database),
    sealer: createCredentialSealer(storage.keys),
    secret: emailIndexKey,
    emailIndex: (email) => emailToken(emailIndexKey, email),
    now,
    ...(passwordCost === undefined ? {} : { passwordCost }),
  });
}
