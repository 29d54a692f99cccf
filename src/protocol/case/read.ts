import type { Definition } from '../definition/schema.ts';
import { located, type Finding, type Locate, type Path, type Problem } from '../reading/finding.ts';
import { readShape } from '../reading/readShape.ts';
import { readYaml } from '../reading/readYaml.ts';
import { caseSchema, type CaseFile } from './schema.ts';

export type CaseReading = { readonly ok: true; readonly file: CaseFile; readonly locate: Locate } | { readonly ok: false; readonly findings: readonly Finding[] };

/** Reads a case file; what is wrong with it names the line. */
export function readCase(text: string): CaseReading {
  const yaml = readYaml(text);
  if (!yaml.ok) return { ok: false, findings: located(yaml.problems, yaml.locate) };
  const shape = readShape(caseSchema, yaml.value);
  const problems = shape.ok ? peopleProblems(shape.value) : shape.problems;
  return shape.ok && problems.length === 0 ? { ok: true, file: shape.value, locate: yaml.locate } : { ok: false, findings: located(problems, yaml.locate) };
}

function peopleProblems(file: CaseFile): Problem[] {
  const names = Object.keys(file.people);
  const used: { name: string | undefined; path: Path }[] = [{ name: file.openedBy, path: ['openedBy'] }, ...file.steps.map((step, index) => ({ name: 'do' in step ? step.by : undefined, path: ['steps', index, 'by'] }))];
  return used.filter(({ name }) => name !== undefined && !names.includes(name)).map(({ name, path }) => caseProblem('unknownPerson', path, { nl: `"${name}" staat niet bij people.`, en: `"${name}" is not among people.` }, choose(names)));
}

/** What in a case file does not exist in the definition that it plays on. */
export function misfits(file: CaseFile, definition: Definition): Problem[] {
  const functions = definition.functions.map((item) => item.id);
  const routes = definition.routes.map((item) => item.id);
  const people = Object.entries(file.people).filter(([, functionId]) => !functions.includes(functionId));
  const obligations = new Set(definition.routes.flatMap((route) => route.steps.flatMap((step) => step.obligations.map((item) => item.id))));
  const problems = people.map(([name, functionId]) => caseProblem('unknownFunction', ['people', name], { nl: `De functie "${functionId}" staat niet in de meldcode.`, en: `The meldcode has no function "${functionId}".` }, choose(functions)));
  if (file.route !== undefined && !routes.includes(file.route)) problems.push(caseProblem('unknownRoute', ['route'], { nl: `De route "${file.route}" staat niet in de meldcode.`, en: `The meldcode has no route "${file.route}".` }, choose(routes)));
  for (const { path, ids } of obligationsNamed(file)) {
    const strange = ids.filter((id) => !obligations.has(id));
    problems.push(...strange.map((id) => caseProblem('unknownObligation', path, { nl: `De meldcode kent geen plicht "${id}".`, en: `The meldcode has no duty "${id}".` }, choose([...obligations]))));
  }
  return problems;
}

function obligationsNamed(file: CaseFile): { path: Path; ids: readonly string[] }[] {
  const places = [...file.steps.map((step, index) => ({ expected: step.expect, path: ['steps', index, 'expect'] as Path })), { expected: file.finally, path: ['finally'] as Path }];
  const keys = ['open', 'openIncludes', 'notOpen', 'done', 'waived', 'deviated', 'overdue'] as const;
  return places.flatMap(({ expected, path }) => (expected ? [...keys.map((key) => ({ path: [...path, key], ids: expected[key] ?? [] })), { path: [...path, 'due'], ids: Object.keys(expected.due ?? {}) }] : []));
}

export function choose(values: readonly string[]): Problem['remedy'] {
  return { nl: `Kies uit: ${values.join(', ')}.`, en: `Choose from: ${values.join(', ')}.` };
}

export function caseProblem(code: string, path: Path, message: Problem['message'], remedy: Problem['remedy']): Problem {
  return { severity: 'error', code, path, message, remedy };
}
