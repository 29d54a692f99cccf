/**
 * Forms that change something prove that they come from our own page, twice:
 * by what the browser says about the origin of the request, and by a token that
 * only our page could know.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyedHash } from './keys.ts';

/** The token for every form of one session; it stays the same while the session is unlocked again, so that an open form survives that. */
export function csrfToken(key: Uint8Array, session: { readonly csrfSecret: Uint8Array }): string {
  return Buffer.from(keyedHash(key, 'session form', session.csrfSecret)).toString('base64url');
}

export function csrfMatches(key: Uint8Array, session: { readonly csrfSecret: Uint8Array }, given: unknown): boolean {
  return sameText(csrfToken(key, session), given);
}

/** What the browser says about where a request comes from. */
export interface RequestOrigin {
  readonly method: string;
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
}

/**
 * True when nothing the browser says speaks against the request. Browsers that
 * say nothing pass: the token still decides.
 * @param ownOrigin scheme, host and port of the address people type.
 */
export function originAllowed(request: RequestOrigin, ownOrigin: string): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return true;
  const { origin, secFetchSite } = request;
  if (secFetchSite !== undefined && secFetchSite !== 'same-origin' && secFetchSite !== 'none') return false;
  if (origin === undefined || origin === ownOrigin) return true;
  // With a strict referrer policy a browser hides the origin of its own form; Sec-Fetch-Site then vouches for it.
  return origin === 'null' && secFetchSite === 'same-origin';
}

/**
 * For the login form, where there is no session yet: a random value, signed, in
 * a cookie and in the form. A foreign site can neither read nor make it.
 */
export function newLoginToken(key: Uint8Array): string {
  const value = randomBytes(18).toString('base64url');
  return `${value}.${signature(key, value)}`;
}

/** True for a token that {@link newLoginToken} made; use it to keep an existing cookie, so that two open login forms both work. */
export function isLoginToken(key: Uint8Array, token: string | undefined): token is string {
  const [value, signed, ...rest] = (token ?? '').split('.');
  return value !== undefined && value !== '' && rest.length === 0 && sameText(signature(key, value), signed);
}

export function loginTokenMatches(key: Uint8Array, cookie: string | undefined, given: unknown): boolean {
  return isLoginToken(key, cookie) && sameText(cookie, given);
}

function signature(key: Uint8Array, value: string): string {
  return Buffer.from(keyedHash(key, 'login form', value)).toString('base64url');
}

function sameText(expected: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}
