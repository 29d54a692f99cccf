import fc from 'fast-check';
import { commandTypes, type CommandType } from '../commands.ts';
import type { Definition } from '../definition/schema.ts';
import { conversationPartners, conversationTopics, signalKinds } from '../entries.ts';
import type { DossierState } from '../state.ts';
import { employee } from './script.ts';

/** A command that someone might send: mostly sensible, sometimes about things that do not exist. `data` is filled in when the dossier is known. */
export interface AnyCommand {
  readonly type: CommandType;
  readonly data: (state: DossierState) => unknown;
  readonly minutesLater: number;
  readonly minutesAgo: number;
  readonly by: string;
  readonly because: string | undefined;
}

const text = fc.constantFrom('x', 'A longer text', 'ë – 漢');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** Mostly an entry of the kind that the command is about, now and then any entry or one that does not exist. */
function referenceIn(state: DossierState, type: CommandType, index: number): Record<string, string> {
  const fitting = { resolveHypothesis: 'signal', completeTask: 'help', recordSigning: 'conversation' }[type as string];
  const entries = index % 5 === 0 || fitting === undefined ? state.entries : state.entries.filter((entry) => entry.kind === fitting && !(entry.kind === 'signal' && entry.data.kind !== 'hypothesis'));
  return { [type === 'completeTask' ? 'help' : 'entry']: entries[index % Math.max(1, entries.length)]?.id ?? employee(999) };
}

/** Commands for a definition; the ids in them are mostly those of the definition. */
export function anyCommand(definition: Definition, types: readonly CommandType[] = commandTypes): fc.Arbitrary<AnyCommand> {
  const of = (list: readonly { readonly id: string }[]): fc.Arbitrary<string> => fc.constantFrom(...list.map((item) => item.id), 'nothing');
  const questions = definition.routes.flatMap((route) => route.weighing?.questions ?? []);
  const duties = definition.routes.flatMap((route) => route.steps.flatMap((step) => step.obligations));
  const position = fc.nat(40);
  const simple: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
    openDossier: fc.record({ childId: fc.constant('c'), locationId: fc.constant('l'), protocol: fc.constant({ id: definition.id, version: definition.version }), route: of(definition.routes) }),
    recordSignal: fc.record({ kind: fc.constantFrom(...signalKinds), text, source: maybe(fc.constant({ who: 'Buur Fictie' })), diagnosis: maybe(fc.constant({ by: 'Dr Fictie', profession: 'arts' })), injury: maybe(fc.constant({ what: 'x' })), forms: fc.array(of(definition.forms), { maxLength: 1 }), triggers: fc.array(of(definition.triggers), { maxLength: 1 }) }),
    recordConsultation: fc.record({ partners: fc.array(of(definition.partners), { minLength: 1, maxLength: 2 }), anonymous: fc.boolean(), outcome: text }),
    recordAdvice: fc.record({ anonymous: fc.boolean(), outcome: text }),
    recordConversation: fc.record({ with: fc.subarray([...conversationPartners], { minLength: 1 }), about: fc.constantFrom(...conversationTopics), informal: fc.boolean(), purpose: maybe(text), facts: text, reaction: maybe(text), interpretation: maybe(text) }),
    waiveConversation: fc.record({ with: fc.constantFrom(...conversationPartners), about: fc.constantFrom(...conversationTopics), ground: of(definition.waiverGrounds), confirmed: fc.constant(definition.waiverGrounds.flatMap((ground) => ground.confirm.map((item) => item.id))), reasons: text }),
    recordKindcheck: fc.record({ others: fc.constantFrom('yes', 'no', 'unknown') }),
    recordConsent: fc.record({ consent: of(definition.consents), from: text, given: fc.boolean(), written: fc.boolean() }),
    recordInformed: fc.record({ who: of(definition.informs) }),
    flagTrigger: fc.record({ trigger: of(definition.triggers), reasons: text }),
    startWeighing: fc.record({ reasons: text }),
    decideReport: fc.record({ report: fc.boolean(), reasons: text }),
    decideHelp: fc.record({ help: fc.boolean(), reasons: text }),
    recordDeviation: fc.record({ obligations: fc.array(of(duties), { minLength: 1, maxLength: 2 }), reasons: text }),
    recordReport: fc.record({ channel: fc.constantFrom('phone', 'form', 'both') }),
    recordFeedback: fc.record({ outcome: fc.constantFrom('adviceBodyActs', 'noFurtherSteps', 'pending') }),
    agreeHelp: fc.record({ goals: maybe(text), term: fc.constantFrom('2026-02-01', '2026-06-01', '2027-01-01'), casemanager: text, roles: text, safetyPlan: text, tasks: fc.constant([{ who: 'Juf Fictie', what: 'x' }]) }),
    evaluateHelp: fc.record({ result: fc.constantFrom('reached', 'partly', 'notReached', 'worse', 'stalled'), text }),
    agreeMonitoring: fc.record({ what: text, who: text, next: fc.constant('2026-09-01') }),
    recordMonitoring: fc.record({ safe: fc.constantFrom('yes', 'no', 'doubt'), text }),
    recordObjection: fc.record({ from: text, about: fc.constantFrom('report', 'conversation', 'other'), objection: text, response: text, result: fc.constantFrom('met', 'partlyMet', 'notMet') }),
    recordAct: fc.record({ act: of(definition.acts) }),
    recordEmergency: fc.record({ text, reported: fc.boolean() }),
    closeDossier: fc.record({ ground: of(definition.closingGrounds), reasons: text }),
    reopenDossier: fc.record({ reasons: text }),
    changeParticipant: fc.record({ employee: fc.nat(3).map(employee), function: of(definition.functions), change: fc.constantFrom('added', 'removed', 'lockedOut') }),
    switchRoute: fc.record({ to: of(definition.routes), reasons: text }),
    moveMeldcode: fc.record({ from: fc.constant({ id: definition.id, version: definition.version }), to: fc.constantFrom({ id: definition.id, version: 'another' }, { id: definition.id, version: definition.version }), reasons: text }),
  };
  const answer = questions.length === 0 ? fc.constant({ question: 'none', answer: 'yes', reasons: 'x' }) : fc.oneof(...questions.map((question) => of(question.answers).map((chosen) => ({ question: question.id, answer: chosen, reasons: 'x' }))));
  const about: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
    addAddendum: fc.record({ text }),
    resolveHypothesis: fc.record({ outcome: fc.constantFrom('confirmed', 'refuted'), text }),
    completeTask: fc.record({ task: fc.nat(1), result: text }),
    recordSigning: fc.record({ who: text, status: fc.constantFrom('agreed', 'seen') }),
  };
  return fc
    .record({ type: fc.constantFrom(...types, 'answerQuestion' as const, 'resolveHypothesis' as const), minutesLater: fc.nat(20_000), minutesAgo: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(5_000) }), by: fc.constantFrom(...definition.functions.map((item) => item.id)), because: maybe(text), position })
    .filter(({ type }) => types.includes(type))
    .chain(({ type, position: index, ...rest }) => {
      const data = type === 'answerQuestion' ? answer : (simple[type] ?? about[type] ?? fc.constant({}));
      return data.map((fixed) => ({ ...rest, type, data: (state: DossierState) => (about[type] ? { ...fixed, ...referenceIn(state, type, index) } : fixed) }));
    });
}
