import type { Definition, Route } from '../definition/schema.ts';
import { meaningOf, type Answer, type Question } from '../definition/weighingSchema.ts';
import { pathsOf, type WeighingPath } from '../paths.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { problem } from './problem.ts';

/** The safety invariants (design 5), by looking at every answer and every way. */
export function safety(definition: Definition): Problem[] {
  const routes = definition.routes.flatMap((route, r) => {
    const path = ['routes', r];
    const questions = (route.weighing?.questions ?? []).flatMap((question, q) => questionProblems(question, [...path, 'weighing', 'questions', q]));
    return [...questions, ...pathProblems(route, path)];
  });
  return [...triggerProblems(definition), ...routes];
}

const leadsToReport = { danger: ['yes', 'doubt'], helpPossible: ['no', 'doubt'], helpAccepted: ['no', 'doubt'], result: ['no', 'doubt'], suspicion: [], other: [] } as const satisfies Record<Question['asks'], readonly string[]>;
const wanted: Readonly<Record<Question['asks'], string>> = { danger: 'R113', helpPossible: 'R115', helpAccepted: 'R117', result: 'R119', suspicion: 'R112', other: 'R110' };

function questionProblems(question: Question, path: Path): Problem[] {
  const mustReport: readonly string[] = leadsToReport[question.asks];
  return question.answers.flatMap((answer, index) => {
    const here = [...path, 'answers', index];
    const meaning = meaningOf(answer);
    if (meaning === undefined) return question.asks === 'other' ? [] : [problem('unsafe', 'meaningUnknown', here, [`Het is niet te zien of "${answer.id}" ja, nee of twijfel betekent.`, `It cannot be seen whether "${answer.id}" means yes, no or doubt.`], ['Zet erbij: means: yes, no of doubt.', 'Add: means: yes, no or doubt.'], 'R122')];
    if (mustReport.includes(meaning) && !answer.does.includes('report')) return [noReport(question, answer, here)];
    return meaning === 'doubt' && strength(answer) < strongestCertain(question) ? [weakDoubt(here)] : [];
  });
}

function noReport(question: Question, answer: Answer, path: Path): Problem {
  return problem('unsafe', 'answerWithoutReport', path, [`Antwoord "${answer.id}" op vraag "${question.id}" leidt niet naar een melding.`, `Answer "${answer.id}" to question "${question.id}" does not lead to a report.`], ['Zet erbij: does: [report].', 'Add: does: [report].'], wanted[question.asks]);
}

function weakDoubt(path: Path): Problem {
  return problem('unsafe', 'weakDoubt', path, ['Twijfel leidt hier tot minder bescherming dan een zeker antwoord.', 'Doubt leads to less protection here than a certain answer.'], ['Laat twijfel leiden tot hetzelfde als het antwoord dat het meest beschermt.', 'Let doubt lead to the same as the answer that protects most.'], 'R122');
}

/** Report outranks a further question, which outranks help or watching, which outrank closing. */
function strength(answer: Answer): number {
  if (answer.does.includes('report')) return 3;
  if (answer.to !== undefined) return 2;
  return answer.does.includes('help') || answer.does.includes('monitor') ? 1 : 0;
}

function strongestCertain(question: Question): number {
  return Math.max(0, ...question.answers.filter((answer) => meaningOf(answer) !== 'doubt').map(strength));
}

/** A way on which the suspicion was not excluded ends in a report, or in help that is evaluated (R110). Ways that go wrong at the same answer are told once. */
function pathProblems(route: Route, path: Path): Problem[] {
  const found = pathsOf(route);
  if (!found.ok) return [];
  const open = found.value.filter((way) => !excluded(way) && !way.outcomes.includes('report') && !evaluatedHelp(way));
  const byAnswer = new Map<Answer, WeighingPath[]>();
  for (const way of open) {
    const wrong = helpUnawaited(way) ?? way.steps.at(-1);
    if (wrong) byAnswer.set(wrong.answer, [...(byAnswer.get(wrong.answer) ?? []), way]);
  }
  return [...byAnswer].map(([answer, ways]) => {
    const q = route.weighing?.questions.findIndex((question) => question.answers.includes(answer)) ?? 0;
    const a = route.weighing?.questions[q]?.answers.indexOf(answer) ?? 0;
    const here = [...path, 'weighing', 'questions', q, 'answers', a];
    return answer.does.includes('help') ? unawaited(here) : unprotected(ways, here);
  });
}

/** The answer with which help begins that nobody looks back on. */
function helpUnawaited(way: WeighingPath): WeighingPath['steps'][number] | undefined {
  return way.steps.find((step) => step.answer.does.includes('help'));
}

function unawaited(path: Path): Problem {
  return problem('unsafe', 'helpNotAwaited', path, ['Hier begint hulp, maar niemand vraagt na afloop of zij werkt.', 'Help begins here, but nobody asks afterwards whether it works.'], ['Zet bij dit antwoord: awaits: help, en "to" met de vraag naar het resultaat.', 'Add to this answer: awaits: help, and "to" with the question about the result.'], 'R110; R119');
}

function unprotected(ways: readonly WeighingPath[], path: Path): Problem {
  const words = ways[0]?.steps.map((step) => `${step.question.id}: ${step.answer.id}`).join(', ') ?? '';
  const others = ways.length - 1;
  const more = others === 0 ? ['', ''] : others === 1 ? [' Zo is er nog een weg.', ' There is one more such way.'] : [` Zo zijn er nog ${others} wegen.`, ` There are ${others} more such ways.`];
  return problem('unsafe', 'unprotectedPath', path, [`Op deze weg is er een vermoeden, maar geen melding en geen hulp die wordt beoordeeld: ${words}.${more[0] ?? ''}`, `On this way there is a suspicion, but no report and no help that is evaluated: ${words}.${more[1] ?? ''}`], ['Laat de weg eindigen in does: [report], of in does: [help] met awaits: help en een vraag naar het resultaat.', 'Let the way end in does: [report], or in does: [help] with awaits: help and a question about the result.'], 'R110');
}

function excluded(way: WeighingPath): boolean {
  return way.steps.some((step) => step.question.asks === 'suspicion' && meaningOf(step.answer) === 'no');
}

function evaluatedHelp(way: WeighingPath): boolean {
  return way.steps.some((step, index) => step.answer.does.includes('help') && step.answer.awaits === 'help' && index < way.steps.length - 1);
}

function triggerProblems(definition: Definition): Problem[] {
  const names = { acute: ['acute onveiligheid', 'acute danger'], structural: ['structurele onveiligheid', 'structural danger'], disclosure: ['een onthulling door het kind', 'a disclosure by the child'] } as const;
  return (['acute', 'structural', 'disclosure'] as const).flatMap((kind) =>
    definition.triggers.some((trigger) => trigger.kind === kind) ? [] : [problem('unsafe', 'noTrigger', ['triggers'], [`Er is geen meldgrond voor ${names[kind][0]}.`, `There is no trigger for ${names[kind][1]}.`], [`Voeg een trigger toe met kind: ${kind}.`, `Add a trigger with kind: ${kind}.`], 'R123')],
  );
}
