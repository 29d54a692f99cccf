/**
 * The kinds of entries a dossier can hold. An entry is an event: what was
 * written stays, and its kind is the event's type in the record.
 */
export const entryKinds = [
  'opening',
  'signal',
  'addendum',
  'hypothesisResolution',
  'consultation',
  'advice',
  'conversation',
  'waiver',
  'kindcheck',
  'consent',
  'informed',
  'trigger',
  'weighingStart',
  'answer',
  'reportDecision',
  'helpDecision',
  'deviation',
  'report',
  'feedback',
  'help',
  'taskDone',
  'evaluation',
  'monitoringPlan',
  'monitoring',
  'objection',
  'signing',
  'act',
  'emergency',
  'closing',
  'reopening',
  'participant',
  'routeSwitch',
  'meldcodeMove',
] as const;

export type EntryKind = (typeof entryKinds)[number];
