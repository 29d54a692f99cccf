import type { Pattern } from '../definition/condition.ts';
import type { Definition, Route } from '../definition/schema.ts';
import type { EntryKind } from '../entryKinds.ts';

type Act = Definition['acts'][number];

/** Every question of a route; of all routes where a condition counts in all. */
export function questionsOf(definition: Definition, route: Route | undefined): { readonly id: string; readonly answers: readonly { readonly id: string }[] }[] {
  return (route ? [route] : definition.routes).flatMap((item) => item.weighing?.questions ?? []);
}

/** What a field holds that is an id of the definition itself; nothing for other fields. */
export function offeredFor(kind: EntryKind, field: string, definition: Definition, route: Route | undefined): readonly string[] | undefined {
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map((item) => item.id);
  switch (`${kind}.${field}`) {
    case 'signal.forms':
      return ids(definition.forms);
    case 'signal.triggers':
    case 'trigger.trigger':
      return ids(definition.triggers);
    case 'consultation.partners':
      return ids(definition.partners);
    case 'conversation.attendees':
    case 'participant.function':
      return ids(definition.functions);
    case 'waiver.ground':
      return ids(definition.waiverGrounds);
    case 'consent.consent':
      return ids(definition.consents);
    case 'informed.who':
      return ids(definition.informs);
    case 'answer.question':
      return ids(questionsOf(definition, route));
    case 'answer.answer':
      return questionsOf(definition, route).flatMap((question) => ids(question.answers));
    case 'act.act':
      return ids(definition.acts);
    case 'emergency.called':
      return ids(definition.emergency.contacts);
    case 'closing.ground':
      return ids(definition.closingGrounds);
    case 'opening.route':
    case 'routeSwitch.to':
      return ids(definition.routes);
    default:
      return undefined;
  }
}

type Holds = { readonly list: false; readonly sort: 'string' | 'boolean'; readonly offered: readonly string[] | undefined };

/** What a field of an act of the organisation's own holds; of the acts that the pattern names, or of any when it names none. */
export function actFieldOf(definition: Definition, pattern: Pattern, id: string): Holds | { readonly unknown: readonly string[]; readonly offered: readonly string[] } {
  const acts = actsIn(definition, pattern);
  const fields = acts.flatMap((act) => act.fields);
  const same = fields.filter((field) => field.id === id);
  if (same.length === 0) return { unknown: acts.map((act) => act.id), offered: [...new Set(fields.map((field) => field.id))] };
  if (same.every((field) => field.type === 'yesNo')) return { list: false, sort: 'boolean', offered: ['true', 'false'] };
  const options = same.flatMap((field) => (field.type === 'choice' ? (field.options ?? []) : []));
  return { list: false, sort: 'string', offered: same.every((field) => field.type === 'choice') ? options.map((option) => option.id) : undefined };
}

function actsIn(definition: Definition, pattern: Pattern): readonly Act[] {
  const wanted = pattern.where?.act;
  const named = typeof wanted === 'string' ? [wanted] : Array.isArray(wanted) ? (wanted as readonly unknown[]) : undefined;
  return named ? definition.acts.filter((act) => named.includes(act.id)) : definition.acts;
}
