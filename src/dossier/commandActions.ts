import type { Action } from '../access/actions.ts';
import type { CommandType } from '../protocol/commands.ts';
import type { Command } from '../protocol/commands.ts';

/** Which right of the policy each command needs. */
const actionOf: { readonly [Type in CommandType]: Action } = {
  openDossier: 'signal.record',
  recordSignal: 'signal.record',
  addAddendum: 'entry.addendum',
  resolveHypothesis: 'hypothesis.resolve',
  recordConsultation: 'consultation.record',
  recordAdvice: 'advice.record',
  recordConversation: 'conversation.record',
  waiveConversation: 'conversation.waive',
  recordKindcheck: 'kindcheck.record',
  recordConsent: 'consent.record',
  recordInformed: 'informed.record',
  flagTrigger: 'trigger.flag',
  startWeighing: 'weighing.answer',
  answerQuestion: 'weighing.answer',
  decideReport: 'decision.report',
  decideHelp: 'decision.help',
  recordDeviation: 'deviation.record',
  recordReport: 'report.record',
  recordFeedback: 'feedback.record',
  agreeHelp: 'help.agree',
  completeTask: 'help.completeTask',
  evaluateHelp: 'help.evaluate',
  agreeMonitoring: 'monitoring.agree',
  recordMonitoring: 'monitoring.record',
  recordObjection: 'objection.record',
  recordSigning: 'signing.record',
  recordAct: 'act.record',
  recordEmergency: 'emergency.record',
  closeDossier: 'dossier.close',
  reopenDossier: 'dossier.reopen',
  changeParticipant: 'participant.add',
  switchRoute: 'route.switch',
  moveMeldcode: 'meldcode.move',
};

/** The right that this command needs; an addendum to somebody else's entry and a change of people need more. */
export function actionFor(command: Command, ownEntry: boolean): Action {
  if (command.type === 'addAddendum' && !ownEntry) return 'entry.addendumAny';
  if (command.type === 'changeParticipant') {
    const { change } = command.data;
    return change === 'added' ? 'participant.add' : change === 'removed' ? 'participant.remove' : 'lockout.record';
  }
  return actionOf[command.type];
}
