import { ok, refused, type Result } from '../protocol/result.ts';
import type { Access } from './access.ts';
import { passwordMaximum } from './passwordRules.ts';
import type { AccessRefusal } from './refusal.ts';
import { openSession, type OpenedSession } from './sessions.ts';
import type { Account } from './store.ts';
import { accountAttempt, addressAttempt, holdBack } from './throttle.ts';

export interface LoginForm {
  readonly email: unknown;
  readonly password: unknown;
}

export interface LoginOrigin {
  readonly address: string;
  /** The session cookie that the browser still had, if any: that session ends. */
  readonly previousCookie?: string | undefined;
}

/**
 * Logs in with e-mail address and password. The opened session's `status` says
 * what is next: `secondFactor`, `passwordChange`, `enrolment` or `active`.
 * Unknown, disabled and wrong get the same answer after the same work.
 */
export async function login(access: Access, form: LoginForm, origin: LoginOrigin): Promise<Result<OpenedSession, AccessRefusal>> {
  const parsed = parse(form);
  if (!parsed.ok) return parsed;
  const { email, password } = parsed.value;

  const emailIndex = access.emailIndex(email);
  const attempts = [accountAttempt(access, emailIndex), addressAttempt(access, origin.address)];
  const hold = await holdBack(access, attempts);
  if (hold !== null) return refused(hold);

  const account = await accountWith(access, password, await access.store.findAccounts(emailIndex));
  if (!account?.active) return refused({ key: 'wrongLogin' });

  await access.store.forgiveAttempts(attempts);
  if (access.passwords.isOutdated(account.passwordHash)) {
    await access.store.renewPasswordHash(account, await access.passwords.hash(password));
  }
  const { organisationId, employeeId } = account;
  return ok(await openSession(access, { organisationId, employeeId }, origin.previousCookie));
}

function parse(form: LoginForm): Result<{ email: string; password: string }, AccessRefusal> {
  const email = typeof form.email === 'string' ? form.email.trim() : '';
  if (email === '') return refused({ key: 'emailMissing' });
  if (typeof form.password !== 'string' || form.password === '') return refused({ key: 'passwordMissing' });
  // Longer than any that can be chosen: compared by its beginning it is wrong just as well.
  return ok({ email: email.slice(0, 320), password: form.password.slice(0, passwordMaximum * 4) });
}

/** Somebody who works for two organisations has two accounts: the password tells which. */
async function accountWith({ passwords }: Access, password: string, accounts: readonly Account[]): Promise<Account | undefined> {
  if (accounts.length === 0) await passwords.matches(password, null);
  for (const account of accounts) if (await passwords.matches(password, account.passwordHash)) return account;
  return undefined;
}
