import type { z } from 'zod';
import type { Text } from '../definition/parts.ts';
import type { Path, Problem } from './finding.ts';
import { alternatives, definitionOf, keysOf, meant, requiredKeysOf, schemaAt, unwrapped, valueAt } from './schemaWalk.ts';

type Issue = z.core.$ZodIssue;

/** Checks a value against a schema, with problems that a person who writes YAML understands. */
export function readShape<Schema extends z.ZodType>(schema: Schema, value: unknown): { ok: true; value: z.output<Schema> } | { ok: false; problems: Problem[] } {
  const parsed = schema.safeParse(value);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: explainedAll(parsed.error.issues, schema, value, []) };
}

/** Explaining takes longer than finding; beyond this many nobody reads on. */
const explainedAtMost = 250;

function problemsIn(schema: z.ZodType, value: unknown, path: Path): Problem[] {
  return explainedAll(schema.safeParse(value).error?.issues ?? [], schema, value, path);
}

function explainedAll(issues: readonly Issue[], schema: z.ZodType, value: unknown, path: Path): Problem[] {
  const problems: Problem[] = [];
  for (const issue of issues) {
    if (problems.length >= explainedAtMost) break;
    problems.push(...problemsOf(issue, schema, value, path));
  }
  return problems;
}

function problemsOf(issue: Issue, schema: z.ZodType, value: unknown, path: Path): Problem[] {
  const at = [...path, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  const there = valueAt(value, issue.path);
  const rule = schemaAt(schema, issue.path, value);
  if (issue.code === 'invalid_union' && rule) return ofUnion(rule, there, at);
  if (issue.code === 'unrecognized_keys') return issue.keys.slice(0, explainedAtMost).map((key) => unknownKey(key, rule ? keysOf(meant(rule, there) ?? rule) : [], [...at, key]));
  return [explained(issue, there, rule, at)];
}

function ofUnion(rule: z.ZodType, value: unknown, path: Path): Problem[] {
  const option = meant(rule, value);
  if (option && alternatives(rule).length > 1) {
    const problems = problemsIn(option, value, path);
    if (problems.length > 0) return problems;
  }
  if (value === undefined) return [missing(path)];
  const objects = alternatives(rule).filter((candidate) => definitionOf(candidate).type === 'object');
  const kinds = objects.map((candidate) => requiredKeysOf(candidate)[0] ?? '').filter((kind) => kind !== '');
  const strange = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const key = strange[0];
  if (kinds.length > 1) {
    const found = key === undefined ? { nl: 'Dit is geen voorwaarde of onderdeel dat hier past.', en: 'This is nothing that fits here.' } : { nl: `Onbekende soort "${key}".`, en: `Unknown kind "${key}".` };
    return [problem('unknownKind', key === undefined ? path : [...path, key], found, { nl: `Bestaande soorten: ${kinds.join(', ')}.`, en: `Kinds that exist: ${kinds.join(', ')}.` })];
  }
  return [problem('wrongValue', path, { nl: 'Deze waarde past hier niet.', en: 'This value does not fit here.' }, offered(alternatives(rule)))];
}

function unknownKey(key: string, allowed: readonly string[], path: Path): Problem {
  const close = allowed.find((candidate) => candidate.toLowerCase() === key.toLowerCase() || near(candidate, key));
  const hint = close === undefined ? { nl: '', en: '' } : { nl: `Bedoelt u "${close}"? `, en: `Do you mean "${close}"? ` };
  const list = allowed.join(', ');
  return problem('unknownKey', path, { nl: `De sleutel "${key}" bestaat hier niet.`, en: `The key "${key}" does not exist here.` }, { nl: `${hint.nl}Hier mogen: ${list}.`, en: `${hint.en}Allowed here: ${list}.` });
}

/** One letter too many, too few, other, or two swapped. */
function near(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return left.length + right.length <= 2 || (left.length === 2 && left === [...right].reverse().join(''));
}

function explained(issue: Issue, value: unknown, rule: z.ZodType | undefined, path: Path): Problem {
  if (value === undefined) return missing(path);
  if (issue.code === 'invalid_value') return problem('wrongValue', path, { nl: `"${shown(value)}" kan hier niet.`, en: `"${shown(value)}" is not possible here.` }, { nl: `Kies uit: ${issue.values.map(String).join(', ')}.`, en: `Choose from: ${issue.values.map(String).join(', ')}.` });
  if (issue.code === 'invalid_type') return problem('wrongType', path, { nl: `Hier hoort ${sortOf(issue.expected).nl}, geen ${sortOfValue(value).nl}.`, en: `This must be ${sortOf(issue.expected).en}, not ${sortOfValue(value).en}.` }, typeRemedy(rule));
  if (issue.code === 'too_small') return problem('tooSmall', path, { nl: 'Dit is leeg, te kort of te klein.', en: 'This is empty, too short or too small.' }, { nl: `Minstens ${String(issue.minimum)}.`, en: `At least ${String(issue.minimum)}.` });
  if (issue.code === 'too_big') return problem('tooBig', path, { nl: 'Dit is te lang of te groot.', en: 'This is too long or too large.' }, { nl: `Hoogstens ${String(issue.maximum)}.`, en: `At most ${String(issue.maximum)}.` });
  return problem('wrongValue', path, { nl: `"${shown(value)}" past hier niet.`, en: `"${shown(value)}" does not fit here.` }, { nl: `Verwacht: ${issue.message}.`, en: `Expected: ${issue.message}.` });
}

function missing(path: Path): Problem {
  const key = String(path.at(-1) ?? '');
  const language = key === 'nl' ? ' (Nederlands)' : key === 'en' ? ' (Engels)' : '';
  return problem('missing', path, { nl: `"${key}"${language} ontbreekt.`, en: `"${key}" is missing.` }, { nl: `Voeg "${key}:" toe.`, en: `Add "${key}:".` });
}

function typeRemedy(rule: z.ZodType | undefined): Text {
  const keys = rule ? keysOf(rule) : [];
  if (keys.length > 0) return { nl: `Schrijf een blok met: ${keys.join(', ')}.`, en: `Write a block with: ${keys.join(', ')}.` };
  if (rule && definitionOf(unwrapped(rule)).type === 'array') return { nl: 'Schrijf een lijst: elk onderdeel op een regel die begint met "- ".', en: 'Write a list: each item on a line that starts with "- ".' };
  return { nl: 'Pas de waarde aan; zet tekst met leestekens of cijfers tussen aanhalingstekens.', en: 'Change the value; put text with punctuation or digits between quotes.' };
}

function offered(options: readonly z.ZodType[]): Text {
  const values = options.flatMap((option) => [...Object.values(definitionOf(option).entries ?? {}), ...(definitionOf(option).values ?? []).map(String)]);
  if (values.length > 0) return { nl: `Kies uit: ${values.join(', ')}.`, en: `Choose from: ${values.join(', ')}.` };
  return { nl: 'Kijk in docs/protocol-format.md of docs/cases.md wat hier kan staan.', en: 'See docs/protocol-format.md or docs/cases.md for what can stand here.' };
}

const sorts: Readonly<Record<string, Text>> = {
  string: { nl: 'tekst', en: 'text' },
  number: { nl: 'een getal', en: 'a number' },
  int: { nl: 'een heel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een blok met sleutels', en: 'a block with keys' },
  record: { nl: 'een blok met sleutels', en: 'a block with keys' },
  null: { nl: 'niets', en: 'nothing' },
};

function sortOf(name: string): Text {
  return sorts[name] ?? { nl: name, en: name };
}

function sortOfValue(value: unknown): Text {
  return sortOf(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
}

/** Short, and only from files of the organisation itself: a definition or a case holds no real persons. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function problem(code: string, path: Path, message: Text, remedy: Text): Problem {
  return { severity: 'error', code, path, message, remedy };
}
