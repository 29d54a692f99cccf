import type { Definition, Route, StatutoryStep } from '../definition/schema.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { coveringSteps } from './covering.ts';
import { problem } from './problem.ts';
import { proofProblem, toldAfterPolice } from './staffProof.ts';
import { stringsIn } from './texts.ts';

type Sector = Definition['sectors'][number];
interface Duty {
  readonly part: Parameters<typeof proofProblem>[2];
  readonly nl: string;
  readonly en: string;
  readonly source: Readonly<Record<Sector, string>>;
}

const wpo = 'WPO art. 4a (voortgezet onderwijs: WVO 2020; mbo: WEB)';

/** What the law asks when an employee may have abused a pupil or child (law-and-practice B.6 and B.7). */
const aboutStaff: readonly Duty[] = [
  { part: 'employerTold', nl: 'het bestuur of de houder direct inlichten', en: 'telling the board or childcare holder at once', source: { education: `${wpo} lid 3`, childcare: 'Wko art. 1.51c' } },
  { part: 'inspectorConsulted', nl: 'overleg met de vertrouwensinspecteur (0900 111 3 111)', en: 'consulting the confidential inspector (0900 111 3 111)', source: { education: `${wpo} lid 1`, childcare: 'Wko art. 1.51b' } },
  { part: 'familyAndAccusedInformed', nl: 'ouders en beschuldigde inlichten voor de aangifte', en: 'telling parents and the accused before the police report', source: { education: `${wpo} lid 2`, childcare: 'Wko art. 1.51b' } },
  { part: 'policeReport', nl: 'aangifte bij een redelijk vermoeden', en: 'a police report on a reasonable suspicion', source: { education: `${wpo} lid 2`, childcare: 'Wko art. 1.51b' } },
];

const betweenChildren: readonly (readonly [StatutoryStep, string, string])[] = [
  ['managementTold', 'de directie of leiding inlichten', 'telling the management'],
  ['inspectorateTold', 'bedenken of de Inspectie of een andere toezichthouder het moet weten', 'considering whether the Inspectorate or another supervisor must know'],
];

/** The routes about employees and between children: which of them the sector asks for, and what they must hold. */
export function otherRoutes(definition: Definition): Problem[] {
  const places = definition.routes.map((route, index) => ({ route, path: ['routes', index] as Path }));
  const staff = places.filter(({ route }) => route.kind === 'staff');
  const children = places.filter(({ route }) => route.kind === 'betweenChildren');
  return [...missingRoutes(definition, staff.length > 0, children.length > 0), ...staff.flatMap(({ route, path }) => staffProblems(definition, route, path)), ...children.flatMap(({ route, path }) => childrenProblems(route, path))];
}

function missingRoutes(definition: Definition, staff: boolean, children: boolean): Problem[] {
  const found: Problem[] = [];
  const childcare = definition.sectors.includes('childcare');
  if (!staff) found.push(problem('warning', 'noStaffRoute', ['routes'], ['Er is geen route voor signalen over een medewerker. De wet vraagt dan andere stappen.', 'There is no route for signals about an employee. The law then asks for other steps.'], ['Voeg een route toe met kind: staff.', 'Add a route with kind: staff.'], bySector(definition, aboutStaff[0])));
  if (childcare && !children) found.push(problem('warning', 'noChildrenRoute', ['routes'], ['Er is geen route voor grensoverschrijdend gedrag tussen kinderen.', 'There is no route for transgressive behaviour between children.'], ['Voeg een route toe met kind: betweenChildren.', 'Add a route with kind: betweenChildren.'], 'Protocol kindermishandeling en grensoverschrijdend gedrag (kinderopvang), route 3'));
  return found;
}

function staffProblems(definition: Definition, route: Route, path: Path): Problem[] {
  const steps = [...path, 'steps'];
  const missing = aboutStaff.flatMap((duty) => coveringSteps(route, duty.part).length > 0 ? [] : [problem('unlawful', 'stepMissing', steps, [`Een wettelijke stap ontbreekt: ${duty.nl}.`, `A statutory step is missing: ${duty.en}.`], [`Voeg een stap toe met covers: [${duty.part}] en een plicht met level: must.`, `Add a step with covers: [${duty.part}] and a duty with level: must.`], bySector(definition, duty))]);
  const shown = aboutStaff.flatMap((duty) => proofProblem(definition, route, duty.part, steps, bySector(definition, duty)));
  return [...missing, ...shown, ...orderProblems(definition, route, steps), ...toldAfterPolice(definition, route, steps, bySector(definition, aboutStaff[2])), ...scopeProblems(definition, route, path)];
}

/** The parents and the accused hear of it before the police do. */
function orderProblems(definition: Definition, route: Route, path: Path): Problem[] {
  const [informed] = coveringSteps(route, 'familyAndAccusedInformed');
  const [reported] = coveringSteps(route, 'policeReport');
  if (informed === undefined || reported === undefined || informed <= reported) return [];
  return [problem('unlawful', 'informedTooLate', [...path, informed], ['Ouders en beschuldigde horen het hier pas na de aangifte.', 'Parents and the accused hear of it only after the police report here.'], ['Zet deze stap voor de stap met de aangifte.', 'Put this step before the step with the police report.'], bySector(definition, aboutStaff[2]))];
}

function scopeProblems(definition: Definition, route: Route, path: Path): Problem[] {
  const found: Problem[] = [];
  const words = stringsIn(route).map(({ text }) => text);
  if (definition.sectors.includes('childcare') && !words.some((text) => /geweld|mishandel|violence|abuse/i.test(text))) {
    found.push(problem('warning', 'violenceNotNamed', path, ['In de kinderopvang gaat deze route ook over geweld door een medewerker. Dat staat er niet.', 'In childcare this route is also about violence by an employee. It does not say so.'], ['Noem geweld en mishandeling bij "when" of in een stap.', 'Name violence and abuse at "when" or in a step.'], 'Wko art. 1.51b en 1.51c'));
  }
  const phones = stringsIn(definition).some(({ text }) => text.replace(/[\s-]/g, '').includes('09001113111'));
  if (!phones) found.push(problem('warning', 'noInspectorNumber', path, ['Het nummer van de vertrouwensinspecteur staat nergens.', 'The number of the confidential inspector is nowhere.'], ['Noem 0900 111 3 111 in de stap en in socialMap.', 'Name 0900 111 3 111 in the step and in socialMap.'], bySector(definition, aboutStaff[1])));
  return found;
}

function childrenProblems(route: Route, path: Path): Problem[] {
  return betweenChildren.flatMap(([part, nl, en]) =>
    coveringSteps(route, part).length > 0 ? [] : [problem('warning', 'stepMissing', [...path, 'steps'], [`In deze route ontbreekt: ${nl}.`, `This route lacks: ${en}.`], [`Voeg een stap toe met covers: [${part}] en een plicht met level: must.`, `Add a step with covers: [${part}] and a duty with level: must.`], 'R042')],
  );
}

function bySector(definition: Definition, duty: Duty | undefined): string {
  return definition.sectors.map((sector) => duty?.source[sector] ?? '').join('; ');
}
