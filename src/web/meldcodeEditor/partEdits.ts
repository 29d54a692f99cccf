import { isSame } from '../../protocol/change/equal.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import type { Edit } from '../../meldcode/fieldPath.ts';
import type { Texts } from '../../texts/index.ts';
import type { FieldError, FormValues } from '../kit/form.ts';
import { isTicked, listOf, rowsOf, textOf } from '../kit/formValues.ts';
import { asItIs, fieldsOf, presetsFor, type FormPlace } from './partForm.ts';
import { shapeOf, type FieldShape, type ShapeName } from './shapes.ts';

type Plain = Readonly<Record<string, unknown>>;

/** What a validated form makes of a part: the value of each key, or a complaint about a field. */
export interface PartAnswer {
  readonly values: ReadonlyMap<string, unknown>;
  readonly errors: readonly FieldError[];
}

/** Reads a validated form back as values of the definition; `old` is the part as the form showed it. */
export function readPart(shape: ShapeName, old: Plain, values: FormValues, place: FormPlace): PartAnswer {
  const found = new Map<string, unknown>();
  const errors: FieldError[] = [];
  for (const field of shapeOf(shape).fields) {
    const answer = answerOf(field, old, values, place, shape);
    if ('error' in answer) errors.push(answer.error);
    else if (answer.value !== old[field.key]) found.set(field.key, answer.value);
  }
  return { values: found, errors };
}

/** The fields that differ from the part as it was, each by itself, so that two people can edit beside each other. Texts are weighed per language. */
export function editsFor(path: readonly string[], old: Plain, { values }: PartAnswer): Edit[] {
  return [...values].flatMap(([key, value]): Edit[] => {
    const was = old[key];
    if (isSame(was, value) || (was === undefined && (value === false || isEmptyList(value)))) return [];
    if (isText(was) && isText(value)) return (['nl', 'en'] as const).filter((language) => was[language] !== value[language]).map((language) => ({ path: [...path, key, language], value: value[language] }));
    return [{ path: [...path, key], value: isEmptyList(value) && was === undefined ? undefined : value }];
  });
}

/** A new item of a list, with what was filled in. */
export function newItem(id: string, { values }: PartAnswer, shape: ShapeName): Plain {
  const filled = [...values].filter(([, value]) => value !== undefined && !isEmptyList(value));
  return { id, ...Object.fromEntries(filled), ...(shape === 'step' ? { obligations: [] } : {}) };
}

/** An id from what people call it: small letters and digits, never one that is taken. */
export function freeId(words: string, taken: readonly string[]): string {
  const plain = words
    .normalize('NFD')
    .replace(/[^A-Za-z0-9 ]/g, '')
    .trim()
    .toLowerCase()
    .split(/ +/)
    .slice(0, 5)
    .join('-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 50);
  const base = plain === '' ? 'deel' : plain;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

/** Ids of duties are one of a kind over all routes; others in their list. */
export function takenIds(definition: Definition, key: string, inList: readonly string[]): readonly string[] {
  return key === 'obligations' ? definition.routes.flatMap((route) => route.steps.flatMap((step) => step.obligations.map((duty) => duty.id))) : inList;
}

type Answer = { readonly value: unknown } | { readonly error: FieldError };

function answerOf(field: FieldShape, old: Plain, values: FormValues, place: FormPlace, shape: ShapeName): Answer {
  const { key } = field;
  const { t } = place;
  switch (field.kind) {
    case 'text':
      return textAnswer(key, values, t);
    case 'line':
    case 'date':
    case 'choice':
    case 'one':
      return { value: orNothing(textOf(values, key)) };
    case 'number':
      return { value: textOf(values, key) === '' ? undefined : Number(textOf(values, key)) };
    case 'flag':
      return { value: isTicked(values, key) };
    case 'choices':
    case 'several':
      return { value: listOf(values, key) };
    case 'term':
    case 'due':
      return termAnswer(field, old[key], values, t);
    case 'sentences':
      return sentences(field, old, values, place, shape);
    case 'condition': {
      const chosen = textOf(values, key);
      if (chosen === asItIs) return { value: old[key] };
      return { value: presetsFor(field, place.definition).find((preset) => preset.value === chosen)?.condition };
    }
  }
}

function textAnswer(key: string, values: FormValues, t: Texts): Answer {
  const [nl, en] = [textOf(values, `${key}-nl`), textOf(values, `${key}-en`)];
  if (nl === '' && en === '') return { value: undefined };
  if (nl === '' || en === '') return { error: { field: `${key}-${nl === '' ? 'nl' : 'en'}`, message: t.meldcodeEditor.bothLanguages } };
  return { value: { nl, en } };
}

function termAnswer(field: FieldShape, old: unknown, values: FormValues, t: Texts): Answer {
  const [amount, unit] = [textOf(values, `${field.key}-amount`), textOf(values, `${field.key}-unit`)];
  const due = field.kind === 'due';
  // A date that an entry holds has no fields here and stays.
  if (due && old !== undefined && !('within' in (old as Plain))) return { value: old };
  if (amount === '' && unit === '') return { value: undefined };
  if (amount === '' || unit === '') return { error: { field: `${field.key}-${amount === '' ? 'amount' : 'unit'}`, message: t.meldcodeEditor.wholeTerm } };
  const term = { amount: Number(amount), unit };
  return { value: due ? { after: 'stepStart', ...(old as Plain | undefined), within: term } : term };
}

function sentences(field: FieldShape, old: Plain, values: FormValues, place: FormPlace, shape: ShapeName): Answer {
  const spec = fieldsOf(shape, old, place).find((one) => one.kind === 'rows' && one.name === field.key);
  const rows = spec?.kind === 'rows' ? rowsOf(values, spec) : [];
  const sourced = field.kind === 'sentences' && field.sourced === true;
  const half = rows.findIndex((row) => row['nl'] === '' || row['en'] === '' || (sourced && row['source'] === ''));
  if (half >= 0) return { error: { field: `${field.key}.${half}.nl`, message: sourced ? place.t.meldcodeEditor.wholeSentence : place.t.meldcodeEditor.bothLanguages } };
  const value = rows.map(({ nl, en, source }) => (sourced ? { text: { nl, en }, source } : { nl, en }));
  return { value: isSame(value, old[field.key]) ? old[field.key] : value };
}

function orNothing(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isText(value: unknown): value is { readonly nl: string; readonly en: string } {
  return typeof value === 'object' && value !== null && 'nl' in value && 'en' in value;
}
