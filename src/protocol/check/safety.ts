import type { Definition, Route } from '../definition/schema.ts';
import { meaningOf, type Answer, type Question } from '../definition/weighingSchema.ts';
import type { EntryKind } from '../entryKinds.ts';
import { pathsOf, type WeighingPath } from '../paths.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { doneConditionsOf, kindsOf, obligationPlaces, patternsOf } from './conditionPlaces.ts';
import { problem } from './problem.ts';

/** The safety invariants (design 5), by looking at every answer and every way. */
export function safety(definition: Definition): Problem[] {
  const routes = definition.routes.flatMap((route, r) => {
    const path = ['routes', r];
    const questions = (route.weighing?.questions ?? []).flatMap((question, q) => questionProblems(question, [...path, 'weighing', 'questions', q]));
    return [...questions, ...pathProblems(route, path), ...(route.kind === 'home' ? dutyProblems(definition, route, path) : [])];
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

/** A way on which the suspicion was not excluded ends in a report, or in help that is evaluated (R110). */
function pathProblems(route: Route, path: Path): Problem[] {
  const found = pathsOf(route);
  if (!found.ok) return [];
  const open = found.value.filter((way) => !excluded(way) && !way.outcomes.includes('report') && !evaluatedHelp(way));
  return open.map((way) => {
    const words = way.steps.map((step) => `${step.question.id}: ${step.answer.id}`).join(', ');
    const last = way.steps.at(-1);
    const q = route.weighing?.questions.findIndex((question) => question.id === last?.question.id) ?? 0;
    const a = last?.question.answers.indexOf(last.answer) ?? 0;
    return problem('unsafe', 'unprotectedPath', [...path, 'weighing', 'questions', q, 'answers', a], [`Op deze weg is er een vermoeden, maar geen melding en geen hulp die wordt beoordeeld: ${words}.`, `On this way there is a suspicion, but no report and no help that is evaluated: ${words}.`], ['Laat de weg eindigen in does: [report], of in does: [help] met awaits: help en een vraag naar het resultaat.', 'Let the way end in does: [report], or in does: [help] with awaits: help and a question about the result.'], 'R110');
  });
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

/** The duties that keep a home route safe: to report when that is needed, to follow the report, to evaluate help by a date. */
function dutyProblems(definition: Definition, route: Route, path: Path): Problem[] {
  const duties = obligationPlaces(definition).filter((place) => place.route === route).map((place) => place.obligation);
  const found: Problem[] = [];
  const reports = duties.some((duty) => duty.level === 'must' && duty.when !== undefined && 'report' in duty.when && duty.when.report === 'needed' && doneConditionsOf(duty).every((condition) => 'report' in condition && condition.report === 'sent'));
  if (!reports) found.push(problem('unsafe', 'noReportDuty', [...path, 'steps'], ['Geen stap vraagt om de melding zelf.', 'No step asks for the report itself.'], ['Voeg een plicht toe met level: must, when: {report: needed} en done: {report: sent}.', 'Add a duty with level: must, when: {report: needed} and done: {report: sent}.'], 'R124'));
  const by = (kind: EntryKind): boolean => duties.some((duty) => duty.level !== 'may' && duty.due !== undefined && patternsOf(doneConditionsOf(duty)).some((pattern) => kindsOf(pattern).includes(kind)));
  if (!by('feedback')) found.push(problem('unsafe', 'noFeedbackTerm', [...path, 'steps'], ['Geen plicht met een termijn vraagt na de melding wat Veilig Thuis doet.', 'No duty with a term asks after the report what the advice body does.'], ['Voeg een plicht toe met done: {record: feedback} en due: {within: {amount: 5, unit: workingDays}, after: {record: report}}.', 'Add a duty with done: {record: feedback} and due: {within: {amount: 5, unit: workingDays}, after: {record: report}}.'], 'R116'));
  const helps = route.weighing?.questions.some((question) => question.answers.some((answer) => answer.does.includes('help'))) ?? false;
  if (helps && !definition.help?.requires.includes('term')) found.push(problem('unsafe', 'helpWithoutTerm', definition.help ? ['help', 'requires'] : ['routes'], ['Hulp kan zonder einddatum worden afgesproken.', 'Help can be agreed without a date.'], ['Zet "term" bij help: requires.', 'Put "term" with help: requires.'], 'R118'));
  if (helps && !by('evaluation')) found.push(problem('unsafe', 'noEvaluationDate', [...path, 'steps'], ['Geen plicht met een datum vraagt of de hulp werkt.', 'No duty with a date asks whether the help works.'], ['Voeg een plicht toe met done: {record: evaluation} en due: {on: {record: help, field: term}}.', 'Add a duty with done: {record: evaluation} and due: {on: {record: help, field: term}}.'], 'R119'));
  return found;
}
