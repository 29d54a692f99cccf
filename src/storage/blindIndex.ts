import { createHmac } from 'node:crypto';
import type { PlainDate } from '../protocol/time.ts';
import { encodeFields } from './canonical.ts';

/** 128 bits: no collisions at national size, half the index. */
const tokenLength = 16;

export interface IndexedChild {
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: PlainDate;
}

/**
 * A name as the index compares it: without accents, case, hyphens, apostrophes and double spaces,
 * so that "Zoë van der Fictie-Proef" is found as "zoe van der fictie proef".
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The tokens a child is found by: HMAC-SHA256 of the first name, the last name, each word of
 * them, the full name and the birth date. Without the key they say nothing, not even whether two
 * organisations know the same child.
 */
export function childTokens(indexKey: Uint8Array, child: IndexedChild): Buffer[] {
  const [first, last] = [normaliseName(child.firstName), normaliseName(child.lastName)];
  const names = new Set([first, last, ...first.split(' '), ...last.split(' '), `${first} ${last}`]);
  return [...names].filter((name) => name !== '').map((name) => nameToken(indexKey, name)).concat(birthDateToken(indexKey, child.birthDate));
}

/** The token to search a typed name by: a first name, a last name, one word of either, or the full name. */
export function nameToken(indexKey: Uint8Array, name: string): Buffer {
  return token(indexKey, 'name', normaliseName(name));
}

export function birthDateToken(indexKey: Uint8Array, birthDate: PlainDate): Buffer {
  return token(indexKey, 'birth date', birthDate);
}

/** E-mail addresses compare without case and surrounding space. */
export function emailToken(indexKey: Uint8Array, email: string): Buffer {
  return createHmac('sha256', indexKey).update(encodeFields('e-mail', [email.normalize('NFKC').trim().toLowerCase()])).digest();
}

function token(indexKey: Uint8Array, kind: string, value: string): Buffer {
  return createHmac('sha256', indexKey).update(encodeFields(kind, [value])).digest().subarray(0, tokenLength);
}
