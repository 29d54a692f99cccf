/**
 * Walking through a meldcode without a dossier (the public wijzer): which screen
 * follows which choices. Keeps nothing: everything is in the choices themselves.
 * The server and the browser run this same module.
 */
import type { Outcome } from '../definition/weighingSchema.ts';
import type { WalkAnswer, WalkPlan, WalkQuestion, WalkRoute } from './plan.ts';

/** What somebody looks at. */
export type Screen =
  | { readonly kind: 'danger' }
  | { readonly kind: 'call' }
  | { readonly kind: 'routes' }
  | { readonly kind: 'overview'; readonly route: string }
  | { readonly kind: 'step'; readonly route: string; readonly step: string }
  | { readonly kind: 'triggers'; readonly route: string }
  | { readonly kind: 'question'; readonly route: string; readonly question: string; readonly together: boolean; readonly reportAsked: boolean }
  | { readonly kind: 'outcome'; readonly route: string; readonly asks: readonly Outcome[]; readonly reasons: readonly WalkReason[]; readonly together: boolean; readonly goesOn: 'question' | 'afterHelp' | undefined };

/** What somebody chose that the outcome rests on. */
export type WalkReason = { readonly kind: 'emergency' } | { readonly kind: 'trigger'; readonly trigger: string } | { readonly kind: 'answer'; readonly question: string; readonly answer: string };

export interface Walk {
  readonly screen: Screen;
  /** The choices that led here; what made no sense is left out, with all that came after it. */
  readonly trail: readonly string[];
}

/** Between the triggers of one choice. */
export const triggerSeparator = '.';

interface Place {
  readonly screen: Screen;
  readonly route?: WalkRoute;
  readonly reasons: readonly WalkReason[];
  readonly asks: readonly Outcome[];
  readonly together: boolean;
  /** The question that comes next, at an outcome that goes on. */
  readonly next?: WalkQuestion;
}

const start: Place = { screen: { kind: 'danger' }, reasons: [], asks: [], together: false };

/** Follows the choices from the beginning. Never throws on what a browser sends. */
export function walk(plan: WalkPlan, choices: readonly string[]): Walk {
  const trail: string[] = [];
  let place = start;
  for (const choice of choices) {
    const following = follow(plan, place, choice);
    if (!following) break;
    place = following;
    trail.push(choice);
  }
  return { screen: place.screen, trail };
}

function follow(plan: WalkPlan, place: Place, choice: string): Place | undefined {
  const { screen, route } = place;
  switch (screen.kind) {
    case 'danger':
      if (choice === 'no') return toRoutes(plan, place);
      // Doubt about danger never leads to less than danger.
      return choice === 'yes' || choice === 'doubt' ? { ...place, screen: { kind: 'call' }, reasons: [{ kind: 'emergency' }], asks: ['report'] } : undefined;
    case 'call':
      return choice === 'on' ? toRoutes(plan, place) : undefined;
    case 'routes':
      return toOverview(plan.routes.find((candidate) => candidate.id === choice), place);
    case 'overview':
      if (choice === 'on') return toStep(route, 0, place);
      return choice === 'weigh' ? toWeighing(route, place) : undefined;
    case 'step':
      if (choice === 'on') return toStep(route, (route?.steps.indexOf(screen.step) ?? 0) + 1, place);
      return choice === 'weigh' ? toWeighing(route, place) : undefined;
    case 'triggers':
      return afterTriggers(plan, place, choice);
    case 'question':
      return afterAnswer(place, screen.question, choice);
    case 'outcome':
      return choice === 'on' && route && place.next ? toQuestion(route, place.next, { ...place, asks: screen.goesOn === 'afterHelp' ? place.asks.filter((outcome) => outcome !== 'help') : place.asks }) : undefined;
  }
}

function toRoutes(plan: WalkPlan, place: Place): Place {
  // Where there is only one way, there is nothing to choose.
  return plan.routes.length > 1 ? { ...place, screen: { kind: 'routes' } } : (toOverview(plan.routes[0], place) ?? place);
}

function toOverview(route: WalkRoute | undefined, place: Place): Place | undefined {
  return route && { ...place, route, screen: { kind: 'overview', route: route.id } };
}

function toStep(route: WalkRoute | undefined, at: number, place: Place): Place | undefined {
  const step = route?.steps[at];
  if (!route) return undefined;
  return step === undefined ? (toWeighing(route, place) ?? toOutcome(place)) : { ...place, screen: { kind: 'step', route: route.id, step } };
}

/** To what asks for a decision; nowhere in a route that only has steps. */
function toWeighing(route: WalkRoute | undefined, place: Place): Place | undefined {
  if (!route) return undefined;
  if (route.asksTriggers) return { ...place, screen: { kind: 'triggers', route: route.id } };
  return route.questions[0] && toQuestion(route, route.questions[0], place);
}

function toQuestion(route: WalkRoute, question: WalkQuestion, { next: _, ...place }: Place): Place {
  return { ...place, screen: { kind: 'question', route: route.id, question: question.id, together: place.together, reportAsked: place.asks.includes('report') } };
}

function afterTriggers(plan: WalkPlan, place: Place, choice: string): Place | undefined {
  const { route } = place;
  const chosen = choice === 'none' ? [] : choice.split(triggerSeparator);
  if (!route || chosen.some((trigger, at) => !plan.triggers.includes(trigger) || chosen.indexOf(trigger) !== at)) return undefined;
  const first = route.questions[0];
  if (chosen.length === 0) return first ? toQuestion(route, first, place) : toOutcome(place);
  const reasons = [...place.reasons, ...chosen.map((trigger) => ({ kind: 'trigger' as const, trigger }))];
  return toOutcome({ ...place, reasons, asks: ['report'], ...(first ? { next: first } : {}) });
}

function afterAnswer(place: Place, questionId: string, choice: string): Place | undefined {
  const { route } = place;
  const answer = route?.questions.find((question) => question.id === questionId)?.answers.find((candidate) => candidate.id === choice);
  if (!route || !answer) return undefined;
  const next = route.questions.find((question) => question.id === answer.to);
  const newReport = answer.does.includes('report');
  const answered: Place = {
    ...place,
    reasons: [...place.reasons, { kind: 'answer', question: questionId, answer: answer.id }],
    asks: [...new Set([...place.asks, ...answer.does])],
    together: place.together || answer.together,
  };
  if (!next) return toOutcome(answered);
  // A report is not something to come across at the end: say it at once, the questions can follow.
  return newReport || answer.awaitsHelp ? toOutcome({ ...answered, next }, answer) : toQuestion(route, next, answered);
}

function toOutcome(place: Place, answer?: WalkAnswer): Place {
  const asks = place.asks.includes('report') ? place.asks.filter((outcome) => outcome !== 'close') : place.asks;
  const goesOn = place.next ? (answer?.awaitsHelp ? 'afterHelp' : 'question') : undefined;
  return { ...place, screen: { kind: 'outcome', route: place.route?.id ?? '', asks, reasons: place.reasons, together: place.together, goesOn } };
}
