/**
 * Why something cannot be written down as it is. `key` is the name of a text,
 * `field` where to mend it, `source` the rule: a requirement number, a law, or a
 * paragraph of the organisation's meldcode. `askReasons` means that the same
 * command passes once reasons are given.
 */
export interface Refusal {
  readonly key: RefusalKey;
  readonly source: string;
  readonly field?: string | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly askReasons: boolean;
}

export type RefusalKey =
  | 'inFuture'
  | 'notOpened'
  | 'dossierClosed'
  | 'alreadyOpen'
  | 'unknownChoice'
  | 'unknownEntry'
  | 'thirdPartyNeedsSource'
  | 'diagnosisNeedsAuthor'
  | 'notAHypothesis'
  | 'hypothesisAlreadyResolved'
  | 'consentNeeded'
  | 'interpretationNeedsReaction'
  | 'conversationNeedsPurpose'
  | 'groundNotForThis'
  | 'groundNeedsConfirmation'
  | 'noWeighing'
  | 'questionNotReached'
  | 'helpNotAgreed'
  | 'stepsSkipped'
  | 'decisionDeviates'
  | 'reportDecisionFirst'
  | 'nothingToReweigh'
  | 'helpIncomplete'
  | 'termInPast'
  | 'noHelp'
  | 'unknownTask'
  | 'notSignable'
  | 'actIncomplete'
  | 'actFieldWrong'
  | 'reportOutstanding'
  | 'groundDoesNotFit'
  | 'sameRoute'
  | 'noOtherMeldcode'
  | 'otherMeldcodeMeanwhile'
  | 'moveLoses'
  | 'accusedIsSelf'
  | 'accusedNeedsStaffRoute'
  | 'lockOutSelf';

interface RefusalDetails {
  readonly field?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly askReasons?: boolean;
}

/** Makes a refusal; parameters are ids from the definition, never what a person typed. */
export function refuse(key: RefusalKey, source: string, details: RefusalDetails = {}): Refusal {
  return { key, source, field: details.field, params: details.params ?? {}, askReasons: details.askReasons ?? false };
}
