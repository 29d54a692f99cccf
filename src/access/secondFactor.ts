import { ok, refused, type Result } from '../protocol/result.ts';
import type { Access } from './access.ts';
import type { AccessRefusal } from './refusal.ts';
import { secondsBetween, stepUpSeconds } from './sessionTimes.ts';
import { findSession, logOutEverywhere, rotateSession, type OpenedSession, type Session } from './sessions.ts';
import type { Person } from './store.ts';
import { codeAttempt, holdBack } from './throttle.ts';
import { newRecoveryCodes, newTotpSecret, recoveryCodeHash, totpCounter, totpInvitation } from './totp.ts';

/** Address for the QR code and the secret to type; for the person only, never logged. */
export type Invitation = ReturnType<typeof totpInvitation>;

/** Gives the second factor, after the password or again later (step-up): a code of the app, or a recovery code. */
export async function giveSecondFactor(access: Access, cookie: string, code: unknown): Promise<Result<OpenedSession, AccessRefusal>> {
  const session = await findSession(access, cookie);
  if (!session?.hasSecondFactor || (session.status !== 'secondFactor' && session.status !== 'active')) return refused({ key: 'sessionEnded' });
  if (typeof code !== 'string' || code.trim() === '') return refused({ key: 'codeMissing' });

  const person = personOf(session);
  const attempts = [codeAttempt(access, person)];
  const hold = await holdBack(access, attempts);
  if (hold !== null) return refused(hold);
  if (!(await isRight(access, person, code))) {
    await access.store.record(person, 'secondFactor.failed', access.now());
    return refused({ key: 'wrongCode' });
  }
  await access.store.forgiveAttempts(attempts);
  return rotated(access, cookie);
}

/**
 * True when somebody who has a second factor must give it (again) before setting
 * up another one: who finds a laptop open must not put their own phone in its place.
 */
export function stepUpDue({ now }: Pick<Access, 'now'>, { hasSecondFactor, secondFactorAt }: Session): boolean {
  return hasSecondFactor && (secondFactorAt === null || secondsBetween(secondFactorAt, now()) > stepUpSeconds);
}

/** Proposes a new secret for the authenticator app; it counts from {@link confirmSecondFactor} on. Call it on POST: each call makes another secret. */
export async function proposeSecondFactor(access: Access, session: Session, email: string): Promise<Result<Invitation, AccessRefusal>> {
  if ((session.status !== 'active' && session.status !== 'enrolment') || stepUpDue(access, session)) return refused({ key: 'sessionEnded' });
  const secret = newTotpSecret();
  await access.store.proposeTotp(personOf(session), await access.sealer.seal(personOf(session), secret));
  return ok(totpInvitation(secret, email));
}

/** The invitation that waits for its first code, to show the page again; undefined when there is none. */
export async function proposedInvitation(access: Access, session: Session, email: string): Promise<Invitation | undefined> {
  if ((session.status !== 'active' && session.status !== 'enrolment') || stepUpDue(access, session)) return undefined;
  const { proposed } = await access.store.readTotp(personOf(session));
  return proposed === null ? undefined : totpInvitation(await access.sealer.open(personOf(session), proposed), email);
}

/**
 * Takes the proposed second factor into use. Other sessions of the person end.
 * @returns the session's new cookie and ten recovery codes, which nobody can show again.
 */
export async function confirmSecondFactor(access: Access, cookie: string, code: unknown): Promise<Result<OpenedSession & { recoveryCodes: string[] }, AccessRefusal>> {
  const session = await findSession(access, cookie);
  if (!session || (session.status !== 'active' && session.status !== 'enrolment') || stepUpDue(access, session)) return refused({ key: 'sessionEnded' });
  if (typeof code !== 'string' || code.trim() === '') return refused({ key: 'codeMissing' });

  const person = personOf(session);
  const attempts = [codeAttempt(access, person)];
  const hold = await holdBack(access, attempts);
  if (hold !== null) return refused(hold);
  const { proposed } = await access.store.readTotp(person);
  const counter = proposed === null ? null : totpCounter(await access.sealer.open(person, proposed), code, new Date(access.now()));
  if (counter === null) return refused({ key: 'wrongCode' });

  await access.store.forgiveAttempts(attempts);
  const recoveryCodes = newRecoveryCodes();
  const hashes = recoveryCodes.map((each) => recoveryCodeHash(access.keys.recoveryCodes, each)).filter((hash) => hash !== null);
  if (!(await access.store.confirmTotp(person, { counter, recoveryCodes: hashes, now: access.now() }))) return refused({ key: 'wrongCode' });
  await logOutEverywhere(access, person, cookie);
  const opened = await rotated(access, cookie);
  return opened.ok ? ok({ ...opened.value, recoveryCodes }) : opened;
}

async function isRight(access: Access, person: Person, code: string): Promise<boolean> {
  const { inUse } = await access.store.readTotp(person);
  if (inUse === null) return false;
  const counter = totpCounter(await access.sealer.open(person, inUse), code, new Date(access.now()));
  if (counter !== null) return access.store.useTotpCounter(person, counter);
  const hash = recoveryCodeHash(access.keys.recoveryCodes, code);
  return hash !== null && access.store.useRecoveryCode(person, hash, access.now());
}

async function rotated(access: Access, cookie: string): Promise<Result<OpenedSession, AccessRefusal>> {
  const opened = await rotateSession(access, cookie, access.now());
  return opened ? ok(opened) : refused({ key: 'sessionEnded' });
}

function personOf({ actor: { organisationId, employeeId } }: Session): Person {
  return { organisationId, employeeId };
}
