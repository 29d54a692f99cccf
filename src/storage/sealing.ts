import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { canonicalInstant, encodeFields } from './canonical.ts';
import type { EventHeader } from './chain.ts';
import type { OrganisationId } from '../protocol/ids.ts';

const algorithm = 'aes-256-gcm';
/** First byte of every sealed value, so that another algorithm can come later. */
const formatVersion = 1;
const nonceLength = 12;
const tagLength = 16;
const overhead = 1 + nonceLength + tagLength;

/** A value that does not open under this key and context: another place, another key, or changed bytes. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/**
 * Seals bytes with AES-256-GCM under a random 96-bit nonce. The context is not stored; opening
 * needs the same one, so a sealed value cannot be moved to another place unseen.
 * A KeyObject, because Node takes three times as long with the same key as bytes.
 * Layout: format (1 byte), nonce (12), ciphertext, tag (16).
 */
export function seal(secret: KeyObject, context: Uint8Array, plaintext: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, secret, nonce);
  cipher.setAAD(context);
  const ciphertext = cipher.update(plaintext);
  cipher.final();
  return Buffer.concat([Buffer.of(formatVersion), nonce, ciphertext, cipher.getAuthTag()]);
}

/** Opens what {@link seal} made. @throws SealBroken when key, context or bytes differ. */
export function unseal(secret: KeyObject, context: Uint8Array, sealed: Uint8Array): Buffer {
  if (sealed.length < overhead || sealed[0] !== formatVersion) throw new SealBroken('A sealed value has an unknown format.');
  const decipher = createDecipheriv(algorithm, secret, sealed.subarray(1, 1 + nonceLength), { authTagLength: tagLength });
  decipher.setAAD(context);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  try {
    const plaintext = decipher.update(sealed.subarray(1 + nonceLength, sealed.length - tagLength));
    decipher.final();
    return plaintext;
  } catch (cause) {
    throw new SealBroken('A sealed value does not open under its key and place.', { cause });
  }
}

/** As {@link seal}, for a JSON value. */
export function sealJson(secret: KeyObject, context: Uint8Array, value: unknown): Buffer {
  return seal(secret, context, Buffer.from(JSON.stringify(value), 'utf8'));
}

/** As {@link unseal}, for a value sealed with {@link sealJson}; the caller knows what it sealed there. */
export function unsealJson<Value>(secret: KeyObject, context: Uint8Array, sealed: Uint8Array): Value {
  return JSON.parse(unseal(secret, context, sealed).toString('utf8')) as Value;
}

/**
 * The place of an event's payload (design.md §6), and who wrote it when: the chain alone
 * has no key, so whoever owns the database could give an event another author, and every
 * hash after it anew. With this the payload then no longer opens.
 */
export function eventContext(place: Omit<EventHeader, 'keyId'>): Buffer {
  const { organisationId, dossierId, version, type, eventId, schemaVersion, occurredAt, recordedAt, actorId } = place;
  return encodeFields('pluis event 1', [organisationId, dossierId, version, type, eventId, schemaVersion, canonicalInstant(occurredAt), canonicalInstant(recordedAt), actorId]);
}

/** The place of any other sealed value: what it is, and the ids of the row that holds it. */
export function rowContext(
  kind: 'child' | 'guardian' | 'employee' | 'draft' | 'credential' | 'session' | 'key' | 'installation key',
  organisationId: OrganisationId | undefined,
  ...ids: readonly string[]
): Buffer {
  return encodeFields(`pluis ${kind} 1`, [organisationId ?? '', ...ids]);
}
