import type { Answer, Outcome, Question, Weighing } from './definition/weighingSchema.ts';
import type { Entry } from './entries.ts';
import { entriesOf, latest, type DossierState } from './state.ts';
import type { PlainDate } from './time.ts';

/** One answered question on the way through the weighing. */
export interface AnsweredQuestion {
  readonly question: Question;
  readonly answer: Answer;
  readonly entry: Entry<'answer'>;
  /** The organisation's meldcode asks to answer this question together with the advice body. */
  readonly together: boolean;
}

/** Where a weighing stands. A new round starts at reweighing and after reopening; answers of earlier rounds stay in the record. */
export interface WeighingView {
  readonly round: number;
  /** Version of the dossier after which this round counts. */
  readonly startsAt: number;
  readonly answered: readonly AnsweredQuestion[];
  /** The question to answer now. */
  readonly next: Question | undefined;
  /** The question that comes once the agreed help has run its term or was evaluated; from then on it is the next one. */
  readonly later: Question | undefined;
  /** What the later question waits for. */
  readonly awaits: 'help' | undefined;
  /** The next question is to be answered together with the advice body. */
  readonly together: boolean;
  readonly outcomes: ReadonlySet<Outcome>;
  readonly started: boolean;
  /** Every question that could be answered now has been answered. */
  readonly concluded: boolean;
}

const notStarted: WeighingView = { round: 0, startsAt: 0, answered: [], next: undefined, later: undefined, awaits: undefined, together: false, outcomes: new Set(), started: false, concluded: false };

/** Follows the answers of the current round through the weighing of the route, as it stands `today`. A question answered again counts with its newest answer. */
export function weighingOf(state: DossierState, weighing: Weighing | undefined, today: PlainDate): WeighingView {
  const inRoute = entriesInRoute(state);
  const startsAt = roundStart(state, inRoute);
  // Without questions there are rounds too: a decision from before a reopening is not one of this round.
  if (!weighing) return { ...notStarted, startsAt };
  const newest = newestAnswers(state, startsAt, inRoute);
  const answered: AnsweredQuestion[] = [];
  const done = new Set<Outcome>();
  const seen = new Set<string>();
  let question: Question | undefined = weighing.questions[0];
  let together = false;
  let awaits: 'help' | undefined;
  while (question && !seen.has(question.id)) {
    seen.add(question.id);
    const entry = newest.get(question.id);
    const answer: Answer | undefined = entry && question.answers.find((candidate) => candidate.id === entry.data.answer);
    if (!entry || !answer) break;
    answered.push({ question, answer, entry, together });
    for (const outcome of answer.does) done.add(outcome);
    together ||= answer.together;
    awaits = answer.awaits;
    question = weighing.questions.find((candidate) => candidate.id === answer.to);
  }
  const open = question && !answered.some((step) => step.question === question) ? question : undefined;
  const later = awaits === 'help' && !hasHelpRun(helpSince(state, answered.at(-1)?.entry), state, today) ? open : undefined;
  const started = answered.length > 0;
  return {
    round: entriesOf(state, 'weighingStart').filter(inRoute).length + entriesOf(state, 'reopening').length + 1,
    startsAt,
    answered,
    next: later ? undefined : open,
    later,
    awaits: later ? awaits : undefined,
    together,
    outcomes: done,
    started,
    concluded: started && (open === undefined || awaits !== undefined),
  };
}

function roundStart(state: DossierState, inRoute: (entry: Entry) => boolean): number {
  const start = entriesOf(state, 'weighingStart').findLast(inRoute);
  const reopening = latest(state, 'reopening');
  if (!start && !reopening) return 0;
  return Math.max(...[start, reopening].map((entry) => (entry ? state.entries.indexOf(entry) + 1 : 0)));
}

/** The help that was agreed after an answer, newest last: what was agreed before it is not what people accepted. */
export function helpSince(state: DossierState, answer: Entry | undefined): readonly Entry<'help'>[] {
  const from = answer ? state.entries.indexOf(answer) : 0;
  return entriesOf(state, 'help').filter((help) => state.entries.indexOf(help) > from);
}

/** The newest help was evaluated, or its term has come; help without a term can be judged at once. */
function hasHelpRun(agreed: readonly Entry<'help'>[], state: DossierState, today: PlainDate): boolean {
  const help = agreed.at(-1);
  if (!help) return false;
  const { term } = help.data;
  return term === undefined || term <= today || state.entries.indexOf(latest(state, 'evaluation') ?? help) > state.entries.indexOf(help);
}

function newestAnswers(state: DossierState, startsAt: number, inRoute: (entry: Entry) => boolean): Map<string, Entry<'answer'>> {
  const answers = new Map<string, Entry<'answer'>>();
  if (entriesOf(state, 'answer').length === 0) return answers;
  for (let index = startsAt; index < state.entries.length; index += 1) {
    const entry = state.entries[index];
    if (entry?.kind === 'answer' && inRoute(entry)) answers.set(entry.data.question, entry);
  }
  return answers;
}

/** True for entries written while the dossier followed the route it follows now: the same question can stand in two routes. */
function entriesInRoute(state: DossierState): (entry: Entry) => boolean {
  if (entriesOf(state, 'routeSwitch').length === 0) return () => true;
  const elsewhere = new Set<Entry>();
  let route: string | undefined;
  for (const entry of state.entries) {
    if (entry.kind === 'opening') route = entry.data.route;
    else if (entry.kind === 'routeSwitch') route = entry.data.to;
    if (route !== state.route) elsewhere.add(entry);
  }
  return (entry) => !elsewhere.has(entry);
}
