/** Checks what came in against the description of the form (every rule on the server; the browser only helps). */
import { addDays, ageOn, type Instant, type PlainDate } from '../../protocol/time.ts';
import type { Texts } from '../../texts/index.ts';
import { dutchClock, instantAt, parseDate, parseTime } from './dates.ts';
import type { AskingField, DateField, DateRules, FieldError, FieldSpec, FormSpec, FormValues, MomentField, RowsField, SelectField, TextField } from './form.ts';
import { listOf, rowName, rowsOf, textOf } from './formValues.ts';

export interface ValidationContext {
  readonly t: Texts;
  readonly now: Instant;
}

export interface Validated {
  /**
   * Only what the form asked: unknown names and fields under options that were
   * not chosen are gone, dates are ISO. Draw a refused form with the posted
   * values instead, so that nothing typed is lost.
   */
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

interface Check extends ValidationContext {
  readonly posted: FormValues;
  readonly values: Record<string, string | readonly string[]>;
  readonly errors: FieldError[];
  readonly today: PlainDate;
}

/** A clock in a school may run ahead a little; that is no future. */
const clockSlackMinutes = 5;
export const defaultMaxLength = { text: 200, longText: 10_000 } as const;

/** Checks posted values; never throws on anything a person can send. */
export function validateForm(spec: FormSpec, posted: FormValues, context: ValidationContext): Validated {
  const check: Check = { ...context, posted, values: {}, errors: [], today: dutchClock(context.now).date };
  checkFields(spec.fields, check);
  return { values: check.values, errors: check.errors };
}

function checkFields(fields: readonly FieldSpec[], check: Check): void {
  for (const field of fields) {
    if (field.kind === 'group') checkFields(field.fields, check);
    else if (field.kind === 'hidden') check.values[field.name] = textOf(check.posted, field.name);
    else if (field.kind !== 'note') checkField(field, check);
  }
}

function checkField(field: AskingField, check: Check): void {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return checkText(field, field.name, check);
    case 'date':
      return checkDate(field, field.name, check);
    case 'time':
      checkTime(field, field.name, field.required === true, check);
      return;
    case 'moment':
      return checkMoment(field, check);
    case 'select':
      return checkSelect(field, field.name, check);
    case 'radio':
    case 'checkboxes':
    case 'entries':
    case 'checkbox':
      return checkChoices(field, check);
    case 'rows':
      return checkRows(field, check);
  }
}

function complain(check: Check, field: string, message: string): void {
  check.errors.push({ field, message });
}

/** “Wanneer?: deze datum…” reads badly; the question mark goes. */
function named(label: string): string {
  return label.replace(/\s*[?:.!]+$/, '');
}

function keep(check: Check, name: string, value: string | readonly string[]): void {
  if (value !== '') check.values[name] = value;
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function checkText(field: TextField | Extract<AskingField, { kind: 'longText' }>, name: string, check: Check): void {
  // A single line stays one: no line breaks smuggled into a mail header or a list.
  const text = field.kind === 'text' ? textOf(check.posted, name).replace(/\s*\n\s*/g, ' ') : textOf(check.posted, name);
  const texts = check.t.forms;
  keep(check, name, text);
  if (text === '') {
    if (field.required) complain(check, name, field.requiredMessage ?? texts.required(named(field.label)));
    return;
  }
  const limit = field.maxLength ?? defaultMaxLength[field.kind];
  const length = text.length > limit ? Array.from(text).length : 0;
  if (length > limit) complain(check, name, texts.tooLong(named(field.label), limit, length - limit));
  else if (field.kind === 'text' && field.input === 'email' && !email.test(text)) complain(check, name, texts.emailUnreal(named(field.label)));
  else if (field.kind === 'text' && field.input === 'number' && !/^\d+$/.test(text)) complain(check, name, texts.numberUnreal(named(field.label)));
}

function checkDate(field: DateField, name: string, check: Check): void {
  const text = textOf(check.posted, name);
  if (text === '') {
    if (field.required) complain(check, name, field.requiredMessage ?? check.t.forms.requiredDate(named(field.label)));
    return;
  }
  const date = dateWithin(field, field.label, text, name, check);
  if (!date) return;
  if (field.birthDate && (date > check.today || ageOn(date, check.today) > 120)) complain(check, name, check.t.forms.birthDateUnlikely(named(field.label)));
  check.values[name] = date;
}

function dateWithin(rules: DateRules, label: string, text: string, name: string, check: Check): PlainDate | null {
  const date = parseDate(text);
  const texts = check.t.forms;
  if (!date) complain(check, name, texts.dateUnreal(named(label)));
  else if (rules.notFuture && date > check.today) complain(check, name, texts.dateFuture(named(label)));
  else if (rules.notPast && date < check.today) complain(check, name, texts.datePast(named(label)));
  else return date;
  return null;
}

function checkTime(field: { label: string; requiredMessage?: string }, name: string, required: boolean, check: Check): string | null {
  const text = textOf(check.posted, name);
  if (text === '') {
    if (required) complain(check, name, field.requiredMessage ?? check.t.forms.requiredTime(named(field.label)));
    return null;
  }
  const time = parseTime(text);
  if (time) check.values[name] = time;
  else complain(check, name, check.t.forms.timeUnreal(named(field.label)));
  return time;
}

function checkMoment(field: MomentField, check: Check): void {
  const [dateName, timeName] = [`${field.name}Date`, `${field.name}Time`];
  const [dateText, timeText] = [textOf(check.posted, dateName), textOf(check.posted, timeName)];
  if (dateText === '') {
    if (field.required || timeText !== '') complain(check, dateName, field.requiredMessage ?? check.t.forms.requiredDate(named(field.label)));
    if (timeText !== '') checkTime(field, timeName, false, check);
    return;
  }
  const date = dateWithin(field, field.label, dateText, dateName, check);
  if (date) check.values[dateName] = date;
  const { requiredMessage: _, ...withoutMessage } = field;
  const time = checkTime(withoutMessage, timeName, field.timeOptional !== true, check);
  if (!date || !time || !field.notFuture) return;
  const latest = Date.parse(check.now) + clockSlackMinutes * 60_000;
  if (Date.parse(instantAt(date, time)) > latest) complain(check, timeName, check.t.forms.timeFuture(named(field.label)));
}

function checkSelect(field: SelectField, name: string, check: Check): void {
  const chosen = textOf(check.posted, name);
  if (chosen === '') {
    if (field.required) complain(check, name, field.requiredMessage ?? check.t.forms.requiredChoice(named(field.label)));
    return;
  }
  const options = [...(field.options ?? []), ...(field.groups ?? []).flatMap((group) => group.options)];
  if (options.some((option) => option.value === chosen)) check.values[name] = chosen;
  else complain(check, name, check.t.forms.notAnOption(named(field.label)));
}

type ChoiceField = Extract<AskingField, { kind: 'radio' | 'checkboxes' | 'entries' | 'checkbox' }>;

function checkChoices(field: ChoiceField, check: Check): void {
  const many = field.kind === 'checkboxes' || field.kind === 'entries';
  const posted = listOf(check.posted, field.name);
  const chosen = many ? [...new Set(posted)] : posted.slice(0, 1);
  if (chosen.length === 0) {
    if (field.required) complain(check, field.name, field.requiredMessage ?? check.t.forms.requiredChoice(named(field.label)));
    return;
  }
  const options = choicesOf(field);
  if (!chosen.every((value) => options.some((option) => option.value === value))) {
    complain(check, field.name, check.t.forms.notAnOption(named(field.label)));
    return;
  }
  check.values[field.name] = many ? chosen : (chosen[0] ?? '');
  for (const option of options) {
    if (option.reveal && chosen.includes(option.value)) checkFields(option.reveal, check);
  }
}

function choicesOf(field: ChoiceField): readonly { value: string; reveal?: readonly FieldSpec[] }[] {
  if (field.kind === 'checkbox') return [{ value: 'yes', ...(field.reveal ? { reveal: field.reveal } : {}) }];
  return field.kind === 'entries' ? field.entries.map((entry) => ({ value: entry.id })) : field.options;
}

function checkRows(field: RowsField, check: Check): void {
  if (field.required && rowsOf(check.posted, field).length === 0) {
    const first = field.columns[0];
    complain(check, rowName(field, 0, first?.name ?? ''), field.requiredMessage ?? check.t.forms.required(named(field.label)));
    return;
  }
  for (let row = 0; row < field.count; row += 1) {
    const names = field.columns.map((column) => rowName(field, row, column.name));
    if (names.every((name) => textOf(check.posted, name) === '')) continue;
    for (const column of field.columns) {
      const name = rowName(field, row, column.name);
      if (column.kind === 'text') checkText(column, name, check);
      else if (column.kind === 'date') checkDate(column, name, check);
      else checkSelect(column, name, check);
    }
  }
}

/** The last day a date field allows, for the browser's own calendar; undefined when any day will do. */
export function latestDay(field: DateField | MomentField, today: PlainDate): PlainDate | undefined {
  return field.notFuture || (field.kind === 'date' && field.birthDate) ? today : undefined;
}

/** The first day a date field allows. */
export function earliestDay(field: DateField | MomentField, today: PlainDate): PlainDate | undefined {
  if (field.notPast) return today;
  return field.kind === 'date' && field.birthDate ? addDays(today, -120 * 366) : undefined;
}
