import { conditionWords } from '../../documents/meldcode/words/conditionWords.ts';
import { labelOf, valueWords } from '../../protocol/change/parts.ts';
import type { Condition } from '../../protocol/definition/condition.ts';
import type { Text } from '../../protocol/definition/parts.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import type { Term } from '../../protocol/time.ts';
import { capital, say } from '../../texts/words.ts';
import type { Texts } from '../../texts/index.ts';
import type { FieldBase, FieldSpec, FormValues, Option, RowsField } from '../kit/form.ts';
import { itemsOf } from './partPath.ts';
import { circumstances, proofs, type Preset } from './presets.ts';
import { shapeOf, type ChoiceList, type FieldShape, type ShapeName } from './shapes.ts';

type Plain = Readonly<Record<string, unknown>>;

/** What a form is made with. */
export interface FormPlace {
  readonly t: Texts;
  readonly definition: Definition;
}

/** Most characters of a text in a definition; the PDF and the pages are made for sentences, not for chapters. */
const longest = { line: 300, text: 300, longText: 2000, sentence: 1000 } as const;
/** The value of a choice that leaves a condition of one's own as it is. */
export const asItIs = 'keep';
export const termUnits = ['workingDays', 'days', 'weeks', 'months'] as const;

/** The fields of a part, with the words of the reader. */
export function fieldsOf(shape: ShapeName, value: Plain, place: FormPlace): FieldSpec[] {
  return shapeOf(shape).fields.flatMap((field) => specsOf(field, value[field.key], place));
}

/** What the fields hold for a part as it is. */
export function valuesOf(shape: ShapeName, value: Plain, place: FormPlace): FormValues {
  return Object.assign({}, ...shapeOf(shape).fields.map((field) => initial(field, value[field.key], place))) as FormValues;
}

function specsOf(field: FieldShape, old: unknown, place: FormPlace): FieldSpec[] {
  const { t } = place;
  const words = t.meldcodeEditor;
  const label = capital(say(labelOf(field.key), t));
  const hints: Readonly<Record<string, string>> = words.hints;
  // An optional choice of people falls back on those of the step; a required one has nothing to fall back on.
  const hint = field.key === 'actors' && field.required === true ? undefined : hints[field.key];
  const base = { name: field.key, label, ...(hint === undefined ? {} : { hint }), ...(field.required ? { required: true } : {}) };
  switch (field.kind) {
    case 'text':
      return (['nl', 'en'] as const).map((language): FieldSpec => {
        const shared = { ...base, name: `${field.key}-${language}`, label: words.inLanguage(label, language) };
        return field.long ? { ...shared, kind: 'longText', rows: 3, maxLength: longest.longText } : { ...shared, kind: 'text', maxLength: longest.text };
      });
    case 'line':
      return [{ ...base, kind: 'text', maxLength: longest.line }];
    case 'number':
      return [{ ...base, kind: 'text', input: 'number', width: 'short', maxLength: 3 }];
    case 'date':
      return [{ ...base, kind: 'date', notFuture: true }];
    case 'flag':
      return [{ ...base, kind: 'checkbox' }];
    case 'term':
    case 'due':
      return termFields(field, label, old, place);
    case 'sentences':
      return [sentenceRows(field, label, old, t)];
    case 'choice':
      return [{ ...base, kind: 'select', options: valueOptions(field.values, t) }];
    case 'choices':
      return [{ ...base, kind: 'checkboxes', options: valueOptions(field.values, t) }];
    case 'one':
      return [{ ...base, kind: 'select', options: idOptions(field.list, place), placeholder: words.none }];
    case 'several':
      return [{ ...base, kind: 'checkboxes', options: idOptions(field.list, place) }];
    case 'condition':
      return [conditionField(field, base, old, place)];
  }
}

function valueOptions(values: readonly string[], t: Texts): Option[] {
  const words: Readonly<Record<string, string>> = t.meldcodeEditor.values;
  return values.map((value) => ({ value, label: capital(words[value] ?? say(valueWords(value), t)) }));
}

function idOptions(list: ChoiceList, { definition, t }: FormPlace): Option[] {
  if (list === 'functions') return definition.functions.map((one) => ({ value: one.id, label: say(one.name, t) }));
  if (list === 'consents') return definition.consents.map((one) => ({ value: one.id, label: say(one.text, t) }));
  return definition.routes.flatMap((route) => route.weighing?.questions ?? []).map((one) => ({ value: one.id, label: `${one.number}. ${say(one.text, t)}` }));
}

/** `after` and the like of a term stay as they are; only how long can be chosen here. */
function termFields(field: FieldShape, label: string, old: unknown, { t }: FormPlace): FieldSpec[] {
  const words = t.meldcodeEditor;
  if (field.kind === 'due' && old !== undefined && !('within' in (old as Plain))) return [{ kind: 'note', text: words.dueOnDate }];
  return [
    { kind: 'text', name: `${field.key}-amount`, label: words.amount(label), hint: field.kind === 'due' && old === undefined ? words.dueFrom : words.termHint, input: 'number', width: 'short', maxLength: 3 },
    { kind: 'select', name: `${field.key}-unit`, label: words.unit(label), options: valueOptions(termUnits, t) },
  ];
}

function sentenceRows(field: FieldShape, label: string, old: unknown, t: Texts): RowsField {
  const words = t.meldcodeEditor;
  const sourced = field.kind === 'sentences' && field.sourced === true;
  const columns: RowsField['columns'] = [
    { kind: 'text', name: 'nl', label: words.inLanguage(words.sentence, 'nl'), maxLength: longest.sentence, grows: true },
    { kind: 'text', name: 'en', label: words.inLanguage(words.sentence, 'en'), maxLength: longest.sentence, grows: true },
    ...(sourced ? [{ kind: 'text' as const, name: 'source', label: capital(say(labelOf('source'), t)), maxLength: longest.line, grows: true as const }] : []),
  ];
  return { kind: 'rows', name: field.key, label, columns, count: (Array.isArray(old) ? old.length : 0) + 2, rowLabel: words.sentence };
}

/** The presets that a field offers, by its key. */
export function presetsFor(field: FieldShape, definition: Definition): readonly Preset[] {
  return field.key === 'done' ? proofs(definition) : circumstances(definition);
}

/** A condition of one's own stands above the list in full: in the list itself a long text is cut off. */
function conditionField(field: FieldShape, base: FieldBase, old: unknown, { t, definition }: FormPlace): FieldSpec {
  const words = t.meldcodeEditor;
  const said = (condition: Condition): string => conditionWords(condition, { t, protocol: definition, route: undefined });
  const usual = presetsFor(field, definition).map(({ value, condition }): Option => ({ value, label: condition ? capital(said(condition)) : value }));
  const select = { ...base, kind: 'select' as const, placeholder: field.key === 'when' && !field.required ? words.always : words.none };
  if (old === undefined || usual.some((option) => option.value === JSON.stringify(old))) return { ...select, options: usual };
  const ways = (Array.isArray(old) ? old : [old]) as readonly Condition[];
  return { ...select, hint: `${base.hint ?? ''} ${words.nowIs(ways.map(said).join(words.or))}`.trim(), options: [{ value: asItIs, label: words.asItIs }, ...usual] };
}

function initial(field: FieldShape, old: unknown, { definition }: FormPlace): FormValues {
  const { key } = field;
  switch (field.kind) {
    case 'text':
      return { [`${key}-nl`]: (old as Text | undefined)?.nl ?? '', [`${key}-en`]: (old as Text | undefined)?.en ?? '' };
    case 'flag':
      return old === true ? { [key]: 'yes' } : {};
    case 'term':
    case 'due': {
      const term = (field.kind === 'due' ? (old as Plain | undefined)?.['within'] : old) as Term | undefined;
      return term ? { [`${key}-amount`]: String(term.amount), [`${key}-unit`]: term.unit } : {};
    }
    case 'sentences':
      return Object.fromEntries(itemsOf({ [key]: old }, key).flatMap((item, row) => Object.entries(sentenceOf(item)).map(([column, text]) => [`${key}.${row}.${column}`, text])));
    case 'choices':
    case 'several':
      return { [key]: Array.isArray(old) ? (old as readonly string[]) : [] };
    case 'condition': {
      if (old === undefined) return {};
      const known = presetsFor(field, definition).some((preset) => preset.value === JSON.stringify(old));
      return { [key]: known ? JSON.stringify(old) : asItIs };
    }
    case 'number':
      return { [key]: typeof old === 'number' ? String(old) : '' };
    case 'line':
    case 'date':
    case 'choice':
    case 'one':
      return { [key]: typeof old === 'string' ? old : '' };
  }
}

/** A sentence as cells of its row: a text, or a text with its source. */
function sentenceOf(item: Plain): Readonly<Record<string, string>> {
  const { nl, en } = ('text' in item ? item['text'] : item) as Text;
  return typeof item['source'] === 'string' ? { nl, en, source: item['source'] } : { nl, en };
}
