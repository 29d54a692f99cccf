import type { Instant } from '../protocol/time.ts';
import type { PasswordProblem } from './passwordRules.ts';

/** Why login or the account refuses something; `key` is a key of `texts.access.problems`. */
export type AccessRefusal =
  | { readonly key: 'emailMissing' | 'passwordMissing' | 'codeMissing' }
  /** The same for an unknown account, a wrong password and a disabled account. */
  | { readonly key: 'wrongLogin' }
  | { readonly key: 'wrongPassword' | 'wrongCode' }
  /** Too many attempts; never for good. */
  | { readonly key: 'tryLater'; readonly retryAt: Instant }
  /** The session ended meanwhile: log in again. */
  | { readonly key: 'sessionEnded' }
  | { readonly key: 'samePassword' | 'repeatDiffers' }
  | { readonly key: 'weakPassword'; readonly problem: PasswordProblem };
