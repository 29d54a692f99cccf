import { z } from 'zod';
import { conditionSchema, patternSchema } from './condition.ts';
import { weighingSchema } from './weighingSchema.ts';
import { id, sourceRef, term, text } from './parts.ts';
import { conversationPartners } from '../entries.ts';

/** What an organisation itself sees to, by kind, so that two meldcodes can be laid side by side (R170–R184). */
export const organisationDutyKinds = ['promotion', 'training', 'onboarding', 'experts', 'workProcesses', 'evaluation', 'figures', 'legalBacking', 'taskDivision', 'chainAgreements', 'socialMap', 'accountability', 'staffOffence', 'other'] as const;

/** The steps that the law or the sector's protocol knows, per kind of route; a step says which of them it is. */
export const statutorySteps = [
  'signals', 'consultation', 'conversation', 'weighing', 'decision', 'followUp',
  'employerTold', 'inspectorConsulted', 'familyAndAccusedInformed', 'policeReport',
  'managementTold', 'inspectorateTold',
] as const;
export type StatutoryStep = (typeof statutorySteps)[number];

const level = z.enum(['must', 'should', 'may']);

const due = z
  .union([
    z.strictObject({ within: term, after: z.union([patternSchema, z.literal('opening'), z.literal('stepStart')]) }),
    z.strictObject({ on: z.strictObject({ record: patternSchema.shape.record, field: z.string() }) }),
  ])
  .meta({ description: 'By when: within a term after something happened, or on a date that an entry holds.' });

/** Something the meldcode asks for in a step, and how the dossier shows that it was done. */
export const obligationSchema = z
  .strictObject({
    id,
    text,
    explain: text.optional(),
    level,
    actors: z.array(z.string()).min(1).optional(),
    when: conditionSchema.optional(),
    done: z.union([conditionSchema, z.array(conditionSchema).min(1)]),
    since: patternSchema.optional().meta({ description: 'Only entries from the latest match on count, in `when` and in `done`; the obligation returns with each new match.' }),
    due: due.optional(),
    source: sourceRef,
  })
  .meta({ id: 'obligation' });

const step = z
  .strictObject({
    id,
    number: z.int().min(0).optional(),
    covers: z.array(z.enum(statutorySteps)).default([]).meta({ description: 'Which of the statutory steps this step is: of the situation at home (Besluit verplichte meldcode art. 2 lid 2), of a staff route (WPO art. 4a, Wko art. 1.51b and 1.51c) or of one between children.' }),
    name: text,
    purpose: text.optional(),
    actors: z.array(z.string()).min(1),
    term: term.optional().meta({ description: 'How long the step may take; each open duty in it is due by then unless it has its own term.' }),
    guidance: z.array(z.strictObject({ text, source: sourceRef })).default([]),
    obligations: z.array(obligationSchema),
    source: sourceRef,
  })
  .meta({ id: 'step' });

const route = z.strictObject({
  id,
  kind: z.enum(['home', 'staff', 'betweenChildren']),
  name: text,
  when: text.meta({ description: 'The plain question at intake that leads to this route.' }),
  access: z.enum(['standard', 'strict']).default('standard').meta({ description: 'strict: only who handles this route and who was added by name may read such a dossier.' }),
  handledBy: z.array(z.string()).min(1).optional().meta({ description: 'The functions that take over when this route is chosen; in a strict route only they and named participants may read.' }),
  steps: z.array(step).min(1),
  weighing: weighingSchema.optional(),
  source: sourceRef,
});

const named = { id, name: text, source: sourceRef };

/**
 * The format of a meldcode as data: everything that differs between
 * organisations (requirements A.2, D1–D40) is a value in here, never code.
 */
export const definitionSchema = z
  .strictObject({
    format: z.literal(1),
    id,
    version: z.string().min(1).max(40),
    title: text,
    about: text,
    origin: z.strictObject({ document: z.string(), edition: z.string(), number: z.string().optional() }),
    sectors: z.array(z.enum(['education', 'childcare'])).min(1),
    words: z.strictObject({ child: text, children: text, parents: text, professional: text, officer: text, director: text, board: text, location: text, adviceBody: text, team: text }),
    functions: z.array(z.strictObject({ id, name: text, role: z.enum(['professional', 'officer', 'deputyOfficer', 'director', 'board', 'administrator', 'privacyOfficer']), deputyOf: z.string().optional(), tasks: z.array(text).default([]), source: sourceRef.optional() })).min(1),
    finalResponsibility: z.strictObject({ function: z.string(), text, source: sourceRef }).optional(),
    routes: z.array(route).min(1),
    partners: z.array(z.strictObject({ ...named, external: z.boolean().default(false), consent: z.string().optional().meta({ description: 'The consent that discussing by name with this partner needs.' }) })).default([]),
    triggers: z.array(z.strictObject({ ...named, meaning: text, kind: z.enum(['acute', 'structural', 'disclosure', 'seriousInjury', 'protectionDoubt', 'other']) })).default([]),
    norms: z.array(z.strictObject({ id, text, when: conditionSchema, source: sourceRef })).default([]).meta({ description: 'Situations, beside triggers and weighing, in which the meldcode asks for a report.' }),
    forms: z.array(z.strictObject({ ...named, meaning: text.optional(), special: z.boolean().default(false) })).default([]),
    waiverGrounds: z.array(z.strictObject({ id, text, for: z.array(z.enum(['concerns', 'report', 'decision', 'help'])).min(1), with: z.array(z.enum(conversationPartners)).min(1).optional().meta({ description: 'For a conversation with whom; with anyone when left out.' }), when: conditionSchema.optional().meta({ description: 'The ground may only be used while this holds; always when left out.' }), confirm: z.array(z.strictObject({ id, text })).default([]), source: sourceRef })).default([]),
    consents: z.array(z.strictObject({ id, text, written: z.boolean(), refusalIsSignal: z.boolean().default(false), source: sourceRef })).default([]),
    informs: z.array(z.strictObject({ ...named, grantsAccess: z.enum(['director']).optional() })).default([]),
    emergency: z.strictObject({ text, contacts: z.array(z.strictObject({ id, name: text, phone: z.string().optional() })).min(1), source: sourceRef }),
    help: z.strictObject({ requires: z.array(z.enum(['goals', 'term', 'casemanager', 'roles', 'tasks', 'safetyPlan'])).default([]), source: sourceRef }).optional(),
    closingGrounds: z.array(z.strictObject({ id, text, needs: conditionSchema.optional(), source: sourceRef })).min(1),
    acts: z.array(z.strictObject({ ...named, fields: z.array(z.strictObject({ id, label: text, type: z.enum(['line', 'text', 'date', 'yesNo', 'choice']), required: z.boolean().default(false), options: z.array(z.strictObject({ id, label: text })).optional() })).default([]) })).default([]),
    ages: z.array(z.strictObject({ id, text, from: z.int().optional(), below: z.int().optional(), source: sourceRef })).default([]),
    signalLists: z.array(z.strictObject({ ...named, from: z.int().optional(), below: z.int().optional() })).default([]).meta({ description: 'The signal lists that the organisation uses, and for which ages.' }),
    secrecy: z.array(z.strictObject({ id, question: text, source: sourceRef })).default([]),
    socialMap: z.array(z.strictObject({ id, name: text, category: z.string(), phone: z.string().optional(), email: z.string().optional(), website: z.string().optional(), checkedOn: z.iso.date().optional() })).default([]),
    organisationDuties: z.array(z.strictObject({ id, kind: z.enum(organisationDutyKinds).default('other'), text, source: sourceRef })).default([]),
    recordSystem: z.strictObject({ name: text, text, source: sourceRef }).optional().meta({ description: 'The pupil or child records beside Pluis, and what may be noted there.' }),
    outdated: z.array(z.strictObject({ id, was: z.string().min(1), now: z.string().min(1), since: z.iso.date().optional(), source: sourceRef })).default([]).meta({ description: 'Words of the source document that no longer exist, with the word that this definition uses instead. Each gives a warning.' }),
    notes: z.array(z.strictObject({ id, text, source: sourceRef })).default([]).meta({ description: 'Where the source is silent or contradicts itself, and which reading this definition takes.' }),
  })
  .meta({ id: 'meldcode', title: 'Pluis meldcode definition, format 1' });

export type Definition = z.output<typeof definitionSchema>;
export type Route = Definition['routes'][number];
export type Step = Route['steps'][number];
export type Obligation = Step['obligations'][number];
