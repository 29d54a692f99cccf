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
  if (issue.code === 'unrecognized_keys') return issue.keys.slice(0, explainedAtMost).map((key) => strayKey(key, valueAt(there, [key]), [...at, key]) ?? unknownKey(key, rule ? keysOf(meant(rule, there) ?? rule) : [], [...at, key]));
  return [explained(issue, there, rule, at)];
}

function ofUnion(rule: z.ZodType, value: unknown, path: Path): Problem[] {
  const two = twoConditions(rule, value, path);
  if (two) return [two];
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

/** A key that nobody wrote as one: the rest of a text after a comma between { }. */
function strayKey(key: string, value: unknown, path: Path): Problem | undefined {
  if (value === null) return problem('strayText', path, { nl: `Na een komma tussen { } begint iets nieuws: "${shown(key)}" staat hier nu los.`, en: `After a comma between { } something new begins: "${shown(key)}" stands on its own here.` }, { nl: 'Zet de hele tekst tussen aanhalingstekens.', en: 'Put the whole text between quotes.' });
  return undefined;
}

/** Two conditions in one block: only a list says whether both must hold or one of them. */
function twoConditions(rule: z.ZodType, value: unknown, path: Path): Problem | undefined {
  const kinds = alternatives(rule).map((option) => requiredKeysOf(option)[0] ?? '');
  const [one, other] = typeof value === 'object' && value !== null && kinds.includes('all') ? Object.keys(value).filter((key) => kinds.includes(key)) : [];
  if (one === undefined || other === undefined) return undefined;
  return problem('twoConditions', [...path, other], { nl: `Hier staan twee voorwaarden in één blok: "${one}" en "${other}".`, en: `Two conditions stand in one block here: "${one}" and "${other}".` }, { nl: `Schrijf beide in een lijst: {all: [{${one}: …}, {${other}: …}]}. Is een van beide genoeg, gebruik dan any.`, en: `Write both in a list: {all: [{${one}: …}, {${other}: …}]}. If one of them will do, use any.` });
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
  if (issue.code === 'invalid_type') return problem('wrongType', path, { nl: `Hier hoort ${sortOf(issue.expected).nl}, ${insteadOf(value).nl}.`, en: `This must be ${sortOf(issue.expected).en}, not ${insteadOf(value).en}.` }, typeRemedy(issue.expected, value, rule));
  if (issue.code === 'too_small') return problem('tooSmall', path, { nl: 'Dit is leeg, te kort of te klein.', en: 'This is empty, too short or too small.' }, { nl: `Minstens ${String(issue.minimum)}.`, en: `At least ${String(issue.minimum)}.` });
  if (issue.code === 'too_big') return problem('tooBig', path, { nl: 'Dit is te lang of te groot.', en: 'This is too long or too large.' }, { nl: `Hoogstens ${String(issue.maximum)}.`, en: `At most ${String(issue.maximum)}.` });
  return problem('wrongValue', path, { nl: `"${shown(value)}" past hier niet.`, en: `"${shown(value)}" does not fit here.` }, expectation(issue));
}

/** What a text must look like; the library says it in English only. */
function expectation(issue: Issue): Text {
  if (issue.code === 'invalid_format' && issue.format === 'regex') return { nl: 'Een id begint met een kleine letter en heeft verder alleen letters, cijfers en streepjes, zonder spaties. Bijvoorbeeld: ouders-ingelicht.', en: 'An id begins with a small letter and holds only letters, digits and hyphens, no spaces. For example: parents-informed.' };
  if (issue.code === 'invalid_format' && issue.format === 'date') return { nl: 'Schrijf een datum als jaar-maand-dag, bijvoorbeeld 2026-03-01.', en: 'Write a date as year-month-day, for example 2026-03-01.' };
  return { nl: `Verwacht: ${issue.message}.`, en: `Expected: ${issue.message}.` };
}

function missing(path: Path): Problem {
  const key = String(path.at(-1) ?? '');
  const language = key === 'nl' ? ' (Nederlands)' : key === 'en' ? ' (Engels)' : '';
  return problem('missing', path, { nl: `"${key}"${language} ontbreekt.`, en: `"${key}" is missing.` }, { nl: `Voeg "${key}:" toe.`, en: `Add "${key}:".` });
}

function typeRemedy(expected: string, value: unknown, rule: z.ZodType | undefined): Text {
  const keys = rule ? keysOf(rule) : [];
  if (keys.length > 0) return { nl: `Schrijf een blok met: ${keys.join(', ')}.`, en: `Write a block with: ${keys.join(', ')}.` };
  if (rule && definitionOf(unwrapped(rule)).type === 'array') return { nl: 'Schrijf een lijst: elk onderdeel op een regel die begint met "- ".', en: 'Write a list: each item on a line that starts with "- ".' };
  if (expected === 'int') return { nl: 'Schrijf een heel getal zonder aanhalingstekens, bijvoorbeeld 3.', en: 'Write a whole number without quotes, for example 3.' };
  if (expected === 'number') return { nl: 'Schrijf een getal zonder aanhalingstekens, bijvoorbeeld 3.', en: 'Write a number without quotes, for example 3.' };
  if (expected === 'boolean') return { nl: 'Schrijf true (ja) of false (nee), zonder aanhalingstekens.', en: 'Write true or false, without quotes.' };
  if (typeof value === 'number' || typeof value === 'boolean') return { nl: `Zet er aanhalingstekens omheen: "${String(value)}".`, en: `Put quotes around it: "${String(value)}".` };
  return { nl: 'Schrijf hier gewone tekst; zet tekst met leestekens tussen aanhalingstekens.', en: 'Write plain text here; put text with punctuation between quotes.' };
}

function offered(options: readonly z.ZodType[]): Text {
  const values = options.flatMap((option) => [...Object.values(definitionOf(option).entries ?? {}), ...(definitionOf(option).values ?? []).map(String)]);
  const pattern = options.some((option) => keysOf(option).includes('record'));
  if (values.length > 0) return { nl: `Kies uit: ${values.join(', ')}${pattern ? ', of schrijf een patroon zoals {record: report}' : ''}.`, en: `Choose from: ${values.join(', ')}${pattern ? ', or write a pattern such as {record: report}' : ''}.` };
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

/** What stands there now, as the second half of a sentence. */
function insteadOf(value: unknown): Text {
  if (value === null) return { nl: 'maar er staat niets', en: 'empty' };
  if (Array.isArray(value)) return { nl: 'geen lijst', en: 'a list' };
  if (typeof value === 'number') return { nl: Number.isInteger(value) ? 'geen getal' : 'geen gebroken getal', en: Number.isInteger(value) ? 'a number' : 'a number with decimals' };
  if (typeof value === 'boolean') return { nl: 'niet true of false', en: 'true or false' };
  return typeof value === 'string' ? { nl: 'geen tekst', en: 'text' } : { nl: 'geen blok met sleutels', en: 'a block with keys' };
}

/** Short, and only from files of the organisation itself: a definition or a case holds no real persons. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return visible(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** Spaces and marks that nobody sees, by their number: a word that looks right may hold one. */
function visible(text: string): string {
  return text.replace(/[\u00a0\u00ad\u034f\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000]/g, (mark) => `‹U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`);
}

function problem(code: string, path: Path, message: Text, remedy: Text): Problem {
  return { severity: 'error', code, path, message, remedy };
}
