import { z } from 'zod';
import { id, sourceRef, text } from './parts.ts';

/** What an answer makes of the dossier. */
export const outcomes = ['report', 'help', 'monitor', 'close'] as const;
export type Outcome = (typeof outcomes)[number];

const answer = z
  .strictObject({
    id: id.meta({ description: 'yes, no or doubt; other ids are allowed.' }),
    label: text,
    means: z.enum(['yes', 'no', 'doubt']).optional().meta({ description: 'What the answer comes to, when its id is none of these three.' }),
    meaning: text.meta({ description: 'What the meldcode says follows from this answer.' }),
    does: z.array(z.enum(outcomes)).default([]),
    to: z.string().optional().meta({ description: 'The next question.' }),
    awaits: z.literal('help').optional().meta({ description: 'The next question is asked at the end of the agreed term, not now.' }),
    together: z.boolean().default(false).meta({ description: 'The questions after this one are answered together with the advice body.' }),
    source: sourceRef.optional(),
  })
  .meta({ id: 'answer' });

const question = z
  .strictObject({
    id,
    number: z.int().min(1),
    asks: z.enum(['suspicion', 'danger', 'helpPossible', 'helpAccepted', 'result', 'other']).meta({ description: 'What kind of question it is, so that safety can be checked whatever the words are.' }),
    text,
    explain: text.optional(),
    answers: z.array(answer).min(2),
    source: sourceRef,
  })
  .meta({ id: 'question' });

/** The weighing (afwegingskader): the first question starts it, each answer says what follows. */
export const weighingSchema = z
  .strictObject({ intro: text.optional(), actors: z.array(z.string()).default([]), questions: z.array(question).min(1), source: sourceRef })
  .meta({ id: 'weighing' });

export type Weighing = z.output<typeof weighingSchema>;
export type Question = Weighing['questions'][number];
export type Answer = Question['answers'][number];

/** What an answer comes to whatever it is called; none when the definition does not say. */
export function meaningOf(answer: Answer): 'yes' | 'no' | 'doubt' | undefined {
  return answer.means ?? (['yes', 'no', 'doubt'] as const).find((meaning) => meaning === answer.id);
}
