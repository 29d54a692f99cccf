/**
 * Sessions live in PostgreSQL, so that a restart logs nobody out and "log out
 * everywhere" means it. The cookie carries the organisation and a random token;
 * only the token's SHA-256 is stored. The token changes at login, at the second
 * factor, at unlocking and at a new password; the session's CSRF secret stays,
 * so that a form that was open meanwhile can still be sent.
 */
import { randomBytes } from 'node:crypto';
import type { OrganisationId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import type { Access } from './access.ts';
import type { Actor } from './actor.ts';
import { newSessionKey, readSessionKey, tokenHash, writeSessionKey } from './sessionCookie.ts';
import { absoluteSeconds, draftSeconds, idleSeconds, pendingSeconds, secondsBetween, touchSeconds } from './sessionTimes.ts';
import type { Person, Sealed, SessionRow } from './store.ts';

/**
 * What the holder of a session may do now: work (`active`), or first give the
 * second factor, choose an own password, set up a second factor, or unlock.
 * An `expired` session only serves {@link identifyForDraft}.
 */
export type SessionStatus = 'active' | 'secondFactor' | 'passwordChange' | 'enrolment' | 'locked' | 'expired';

export interface Session {
  readonly actor: Actor;
  readonly status: SessionStatus;
  readonly language: 'nl' | 'en';
  /** When a second factor was last given in this session; null when never. */
  readonly secondFactorAt: Instant | null;
  /** True when a second factor is set up for this employee. */
  readonly hasSecondFactor: boolean;
  readonly csrfSecret: Uint8Array;
  /** Name and e-mail address, sealed as in the employee's row. */
  readonly profile: Sealed;
  /** When the session ends whatever happens. */
  readonly endsAt: Instant;
}

/** What the browser gets: the value of the session cookie. */
export interface OpenedSession {
  readonly cookie: string;
  readonly status: SessionStatus;
}

/**
 * Who sends this cookie? Undefined for a missing, tampered or unknown one and
 * for a deactivated employee. Never throws for what a browser sends; throws on
 * an outage. The caller lets `status` decide which pages are open.
 * @param touch false for a request that a page makes by itself, so that it does not keep the session from locking.
 */
export async function findSession(access: Access, cookie: string | undefined, touch = true): Promise<Session | undefined> {
  const key = readSessionKey(cookie);
  if (key === null) return undefined;
  const row = await readRow(access, key.organisationId, tokenHash(key.token), touch);
  return row && sessionOf(key.organisationId, row, access.now());
}

/**
 * An expired or locked session still says, for 24 hours, whose draft is being
 * saved: for that one purpose, and not before the second factor was given.
 */
export async function identifyForDraft(access: Access, cookie: string | undefined): Promise<(Person & { readonly csrfSecret: Uint8Array }) | undefined> {
  const key = readSessionKey(cookie);
  if (key === null) return undefined;
  const row = await readRow(access, key.organisationId, tokenHash(key.token), false);
  if (!row || (row.secondFactor && row.secondFactorAt === null)) return undefined;
  if (secondsBetween(row.createdAt, access.now()) > absoluteSeconds + draftSeconds) return undefined;
  return { organisationId: key.organisationId, employeeId: row.employeeId, csrfSecret: row.csrfSecret };
}

/** Opens a session after the password was right; a session that the browser still had ends. */
export async function openSession(access: Access, person: Person, previousCookie?: string): Promise<OpenedSession> {
  const key = newSessionKey(person.organisationId);
  await logOut(access, previousCookie);
  await access.store.openSession({
    ...person,
    tokenHash: tokenHash(key.token),
    csrfSecret: new Uint8Array(randomBytes(32)),
    now: access.now(),
    forgetSeconds: absoluteSeconds + draftSeconds,
  });
  return opened(access, writeSessionKey(key));
}

/**
 * The same session under a new token. Undefined when it ended meanwhile.
 * @param secondFactorAt given when a second factor was just verified.
 */
export async function rotateSession(access: Access, cookie: string, secondFactorAt?: Instant): Promise<OpenedSession | undefined> {
  const key = readSessionKey(cookie);
  if (key === null) return undefined;
  const fresh = newSessionKey(key.organisationId);
  const tokens = { old: tokenHash(key.token), fresh: tokenHash(fresh.token) };
  const rotated = await access.store.rotateSession(key.organisationId, tokens, secondFactorAt === undefined ? { now: access.now() } : { now: access.now(), secondFactorAt });
  access.cache.forgetToken(tokens.old);
  return rotated ? opened(access, writeSessionKey(fresh)) : undefined;
}

/** Locks at once, without waiting for the idle time; the session and what was typed stay. */
export async function lockSession(access: Access, cookie: string | undefined): Promise<void> {
  const key = readSessionKey(cookie);
  if (key === null) return;
  const hash = tokenHash(key.token);
  await access.store.lockSession(key.organisationId, hash, access.now());
  access.cache.forgetToken(hash);
}

export async function logOut(access: Access, cookie: string | undefined): Promise<void> {
  const key = readSessionKey(cookie);
  if (key === null) return;
  const hash = tokenHash(key.token);
  await access.store.endSession(key.organisationId, hash, access.now());
  access.cache.forgetToken(hash);
}

/** Ends every session of the person, on every device; with `keepCookie` all but that one. In this process from this moment on. */
export async function logOutEverywhere(access: Access, person: Person, keepCookie?: string): Promise<void> {
  const keep = readSessionKey(keepCookie);
  await access.store.endSessions(person, keep && tokenHash(keep.token), access.now());
  access.cache.forgetPerson(person);
}

function readRow(access: Access, organisationId: OrganisationId, hash: Uint8Array, touch: boolean): Promise<SessionRow | undefined> {
  return access.cache.remember(organisationId, hash, () => access.store.readSession(organisationId, hash, access.now(), touch ? { everySeconds: touchSeconds, idleSeconds } : null));
}

async function opened(access: Access, cookie: string): Promise<OpenedSession> {
  const session = await findSession(access, cookie);
  if (!session) throw new Error('A session that was just opened cannot be found.');
  return { cookie, status: session.status };
}

function sessionOf(organisationId: OrganisationId, row: SessionRow, now: Instant): Session {
  return {
    actor: { organisationId, employeeId: row.employeeId, assignments: row.assignments },
    status: statusOf(row, now),
    language: row.language,
    secondFactorAt: row.secondFactorAt,
    hasSecondFactor: row.secondFactor,
    csrfSecret: row.csrfSecret,
    profile: row.profile,
    endsAt: new Date(Date.parse(row.createdAt) + absoluteSeconds * 1000).toISOString() as Instant,
  };
}

function statusOf(row: SessionRow, now: Instant): SessionStatus {
  const age = secondsBetween(row.createdAt, now);
  const secondFactorDue = row.secondFactor && row.secondFactorAt === null;
  if (age > absoluteSeconds || (secondFactorDue && age > pendingSeconds)) return 'expired';
  if (secondFactorDue) return 'secondFactor';
  if (row.lockedAt !== null || secondsBetween(row.lastSeenAt, now) > idleSeconds) return 'locked';
  if (row.mustChangePassword) return 'passwordChange';
  return row.secondFactorRequired && !row.secondFactor ? 'enrolment' : 'active';
}
