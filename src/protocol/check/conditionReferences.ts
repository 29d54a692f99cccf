import type { Definition, Route } from '../definition/schema.ts';
import { entryData } from '../entries.ts';
import type { EntryKind } from '../entryKinds.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { definitionOf, keysOf, schemaAt, unwrapped } from '../reading/schemaWalk.ts';
import { conditionPlaces, kindsOf, obligationPlaces } from './conditionPlaces.ts';
import { chooseFrom, problem } from './problem.ts';
import { missing } from './missing.ts';
import { questionsOf } from './idsInFields.ts';
import { whereProblems } from './whereValues.ts';

/** What conditions refer to: questions, triggers, forms, functions, fields of entries and the ids in them. */
export function conditionReferences(definition: Definition): Problem[] {
  const functions = definition.functions.map((item) => item.id);
  const conditions = conditionPlaces(definition).flatMap(({ condition, path, route, inNorm }) => {
    if ('record' in condition) return [...whereProblems(condition, path, definition, route), ...missing('functions', condition.by ?? [], functions, [...path, 'by'])];
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

function answerProblems(answer: { question: string; is: readonly string[] }, path: Path, definition: Definition, route: Route | undefined): Problem[] {
  const questions = questionsOf(definition, route);
  const strange = missing('questions', [answer.question], questions.map((item) => item.id), [...path, 'answer', 'question']);
  if (strange.length > 0) return strange;
  const answers = questions.filter((item) => item.id === answer.question).flatMap((item) => item.answers.map((option) => option.id));
  return missing('answers', answer.is, answers, [...path, 'answer', 'is']);
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
