/** Takes parts of one meldcode over into another, so that they mean the same there. */
import type { Definition } from '../definition/schema.ts';
import { meaningOf, type Question } from '../definition/weighingSchema.ts';
import { references } from '../check/references.ts';
import type { Path } from '../reading/finding.ts';
import { stringsIn } from '../check/texts.ts';

type Json = unknown;
type Plain = Readonly<Record<string, Json>>;

/** Under these keys stand ids of functions. */
const functionKeys = new Set(['actors', 'by', 'handledBy', 'attendees', 'deputyOf']);

/**
 * A part of `model` in the terms of `target`: its functions become the functions
 * with the same rights, its questions and answers those that ask and mean the
 * same. A function or question that the target has no like of keeps its id;
 * {@link completed} brings it along.
 */
export function translated<Part>(part: Part, model: Definition, target: Definition): Part {
  const functions = new Map(model.functions.map((one) => [one.id, alike(one.role, target)]));
  const questions = new Map(questionsOf(model).map((one) => [one.id, questionsOf(target).find((other) => other.asks === one.asks && one.asks !== 'other')]));
  const walk = (value: Json, key: string): Json => {
    if (functionKeys.has(key)) return functionIds(value, functions);
    if (Array.isArray(value)) return value.map((item) => walk(item, ''));
    if (typeof value !== 'object' || value === null) return value;
    if (key === 'answer' && 'question' in value) return answerIn(value as unknown as Asked, questions, model);
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
  };
  return walk(part, '') as Part;
}

/** The functions with these rights; without a deputy everything is up to the officer. */
function alike(role: Definition['functions'][number]['role'], { functions }: Definition): readonly string[] {
  const found = functions.filter((one) => one.role === role);
  const instead = role === 'deputyOfficer' ? functions.filter((one) => one.role === 'officer') : [];
  return (found.length > 0 ? found : instead).map((one) => one.id);
}

/** The whole list, the one id, or the `includes` of a matcher. */
function functionIds(value: Json, functions: ReadonlyMap<string, readonly string[]>): Json {
  const others = (id: Json): readonly Json[] => {
    const found = typeof id === 'string' ? functions.get(id) : undefined;
    return found && found.length > 0 ? found : [id];
  };
  if (Array.isArray(value)) return [...new Set(value.flatMap(others))];
  if (typeof value !== 'object' || value === null) return others(value)[0];
  return Object.fromEntries(Object.entries(value as Plain).map(([name, item]) => [name, functionIds(Array.isArray(item) ? item : [item], functions)]));
}

interface Asked {
  readonly question: string;
  readonly is: readonly string[];
}

function answerIn(asked: Asked, questions: ReadonlyMap<string, Question | undefined>, model: Definition): Asked {
  const question = questions.get(asked.question);
  const old = questionsOf(model).find((one) => one.id === asked.question);
  if (!question || !old) return asked;
  const meanings = asked.is.map((id) => old.answers.find((answer) => answer.id === id)).map((answer) => answer && meaningOf(answer));
  const is = question.answers.filter((answer) => meanings.includes(meaningOf(answer))).map((answer) => answer.id);
  return is.length > 0 ? { question: question.id, is } : asked;
}

function questionsOf(definition: Definition): readonly Question[] {
  return definition.routes.flatMap((route) => route.weighing?.questions ?? []);
}

const lists = ['partners', 'triggers', 'forms', 'consents', 'informs', 'waiverGrounds', 'acts', 'closingGrounds', 'functions'] as const;

/** The definition with everything from `model` that it refers to and does not have itself. */
export function completed(definition: Definition, model: Definition): Definition {
  const absent = references(definition).filter((problem) => problem.code === 'unknownReference').flatMap((problem) => idsAt(definition, problem.path));
  const next = { ...definition } as Record<string, unknown>;
  let grew = false;
  for (const list of lists) {
    const own = definition[list] as readonly { readonly id: string }[];
    const more = translated((model[list] as readonly { readonly id: string }[]).filter((item) => absent.includes(item.id) && !own.some((one) => one.id === item.id)), model, definition);
    if (more.length === 0) continue;
    grew = true;
    next[list] = [...own, ...more];
  }
  return grew ? completed(next as Definition, model) : definition;
}

function idsAt(definition: Definition, path: Path): readonly string[] {
  const value = path.reduce<unknown>((found, part) => (typeof found === 'object' && found !== null ? (found as Readonly<Record<string | number, unknown>>)[part] : undefined), definition);
  return stringsIn(value).map(({ text }) => text);
}
