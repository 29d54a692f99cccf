import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { keyedHash } from './keys.ts';
import { readableSecret } from './readableSecret.ts';

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, thirty seconds. */
const standard = { issuer: 'Pluis', algorithm: 'SHA1', digits: 6, period: 30 } as const;

export function newTotpSecret(): Uint8Array {
  return new Uint8Array(randomBytes(20));
}

/**
 * What the authenticator app needs.
 * @returns the `otpauth://` address for a QR code (show it to the person only;
 *   it holds the secret), and the secret in groups of four to type over.
 */
export function totpInvitation(secret: Uint8Array, email: string): { readonly address: string; readonly typed: string } {
  const totp = new TOTP({ ...standard, label: email, secret: new Secret({ buffer: bufferOf(secret) }) });
  return { address: totp.toString(), typed: totp.secret.base32.replace(/(.{4})(?=.)/g, '$1 ') };
}

/**
 * The counter (half minutes since 1970) that the code belongs to, or null.
 * One step of clock difference either way is accepted. The caller refuses a
 * counter that is not later than the last one used: a code works once.
 */
export function totpCounter(secret: Uint8Array, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = now.getTime();
  const delta = TOTP.validate({ ...standard, token, secret: new Secret({ buffer: bufferOf(secret) }), timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / (standard.period * 1000)) + delta;
}

const recoveryShape = /^[0-9A-HJKMNP-TV-Z]{10}$/;

/** Ten codes of fifty random bits, as `ABCDE-FGHJK`, for when the phone is gone. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => readableSecret(2));
}

/** What is stored of a recovery code, or null when the text cannot be one. Forgives case, spaces, hyphens, and O, I and L. */
export function recoveryCodeHash(key: Uint8Array, code: string): Uint8Array | null {
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return recoveryShape.test(plain) ? keyedHash(key, 'recovery code', plain) : null;
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
