import type { Definition, Route } from '../definition/schema.ts';
import type { EntryKind } from '../entryKinds.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { doneConditionsOf, kindsOf, patternsOf } from './conditionPlaces.ts';
import { coveringSteps } from './covering.ts';
import { problem } from './problem.ts';
import { stringsIn } from './texts.ts';

const decree = 'Besluit verplichte meldcode huiselijk geweld en kindermishandeling';
const article = (part: string): string => `${decree}, art. 2 ${part}`;

/**
 * What a meldcode must at least contain: Besluit verplichte meldcode art. 2 lid 1
 * and 2, and since 1 January 2019 a weighing framework. It concerns the route for
 * the situation at home; the other routes have laws of their own.
 */
export function legalMinimum(definition: Definition): Problem[] {
  const home = definition.routes.flatMap((route, index) => (route.kind === 'home' ? [{ route, path: ['routes', index] as Path }] : []));
  if (home.length === 0) return [unlawful('noHomeRoute', ['routes'], ['Er is geen route voor de situatie thuis.', 'There is no route for the situation at home.'], ['Voeg een route toe met kind: home.', 'Add a route with kind: home.'], article('lid 1 onder a'))];
  return [...wholeCode(definition), ...home.flatMap(({ route, path }) => [...stepsOf(route, path), ...dutiesOf(route, path)])];
}

type Words = readonly [string, string];
function unlawful(code: string, path: Path, message: Words, remedy: Words, source: string): Problem {
  return problem('unlawful', code, path, message, remedy, source);
}

function wholeCode(definition: Definition): Problem[] {
  const found: Problem[] = [];
  if (!definition.finalResponsibility) found.push(unlawful('noFinalResponsibility', [], ['Er staat niet wie eindverantwoordelijk is voor het besluit om te melden.', 'It does not say who is finally responsible for the decision to report.'], ['Voeg finalResponsibility toe.', 'Add finalResponsibility.'], article('lid 1 onder b')));
  if (!definition.forms.some((form) => form.special)) found.push(unlawful('noSpecialForms', ['forms'], ['Er is geen aandacht voor bijzondere vormen van geweld.', 'There is no attention for special forms of violence.'], ['Voeg bij forms vormen toe met special: true, zoals eergerelateerd geweld en huwelijksdwang.', 'Add forms with special: true, such as honour-related violence and forced marriage.'], article('lid 1 onder c')));
  if (definition.secrecy.length === 0) found.push(unlawful('noSecrecy', ['secrecy'], ['Er staat niet hoe medewerkers omgaan met vertrouwelijke gegevens.', 'It does not say how staff handle confidential data.'], ['Voeg bij secrecy de vragen toe die helpen kiezen tussen zwijgen en spreken.', 'Add at secrecy the questions that help to choose between silence and speaking.'], article('lid 1 onder f')));
  if (!stringsIn(definition).some(({ text }) => /verwijsindex/i.test(text))) found.push(problem('warning', 'noReferralIndex', [], ['De verwijsindex wordt nergens genoemd.', 'The referral index (verwijsindex) is not mentioned.'], ['Alleen nodig als uw organisatie mag melden in de verwijsindex. Zeg anders bij notes dat dit niet zo is.', 'Only needed when your organisation may register in it. Otherwise say in notes that it may not.'], article('lid 1 onder d')));
  return found;
}

const statutory = {
  signals: ['het in kaart brengen van signalen', 'mapping signals', 'a'],
  consultation: ['collegiale consultatie en zo nodig advies van Veilig Thuis', 'consulting colleagues and where needed Veilig Thuis', 'b'],
  conversation: ['het gesprek', 'the conversation', 'c'],
  weighing: ['het wegen', 'weighing', 'd'],
  decision: ['het beslissen', 'deciding', 'e'],
} as const;

function stepsOf(route: Route, path: Path): Problem[] {
  return (Object.keys(statutory) as (keyof typeof statutory)[])
    .filter((part) => coveringSteps(route, part).length === 0)
    .map((part) => [part, ...statutory[part]] as const)
    .map(([part, nl, en, letter]) => unlawful('stepMissing', [...path, 'steps'], [`Een wettelijke stap ontbreekt: ${nl}.`, `A statutory step is missing: ${en}.`], [`Voeg een stap toe met covers: [${part}] en een plicht met level: must.`, `Add a step with covers: [${part}] and a duty with level: must.`], article(`lid 2 onder ${letter}`)));
}

function dutiesOf(route: Route, path: Path): Problem[] {
  const kinds = new Set<EntryKind>(route.steps.flatMap((step) => step.obligations).flatMap((duty) => patternsOf(doneConditionsOf(duty))).flatMap(kindsOf));
  const found: Problem[] = [];
  if (!kinds.has('kindcheck')) found.push(unlawful('noKindcheck', [...path, 'steps'], ['Er is geen kindcheck: zijn er nog meer kinderen in het gezin?', 'There is no kindcheck: are there more children in the family?'], ['Voeg een plicht toe met done: {record: kindcheck}.', 'Add a duty with done: {record: kindcheck}.'], article('lid 1 onder e')));
  if (!kinds.has('advice')) found.push(unlawful('noAdvice', [...path, 'steps'], ['Nergens wordt bij twijfel advies gevraagd aan Veilig Thuis.', 'Nowhere is Veilig Thuis asked for advice in case of doubt.'], ['Voeg een plicht toe met done: {record: advice}.', 'Add a duty with done: {record: advice}.'], article('lid 2 onder d')));
  if (!kinds.has('conversation')) found.push(unlawful('noConversation', [...path, 'steps'], ['Nergens wordt een gesprek gevraagd met ouders of kind.', 'Nowhere is a conversation with parents or child asked for.'], ['Voeg een plicht toe met done: {record: conversation}.', 'Add a duty with done: {record: conversation}.'], article('lid 2 onder c')));
  if (!route.weighing) found.push(unlawful('noWeighing', path, ['Er is geen afwegingskader. Dat is verplicht sinds 1 januari 2019.', 'There is no weighing framework. It is obligatory since 1 January 2019.'], ['Voeg bij de route een weighing toe, met de vragen van het afwegingskader van uw sector.', 'Add a weighing to the route, with the questions of your sector.'], `${decree}, zoals gewijzigd per 1-1-2019`));
  return found;
}
