import type { Matcher, Pattern } from '../definition/condition.ts';
import type { Definition, Route } from '../definition/schema.ts';
import { entryData } from '../entries.ts';
import type { EntryKind } from '../entryKinds.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { definitionOf, keysOf, schemaAt, unwrapped } from '../reading/schemaWalk.ts';
import { conditionPlaces, kindsOf, obligationPlaces } from './conditionPlaces.ts';
import { chooseFrom, problem } from './problem.ts';
import { missing } from './missing.ts';

/** What conditions refer to: questions, triggers, forms, functions, fields of entries and the ids in them. */
export function conditionReferences(definition: Definition): Problem[] {
  const functions = definition.functions.map((item) => item.id);
  const conditions = conditionPlaces(definition).flatMap(({ condition, path, route, inNorm }) => {
    if ('record' in condition) return [...fieldProblems(condition, path, definition, route), ...missing('functions', condition.by ?? [], functions, [...path, 'by'])];
    if ('answer' in condition) return answerProblems(condition.answer, path, definition, route);
    if ('trigger' in condition) return missing('triggers', [condition.trigger].flat(), [...definition.triggers.map((item) => item.id), 'any'], [...path, 'trigger']);
    if ('form' in condition) return missing('forms', [condition.form].flat(), definition.forms.map((item) => item.id), [...path, 'form']);
    if ('report' in condition && inNorm) return [circular(path)];
    return [];
  });
  return [...conditions, ...dueProblems(definition)];
}

function circular(path: Path): Problem {
  return problem('error', 'circularNorm', [...path, 'report'], ['Een norm zegt wanneer een melding nodig is, en mag dus niet zelf naar de melding kijken.', 'A norm says when a report is needed, so it cannot look at the report itself.'], ['Kijk in de voorwaarde naar wat er in het dossier staat.', 'Look in the condition at what the dossier holds.']);
}

function questionsOf(definition: Definition, route: Route | undefined): { readonly id: string; readonly answers: readonly { readonly id: string }[] }[] {
  return (route ? [route] : definition.routes).flatMap((item) => item.weighing?.questions ?? []);
}

function answerProblems(answer: { question: string; is: readonly string[] }, path: Path, definition: Definition, route: Route | undefined): Problem[] {
  const questions = questionsOf(definition, route);
  const strange = missing('questions', [answer.question], questions.map((item) => item.id), [...path, 'answer', 'question']);
  if (strange.length > 0) return strange;
  const answers = questions.filter((item) => item.id === answer.question).flatMap((item) => item.answers.map((option) => option.id));
  return missing('answers', answer.is, answers, [...path, 'answer', 'is']);
}

function fieldProblems(pattern: Pattern, path: Path, definition: Definition, route: Route | undefined): Problem[] {
  const kinds = kindsOf(pattern);
  return Object.entries(pattern.where ?? {}).flatMap(([field, matcher]) =>
    kinds.flatMap((kind) => {
      const place = [...path, 'where', field];
      const schema = schemaAt(entryData[kind], field.split('.'), undefined) ?? undefined;
      if (!schema) return [problem('error', 'unknownField', place, [`Een aantekening van soort ${kind} heeft geen veld "${field}".`, `An entry of kind ${kind} has no field "${field}".`], chooseFrom(keysOf(entryData[kind])))];
      return valueProblems(matcher, offeredFor(kind, field, definition, route) ?? valuesOf(schema), place);
    }),
  );
}

/** The values that an enumeration or a yes/no field knows, as text; none when anything can stand there. */
function valuesOf(schema: Parameters<typeof unwrapped>[0]): readonly string[] | undefined {
  const plain = definitionOf(unwrapped(schema));
  if (plain.type === 'boolean') return ['true', 'false'];
  if (plain.element) return valuesOf(plain.element);
  return plain.entries ? Object.values(plain.entries) : undefined;
}

function valueProblems(matcher: Matcher, offered: readonly string[] | undefined, path: Path): Problem[] {
  if (!offered) return [];
  return missing(path.at(-1) as string, wantedBy(matcher).map(String), offered, path);
}

function wantedBy(matcher: Matcher): readonly (string | number | boolean)[] {
  if (typeof matcher !== 'object') return [matcher];
  if (isList(matcher)) return matcher;
  if ('includesAll' in matcher) return matcher.includesAll;
  return 'includes' in matcher ? [matcher.includes].flat() : [];
}

/** Asked first: a list has an `includes` of its own. */
function isList(matcher: Matcher): matcher is readonly (string | number | boolean)[] {
  return Array.isArray(matcher);
}

/** Fields that hold an id of the definition itself. */
function offeredFor(kind: EntryKind, field: string, definition: Definition, route: Route | undefined): readonly string[] | undefined {
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

/** A due date is read from a field that exists and holds a date. */
function dueProblems(definition: Definition): Problem[] {
  return obligationPlaces(definition).flatMap(({ obligation, path }) => {
    const due = obligation.due;
    if (!due || !('on' in due)) return [];
    const kinds = kindsOf(due.on);
    return kinds
      .filter((kind) => !dateFieldsOf(kind).includes(due.on.field))
      .map((kind) => problem('error', 'noDateField', [...path, 'due', 'on', 'field'], [`Een aantekening van soort ${kind} heeft geen datum "${due.on.field}".`, `An entry of kind ${kind} has no date "${due.on.field}".`], chooseFrom(dateFieldsOf(kind))));
  });
}

function dateFieldsOf(kind: EntryKind): readonly string[] {
  return keysOf(entryData[kind]).filter((key) => {
    const schema = schemaAt(entryData[kind], [key], undefined);
    return schema !== undefined && definitionOf(unwrapped(schema)).type === 'custom';
  }).filter((key) => !['entry', 'help', 'employee'].includes(key));
}
