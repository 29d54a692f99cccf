import type { Definition } from '../definition/schema.ts';
import { lineLimit, longTextLimit, type EntryData } from '../entries.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { isPlainDate } from '../time.ts';
import { firstRefusal, unknownChoice } from './choices.ts';
import { inOrder } from './inOrder.ts';
import type { Outcome, Situation } from './rules.ts';

type Act = Definition['acts'][number];
type Field = Act['fields'][number];

/** An act of the organisation's own has the fields that its meldcode gives it: all that are required, each of its own type. */
export function act(data: EntryData<'act'>, situation: Situation): Outcome {
  const { acts } = situation.context.protocol;
  const definition = acts.find((candidate) => candidate.id === data.act);
  if (!definition) return firstRefusal(unknownChoice('act', [data.act], acts));
  const stranger = Object.keys(data.fields).find((id) => !definition.fields.some((field) => field.id === id));
  const refusal = (stranger !== undefined && unknownChoice(`fields.${stranger}`, [stranger], definition.fields)) || definition.fields.map((field) => wrongValue(field, data.fields[field.id], definition)).find((wrong) => wrong);
  return refusal ? { refusal } : inOrder('act', data, situation);
}

/** Who is told is one of those whom the meldcode names. */
export function inform(data: EntryData<'informed'>, situation: Situation): Outcome {
  const refusal = unknownChoice('who', [data.who], situation.context.protocol.informs);
  return refusal ? { refusal } : inOrder('informed', data, situation);
}

function wrongValue(field: Field, value: string | boolean | undefined, { source }: Act): Refusal | undefined {
  const details = { field: `fields.${field.id}`, params: { field: field.id, type: field.type } };
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return field.required ? refuse('actIncomplete', source, details) : undefined;
  if (field.type !== 'choice') return isOfType(value, field.type) ? undefined : refuse('actFieldWrong', source, details);
  const offered = (field.options ?? []).map((option) => option.id);
  return typeof value === 'string' && offered.includes(value) ? undefined : refuse('unknownChoice', source, { field: details.field, params: { offered: offered.join(', ') } });
}

function isOfType(value: string | boolean, type: Exclude<Field['type'], 'choice'>): boolean {
  switch (type) {
    case 'yesNo':
      return typeof value === 'boolean';
    case 'date':
      return isPlainDate(value);
    case 'line':
      return typeof value === 'string' && value.length <= lineLimit && !/[\r\n]/.test(value);
    case 'text':
      return typeof value === 'string' && value.length <= longTextLimit;
  }
}
