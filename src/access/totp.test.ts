import { Secret, TOTP } from 'otpauth';
import { describe, expect, it, test } from 'vitest';
import { newRecoveryCodes, newTotpSecret, recoveryCodeHash, totpCounter, totpInvitation } from './totp.ts';

const now = new Date('2026-03-02T09:40:10Z');
// RFC 6238, appendix B: the secret and the six last digits of its first vector.
const rfcSecret = new TextEncoder().encode('12345678901234567890');

describe('a code from the authenticator app', () => {
  it('is the one of RFC 6238', () => {
    expect(totpCounter(rfcSecret, '287082', new Date(59_000))).toBe(1);
  });

  test.each([-30, 0, 30])('is accepted with a clock that is %i seconds off', (seconds) => {
    const at = now.getTime() + seconds * 1000;
    const code = TOTP.generate({ secret: new Secret({ buffer: rfcSecret.slice().buffer }), timestamp: at });
    expect(totpCounter(rfcSecret, code, now)).toBe(Math.floor(at / 30_000));
  });

  test.each([-90, 90])('is refused with a clock that is %i seconds off', (seconds) => {
    const code = TOTP.generate({ secret: new Secret({ buffer: rfcSecret.slice().buffer }), timestamp: now.getTime() + seconds * 1000 });
    expect(totpCounter(rfcSecret, code, now)).toBeNull();
  });

  test.each(['', '12345', '1234567', 'abcdef', '２８７０８２'])('is not %j', (code) => {
    expect(totpCounter(rfcSecret, code, new Date(59_000))).toBeNull();
  });

  it('comes with an invitation that an app can scan or a person can type', () => {
    const { address, typed } = totpInvitation(rfcSecret, 'noor@school.example');
    expect(address).toContain('otpauth://totp/Pluis:noor%40school.example?');
    expect(typed).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
    expect(newTotpSecret()).toHaveLength(20);
  });
});

describe('recovery codes', () => {
  const key = new Uint8Array(32);

  it('are ten different ones', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/.test(code))).toBe(true);
  });

  it('may be typed carelessly', () => {
    expect(recoveryCodeHash(key, ' abcde 1o23l ')).toEqual(recoveryCodeHash(key, 'ABCDE-10231'));
  });

  test.each(['', 'ABCDE', 'ABCDE-FGHJ!', 'ABCDE-FGHJKM'])('are not %j', (text) => {
    expect(recoveryCodeHash(key, text)).toBeNull();
  });
});
