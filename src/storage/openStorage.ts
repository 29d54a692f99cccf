import type { Instant } from '../protocol/time.ts';
import type { Database } from './database.ts';
import { createEventStore, type EventStore } from './eventStore.ts';
import { openInstallationKeys, type InstallationKeys } from './installationKeys.ts';
import { createKeyRing, type KeyRing } from './keyRing.ts';
import type { MasterKey } from './masterKey.ts';

/** Everything that keeps the record, made once by the wiring and handed to use cases. */
export interface Storage {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly events: EventStore;
  readonly installation: InstallationKeys;
}

/**
 * Opens the record on a migrated database. Makes the installation's own keys on the first start.
 * @throws SealBroken when the master key is not the one this database was made with.
 */
export async function openStorage(options: { database: Database; masterKey: MasterKey; now: Instant; keyLifetime?: number }): Promise<Storage> {
  const { database, masterKey, now, keyLifetime } = options;
  const keys = createKeyRing({ database, masterKey, ...(keyLifetime === undefined ? {} : { lifetime: keyLifetime }) });
  return { database, keys, events: createEventStore(database, keys), installation: await openInstallationKeys(database, masterKey, now) };
}
