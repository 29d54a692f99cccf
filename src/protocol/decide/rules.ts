import type { Command, CommandType, commandKinds } from '../commands.ts';
import type { DecisionContext, Ruling } from '../decide.ts';
import type { EntryData } from '../entries.ts';
import type { Refusal } from '../refusal.ts';
import type { DossierState } from '../state.ts';
import * as act from './actRules.ts';
import * as conversation from './conversationRules.ts';
import * as decision from './decisionRules.ts';
import * as dossier from './dossierRules.ts';
import * as help from './helpRules.ts';
import * as meldcode from './meldcodeRules.ts';
import * as signal from './signalRules.ts';
import * as weighing from './weighingRules.ts';

/** What a rule looks at: the dossier before the command, the command with its time and reasons, and the surroundings. */
export interface Situation {
  readonly state: DossierState;
  readonly command: Command;
  readonly context: DecisionContext;
}

export type Outcome = Ruling | { readonly refusal: Refusal };
type Rule<Type extends CommandType> = (data: EntryData<(typeof commandKinds)[Type]>, situation: Situation) => Outcome;

const freely = (): Ruling => ({});

/** The rule of every command; a command without a rule does not compile. */
const rules: { readonly [Type in CommandType]: Rule<Type> } = {
  openDossier: dossier.open,
  recordSignal: signal.record,
  addAddendum: signal.addendum,
  resolveHypothesis: signal.resolveHypothesis,
  recordConsultation: conversation.consult,
  recordAdvice: freely,
  recordConversation: conversation.hold,
  waiveConversation: conversation.waive,
  recordKindcheck: freely,
  recordConsent: conversation.consent,
  recordInformed: act.inform,
  flagTrigger: signal.flagTrigger,
  startWeighing: weighing.restart,
  answerQuestion: weighing.answer,
  decideReport: decision.report,
  decideHelp: decision.help,
  recordDeviation: decision.deviate,
  recordReport: freely,
  recordFeedback: freely,
  agreeHelp: help.agree,
  completeTask: help.completeTask,
  evaluateHelp: help.evaluate,
  agreeMonitoring: freely,
  recordMonitoring: freely,
  recordObjection: freely,
  recordSigning: conversation.sign,
  recordAct: act.act,
  recordEmergency: dossier.emergency,
  closeDossier: dossier.close,
  reopenDossier: freely,
  changeParticipant: dossier.changeParticipant,
  switchRoute: dossier.switchRoute,
  moveMeldcode: meldcode.move,
};

/** The rule of a command. */
export function ruleFor<Type extends CommandType>(type: Type): Rule<Type> {
  return rules[type];
}
