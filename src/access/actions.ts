/** Everything a person can ask of Pluis. A new action is added here, in the table of policyTable.ts and in policy.matrix.txt. */
export const actions = [
  // Without a dossier in question.
  'account.manage',
  'meldcode.read',
  'meldcode.manage',
  'meldcode.approve',
  'today.view',
  'children.list',
  'draft.save',
  'user.manage',
  // Any professional about any child of the location.
  'signal.record',
  'emergency.record',
  // Looking.
  'dossier.list',
  'dossier.read',
  'dossier.readLog',
  'dossier.breakGlass',
  // The acts of the meldcode; the organisation's meldcode narrows them down per function and step.
  'entry.addendum',
  'hypothesis.resolve',
  'consultation.record',
  'advice.record',
  'conversation.record',
  'conversation.waive',
  'kindcheck.record',
  'consent.record',
  'informed.record',
  'trigger.flag',
  'weighing.answer',
  'decision.report',
  'decision.help',
  'deviation.record',
  'report.record',
  'report.document',
  'feedback.record',
  'help.agree',
  'help.completeTask',
  'help.evaluate',
  'monitoring.agree',
  'monitoring.record',
  'objection.record',
  'signing.record',
  'act.record',
  // Keeping the dossier in order.
  'entry.addendumAny',
  'participant.add',
  'participant.remove',
  'lockout.record',
  'route.switch',
  'meldcode.move',
  'dossier.close',
  'dossier.reopen',
] as const;

export type Action = (typeof actions)[number];

/** What a route of the web demands. A route without one does not start; see policy.ts for the answers. */
export type RouteAccess =
  /** Needs this action; routes about one dossier check it against the relation to that dossier. */
  | { readonly action: Action }
  /** Anyone, without a session: start page, wijzer, login, health. */
  | { readonly public: true }
  /** As public, for a form that changes nothing and whose answers are not kept: it needs no token, and so no cookie. */
  | { readonly public: true; readonly changes: 'nothing' }
  /** Anyone logged in, also before the second factor or while locked: unlock, second factor, logout. */
  | { readonly session: 'any' };
