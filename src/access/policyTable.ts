import type { Action } from './actions.ts';
import type { Role } from './actor.ts';
import type { Relation } from './relation.ts';

/** Everyone who works here, whatever they do. */
const everyone: readonly Action[] = ['account.manage', 'meldcode.read', 'today.view'];

/** Draws up the organisation's own meldcode; establishing it is for the board alone. */
const managing: readonly Action[] = ['meldcode.manage'];

/** No dossier in question yet: the pages from which work with children starts. */
const atWork: readonly Action[] = [...everyone, 'children.list', 'draft.save', 'signal.record', 'emergency.record', 'dossier.list'];

/** R001: whoever works with a child may record what they saw; that gives no right to read what others wrote. */
const recording: readonly Action[] = ['signal.record', 'emergency.record'];

const looking: readonly Action[] = ['dossier.list', 'dossier.read', 'dossier.readLog'];

/** The steps of the meldcode. Which function does which step is the organisation's meldcode; this is the most it can allow. */
const takingPart: readonly Action[] = [
  ...looking,
  ...recording,
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
];

/** Finally responsible (R008): also keeps the dossier in order, but does not amend what others wrote. */
const responsible: readonly Action[] = [
  ...takingPart,
  'participant.add',
  'participant.remove',
  'lockout.record',
  'route.switch',
  'meldcode.move',
  'dossier.close',
  'dossier.reopen',
];

/** R014: sees to the record itself. */
const coordinating: readonly Action[] = [...responsible, 'entry.addendumAny'];

/**
 * The policy: role × relation to the dossier × action. What is not written
 * here is refused; `lockedOut` and `strictOutside` stand nowhere, so the one
 * beats every role, and no role opens a strict dossier to who does not handle it.
 */
export const policyTable: Readonly<Record<Role, Partial<Record<Relation, readonly Action[]>>>> = {
  professional: { none: atWork, participant: takingPart, colleague: recording, handlesRoute: coordinating },
  officer: { none: [...atWork, ...managing], participant: takingPart, officerOfLocation: coordinating, handlesRoute: coordinating, otherLocation: ['dossier.breakGlass'] },
  deputyOfficer: { none: atWork, participant: takingPart, officerOfLocation: coordinating, handlesRoute: coordinating, otherLocation: ['dossier.breakGlass'] },
  director: {
    none: [...atWork, ...managing],
    participant: takingPart,
    directorInformed: responsible,
    handlesRoute: coordinating,
    directorNotInformed: [...recording, 'dossier.breakGlass'],
  },
  // The board sees figures, and in a strict route that the meldcode gives it the dossiers themselves.
  board: { none: [...everyone, 'draft.save', 'dossier.list', ...managing, 'meldcode.approve'], handlesRoute: coordinating },
  administrator: { none: [...everyone, ...managing, 'user.manage'] },
  privacyOfficer: { none: [...everyone, 'dossier.readLog'] },
};
