import { z } from 'zod';

/** No rule of a meldcode needs more; a longer text is a mistake or an attack. */
const words = z.string().trim().min(1).max(5_000);

/** Text for people, always in both languages (Dutch at B1). */
export const text = z.strictObject({ nl: words, en: words }).meta({ id: 'text', description: 'A text in Dutch and English.' });
export type Text = z.output<typeof text>;

/** An id inside a definition: lower camel case or words with hyphens. */
export const id = z.string().regex(/^[a-z][A-Za-z0-9-]{0,59}$/, 'an id such as parents-informed: small letters, digits and hyphens');

/** Where a rule comes from: a paragraph of the organisation's meldcode, or a law. */
export const sourceRef = z.string().trim().min(1).max(300);

/** How long something may take; nothing at all is the same day: the law says "onverwijld". */
export const term = z.strictObject({ amount: z.int().min(0).max(1000), unit: z.enum(['workingDays', 'days', 'weeks', 'months']) }).meta({ id: 'term' });
