import { ok, refused, type Result } from '../protocol/result.ts';
import type { Access } from './access.ts';
import { checkPassword, passwordMaximum } from './passwordRules.ts';
import type { AccessRefusal } from './refusal.ts';
import { findSession, logOutEverywhere, rotateSession, type OpenedSession, type Session } from './sessions.ts';
import { holdBack, passwordAttempt } from './throttle.ts';

/** Unlocks an idle session with the password only. The session, and what was typed in it, is the same one. */
export async function unlock(access: Access, cookie: string, password: unknown): Promise<Result<OpenedSession, AccessRefusal>> {
  const session = await findSession(access, cookie, false);
  if (!session || (session.status !== 'locked' && session.status !== 'active')) return refused({ key: 'sessionEnded' });
  const right = await verifyPassword(access, session, password);
  return right.ok ? rotated(access, cookie) : right;
}

export interface PasswordForm {
  readonly current: unknown;
  readonly next: unknown;
  readonly repeat: unknown;
}

/**
 * Chooses a new password, also the first own one after a temporary one. All
 * other sessions end; this one gets a new cookie.
 * @param profile what the new password may not contain.
 */
export async function changePassword(access: Access, cookie: string, form: PasswordForm, profile: { readonly email: string; readonly name: string }): Promise<Result<OpenedSession, AccessRefusal>> {
  const session = await findSession(access, cookie);
  if (!session || !['active', 'passwordChange', 'enrolment'].includes(session.status)) return refused({ key: 'sessionEnded' });
  const next = typeof form.next === 'string' ? form.next : '';
  const checked = checkPassword(next, profile);
  if (!checked.ok) return refused({ key: 'weakPassword', problem: checked.problem });
  if (form.repeat !== next) return refused({ key: 'repeatDiffers' });
  const right = await verifyPassword(access, session, form.current);
  if (!right.ok) return right;
  if (form.current === next) return refused({ key: 'samePassword' });

  const { actor } = session;
  await access.store.savePassword(actor, { hash: await access.passwords.hash(next), mustChange: false, now: access.now(), by: actor.employeeId });
  await logOutEverywhere(access, actor, cookie);
  return rotated(access, cookie);
}

async function verifyPassword(access: Access, { actor }: Session, password: unknown): Promise<Result<null, AccessRefusal>> {
  if (typeof password !== 'string' || password === '') return refused({ key: 'passwordMissing' });
  const attempts = [passwordAttempt(access, actor)];
  const hold = await holdBack(access, attempts);
  if (hold !== null) return refused(hold);
  const account = await access.store.findAccount(actor);
  if (!(await access.passwords.matches(password.slice(0, passwordMaximum * 4), account?.passwordHash ?? null))) return refused({ key: 'wrongPassword' });
  await access.store.forgiveAttempts(attempts);
  return ok(null);
}

async function rotated(access: Access, cookie: string): Promise<Result<OpenedSession, AccessRefusal>> {
  const opened = await rotateSession(access, cookie);
  return opened ? ok(opened) : refused({ key: 'sessionEnded' });
}
