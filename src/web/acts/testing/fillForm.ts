/** Fills a form as a person could, for tests: every question gets an allowed answer. */
import { dutchClock } from '../../kit/dates.ts';
import type { AskingField, FieldSpec, FormSpec, FormValues } from '../../kit/form.ts';
import { rowName } from '../../kit/formValues.ts';
import type { Instant } from '../../../protocol/time.ts';
import { questionsIn } from '../duty.ts';

/** `choice` says which of several options is taken; past the last one it starts again. */
export function fillForm(spec: FormSpec, now: Instant, choice: number): FormValues {
  return Object.assign({}, ...questionsIn(spec.fields).map((field) => answerTo(field, now, choice))) as FormValues;
}

function answerTo(field: AskingField, now: Instant, choice: number): FormValues {
  const { date, time } = dutchClock(now);
  switch (field.kind) {
    case 'text':
    case 'longText':
      return { [field.name]: 'Een verzonnen tekst' };
    case 'date':
      return { [field.name]: date };
    case 'time':
      return { [field.name]: time };
    case 'moment':
      return { [`${field.name}Date`]: date, [`${field.name}Time`]: time };
    case 'checkbox':
      return { [field.name]: 'yes' };
    case 'radio':
      return { [field.name]: pick(field.options, choice) };
    case 'select':
      return { [field.name]: pick(field.options ?? [], choice) };
    case 'checkboxes':
      return { [field.name]: field.options.map((option) => option.value) };
    case 'entries':
      return { [field.name]: field.entries.map((entry) => entry.id) };
    case 'rows':
      return Object.assign({}, ...field.columns.map((column) => ({ [rowName(field, 0, column.name)]: column.kind === 'date' ? date : 'Een verzonnen taak' }))) as FormValues;
  }
}

function pick(options: readonly { readonly value: string }[], choice: number): string {
  return options[choice % Math.max(options.length, 1)]?.value ?? '';
}

/** Where a complaint about an empty question points. */
export function complaintAt(field: AskingField): string {
  if (field.kind === 'moment') return `${field.name}Date`;
  return field.kind === 'rows' ? rowName(field, 0, field.columns[0]?.name ?? '') : field.name;
}

/** The required questions that are asked whatever is answered. */
export function alwaysRequired(fields: readonly FieldSpec[]): readonly AskingField[] {
  return fields.flatMap((field) => (field.kind === 'group' ? alwaysRequired(field.fields) : field.kind === 'note' || field.kind === 'hidden' || !field.required ? [] : [field]));
}
