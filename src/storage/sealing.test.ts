import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DossierId, EmployeeId, EntryId, OrganisationId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import { encodeFields } from './canonical.ts';
import { localMasterKey } from './masterKey.ts';
import { eventContext, rowContext, seal, SealBroken, unseal } from './sealing.ts';

const bytes = randomBytes(32);
const secret = createSecretKey(bytes);
const place = {
  organisationId: '11111111-1111-4111-8111-111111111111' as OrganisationId,
  dossierId: '22222222-2222-4222-8222-222222222222' as DossierId,
  version: 3,
  type: 'signal',
  eventId: '33333333-3333-4333-8333-333333333333' as EntryId,
  schemaVersion: 1,
  occurredAt: '2026-03-02T09:40:00.000Z' as Instant,
  recordedAt: '2026-03-02T09:41:00.000Z' as Instant,
  actorId: '44444444-4444-4444-8444-444444444444' as EmployeeId,
};
const text = Buffer.from('Noor Voorbeeld had een blauwe plek.');
const sealed = seal(secret, eventContext(place), text);

describe('a sealed value', () => {
  test('opens at its own place', () => {
    expect(unseal(secret, eventContext(place), sealed)).toEqual(text);
  });

  test('is another one each time', () => {
    expect(seal(secret, eventContext(place), text)).not.toEqual(sealed);
  });

  test.each([
    ['organisation', { organisationId: place.dossierId as string as OrganisationId }],
    ['dossier', { dossierId: place.organisationId as string as DossierId }],
    ['version', { version: 4 }],
    ['type', { type: 'addendum' }],
    ['event id', { eventId: place.dossierId as string as EntryId }],
    ['schema version', { schemaVersion: 2 }],
    ['moment', { occurredAt: place.recordedAt }],
    ['moment of recording', { recordedAt: place.occurredAt }],
    ['author', { actorId: place.dossierId as string as EmployeeId }],
  ])('does not open under another %s', (_name, change) => {
    expect(() => unseal(secret, eventContext({ ...place, ...change }), sealed)).toThrow(SealBroken);
  });

  test('does not open under another key', () => {
    expect(() => unseal(createSecretKey(randomBytes(32)), eventContext(place), sealed)).toThrow(SealBroken);
  });

  test('does not open with any one byte flipped', () => {
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(() => unseal(secret, eventContext(place), changed)).toThrow(SealBroken);
      }),
    );
  });

  test('does not open when cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), (length) => {
        expect(() => unseal(secret, eventContext(place), sealed.subarray(0, length))).toThrow(SealBroken);
      }),
    );
  });
});

describe('the encoding of fields', () => {
  test('is another one for every other list', () => {
    const fields = fc.array(fc.string(), { maxLength: 4 });
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        expect(encodeFields('x', one).equals(encodeFields('x', other))).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  test('does not let fields run into each other, nor into the label', () => {
    expect(encodeFields('x', ['ab', 'c'])).not.toEqual(encodeFields('x', ['a', 'bc']));
    expect(encodeFields('x', ['a'])).not.toEqual(encodeFields('xa', []));
    expect(rowContext('child', place.organisationId, 'a', 'b')).not.toEqual(rowContext('guardian', place.organisationId, 'a', 'b'));
  });
});

describe('the master key', () => {
  test('unwraps what it wrapped, for the same purpose only', async () => {
    const master = localMasterKey(bytes);
    const key = randomBytes(32);
    const wrapped = await master.wrap(key, Buffer.from('child 1'));
    expect(Buffer.from(await master.unwrap(wrapped, Buffer.from('child 1')))).toEqual(key);
    await expect(master.unwrap(wrapped, Buffer.from('child 2'))).rejects.toThrow(SealBroken);
    await expect(localMasterKey(randomBytes(32)).unwrap(wrapped, Buffer.from('child 1'))).rejects.toThrow(SealBroken);
  });

  test('must be 32 bytes', () => {
    expect(() => localMasterKey(randomBytes(16))).toThrow('32 bytes');
  });
});
