/** Reading values of a validated form back as what they mean. */
import { isPlainDate, type Instant, type PlainDate } from '../../protocol/time.ts';
import { dutchClock, instantAt } from './dates.ts';
import type { FormValues, RowsField } from './form.ts';

/** One text; empty when absent, the first when several came. */
export function textOf(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** All texts under a name, in the order posted. */
export function listOf(values: FormValues, name: string): readonly string[] {
  const value = values[name];
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

/** True when a single box was ticked. */
export function isTicked(values: FormValues, name: string): boolean {
  return textOf(values, name) !== '';
}

/** The day of a validated `date` field, or null when it was left empty. */
export function dateOf(values: FormValues, name: string): PlainDate | null {
  const text = textOf(values, name);
  return isPlainDate(text) ? text : null;
}

/** What a validated `moment` field says: an instant, a day when the time is unknown, or null when empty. */
export function momentOf(values: FormValues, name: string): Instant | PlainDate | null {
  const date = dateOf(values, `${name}Date`);
  if (!date) return null;
  const time = textOf(values, `${name}Time`);
  return time === '' ? date : instantAt(date, time);
}

/** The two values a `moment` field starts with, for example “now”. */
export function momentValues(name: string, at: Instant): FormValues {
  const { date, time } = dutchClock(at);
  return { [`${name}Date`]: date, [`${name}Time`]: time };
}

/** The filled rows of a `rows` field; a row in which nothing was filled in is left out. */
export function rowsOf(values: FormValues, field: RowsField): readonly Readonly<Record<string, string>>[] {
  const rows: Record<string, string>[] = [];
  for (let row = 0; row < field.count; row += 1) {
    const cells = Object.fromEntries(field.columns.map((column) => [column.name, textOf(values, rowName(field, row, column.name))]));
    if (Object.values(cells).some((cell) => cell !== '')) rows.push(cells);
  }
  return rows;
}

/** The posted name of one cell. */
export function rowName(field: RowsField, row: number, column: string): string {
  return `${field.name}.${row}.${column}`;
}
