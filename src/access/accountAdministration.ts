import type { EmployeeId } from '../protocol/ids.ts';
import type { Access } from './access.ts';
import { readableSecret } from './readableSecret.ts';
import { logOutEverywhere } from './sessions.ts';
import type { Person } from './store.ts';

/**
 * Gives somebody a password that they must replace at once, so that whoever
 * made the account cannot go on using it. All their sessions end.
 * @param by the administrator, or null for the operator at the command line.
 * @returns the password, to hand over; it is stored as a hash only.
 */
export async function giveTemporaryPassword(access: Access, person: Person, by: EmployeeId | null): Promise<string> {
  const password = readableSecret(4);
  await access.store.savePassword(person, { hash: await access.passwords.hash(password), mustChange: true, now: access.now(), by });
  await logOutEverywhere(access, person);
  return password;
}

/**
 * Gives an account without a password this one, which stays: for the people of
 * the demonstration and of tests, never for a real account. One who chose
 * another password keeps it.
 */
export async function ensurePassword(access: Access, person: Person, password: string): Promise<void> {
  if (await access.store.findAccount(person)) return;
  await access.store.savePassword(person, { hash: await access.passwords.hash(password), mustChange: false, now: access.now(), by: null });
}

/** Takes the second factor away, for who lost both phone and recovery codes. Their sessions end. */
export async function removeSecondFactor(access: Access, person: Person, by: EmployeeId | null): Promise<void> {
  await access.store.removeTotp(person, access.now(), by);
  await logOutEverywhere(access, person);
}

/** No login any more, from this moment; the name stays in the record. */
export async function disableAccount(access: Access, person: Person, by: EmployeeId | null): Promise<void> {
  await access.store.setActive(person, false, access.now(), by);
  await logOutEverywhere(access, person);
}

export async function enableAccount(access: Access, person: Person, by: EmployeeId | null): Promise<void> {
  await access.store.setActive(person, true, access.now(), by);
}
