/** The shape of the reference texts and signal lists in `reference/`, so that an expert can read and correct them. */
import { z } from 'zod';
import { sourceRef, text } from '../protocol/definition/parts.ts';

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'an address such as praten-met-ouders: small letters, digits and hyphens');

/** One part of a section: a paragraph, a list, or an example of people who do not exist. */
const part = z.union([z.strictObject({ text }), z.strictObject({ list: z.array(text).min(1) }), z.strictObject({ example: text })]);

const section = z.strictObject({
  title: text,
  parts: z.array(part).min(1),
  source: sourceRef,
  requirements: z.array(z.string().regex(/^R\d{3}$/)).default([]).meta({ description: 'Ids of docs/requirements.md that this section fulfils; not shown.' }),
  unverified: z.literal(true).optional().meta({ description: 'Not checked in the source itself; the reader is told.' }),
});

/** A reference text; its id is its address under /wijzer/naslag. */
export const referenceTextSchema = z.strictObject({
  id: slug,
  order: z.int().min(1),
  title: text,
  lead: text,
  lawRead: text.optional().meta({ description: 'Which version of the law was read.' }),
  sections: z.array(section).min(1),
});
export type ReferenceText = z.output<typeof referenceTextSchema>;

/** Signals for one age, or for all. No numbers, no weights: a list is for looking, not for counting. */
export const signalListSchema = z.strictObject({
  id: slug,
  title: text,
  from: z.int().min(0).optional(),
  below: z.int().min(1).optional(),
  source: sourceRef,
  groups: z.array(z.strictObject({ title: text, signals: z.array(text).min(1) })).min(1),
});
export type SignalList = z.output<typeof signalListSchema>;

/** Everything in `reference/`, in the order of reading. */
export interface ReferenceLibrary {
  readonly texts: readonly ReferenceText[];
  /** By age, the youngest first. */
  readonly signals: readonly SignalList[];
  readonly signalsAtAllAges: SignalList;
}
