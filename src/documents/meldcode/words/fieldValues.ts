import type { Definition, Route } from '../../../protocol/definition/schema.ts';
import type { Matcher, Pattern } from '../../../protocol/definition/condition.ts';
import type { EntryKind } from '../../../protocol/entryKinds.ts';
import { leftOutIn, nameIn, plainName, textIn } from '../../../texts/words.ts';
import type { Texts } from '../../../texts/index.ts';
import { joined, inside } from './joined.ts';

/** In which definition a condition is read, and in which of its routes: ids of questions are unique per route. */
export interface Place {
  readonly t: Texts;
  readonly protocol: Definition;
  readonly route: Route | undefined;
}

/** What is asked of a field; `later` comes after the verb of the sentence. */
export interface Particular {
  readonly text: string;
  readonly later: boolean;
}

/** What a matcher asks of a field, in words that fit behind the entry. */
export function fieldWords(kind: EntryKind, field: string, matcher: Matcher, place: Place): Particular {
  const { t } = place;
  const c = t.conditions;
  const words = c.fields[`${kind}.${field}`];
  const label = words?.label ?? c.labels[field.split('.').at(-1) ?? field] ?? field;
  if (isPresence(matcher)) return { text: matcher.present ? c.present(label) : c.absent(label), later: false };
  const [values, last] = wanted(matcher, t);
  const named = joined(values.map((value) => words?.values?.[String(value)] ?? nameOfValue(kind, field, value, place)), last);
  return words?.phrase ? { text: words.phrase(named), later: words.later === true } : { text: c.field(label, named), later: true };
}

function isPresence(matcher: Matcher): matcher is { readonly present: boolean } {
  return typeof matcher === 'object' && 'present' in matcher;
}

/** The values that count, and whether one of them is enough. */
function wanted(matcher: Exclude<Matcher, { readonly present: boolean }>, t: Texts): readonly [readonly (string | number | boolean)[], string] {
  if (typeof matcher !== 'object') return [[matcher], t.conditions.or];
  if (isList(matcher)) return [matcher, t.conditions.or];
  return 'includesAll' in matcher ? [matcher.includesAll, t.conditions.and] : [[matcher.includes].flat(), t.conditions.or];
}

/** Asked first: a list has an `includes` of its own. */
function isList(matcher: object): matcher is readonly (string | number | boolean)[] {
  return Array.isArray(matcher);
}

/** What the organisation calls a value: most are ids of its own definition. */
function nameOfValue(kind: EntryKind, field: string, value: string | number | boolean, { t, protocol, route }: Place): string {
  if (typeof value === 'boolean') return value ? t.conditions.yes : t.conditions.no;
  const id = String(value);
  const questions = (route ? [route] : protocol.routes).flatMap((one) => one.weighing?.questions ?? []);
  switch (`${kind}.${field}`) {
    case 'signal.forms':
      return inside(nameIn(protocol.forms, id, t));
    case 'signal.triggers':
    case 'trigger.trigger':
      return inside(nameIn(protocol.triggers, id, t));
    case 'consultation.partners':
      return inside(nameIn(protocol.partners, id, t));
    case 'conversation.attendees':
    case 'participant.function':
      return plainName(nameIn(protocol.functions, id, t));
    case 'waiver.ground':
      return t.conditions.quoted(textIn(protocol.waiverGrounds, id, t));
    case 'waiver.confirmed':
      return t.conditions.quoted(textIn(protocol.waiverGrounds.flatMap((one) => one.confirm), id, t));
    case 'consent.consent':
      return t.conditions.quoted(textIn(protocol.consents, id, t));
    case 'informed.who':
      return nameIn(protocol.informs, id, t);
    case 'answer.question':
      return questionWord(id, questions, t);
    case 'answer.answer':
      return answerWord(id, questions, t);
    case 'deviation.obligations':
      return t.conditions.quoted(leftOutIn(protocol, id, t));
    case 'emergency.called':
      return nameIn(protocol.emergency.contacts, id, t);
    case 'closing.ground':
      return t.conditions.quoted(textIn(protocol.closingGrounds, id, t));
    case 'opening.route':
    case 'routeSwitch.to':
      return t.conditions.quoted(nameIn(protocol.routes, id, t));
    default:
      return t.conditions.quoted(id);
  }
}

type Questions = NonNullable<Route['weighing']>['questions'];

function questionWord(id: string, questions: Questions, t: Texts): string {
  const found = questions.find((question) => question.id === id);
  return found ? t.meldcode.nextQuestion(found.number) : id;
}

/** The label of an answer, as a quotation; answers of different questions may have the same id and then mostly the same label. */
export function answerWord(id: string, questions: Questions, t: Texts): string {
  const labels = new Set(questions.flatMap((question) => question.answers.filter((answer) => answer.id === id).map((answer) => t.conditions.quoted(answer.label[t.language]))));
  return labels.size > 0 ? [...labels].join(' / ') : t.conditions.quoted(id);
}

/** What is asked of the questions of an act, such as “Ernstig” or “Twijfel”. The question is only named where it is not a choice. */
export function actFieldWords(pattern: Pattern, { t, protocol }: Place): string[] {
  const c = t.conditions;
  const acts = protocol.acts.filter((act) => wantedActs(pattern).includes(act.id));
  return Object.entries(pattern.where ?? {}).flatMap(([key, matcher]) => {
    if (!key.startsWith('fields.')) return [];
    const fields = acts.flatMap((act) => act.fields).filter((one) => `fields.${one.id}` === key);
    const label = fields[0]?.label[t.language] ?? key;
    if (isPresence(matcher)) return [(matcher.present ? c.present : c.absent)(c.quoted(label)).trim()];
    const [values, last] = wanted(matcher, t);
    const options = fields.flatMap((field) => field.options ?? []);
    const named = values.map((value) => (typeof value === 'boolean' ? (value ? c.yes : c.no) : (options.find((one) => one.id === value)?.label[t.language] ?? String(value))));
    const list = joined(named.map((name) => c.quoted(name)), last);
    return [fields[0]?.type === 'choice' ? list : c.actField(label, list)];
  });
}

/** Names of the acts that a pattern looks at, as quotations. */
export function actNames(pattern: Pattern, { t, protocol }: Place): string {
  return joined(wantedActs(pattern).map((id) => t.conditions.quoted(nameIn(protocol.acts, id, t))), t.conditions.or);
}

function wantedActs({ where }: Pattern): string[] {
  const matcher = where?.['act'];
  if (matcher === undefined || (typeof matcher === 'object' && 'present' in matcher)) return [];
  return typeof matcher === 'object' ? (isList(matcher) ? matcher : 'includesAll' in matcher ? matcher.includesAll : [matcher.includes].flat()).map(String) : [String(matcher)];
}
