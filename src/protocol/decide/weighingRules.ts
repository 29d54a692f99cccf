import type { EntryData } from '../entries.ts';
import { refuse } from '../refusal.ts';
import { entriesOf } from '../state.ts';
import { routeOf } from '../view.ts';
import { helpSince, weighingOf } from '../weighing.ts';
import { unknownChoice, unknownEntry } from './choices.ts';
import { leaving, skipped, stepsSkipped } from './leaving.ts';
import type { Outcome, Situation } from './rules.ts';

/**
 * An answer counts for the question that is due, or replaces an earlier answer
 * of this round. Skipping earlier steps asks for reasons (R110–R119).
 */
export function answer(data: EntryData<'answer'>, situation: Situation): Outcome {
  const { state, context } = situation;
  const weighing = routeOf(context.protocol, state).weighing;
  if (!weighing) return { refusal: refuse('noWeighing', 'Besluit verplichte meldcode (afwegingskader)') };
  const question = weighing.questions.find((candidate) => candidate.id === data.question);
  const problem = unknownChoice('question', [data.question], weighing.questions) ?? unknownChoice('answer', [data.answer], question?.answers ?? []) ?? unknownEntry('evidence', data.evidence, state);
  if (problem) return { refusal: problem };
  const view = weighingOf(state, weighing, context.calendar.dateOf(context.now));
  const due = view.next ?? view.later;
  const repeated = view.answered.some((step) => step.question.id === data.question);
  if (!repeated && due?.id !== data.question) {
    return { refusal: refuse('questionNotReached', weighing.source, { field: 'question', params: due ? { next: due.id } : {} }) };
  }
  if (!repeated && view.later && helpSince(state, view.answered.at(-1)?.entry).length === 0) {
    return leaving(situation, refuse('helpNotAgreed', question?.source ?? weighing.source, { field: 'deviationReasons', askReasons: true }), ['help']);
  }
  const missed = view.started ? [] : skipped(situation, (step) => step.index < weighingStep(situation));
  return missed.length === 0 ? {} : leaving(situation, stepsSkipped(situation, missed), missed);
}

function weighingStep({ state, context }: Situation): number {
  const steps = routeOf(context.protocol, state).steps;
  const index = steps.findIndex((step) => step.covers.includes('weighing'));
  return index < 0 ? steps.length : index;
}

/** Weighing again makes sense once there was something to weigh; earlier answers stay beside the new ones. */
export function restart(_data: EntryData<'weighingStart'>, { state }: Situation): Outcome {
  return entriesOf(state, 'answer').length > 0 ? {} : { refusal: refuse('nothingToReweigh', 'R119') };
}
