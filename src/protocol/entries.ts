import { z } from 'zod';
import type { EntryKind } from './entryKinds.ts';
import type { EmployeeId, EntryId } from './ids.ts';
import { isId } from './ids.ts';
import { isPlainDate, type Instant, type PlainDate } from './time.ts';

/** Longest text a person can write in one field; about eight printed pages. */
export const longTextLimit = 20_000;
/** Longest name, place, reference or other one-line text. */
export const lineLimit = 300;

const line = z.string().trim().min(1).max(lineLimit);
const long = z.string().trim().min(1).max(longTextLimit);
const choice = z.string().min(1).max(80);
const date = z.custom<PlainDate>(isPlainDate, 'a date as yyyy-mm-dd');
const entryId = z.custom<EntryId>(isId, 'an entry');
const employeeId = z.custom<EmployeeId>(isId, 'an employee');
/** The employee whom it is about: chosen among the employees, or in words for somebody who is not in Pluis. */
const accused = z.strictObject({ employee: employeeId.optional(), function: choice.optional(), name: line.optional() });
/** One version of one meldcode. */
const meldcode = z.strictObject({ id: choice, version: choice });
const evidence = z.array(entryId).max(200).default([]);

/** Where information came from: facts, words, others, ideas and diagnoses are different kinds of entry (R022, R024, R025). */
export const signalKinds = ['seen', 'heard', 'thirdParty', 'hypothesis', 'diagnosis'] as const;
export const conversationTopics = ['concerns', 'report', 'decision', 'help'] as const;
export const conversationPartners = ['parents', 'child'] as const;

/** What each kind of entry holds. Dates are calendar days in the Netherlands. */
export const entryData = {
  opening: z.strictObject({ childId: z.string(), locationId: z.string(), protocol: z.strictObject({ id: z.string(), version: z.string() }), route: choice }),
  signal: z.strictObject({
    kind: z.enum(signalKinds),
    text: long,
    place: line.optional(),
    about: z.enum(['child', 'parent', 'other']).default('child'),
    /** Does it confirm or refute the suspicion? Both are recorded (R020). */
    bearing: z.enum(['confirms', 'refutes', 'neutral']).optional(),
    source: z.strictObject({ who: line.optional(), consent: z.boolean().optional() }).optional(),
    diagnosis: z.strictObject({ by: line.optional(), profession: line.optional(), on: date.optional() }).optional(),
    injury: z.strictObject({ what: line, where: line.optional() }).optional(),
    forms: z.array(choice).max(40).default([]),
    triggers: z.array(choice).max(20).default([]),
    accused: accused.optional(),
  }),
  addendum: z.strictObject({ entry: entryId, text: long }),
  hypothesisResolution: z.strictObject({ entry: entryId, outcome: z.enum(['confirmed', 'refuted']), text: long }),
  consultation: z.strictObject({ partners: z.array(choice).min(1).max(40), who: line.optional(), anonymous: z.boolean().default(false), outcome: long, missing: long.optional() }),
  advice: z.strictObject({
    anonymous: z.boolean(),
    contact: line.optional(),
    question: long.optional(),
    outcome: long,
    /** What the advice was about, e.g. skipping a conversation. */
    about: z.array(z.enum(['signals', 'conversation', 'waiver', 'weighing', 'specialForm', 'injury', 'report', 'help'])).default([]),
    followed: z.boolean().optional(),
  }),
  conversation: z.strictObject({
    with: z.array(z.enum(conversationPartners)).min(1),
    about: z.enum(conversationTopics),
    informal: z.boolean().default(false),
    attendees: z.array(choice).max(40).default([]),
    others: line.optional(),
    purpose: long.optional(),
    facts: long,
    reaction: long.optional(),
    interpretation: long.optional(),
    alternative: long.optional(),
    agreements: long.optional(),
    /** What the conversation did to the concerns. */
    concerns: z.enum(['removed', 'remain', 'grown', 'unclear']).optional(),
    position: z.enum(['recognises', 'partly', 'denies', 'unknown']).optional(),
  }),
  waiver: z.strictObject({ with: z.enum(conversationPartners), about: z.enum(conversationTopics), ground: choice, confirmed: z.array(choice).default([]), reasons: long }),
  kindcheck: z.strictObject({ others: z.enum(['yes', 'no', 'unknown']), children: long.optional(), carer: long.optional(), text: long.optional() }),
  consent: z.strictObject({ consent: choice, from: line, given: z.boolean(), written: z.boolean().default(false), text: long.optional() }),
  informed: z.strictObject({ who: choice, how: line.optional(), text: long.optional() }),
  trigger: z.strictObject({ trigger: choice, reasons: long, evidence }),
  weighingStart: z.strictObject({ reasons: long }),
  answer: z.strictObject({ question: choice, answer: choice, reasons: long, evidence, together: line.optional() }),
  reportDecision: z.strictObject({ report: z.boolean(), reasons: long }),
  helpDecision: z.strictObject({ help: z.boolean(), reasons: long, withAdviceBody: z.boolean().optional() }),
  /** Leaving out duties of the meldcode, with the reasons of the people who decided so. */
  deviation: z.strictObject({ obligations: z.array(choice).min(1).max(60), reasons: long }),
  report: z.strictObject({
    channel: z.enum(['phone', 'form', 'both']),
    reference: line.optional(),
    contact: line.optional(),
    parentsInformed: z.enum(['yes', 'no', 'later']).optional(),
    agreements: long.optional(),
    text: long.optional(),
    emergency: z.boolean().default(false),
  }),
  feedback: z.strictObject({ outcome: z.enum(['adviceBodyActs', 'handedOver', 'childProtection', 'noFurtherSteps', 'becameAdvice', 'pending', 'other']), contact: line.optional(), text: long.optional() }),
  help: z.strictObject({
    goals: long.optional(),
    term: date.optional(),
    casemanager: line.optional(),
    roles: long.optional(),
    tasks: z.array(z.strictObject({ who: line, what: line, due: date.optional() })).max(50).default([]),
    safetyPlan: long.optional(),
  }),
  taskDone: z.strictObject({ help: entryId, task: z.int().min(0), result: long }),
  evaluation: z.strictObject({ result: z.enum(['reached', 'partly', 'notReached', 'worse', 'stalled']), text: long, withThoseInvolved: z.boolean().optional(), arrived: z.boolean().optional() }),
  monitoringPlan: z.strictObject({ what: long, who: line, next: date, until: date.optional() }),
  monitoring: z.strictObject({ safe: z.enum(['yes', 'no', 'doubt']), text: long, next: date.optional() }),
  objection: z.strictObject({ from: line, about: z.enum(['report', 'conversation', 'other']), objection: long, response: long, result: z.enum(['met', 'partlyMet', 'notMet']) }),
  signing: z.strictObject({ entry: entryId, who: line, status: z.enum(['agreed', 'seen', 'refused', 'notApplicable']), text: long.optional() }),
  act: z.strictObject({ act: choice, fields: z.record(choice, z.union([z.string().max(longTextLimit), z.boolean()], 'a text, a date between quotes, or true or false')).default({}) }),
  emergency: z.strictObject({ text: long, called: z.array(choice).max(10).default([]), reported: z.boolean().default(false), reference: line.optional(), contact: line.optional(), accused: accused.optional() }),
  closing: z.strictObject({ ground: choice, reasons: long }),
  reopening: z.strictObject({ reasons: long }),
  participant: z.strictObject({ employee: employeeId, function: choice, change: z.enum(['added', 'removed', 'lockedOut']), reasons: long.optional() }),
  routeSwitch: z.strictObject({ to: choice, reasons: long, accused: accused.optional() }),
  /** The dossier goes on under another version of the meldcode; what came before was decided under the one before. */
  meldcodeMove: z.strictObject({ from: meldcode, to: meldcode, reasons: long }),
} as const satisfies Record<EntryKind, z.ZodType>;

export type EntryData<Kind extends EntryKind = EntryKind> = z.output<(typeof entryData)[Kind]>;
/** What a person may leave out is optional here; defaults are filled in by the schema. */
export type EntryInput<Kind extends EntryKind = EntryKind> = z.input<(typeof entryData)[Kind]>;

/** Who acted, and in which of the organisation's functions. */
export interface Actor {
  readonly employeeId: EmployeeId;
  readonly functionId: string;
}

/** One entry of the record, whichever kind. `at` is when it happened, `recordedAt` when it was written down. */
export type Entry<Kind extends EntryKind = EntryKind> = {
  readonly [K in Kind]: {
    readonly id: EntryId;
    readonly kind: K;
    readonly at: Instant;
    readonly recordedAt: Instant;
    readonly by: Actor;
    readonly data: EntryData<K>;
  };
}[Kind];
