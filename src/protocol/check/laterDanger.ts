import type { Condition } from '../definition/condition.ts';
import type { Definition, Obligation, Route } from '../definition/schema.ts';
import type { EntryKind } from '../entryKinds.ts';
import { evaluate } from '../evaluate.ts';
import type { Path, Problem, Severity } from '../reading/finding.ts';
import { doneConditionsOf, kindsOf } from './conditionPlaces.ts';
import { problem } from './problem.ts';
import { viewsAfter } from './simulated.ts';

interface Later {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
  readonly entries: readonly (readonly [EntryKind, unknown])[];
  readonly norm: string;
  readonly source: string;
  readonly severity: (route: Route) => Severity;
}

const text = 'x';
const evaluations = (['notReached', 'worse', 'stalled'] as const).map((result) => ['evaluation', { result, text }] as const);
const monitorings = (['no', 'doubt'] as const).map((safe) => ['monitoring', { safe, text }] as const);

/** Danger that shows outside the questions: what was recorded, and the norm that makes a report of it. */
const later: readonly Later[] = [
  { code: 'emergencyWithoutReport', nl: 'Een noodsituatie die iemand vastlegt, leidt hier niet naar een melding.', en: 'An emergency that somebody records does not lead to a report here.', entries: [['emergency', { text, called: [], reported: false }]], norm: 'when: {record: emergency}', source: 'R050; R124', severity: () => 'unsafe' },
  { code: 'unsafeMonitoringWithoutReport', nl: 'Blijkt een kind bij het volgen niet veilig, of twijfelt iemand, dan leidt dat hier niet naar een melding.', en: 'When following a child shows that it is not safe, or somebody doubts it, that does not lead to a report here.', entries: monitorings, norm: 'when: {record: monitoring, where: {safe: [no, doubt]}}', source: 'R119; R124', severity: () => 'unsafe' },
  // A question about the result asks the same later, when somebody answers it.
  { code: 'failingHelpWithoutReport', nl: 'Werkt de hulp niet, of wordt het erger, dan leidt dat hier niet naar een melding.', en: 'When help does not work, or things get worse, that does not lead to a report here.', entries: evaluations, norm: 'when: {record: evaluation, where: {result: [notReached, worse, stalled]}}', source: 'R119; R124', severity: (route) => (asksResult(route) ? 'warning' : 'unsafe') },
];

/** Danger that shows itself after or beside the weighing leads to a report too: by a norm, or by a must that asks for the report or a new weighing (design 5). */
export function laterDanger(definition: Definition): Problem[] {
  const routes = definition.routes.flatMap((route, index) => (route.kind === 'home' ? later.flatMap((danger) => ofRoute(definition, route, ['routes', index], danger)) : []));
  return [...routes, ...alwaysNorms(definition)];
}

function ofRoute(definition: Definition, route: Route, path: Path, danger: Later): Problem[] {
  const covered = danger.entries.every((entry) => viewsAfter(definition, route, [entry]).every((view) => view.reportNeed.needed) || reweighs(definition, route, entry));
  if (covered) return [];
  return [problem(danger.severity(route), danger.code, [...path, 'steps'], [danger.nl, danger.en], [`Voeg bij norms een norm toe met ${danger.norm}.`, `Add a norm at norms with ${danger.norm}.`], danger.source)];
}

/** A must that is only there because of this entry, and that only an answer, a decision or a report fulfils. */
function reweighs(definition: Definition, route: Route, entry: readonly [EntryKind, unknown]): boolean {
  const without = viewsAfter(definition, route, []);
  const after = viewsAfter(definition, route, [entry]);
  const appears = ({ when }: Obligation): boolean => when !== undefined && after.every((view) => evaluate(when, view).holds) && without.every((view) => !evaluate(when, view).holds);
  return route.steps.some((step) => step.obligations.some((duty) => duty.level === 'must' && appears(duty) && doneConditionsOf(duty).every(weighsOrReports)));
}

function weighsOrReports(condition: Condition): boolean {
  if ('record' in condition) return kindsOf(condition).every((kind) => ['answer', 'weighingStart', 'reportDecision', 'report'].includes(kind));
  return 'report' in condition || 'weighing' in condition || 'answer' in condition;
}

function asksResult(route: Route): boolean {
  return route.weighing?.questions.some((question) => question.asks === 'result') ?? false;
}

/** A norm that holds in an empty dossier asks for a report about every child. */
function alwaysNorms(definition: Definition): Problem[] {
  const [home] = definition.routes.filter((route) => route.kind === 'home');
  if (!home) return [];
  const views = viewsAfter(definition, home, []);
  return definition.norms.flatMap((norm, index) =>
    views.every((view) => evaluate(norm.when, view).holds) ? [problem('warning', 'normAlways', ['norms', index, 'when'], [`Norm "${norm.id}" geldt altijd: ook in een leeg dossier vraagt hij om een melding.`, `Norm "${norm.id}" always holds: in an empty dossier too it asks for a report.`], ['Beschrijf bij "when" wat er in het dossier moet staan.', 'Describe at "when" what the dossier must hold.'], 'R124')] : [],
  );
}
