import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganisationId } from '../protocol/ids.ts';
import { cookieAttributes, newSessionKey, readSessionKey, tokenHash, writeSessionKey } from './sessionCookie.ts';

const organisation = '6f0c1b9e-0000-4000-8000-0000000000ff' as OrganisationId;

describe('the session cookie', () => {
  it('names the organisation and carries 256 random bits', () => {
    const key = newSessionKey(organisation);
    expect(key.token).toHaveLength(32);
    expect(readSessionKey(writeSessionKey(key))).toEqual(key);
    expect(tokenHash(key.token)).not.toEqual(key.token);
  });

  it('never throws and never reads what it did not write', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.base64String(), fc.constant(undefined)), (value) => {
        expect(readSessionKey(value)).toBeNull();
      }),
    );
  });

  it('with one character changed is another key or none', () => {
    const written = writeSessionKey(newSessionKey(organisation));
    fc.assert(
      fc.property(fc.nat(written.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (place, letter) => {
        const tampered = written.slice(0, place) + letter + written.slice(place + 1);
        const read = readSessionKey(tampered);
        expect(read === null || writeSessionKey(read) === tampered).toBe(true);
      }),
    );
  });

  it('is bound to the host and to https wherever there is https', () => {
    expect(cookieAttributes('https://meldcode.school.example', 'session')).toEqual({ name: '__Host-pluis_session', httpOnly: true, sameSite: 'Lax', path: '/', secure: true });
    expect(cookieAttributes('http://127.0.0.1:3000', 'login')).toMatchObject({ name: 'pluis_login', secure: false });
  });
});
