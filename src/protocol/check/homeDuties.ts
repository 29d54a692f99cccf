import type { Condition, Pattern } from '../definition/condition.ts';
import type { Definition, Obligation, Route } from '../definition/schema.ts';
import { meaningOf } from '../definition/weighingSchema.ts';
import type { EntryKind } from '../entryKinds.ts';
import { evaluate } from '../evaluate.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { doneConditionsOf, kindsOf, obligationPlaces, patternsOf } from './conditionPlaces.ts';
import { problem } from './problem.ts';
import { looksAtAge, viewsAfter } from './simulated.ts';

type Words = readonly [nl: string, en: string];
const decree = 'Besluit verplichte meldcode huiselijk geweld en kindermishandeling, art. 2 lid 2 onder';

/** The duties that keep a home route safe: to weigh, to decide, to report when that is needed, to follow the report, to evaluate help by a date. */
export function homeDuties(definition: Definition): Problem[] {
  return definition.routes.flatMap((route, index) => {
    if (route.kind !== 'home') return [];
    const steps = ['routes', index, 'steps'];
    const duties = obligationPlaces(definition).filter((place) => place.route === route);
    const musts = duties.map((place) => place.obligation).filter((duty) => duty.level === 'must');
    return [...weighingAndDecision(definition, route, musts, steps), ...reporting(musts, steps), ...feedback(duties, steps), ...help(definition, route, duties, steps)];
  });
}

/** Each way in which it is done shows it, or is a report; a signal or an advice alone fulfils nothing. */
function asksFor(musts: readonly Obligation[], shows: (condition: Condition) => boolean, applies: (duty: Obligation) => boolean): boolean {
  const enough = (condition: Condition): boolean => {
    if ('all' in condition) return condition.all.some(enough);
    if ('any' in condition) return condition.any.every(enough);
    return shows(condition) || isReport(condition);
  };
  return musts.some((duty) => {
    const ways = doneConditionsOf(duty);
    return applies(duty) && ways.every(enough) && ways.some((way) => anyPart(way, shows));
  });
}

function anyPart(condition: Condition, shows: (condition: Condition) => boolean): boolean {
  if ('all' in condition) return condition.all.some((part) => anyPart(part, shows));
  return 'any' in condition ? condition.any.some((part) => anyPart(part, shows)) : shows(condition);
}

const only = (condition: Condition, kinds: readonly EntryKind[]): boolean => 'record' in condition && kindsOf(condition).every((kind) => kinds.includes(kind));
const isReport = (condition: Condition): boolean => only(condition, ['report']) || ('report' in condition && condition.report === 'sent');
const isWeighing = (condition: Condition): boolean => 'weighing' in condition || 'answer' in condition || only(condition, ['answer']);
const isDecision = (condition: Condition): boolean => ('report' in condition && (condition.report === 'decided' || condition.report === 'rejected')) || (only(condition, ['reportDecision', 'report']) && !only(condition, ['report']));

type Written = readonly (readonly [EntryKind, unknown])[];

/** The duty is there in one of these dossiers, whatever the age; one that waits for help or an objection is another duty. */
function thereAfter(definition: Definition, route: Route, ...written: readonly Written[]): (duty: Obligation) => boolean {
  const views = written.map((entries) => viewsAfter(definition, route, entries));
  return ({ when }) => when === undefined || views.some((ages) => ages.every((view) => evaluate(when, view).holds));
}

/** A suspicion that somebody answered yes to, and danger that somebody flagged. */
function suspected(definition: Definition, route: Route): readonly Written[] {
  const reasons = 'x';
  const answered = (route.weighing?.questions ?? []).filter((question) => question.asks === 'suspicion').flatMap((question) => question.answers.filter((answer) => meaningOf(answer) === 'yes').map((answer): Written => [['answer', { question: question.id, answer: answer.id, reasons, evidence: [] }]]));
  return [...answered, ...definition.triggers.map((trigger): Written => [['trigger', { trigger: trigger.id, reasons, evidence: [] }]])];
}

function weighingAndDecision(definition: Definition, route: Route, musts: readonly Obligation[], path: Path): Problem[] {
  const found: Problem[] = [];
  if (route.weighing && !asksFor(musts, isWeighing, thereAfter(definition, route, [['signal', { kind: 'seen', text: 'x', about: 'child', forms: [], triggers: [] }]]))) found.push(unsafe('noWeighingDuty', path, ['Geen plicht met level: must vraagt om het wegen zelf.', 'No duty with level: must asks for the weighing itself.'], ['Voeg een plicht toe met level: must en done: {weighing: concluded}. Een andere aantekening mag haar niet vervullen, alleen een melding.', 'Add a duty with level: must and done: {weighing: concluded}. No other entry may fulfil it, only a report.'], `${decree} d`));
  if (!asksFor(musts, isDecision, thereAfter(definition, route, ...suspected(definition, route)))) found.push(unsafe('noDecisionDuty', path, ['Geen plicht met level: must vraagt om het besluit over melden.', 'No duty with level: must asks for the decision about reporting.'], ['Voeg een plicht toe met level: must en done: {record: [reportDecision, report]}. Een andere aantekening mag haar niet vervullen.', 'Add a duty with level: must and done: {record: [reportDecision, report]}. No other entry may fulfil it.'], `${decree} e`));
  return found;
}

function reporting(musts: readonly Obligation[], path: Path): Problem[] {
  const reports = musts.some((duty) => duty.when !== undefined && 'report' in duty.when && duty.when.report === 'needed' && doneConditionsOf(duty).every((condition) => 'report' in condition && condition.report === 'sent'));
  return reports ? [] : [unsafe('noReportDuty', path, ['Geen stap vraagt om de melding zelf.', 'No step asks for the report itself.'], ['Voeg een plicht toe met level: must, when: {report: needed} en done: {report: sent}.', 'Add a duty with level: must, when: {report: needed} and done: {report: sent}.'], 'R124')];
}

type DutyPlace = ReturnType<typeof obligationPlaces>[number];

function withDate(duties: readonly DutyPlace[], kind: EntryKind): readonly DutyPlace[] {
  return duties.filter(({ obligation }) => obligation.level !== 'may' && obligation.due !== undefined && patternsOf(doneConditionsOf(obligation)).some((pattern) => kindsOf(pattern).includes(kind)));
}

const days = { workingDays: 1.4, days: 1, weeks: 7, months: 31 } as const;
/** The advice body decides within five working days and looks into it within ten weeks; asking later is asking too late. */
const latest = 70;

function feedback(duties: readonly DutyPlace[], path: Path): Problem[] {
  const asking = withDate(duties, 'feedback');
  if (asking.length === 0) return [unsafe('noFeedbackTerm', path, ['Geen plicht met een termijn vraagt na de melding wat Veilig Thuis doet.', 'No duty with a term asks after the report what the advice body does.'], ['Voeg een plicht toe met done: {record: feedback} en due: {within: {amount: 5, unit: workingDays}, after: {record: report}}.', 'Add a duty with done: {record: feedback} and due: {within: {amount: 5, unit: workingDays}, after: {record: report}}.'], 'R116')];
  if (asking.some((place) => feedbackProblems(place).length === 0)) return [];
  return asking.flatMap(feedbackProblems);
}

function feedbackProblems({ obligation, path }: DutyPlace): Problem[] {
  const found: Problem[] = [];
  const { when, due, since } = obligation;
  if (when !== undefined && looksAtAge(when)) found.push(unsafe('feedbackForSome', [...path, 'when'], ['Alleen bij sommige leeftijden vraagt deze plicht na de melding wat Veilig Thuis doet.', 'Only at some ages does this duty ask after the report what the advice body does.'], ['Haal de leeftijd uit "when": {record: report}.', 'Take the age out of "when": {record: report}.'], 'R116'));
  if (due && 'within' in due && due.within.amount * days[due.within.unit] > latest) found.push(unsafe('feedbackTooLate', [...path, 'due'], ['Deze termijn is te lang: Veilig Thuis besluit binnen vijf werkdagen na een melding en onderzoekt binnen tien weken.', 'This term is too long: the advice body decides within five working days after a report and looks into it within ten weeks.'], ['Vraag eerder na, bijvoorbeeld within: {amount: 5, unit: workingDays}.', 'Ask sooner, for example within: {amount: 5, unit: workingDays}.'], 'R116'));
  if (!returns(since)) found.push(problem('warning', 'feedbackOnce', path, ['Na een tweede melding vraagt deze plicht niet opnieuw na: het oude antwoord telt nog.', 'After a second report this duty does not ask again: the old answer still counts.'], ['Zet erbij: since: {record: report}.', 'Add: since: {record: report}.'], 'R116'));
  return found;
}

const returns = (since: Pattern | undefined): boolean => since !== undefined && kindsOf(since).includes('report');

function help(definition: Definition, route: Route, duties: readonly DutyPlace[], path: Path): Problem[] {
  const found: Problem[] = [];
  const helps = route.weighing?.questions.some((question) => question.answers.some((answer) => answer.does.includes('help'))) ?? false;
  if (helps && !definition.help?.requires.includes('term')) found.push(unsafe('helpWithoutTerm', definition.help ? ['help', 'requires'] : ['routes'], ['Hulp kan zonder einddatum worden afgesproken.', 'Help can be agreed without a date.'], ['Zet "term" bij help: requires.', 'Put "term" with help: requires.'], 'R118'));
  if (helps && withDate(duties, 'evaluation').length === 0) found.push(unsafe('noEvaluationDate', path, ['Geen plicht met een datum vraagt of de hulp werkt.', 'No duty with a date asks whether the help works.'], ['Voeg een plicht toe met done: {record: evaluation} en due: {on: {record: help, field: term}}.', 'Add a duty with done: {record: evaluation} and due: {on: {record: help, field: term}}.'], 'R119'));
  return found;
}

function unsafe(code: string, path: Path, message: Words, remedy: Words, source: string): Problem {
  return problem('unsafe', code, path, message, remedy, source);
}
