/** Which drawn parts belong to a screen, so that one drawing serves the server and the browser. */
import type { WalkPlan } from './plan.ts';
import type { Screen, WalkReason } from './walk.ts';

/** The name of the drawing for this screen. */
export function drawingOf(screen: Screen): string {
  switch (screen.kind) {
    case 'danger':
    case 'call':
    case 'routes':
      return screen.kind;
    case 'overview':
    case 'triggers':
    case 'outcome':
      return `${screen.kind}:${screen.route}`;
    case 'step':
      return `step:${screen.route}:${screen.step}`;
    case 'question':
      return `question:${screen.route}:${screen.question}`;
  }
}

/** The parts of that drawing that hold now; its other marked parts are left out. */
export function piecesOf(screen: Screen): ReadonlySet<string> {
  if (screen.kind === 'question') return new Set([...(screen.reportAsked ? ['reportAsked'] : []), ...(screen.together ? ['together'] : [])]);
  if (screen.kind !== 'outcome') return new Set();
  return new Set([
    ...(screen.asks.length > 0 ? screen.asks : ['nothing']).map((outcome) => `asks:${outcome}`),
    ...(screen.asks.includes('report') ? [] : ['noReport']),
    ...(screen.reasons.length > 0 ? ['reasons'] : []),
    ...screen.reasons.map(reasonPiece),
    ...(screen.together ? ['together'] : []),
    ...(screen.goesOn ? ['goesOn', `goesOn:${screen.goesOn}`] : []),
  ]);
}

/** The mark of one reason in the drawing of an outcome. */
export function reasonPiece(reason: WalkReason): string {
  switch (reason.kind) {
    case 'emergency':
      return 'reason:emergency';
    case 'trigger':
      return `reason:trigger:${reason.trigger}`;
    case 'answer':
      return `reason:answer:${reason.question}:${reason.answer}`;
  }
}

/** One screen for every drawing that a walk can need. */
export function everyDrawing(plan: WalkPlan): readonly Screen[] {
  const shared: Screen[] = [{ kind: 'danger' }, { kind: 'call' }, ...(plan.routes.length > 1 ? [{ kind: 'routes' } as const] : [])];
  return [
    ...shared,
    ...plan.routes.flatMap((route): Screen[] => [
      { kind: 'overview', route: route.id },
      ...route.steps.map((step) => ({ kind: 'step' as const, route: route.id, step })),
      ...(route.asksTriggers ? [{ kind: 'triggers' as const, route: route.id }] : []),
      ...route.questions.map((question) => ({ kind: 'question' as const, route: route.id, question: question.id, together: false, reportAsked: false })),
      { kind: 'outcome', route: route.id, asks: [], reasons: [], together: false, goesOn: undefined },
    ]),
  ];
}
