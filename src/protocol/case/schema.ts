import { z } from 'zod';
import { commandTypes, type CommandType } from '../commands.ts';
import { text } from '../definition/parts.ts';
import { outcomes } from '../definition/weighingSchema.ts';
import { isPlainDate, type PlainDate } from '../time.ts';

const name = z.string().regex(/^[\p{L}\p{N}_-]{1,60}$/u, 'a short name: letters, digits, - and _');
const words = z.union([text, z.string().trim().min(1)]);
const date = z.custom<PlainDate>(isPlainDate, 'a date such as 2026-03-02');

/** `2026-03-02 10:40`, or only the date: Dutch clock time. */
const moment = z.string().refine((value) => isPlainDate(value.slice(0, 10)) && /^(| ([01]\d|2[0-3]):[0-5]\d)$/.test(value.slice(10)), 'a moment such as 2026-03-02 10:40, or only the date');
const command = z.enum(commandTypes as [CommandType, ...CommandType[]]);
const list = z.union([z.array(z.string()), z.literal('none')]).transform((value) => (value === 'none' ? [] : value));

/** What the dossier should look like; whatever is left out is not looked at. */
export const expectationSchema = z
  .strictObject({
    refused: z.union([z.string(), z.strictObject({ key: z.string(), field: z.string().optional(), source: z.string().optional() })]).optional().meta({ description: 'The command is refused, for this reason.' }),
    phase: z.enum(['open', 'closed']).optional(),
    step: z.string().optional().meta({ description: 'Where the first open duty is; none when nothing is open.' }),
    open: list.optional().meta({ description: 'All duties of level must that are open, no more and no fewer.' }),
    openIncludes: list.optional().meta({ description: 'Duties of any level that are among the open ones.' }),
    notOpen: list.optional(),
    done: list.optional(),
    waived: list.optional(),
    deviated: list.optional(),
    overdue: list.optional().meta({ description: 'All duties that are open after their date, no more and no fewer.' }),
    due: z.record(z.string(), z.union([date, z.literal('none')])).optional(),
    report: z.enum(['notNeeded', 'needed', 'decided', 'rejected', 'sent']).optional(),
    reportBecause: list.optional().meta({ description: 'All rules (triggers, questions, norms) that ask for a report.' }),
    question: z.string().optional().meta({ description: 'The question of the weighing that is next; none when there is none.' }),
    outcomes: z.union([z.array(z.enum(outcomes)), z.literal('none')]).transform((value) => (value === 'none' ? [] : value)).optional(),
    warnings: list.optional().meta({ description: 'All warnings, each once.' }),
    allowed: z.array(command).optional(),
    notAllowed: z.array(command).optional(),
  })
  .meta({ id: 'expectation' });

const act = z.strictObject({
  at: moment.optional().meta({ description: 'When it is written down; as the step before when left out.' }),
  happened: moment.optional().meta({ description: 'When it happened, if that was earlier.' }),
  by: name.optional().meta({ description: 'Who; as the step before when left out.' }),
  do: command,
  with: z.record(z.string(), z.unknown()).default({}),
  as: name.optional().meta({ description: 'A name for the new entry, to refer to later.' }),
  because: z.string().optional().meta({ description: 'Reasons to leave the meldcode here.' }),
  expect: expectationSchema.optional(),
  note: words.optional(),
});
const look = z.strictObject({ expectAt: moment, expect: expectationSchema, note: words.optional() });

/** A case file: a scripted dossier and what should come of it. */
export const caseSchema = z
  .strictObject({
    case: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'a name such as quarrel-at-the-gate'),
    title: words,
    about: words.optional(),
    source: z.string().optional(),
    protocol: z.string().meta({ description: 'Id of the definition, e.g. basis.' }),
    route: z.string().optional(),
    people: z.record(name, z.string()).refine((people) => Object.keys(people).length > 0, 'at least one person'),
    child: z.strictObject({ birthDate: date.optional() }).default({}),
    opened: moment.optional(),
    openedBy: name.optional(),
    steps: z.array(z.union([act, look])).min(1),
    finally: expectationSchema.optional(),
  })
  .meta({ id: 'case', title: 'Pluis case file' });

export type CaseFile = z.output<typeof caseSchema>;
export type CaseStep = CaseFile['steps'][number];
export type Expectation = z.output<typeof expectationSchema>;
