import type { EmployeeId, OrganisationId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import type { Assignment } from './actor.ts';

/** One thing to count attempts by, and how patient to be with it. */
export interface Attempt {
  readonly scope: 'account' | 'address' | 'code';
  /** A keyed hash, 32 bytes. */
  readonly key: Uint8Array;
  /** Failures without any delay; the next one waits two seconds, then four, eight, … */
  readonly free: number;
  /** The longest delay. */
  readonly capSeconds: number;
  /** After so long without an attempt the count starts again. */
  readonly forgetSeconds: number;
}

/** Somebody with a password. */
export interface Account {
  readonly organisationId: OrganisationId;
  readonly employeeId: EmployeeId;
  readonly active: boolean;
  readonly passwordHash: string;
  /** True when a second factor is set up. */
  readonly secondFactor: boolean;
}

/** Which employee of which organisation. */
export interface Person {
  readonly organisationId: OrganisationId;
  readonly employeeId: EmployeeId;
}

/** Bytes sealed under the organisation's key. */
export interface Sealed {
  readonly keyId: string;
  readonly sealed: Uint8Array;
}

export interface SessionRow {
  readonly employeeId: EmployeeId;
  readonly csrfSecret: Uint8Array;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly lockedAt: Instant | null;
  readonly secondFactorAt: Instant | null;
  readonly language: 'nl' | 'en';
  /** Name and e-mail address, sealed; the people room opens it. */
  readonly profile: Sealed;
  readonly secondFactorRequired: boolean;
  readonly secondFactor: boolean;
  readonly mustChangePassword: boolean;
  readonly assignments: readonly Assignment[];
}

/** What login needs of the database; implemented in storage/access. Every method is one transaction and throws only on an outage. */
export interface AccessStore {
  /** Counts the attempts before they are made, all or none. @returns null to go on, or the moment from which to try again. */
  reserveAttempts(now: Instant, attempts: readonly Attempt[]): Promise<Instant | null>;
  /** After a success: an account or code starts afresh, an address gets one attempt back. */
  forgiveAttempts(attempts: readonly Attempt[]): Promise<void>;

  /** Empty for an unknown e-mail address; more than one when somebody works for several organisations. */
  findAccounts(emailIndex: Uint8Array): Promise<readonly Account[]>;
  findAccount(person: Person): Promise<Account | undefined>;
  /** Makes or replaces the password. */
  savePassword(person: Person, password: { readonly hash: string; readonly mustChange: boolean; readonly now: Instant; readonly by: EmployeeId | null }): Promise<void>;
  /** Closes or reopens an account; closing does not end sessions, the caller does. */
  setActive(person: Person, active: boolean, now: Instant, by: EmployeeId | null): Promise<void>;
  /** The same password hashed anew: no change anybody needs to hear of. */
  renewPasswordHash(person: Person, hash: string): Promise<void>;

  /** Also removes sessions of the organisation older than `forgetSeconds`. */
  openSession(session: Person & { readonly tokenHash: Uint8Array; readonly csrfSecret: Uint8Array; readonly now: Instant; readonly forgetSeconds: number }): Promise<void>;
  /**
   * One round trip. Undefined for an unknown token or a deactivated employee.
   * @param touch marks the session as seen, at most once in so many seconds, unless it was idle too long or is locked.
   */
  readSession(organisationId: OrganisationId, tokenHash: Uint8Array, now: Instant, touch: { readonly everySeconds: number; readonly idleSeconds: number } | null): Promise<SessionRow | undefined>;
  /** Same session, new token, unlocked and seen now. False when the old token is no longer there. */
  rotateSession(
    organisationId: OrganisationId,
    tokens: { readonly old: Uint8Array; readonly fresh: Uint8Array },
    at: { readonly now: Instant; readonly secondFactorAt?: Instant },
  ): Promise<boolean>;
  lockSession(organisationId: OrganisationId, tokenHash: Uint8Array, now: Instant): Promise<void>;
  endSession(organisationId: OrganisationId, tokenHash: Uint8Array, now: Instant): Promise<void>;
  /** Ends every session of the person, save the one to keep. */
  endSessions(person: Person, keep: Uint8Array | null, now: Instant): Promise<void>;

  /** The second factor in use and the one that waits for its first code. */
  readTotp(person: Person): Promise<{ readonly inUse: Sealed | null; readonly proposed: Sealed | null }>;
  proposeTotp(person: Person, secret: Sealed): Promise<void>;
  /** Takes the proposed second factor into use, with new recovery codes. False when nothing was proposed. */
  confirmTotp(person: Person, first: { readonly counter: number; readonly recoveryCodes: readonly Uint8Array[]; readonly now: Instant }): Promise<boolean>;
  /** False when this counter or a later one was used already. */
  useTotpCounter(person: Person, counter: number): Promise<boolean>;
  /** False when the code is unknown or used. */
  useRecoveryCode(person: Person, codeHash: Uint8Array, now: Instant): Promise<boolean>;
  removeTotp(person: Person, now: Instant, by: EmployeeId | null): Promise<void>;

  /** What happened to an account, for the privacy officer: ids only. */
  record(person: Person, action: AccessEvent, now: Instant): Promise<void>;
}

/** Failed passwords are counted, not recorded: a write for known accounts only would tell them apart by time. */
export type AccessEvent = 'secondFactor.failed';

/** Seals small secrets of an employee under the organisation's key. */
export interface CredentialSealer {
  seal(person: Person, secret: Uint8Array): Promise<Sealed>;
  /** @throws when the bytes were changed or belong to somebody else. */
  open(person: Person, sealed: Sealed): Promise<Uint8Array>;
}
