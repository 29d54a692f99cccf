import { createHash } from 'node:crypto';
import type { DossierId, EmployeeId, EntryId, OrganisationId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import { canonicalInstant, encodeFields } from './canonical.ts';

/** Every clear column of an event, as the record stores it. */
export interface EventHeader {
  readonly organisationId: OrganisationId;
  readonly dossierId: DossierId;
  readonly version: number;
  readonly eventId: EntryId;
  readonly type: string;
  readonly schemaVersion: number;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actorId: EmployeeId;
  readonly keyId: string;
}

/** What the first event of a dossier has as its previous hash. */
export const genesisHash: Uint8Array = Buffer.alloc(32);

/**
 * The link of one event: SHA-256 over every clear column, the sealed payload and the previous
 * hash. Needs no key, so the chain verifies without keys and after a child's key was destroyed.
 */
export function hashEvent(header: EventHeader, payload: Uint8Array, previousHash: Uint8Array): Buffer {
  const fields = encodeFields('pluis chain 1', [
    header.organisationId,
    header.dossierId,
    header.version,
    header.eventId,
    header.type,
    header.schemaVersion,
    canonicalInstant(header.occurredAt),
    canonicalInstant(header.recordedAt),
    header.actorId,
    header.keyId,
    payload,
    previousHash,
  ]);
  return createHash('sha256').update(fields).digest();
}
