import { z } from 'zod';
import { entryData, longTextLimit, type EntryData } from './entries.ts';
import type { EntryKind } from './entryKinds.ts';
import type { Instant } from './time.ts';

/** Each command writes one kind of entry; the name says what the person does. */
export const commandKinds = {
  openDossier: 'opening',
  recordSignal: 'signal',
  addAddendum: 'addendum',
  resolveHypothesis: 'hypothesisResolution',
  recordConsultation: 'consultation',
  recordAdvice: 'advice',
  recordConversation: 'conversation',
  waiveConversation: 'waiver',
  recordKindcheck: 'kindcheck',
  recordConsent: 'consent',
  recordInformed: 'informed',
  flagTrigger: 'trigger',
  startWeighing: 'weighingStart',
  answerQuestion: 'answer',
  decideReport: 'reportDecision',
  decideHelp: 'helpDecision',
  recordDeviation: 'deviation',
  recordReport: 'report',
  recordFeedback: 'feedback',
  agreeHelp: 'help',
  completeTask: 'taskDone',
  evaluateHelp: 'evaluation',
  agreeMonitoring: 'monitoringPlan',
  recordMonitoring: 'monitoring',
  recordObjection: 'objection',
  recordSigning: 'signing',
  recordAct: 'act',
  recordEmergency: 'emergency',
  closeDossier: 'closing',
  reopenDossier: 'reopening',
  changeParticipant: 'participant',
  switchRoute: 'routeSwitch',
  moveMeldcode: 'meldcodeMove',
} as const satisfies Record<string, EntryKind>;

export type CommandType = keyof typeof commandKinds;
export const commandTypes = Object.keys(commandKinds) as CommandType[];

/**
 * What a person wants to write. `at` is when it happened (now when left out);
 * `deviationReasons` explains why the organisation's meldcode is not followed
 * here, and is asked only when a refusal says so.
 */
export type Command<Type extends CommandType = CommandType> = {
  readonly [T in Type]: {
    readonly type: T;
    readonly at?: Instant | undefined;
    readonly deviationReasons?: string | undefined;
    readonly data: EntryData<(typeof commandKinds)[T]>;
  };
}[Type];

/** One problem in what was typed: which field, and zod's own code for what is wrong. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

const deviationReasons = z.string().trim().min(1).max(longTextLimit).optional();

/** Reads untrusted data (a form, a case file, an API call) into a command, or lists what is wrong with it. */
export function parseCommand(type: CommandType, data: unknown, at?: Instant, deviation?: unknown): { ok: true; command: Command } | { ok: false; problems: FieldProblem[] } {
  const parsed = entryData[commandKinds[type]].safeParse(data);
  const reasons = deviationReasons.safeParse(deviation === '' ? undefined : deviation);
  const issues = [...(parsed.error?.issues ?? []), ...(reasons.error?.issues.map((issue) => ({ ...issue, path: ['deviationReasons'] })) ?? [])];
  if (!parsed.success || !reasons.success) {
    return { ok: false, problems: issues.map((issue) => ({ field: issue.path.join('.'), code: issue.code, message: issue.message })) };
  }
  // The schema was chosen by the command's type, so data and type belong together.
  return { ok: true, command: { type, at, deviationReasons: reasons.data, data: parsed.data } as Command };
}
