import type { Definition, Route } from '../definition/schema.ts';
import { meaningOf, type Question } from '../definition/weighingSchema.ts';
import { pathsOf } from '../paths.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { problem } from './problem.ts';

type Asks = Question['asks'];
const since2019 = 'Besluit verplichte meldcode, zoals gewijzigd per 1-1-2019 (afwegingskader)';

interface Wanted {
  readonly asks: readonly Asks[];
  readonly nl: string;
  readonly en: string;
  readonly requirement: string;
  readonly when: (route: Route) => boolean;
}

const always = (): boolean => true;
const helps = (route: Route): boolean => route.weighing?.questions.some((question) => question.answers.some((answer) => answer.does.includes('help'))) ?? false;

/** The five questions of the weighing framework, by what they ask: the words are the organisation's. */
const wanted: readonly Wanted[] = [
  { asks: ['suspicion'], nl: 'of er een vermoeden is', en: 'whether there is a suspicion', requirement: 'R112', when: always },
  { asks: ['danger'], nl: 'of het onveilig is', en: 'whether there is danger', requirement: 'R113', when: always },
  { asks: ['helpPossible', 'helpAccepted'], nl: 'of hulp kan en wordt aangenomen', en: 'whether help is possible and accepted', requirement: 'R115; R117', when: always },
  { asks: ['result'], nl: 'of de hulp werkt', en: 'whether the help works', requirement: 'R119', when: helps },
];

/**
 * The weighing of a home route asks what the framework asks, and says so with
 * `asks`; only then can every way be looked at. And an answer means what its id says.
 */
export function framework(definition: Definition): Problem[] {
  return definition.routes.flatMap((route, r) => {
    const path = ['routes', r, 'weighing', 'questions'];
    const home = route.kind === 'home' && route.weighing ? [...missingQuestions(route, path), ...dangerSkipped(route, path)] : [];
    return [...home, ...(route.weighing?.questions ?? []).flatMap((question, q) => answerProblems(question, [...path, q, 'answers']))];
  });
}

const asked = (route: Route, asks: readonly Asks[]): boolean => route.weighing?.questions.some((question) => asks.includes(question.asks)) ?? false;

function missingQuestions(route: Route, path: Path): Problem[] {
  return wanted
    .filter((item) => item.when(route) && !asked(route, item.asks))
    .map(({ asks, nl, en, requirement }) => {
      const [or, of] = [asks.join(' of asks: '), asks.join(' or asks: ')];
      return problem('unsafe', 'questionMissing', path, [`Geen vraag in de weging vraagt ${nl}.`, `No question of the weighing asks ${en}.`], [`Voeg die vraag toe met asks: ${or}. Is de vraag er al? Zet dan deze asks erbij in plaats van other.`, `Add that question with asks: ${of}. Is it there already? Then give it this asks instead of other.`], `${since2019}; ${requirement}`);
    });
}

/** With a suspicion, nobody gets to help without the question about danger, unless a report is made anyway. Ways without either are found by `safety`. */
function dangerSkipped(route: Route, path: Path): Problem[] {
  const found = pathsOf(route);
  if (!found.ok || !asked(route, ['danger'])) return [];
  const skipping = found.value.filter((way) => way.outcomes.includes('help') && !way.outcomes.includes('report') && !way.steps.some(({ question, answer }) => question.asks === 'danger' || (question.asks === 'suspicion' && meaningOf(answer) === 'no')));
  const [way] = skipping;
  const first = way?.steps[0];
  if (!way || !first) return [];
  const words = way.steps.map(({ question, answer }) => `${question.id}: ${answer.id}`).join(', ');
  return [problem('unsafe', 'dangerSkipped', [...path, route.weighing?.questions.indexOf(first.question) ?? 0, 'answers', first.question.answers.indexOf(first.answer)], [`Op deze weg is er een vermoeden, en niemand vraagt of het onveilig is: ${words}.`, `On this way there is a suspicion, and nobody asks whether there is danger: ${words}.`], ['Laat elk antwoord dat verder gaat eerst naar de vraag met asks: danger leiden ("to").', 'Let each answer that goes on lead to the question with asks: danger first ("to").'], `${since2019}; R113`)];
}

function answerProblems(question: Question, path: Path): Problem[] {
  return question.answers.flatMap((answer, index) => {
    const { id, means } = answer;
    const other = means !== undefined && means !== id && ['yes', 'no', 'doubt'].includes(id);
    const contradiction = other ? [problem('unsafe', 'meansOther', [...path, index, 'means'], [`Het antwoord heet "${id}", maar means zegt "${means}". Dat kan niet allebei.`, `The answer is called "${id}", but means says "${means}". It cannot be both.`], ['Haal "means" weg, of geef het antwoord een eigen id dat zegt wat het is.', 'Remove "means", or give the answer an id of its own that says what it is.'], 'R122')] : [];
    const closing = answer.does.includes('close') && answer.to !== undefined ? [problem('warning', 'closesAndGoesOn', [...path, index], ['Dit antwoord sluit het dossier én gaat door naar een volgende vraag.', 'This answer closes the dossier and also goes on to a next question.'], ['Kies een van de twee: does: [close], of "to".', 'Choose one of the two: does: [close], or "to".'], 'R110')] : [];
    return [...contradiction, ...closing];
  });
}
