import type { Condition, Matcher, Pattern } from '../definition/condition.ts';
import type { Definition, Obligation, Route, StatutoryStep } from '../definition/schema.ts';
import type { EntryKind } from '../entryKinds.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { doneConditionsOf, kindsOf } from './conditionPlaces.ts';
import { coveringSteps } from './covering.ts';
import { problem } from './problem.ts';
import { valuesWanted } from './whereValues.ts';

type StaffStep = Extract<StatutoryStep, 'employerTold' | 'inspectorConsulted' | 'familyAndAccusedInformed' | 'policeReport'>;

const howTo: Readonly<Record<StaffStep, readonly [nl: string, en: string]>> = {
  employerTold: ['Bijvoorbeeld done: {record: informed, where: {who: board}}.', 'For example done: {record: informed, where: {who: board}}.'],
  inspectorConsulted: ['Voeg bij partners de vertrouwensinspecteur toe met external: true, en vraag om done: {record: consultation, where: {partners: {includes: ID}}}.', 'Add the confidential inspector at partners with external: true, and ask for done: {record: consultation, where: {partners: {includes: ID}}}.'],
  familyAndAccusedInformed: ['Bijvoorbeeld done: {record: informed, where: {who: parents}}.', 'For example done: {record: informed, where: {who: parents}}.'],
  policeReport: ['Voeg bij acts een eigen handeling "aangifte" toe met minstens één veld, en vraag om done: {record: act, where: {act: ID}}.', 'Add an own act "police report" at acts with at least one field, and ask for done: {record: act, where: {act: ID}}.'],
};

/** A step that says to be a statutory one has a must that shows it: told who, consulted the inspector, went to the police. A label alone, or an entry of another kind, shows nothing. */
export function proofProblem(definition: Definition, route: Route, part: StaffStep, path: Path, source: string): Problem[] {
  const covering = coveringSteps(route, part);
  const [first] = covering;
  if (first === undefined || covering.some((index) => route.steps[index]?.obligations.some((duty) => showsPart(definition, duty, part)))) return [];
  return [problem('unsafe', 'stepNotShown', [...path, first, 'covers'], [`Deze stap heet "${part}", maar geen plicht met level: must laat zien dat dit gebeurde.`, `This step is called "${part}", but no duty with level: must shows that this was done.`], howTo[part], source)];
}

/** Parents and the accused hear of it before the police do: their duty does not wait for the police report. */
export function toldAfterPolice(definition: Definition, route: Route, path: Path, source: string): Problem[] {
  const police = policeActs(definition, route);
  return coveringSteps(route, 'familyAndAccusedInformed').flatMap((s) => {
    const duties = (route.steps[s]?.obligations ?? []).map((duty, o) => ({ duty, o })).filter(({ duty }) => showsPart(definition, duty, 'familyAndAccusedInformed'));
    const late = duties.filter(({ duty }) => [duty.when, duty.since].some((condition) => condition !== undefined && waitsFor(condition, police)));
    // In a step that also holds the police report other people are told afterwards.
    if (route.steps[s]?.covers.includes('policeReport') && late.length < duties.length) return [];
    return late.map(({ o }) => problem('unsafe', 'toldAfterPolice', [...path, s, 'obligations', o, 'when'], ['Deze plicht wacht op de aangifte. Ouders en beschuldigde moeten het voor de aangifte horen.', 'This duty waits for the police report. Parents and the accused must hear of it before.'], ['Laat "when" kijken naar het redelijk vermoeden, niet naar de aangifte.', 'Let "when" look at the reasonable suspicion, not at the police report.'], source));
  });
}

function showsPart(definition: Definition, duty: Obligation, part: StaffStep): boolean {
  return duty.level === 'must' && doneConditionsOf(duty).every((condition) => shows(condition, part, definition));
}

function shows(condition: Condition, part: StaffStep, definition: Definition): boolean {
  if ('all' in condition) return condition.all.some((item) => shows(item, part, definition));
  if ('any' in condition) return condition.any.every((item) => shows(item, part, definition));
  return 'record' in condition && patternShows(condition, part, definition);
}

function patternShows(pattern: Pattern, part: StaffStep, definition: Definition): boolean {
  const kinds = kindsOf(pattern);
  const every = (...allowed: readonly EntryKind[]): boolean => kinds.every((kind) => allowed.includes(kind));
  const acts = every('act') ? definition.acts.filter((act) => named(pattern.where?.act).includes(act.id)) : [];
  const otherAct = acts.length > 0 && !acts.some(isPolice);
  const told = every('informed') && named(pattern.where?.who).length > 0;
  switch (part) {
    case 'employerTold':
      return told || otherAct || every('consultation', 'conversation') || byEmployer(pattern, definition);
    case 'inspectorConsulted':
      return (every('consultation') && isInspector(named(pattern.where?.partners), definition.partners.filter((partner) => partner.external))) || (told && isInspector(named(pattern.where?.who), definition.informs)) || isInspector(acts.map((act) => act.id), acts);
    case 'familyAndAccusedInformed':
      return told || every('conversation') || otherAct;
    case 'policeReport':
      return acts.length > 0 && acts.every((act) => act.fields.length > 0);
  }
}

function byEmployer(pattern: Pattern, definition: Definition): boolean {
  return pattern.by?.every((id) => definition.functions.some((item) => item.id === id && (item.role === 'board' || item.role === 'director'))) ?? false;
}

function isInspector(ids: readonly string[], among: readonly { readonly id: string; readonly name: { readonly nl: string } }[]): boolean {
  return ids.length > 0 && ids.every((id) => among.some((item) => item.id === id && /inspect/i.test(`${item.id} ${item.name.nl}`)));
}

/** The ids that a field must hold one of. */
function named(matcher: Matcher | undefined): readonly string[] {
  return matcher === undefined ? [] : valuesWanted(matcher).map(String);
}

const isPolice = (act: Definition['acts'][number]): boolean => /police|politie|aangifte/i.test(`${act.id} ${act.name.nl}`);

function policeActs(definition: Definition, route: Route): readonly string[] {
  const named = definition.acts.filter(isPolice).map((act) => act.id);
  const done = route.steps.filter((step) => step.covers.includes('policeReport') && !step.covers.includes('familyAndAccusedInformed')).flatMap((step) => step.obligations.filter((duty) => showsPart(definition, duty, 'policeReport')).flatMap(actsOf));
  return [...named, ...done];
}

function actsOf(duty: Obligation): readonly string[] {
  return doneConditionsOf(duty).flatMap((condition) => ('record' in condition ? named(condition.where?.act) : []));
}

/** True when the condition cannot hold before one of these acts. */
function waitsFor(condition: Condition, acts: readonly string[]): boolean {
  if ('all' in condition) return condition.all.some((part) => waitsFor(part, acts));
  if ('any' in condition) return condition.any.every((part) => waitsFor(part, acts));
  if (!('record' in condition)) return false;
  const wanted = named(condition.where?.act);
  return kindsOf(condition).every((kind) => kind === 'act') && wanted.length > 0 && wanted.every((id) => acts.includes(id));
}
