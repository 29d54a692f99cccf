import type { Permission } from '../access/policy.ts';
import type { Finding } from '../protocol/reading/finding.ts';

/** Why something about the own meldcode is refused; `key` is a key of `texts.meldcodeManagement.refusals`. */
export type MeldcodeRefusal =
  | { readonly key: 'forbidden'; readonly permission: Extract<Permission, { allowed: false }> }
  /** There is no draft, or not any more. */
  | { readonly key: 'noDraft' }
  /** A draft is there already. */
  | { readonly key: 'draftExists' }
  /** The draft is with the board: take it back first. */
  | { readonly key: 'withBoard' }
  /** The draft is not with the board, or not as the board had it before them. */
  | { readonly key: 'notSubmitted' | 'changedMeanwhile' }
  | { readonly key: 'unknownMeldcode' | 'unknownVersion' | 'unknownLocation' }
  /** What was written would not load any more; nothing was saved. */
  | { readonly key: 'doesNotLoad'; readonly findings: readonly Finding[] }
  /** It may not be established yet. */
  | { readonly key: 'notReady'; readonly findings: readonly Finding[]; readonly withoutReason: readonly string[] }
  | { readonly key: 'notConfirmed' | 'reasonMissing' | 'nameMissing' | 'nothingChanged' | 'dateInPast' | 'dateInFuture' | 'alreadyInForce' | 'withdrawn' }
  | { readonly key: 'badCode' | 'codeTaken' };
