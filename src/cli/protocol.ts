import { parseArgs } from 'node:util';
import { dutchCalendar } from '../calendar.ts';
import { caseJsonSchema, definitionJsonSchema } from '../protocol/definition/jsonSchema.ts';
import type { Definition } from '../protocol/definition/schema.ts';
import { inspectDefinition, loadDefinition } from '../protocol/load.ts';
import { paths, type WeighingPath } from '../protocol/paths.ts';
import type { Finding } from '../protocol/reading/finding.ts';
import type { Instant, PlainDate } from '../protocol/time.ts';
import { readDefinitionFile } from './definitionFile.ts';
import { differences, differencesAsJson } from './protocolDiff.ts';
import { writeDocument } from './protocolDocument.ts';

type Language = 'nl' | 'en';

export const summary = 'Checks, compares and prints meldcode definitions';

export const usage = `
Usage: npm run pluis -- protocol check FILE… [--json] [--language nl|en]
       npm run pluis -- protocol paths FILE [--json] [--language nl|en]
       npm run pluis -- protocol diff A B [--json] [--language nl|en]
       npm run pluis -- protocol document FILE --out F.pdf [--language nl|en]
       npm run pluis -- protocol schema [definition|case]

check   Reads each file and says with line numbers what is wrong or deserves a look.
        Ends with 1 when a file has an error, misses something the law asks, is unsafe
        or holds a placeholder; warnings alone end with 0.
paths   Lists every way through the weighing, with what it comes to.
diff    Says in plain words what differs in B from A: first where B asks less, then
        other rules, then wording.
document  Writes the meldcode as an accessible PDF, marked as a draft: no board has
        established a file. Ends with 1 and findings when the file does not load.
schema  Prints the JSON Schema of the format, for editors.
`;

/** Findings are for whoever writes a meldcode, so they are in Dutch unless asked otherwise. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean', default: false }, language: { type: 'string', default: 'nl' }, out: { type: 'string' } } });
  const [action, ...files] = positionals;
  const language: Language = values.language === 'en' ? 'en' : 'nl';
  if (action === 'check' && files.length > 0) return check(files, values.json, language);
  if (action === 'paths' && files[0] !== undefined && files.length === 1) return listPaths(files[0], values.json, language);
  if (action === 'diff' && files[0] !== undefined && files[1] !== undefined && files.length === 2) return compare([files[0], files[1]], values.json, language);
  if (action === 'document' && files[0] !== undefined && files.length === 1 && values.out !== undefined) return makeDocument(files[0], values.out, language);
  if (action === 'schema' && files.length <= 1) return print(JSON.stringify(files[0] === 'case' ? caseJsonSchema() : definitionJsonSchema(), null, 2));
  process.stderr.write(`${usage.trim()}\n`);
  return 2;
}

function check(files: readonly string[], json: boolean, language: Language): number {
  const today = dutchCalendar.dateOf(new Date().toISOString() as Instant);
  const checked = files.map((file) => ({ file, findings: findingsOf(file, today) }));
  print(json ? JSON.stringify(checked, null, 2) : checked.map(({ file, findings }) => described(file, findings, language)).join('\n'));
  return checked.every(({ findings }) => findings.every((finding) => finding.severity === 'warning')) ? 0 : 1;
}

function findingsOf(file: string, today: PlainDate): readonly Finding[] {
  const read = readDefinitionFile(file);
  return 'text' in read ? inspectDefinition(read.text, today).findings : read.findings;
}

function compare(files: readonly [string, string], json: boolean, language: Language): number {
  const [before, after] = [loaded(files[0]), loaded(files[1])];
  const unreadable = [before, after].flatMap(({ definition, findings }, index) => (definition ? [] : [{ file: files[index] ?? '', findings }]));
  if (!before.definition || !after.definition) return print(json ? JSON.stringify(unreadable, null, 2) : unreadable.map(({ file, findings }) => described(file, findings, language)).join('\n'), 1);
  return print(json ? differencesAsJson(before.definition, after.definition) : differences(before.definition, after.definition, language));
}

function loaded(file: string): { readonly definition: Definition | undefined; readonly findings: readonly Finding[] } {
  const read = readDefinitionFile(file);
  return 'text' in read ? loadDefinition(read.text) : { ...read, definition: undefined };
}

function listPaths(file: string, json: boolean, language: Language): number {
  const { definition, findings } = loaded(file);
  if (!definition) return print(json ? JSON.stringify({ file, findings }, null, 2) : described(file, findings, language), 1);
  const found = paths(definition);
  if (!found.ok) return print(JSON.stringify(found.problem), 1);
  if (json) {
    const plain = found.value.map((way) => ({ route: way.route, steps: way.steps.map(({ question, answer, together }) => ({ question: question.id, answer: answer.id, together })), outcomes: way.outcomes }));
    return print(JSON.stringify(plain, null, 2));
  }
  return print([...found.value.map(wayText), `${found.value.length} ${language === 'nl' ? 'wegen' : 'ways'}`].join('\n'));
}

async function makeDocument(file: string, out: string, language: Language): Promise<number> {
  const findings = await writeDocument(file, out, language);
  return findings.length > 0 ? print(described(file, findings, language), 1) : print(out);
}

function wayText(way: WeighingPath): string {
  const steps = way.steps.map((step) => `${step.question.id}: ${step.answer.id}${step.together ? ' (+)' : ''}`);
  return `${way.route}  ${steps.join(' → ')}  ⇒ ${way.outcomes.join(', ') || '-'}`;
}

const severities = {
  nl: { error: 'FOUT', unlawful: 'WETTELIJK', unsafe: 'ONVEILIG', incomplete: 'ONVOLLEDIG', warning: 'let op' },
  en: { error: 'ERROR', unlawful: 'UNLAWFUL', unsafe: 'UNSAFE', incomplete: 'INCOMPLETE', warning: 'warning' },
} as const;

function described(file: string, findings: readonly Finding[], language: Language): string {
  const lines = findings.map((finding) => {
    const source = finding.source === undefined ? '' : ` [${finding.source}]`;
    return `${file}:${finding.line}:${finding.column} ${severities[language][finding.severity]} ${finding.path}\n    ${finding.message[language]}${source}\n    ${finding.remedy[language]}`;
  });
  const heavy = findings.filter((finding) => finding.severity !== 'warning').length;
  const light = findings.length - heavy;
  const end = language === 'nl' ? `${heavy === 0 ? 'goed' : 'NIET GOED'}  ${file} (bevindingen: ${heavy}, waarschuwingen: ${light})` : `${heavy === 0 ? 'good' : 'NOT GOOD'}  ${file} (findings: ${heavy}, warnings: ${light})`;
  return [...lines, end].join('\n');
}

function print(text: string, code = 0): number {
  process.stdout.write(`${text}\n`);
  return code;
}
