import type { Definition, Route } from '../definition/schema.ts';
import type { Outcome } from '../definition/weighingSchema.ts';

/** The bones of a meldcode for walking through it: ids only, small enough to send along with a page. */
export interface WalkPlan {
  readonly routes: readonly WalkRoute[];
  readonly triggers: readonly string[];
}

export interface WalkRoute {
  readonly id: string;
  /** Steps up to and with the one in which people weigh; all of them in a route without a weighing. */
  readonly steps: readonly string[];
  /** Steps that come after the weighing; shown with the outcome. */
  readonly after: readonly string[];
  /** Asks for the triggers that mean "report" before the questions. */
  readonly asksTriggers: boolean;
  readonly questions: readonly WalkQuestion[];
}

export interface WalkQuestion {
  readonly id: string;
  readonly answers: readonly WalkAnswer[];
}

export interface WalkAnswer {
  readonly id: string;
  readonly does: readonly Outcome[];
  readonly to?: string;
  /** The next question is for when the help has run its term. */
  readonly awaitsHelp: boolean;
  readonly together: boolean;
}

/** What the wijzer needs to know of a definition. */
export function planOf(definition: Definition): WalkPlan {
  return { routes: definition.routes.map((route) => routePlan(route, definition.triggers.length > 0)), triggers: definition.triggers.map((trigger) => trigger.id) };
}

function routePlan(route: Route, hasTriggers: boolean): WalkRoute {
  const questions = route.weighing?.questions ?? [];
  const weighingAt = route.steps.findIndex((step) => step.covers.includes('weighing'));
  const end = questions.length > 0 && weighingAt >= 0 ? weighingAt + 1 : route.steps.length;
  const ids = route.steps.map((step) => step.id);
  return {
    id: route.id,
    steps: ids.slice(0, end),
    after: ids.slice(end),
    // An old meldcode may have triggers and no questions: danger at home asks for a report there too.
    asksTriggers: hasTriggers && (questions.length > 0 || route.kind === 'home'),
    questions: questions.map((question) => ({
      id: question.id,
      answers: question.answers.map((answer) => ({ id: answer.id, does: answer.does, awaitsHelp: answer.awaits === 'help', together: answer.together, ...(answer.to === undefined ? {} : { to: answer.to }) })),
    })),
  };
}
