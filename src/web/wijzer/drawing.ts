import type { Definition, Route, Step } from '../../protocol/definition/schema.ts';
import type { Question } from '../../protocol/definition/weighingSchema.ts';
import type { WalkPlan, WalkRoute } from '../../protocol/walk/plan.ts';
import type { ReferenceText } from '../../reference/schema.ts';
import type { Texts } from '../../texts/index.ts';

/** What every screen of the wijzer needs to draw itself. */
export interface WalkDrawing {
  readonly t: Texts;
  readonly protocol: Definition;
  readonly plan: WalkPlan;
  /** What there is to read. */
  readonly texts: readonly ReferenceText[];
  /** Where the form goes, and where starting again leads. */
  readonly action: string;
  /** The choices so far; they travel in the form and nowhere else. */
  readonly trail: readonly string[];
  /** Whether a marked part is drawn. In a template everything is, and the browser leaves out what does not hold. */
  readonly has: (piece: string) => boolean;
  readonly today: string;
}

/** Between the choices in the form's hidden field; no id holds it. */
export const trailSeparator = '/';

/** The route with this id and its plan. @throws when the screen is of another meldcode. */
export function routeOf({ protocol, plan }: WalkDrawing, id: string): { readonly route: Route; readonly planned: WalkRoute } {
  const route = protocol.routes.find((candidate) => candidate.id === id);
  const planned = plan.routes.find((candidate) => candidate.id === id);
  if (!route || !planned) throw new Error(`the meldcode ${protocol.id} has no route ${id}`);
  return { route, planned };
}

/** @throws when the route has no such step. */
export function stepOf(route: Route, id: string): Step {
  const step = route.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`the route ${route.id} has no step ${id}`);
  return step;
}

/** @throws when the route has no such question. */
export function questionOf(route: Route, id: string): Question {
  const question = route.weighing?.questions.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`the route ${route.id} has no question ${id}`);
  return question;
}
