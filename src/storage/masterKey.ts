import { createSecretKey } from 'node:crypto';
import { seal, unseal } from './sealing.ts';

/**
 * The key above all keys. Everything that knows the master secret stands behind these two
 * operations, so that a key management service can take its place.
 */
export interface MasterKey {
  /** Wraps a key; the context names what the key is for and is needed again to unwrap. */
  wrap(secret: Uint8Array, context: Uint8Array): Promise<Uint8Array>;
  /** @throws SealBroken when this master key, the context or the bytes do not belong together. */
  unwrap(wrapped: Uint8Array, context: Uint8Array): Promise<Uint8Array>;
}

/** A master key held in memory, 32 bytes from the configuration. @throws when it has another length. */
export function localMasterKey(secret: Uint8Array): MasterKey {
  if (secret.length !== 32) throw new Error('The master key must be 32 bytes.');
  const master = createSecretKey(secret);
  return {
    wrap: (key, context) => Promise.resolve(seal(master, context, key)),
    // In a promise chain, so that a wrong key is a rejection and not an exception at the call.
    unwrap: (wrapped, context) => Promise.resolve().then(() => unseal(master, context, wrapped)),
  };
}
