import { z } from 'zod';
import { entryKinds, type EntryKind } from '../entryKinds.ts';

/** What a field of an entry must look like: a value, one of several, a list that includes one of several or all of them, or present at all. */
export type Matcher = string | number | boolean | readonly (string | number | boolean)[] | { readonly includes: string | readonly string[] } | { readonly includesAll: readonly string[] } | { readonly present: boolean };

/** Matches entries of one or more kinds whose fields look as described. */
export interface Pattern {
  readonly record: EntryKind | readonly EntryKind[];
  readonly where?: Readonly<Record<string, Matcher>> | undefined;
  /** Written by someone with one of these functions. */
  readonly by?: readonly string[] | undefined;
  /** How many such entries; one when left out. */
  readonly atLeast?: number | undefined;
  /** Only entries that happened no earlier than the first entry that this matches. */
  readonly after?: Pattern | undefined;
}

/** A question about a dossier that is either true or false. */
export type Condition =
  | Pattern
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly answer: { readonly question: string; readonly is: readonly string[] } }
  | { readonly trigger: string | readonly string[] }
  | { readonly form: string | readonly string[] }
  | { readonly age: { readonly from?: number | undefined; readonly below?: number | undefined } }
  | { readonly weighing: 'started' | 'concluded' }
  | { readonly report: 'needed' | 'decided' | 'rejected' | 'sent' }
  | { readonly openHypothesis: true };

const value = z.union([z.string(), z.number(), z.boolean()]);
const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)]);
const matcher = z.union([value, z.array(value).min(1), z.strictObject({ includes: oneOrMore }), z.strictObject({ includesAll: z.array(z.string()).min(1) }), z.strictObject({ present: z.boolean() })]);
const kind = z.enum(entryKinds);

/** YAML shape of {@link Pattern}. */
export const patternSchema = z
  .strictObject({
    record: z.union([kind, z.array(kind).min(1)]),
    where: z.record(z.string(), matcher).optional(),
    by: z.array(z.string()).min(1).optional(),
    atLeast: z.int().min(1).optional(),
    get after(): z.ZodOptional<z.ZodType<Pattern>> {
      return patternSchema.optional();
    },
  })
  .meta({ id: 'pattern', description: 'Matches entries in the dossier by kind and fields.' });

/** YAML shape of {@link Condition}. */
export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      patternSchema,
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
      z.strictObject({ answer: z.strictObject({ question: z.string(), is: z.array(z.string()).min(1) }) }),
      z.strictObject({ trigger: oneOrMore }),
      z.strictObject({ form: oneOrMore }),
      z.strictObject({ age: z.strictObject({ from: z.int().optional(), below: z.int().optional() }) }),
      z.strictObject({ weighing: z.enum(['started', 'concluded']) }),
      z.strictObject({ report: z.enum(['needed', 'decided', 'rejected', 'sent']) }),
      z.strictObject({ openHypothesis: z.literal(true) }),
    ]),
  )
  .meta({ id: 'condition', description: 'A question about the dossier that is true or false.' });
