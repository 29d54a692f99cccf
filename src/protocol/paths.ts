import type { Definition, Route } from './definition/schema.ts';
import type { Answer, Outcome, Question, Weighing } from './definition/weighingSchema.ts';
import { ok, refused, type Result } from './result.ts';

/** One answer on a way through the weighing. */
export interface PathStep {
  readonly question: Question;
  readonly answer: Answer;
  /** Answered together with the advice body. */
  readonly together: boolean;
}

/** One way through the weighing of a route, from the first question to the end. */
export interface WeighingPath {
  readonly route: string;
  readonly steps: readonly PathStep[];
  readonly outcomes: readonly Outcome[];
}

/** Why the ways cannot be listed: a question leads back to itself, or there are too many ways to look at. */
export type PathsProblem = { readonly kind: 'cycle'; readonly route: string; readonly questions: readonly string[] } | { readonly kind: 'tooMany'; readonly route: string };

/** More ways than this nobody can check; a weighing of five questions has about twenty. */
export const pathLimit = 5_000;

/** Every way through the weighings of a definition; finite, or a refusal that names the circle. A route without a weighing has none. */
export function paths(definition: Definition): Result<readonly WeighingPath[], PathsProblem> {
  const all: WeighingPath[] = [];
  for (const route of definition.routes) {
    const ofRoute = pathsOf(route);
    if (!ofRoute.ok) return ofRoute;
    all.push(...ofRoute.value);
  }
  return ok(all);
}

/** As {@link paths}, for one route. */
export function pathsOf(route: Route): Result<readonly WeighingPath[], PathsProblem> {
  if (!route.weighing) return ok([]);
  const cycle = cycleIn(route.weighing);
  if (cycle) return refused({ kind: 'cycle', route: route.id, questions: cycle });
  const found: WeighingPath[] = [];
  const complete = follow(route.weighing, route.weighing.questions[0], [], (steps) => {
    found.push({ route: route.id, steps, outcomes: [...new Set(steps.flatMap((step) => step.answer.does))] });
    return found.length <= pathLimit;
  });
  return complete ? ok(found) : refused({ kind: 'tooMany', route: route.id });
}

function follow(weighing: Weighing, question: Question | undefined, steps: readonly PathStep[], found: (steps: readonly PathStep[]) => boolean): boolean {
  if (!question) return found(steps);
  const together = steps.some((step) => step.answer.together);
  return question.answers.every((answer) => follow(weighing, nextOf(weighing, answer), [...steps, { question, answer, together }], found));
}

/** The question to which an answer leads. */
export function nextOf(weighing: Weighing, answer: Answer): Question | undefined {
  return answer.to === undefined ? undefined : weighing.questions.find((question) => question.id === answer.to);
}

/** The ids of questions that lead back to one another, if there are any, also where no way comes. */
function cycleIn(weighing: Weighing): readonly string[] | undefined {
  const finished = new Set<string>();
  const visit = (question: Question, trail: readonly string[]): readonly string[] | undefined => {
    if (finished.has(question.id)) return undefined;
    if (trail.includes(question.id)) return [...trail.slice(trail.indexOf(question.id)), question.id];
    for (const answer of question.answers) {
      const next = nextOf(weighing, answer);
      const cycle = next && visit(next, [...trail, question.id]);
      if (cycle) return cycle;
    }
    finished.add(question.id);
    return undefined;
  };
  for (const question of weighing.questions) {
    const cycle = visit(question, []);
    if (cycle) return cycle;
  }
  return undefined;
}
