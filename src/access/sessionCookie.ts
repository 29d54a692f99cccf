import { createHash, randomBytes } from 'node:crypto';
import { isId, type OrganisationId } from '../protocol/ids.ts';

/** What a session cookie holds: the tenant, so that row-level security applies before the first look-up, and the secret. */
export interface SessionKey {
  readonly organisationId: OrganisationId;
  /** 32 random bytes; only {@link tokenHash} of it is ever stored. */
  readonly token: Uint8Array;
}

export function newSessionKey(organisationId: OrganisationId): SessionKey {
  return { organisationId, token: new Uint8Array(randomBytes(32)) };
}

/** SHA-256 is enough for a secret of 256 random bits. */
export function tokenHash(token: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(token).digest());
}

/** `<organisation>.<token>`, both base64url. */
export function writeSessionKey({ organisationId, token }: SessionKey): string {
  return `${Buffer.from(organisationId.replaceAll('-', ''), 'hex').toString('base64url')}.${Buffer.from(token).toString('base64url')}`;
}

const shape = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;

/** Null for anything that {@link writeSessionKey} did not write; never throws, whatever a browser sends. */
export function readSessionKey(value: string | undefined | null): SessionKey | null {
  const match = shape.exec(value ?? '');
  if (match === null) return null;
  const hex = Buffer.from(match[1] ?? '', 'base64url').toString('hex');
  const organisationId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!isId(organisationId)) return null;
  const key = { organisationId: organisationId as OrganisationId, token: new Uint8Array(Buffer.from(match[2] ?? '', 'base64url')) };
  // Base64 has several spellings of the same bytes: only ours counts.
  return writeSessionKey(key) === value ? key : null;
}

export interface CookieAttributes {
  readonly name: string;
  readonly httpOnly: true;
  readonly sameSite: 'Lax';
  readonly path: '/';
  readonly secure: boolean;
}

/**
 * @param publicUrl the address people type. Over https the name starts with
 *   `__Host-`, which makes browsers refuse a cookie set by a sibling domain or
 *   without Secure; over http (one machine, no certificate) they would refuse it.
 */
export function cookieAttributes(publicUrl: string, purpose: 'session' | 'login'): CookieAttributes {
  const secure = publicUrl.startsWith('https:');
  return { name: `${secure ? '__Host-' : ''}pluis_${purpose}`, httpOnly: true, sameSite: 'Lax', path: '/', secure };
}
