import { dutiesOf } from '../duties.ts';
import { sinceOf } from '../due.ts';
import type { Obligation, StatutoryStep, Step } from '../definition/schema.ts';
import type { Entry, EntryData } from '../entries.ts';
import { anyOf } from '../evaluate.ts';
import type { EntryId } from '../ids.ts';
import { replay } from '../state.ts';
import { viewOf, type View } from '../view.ts';
import { leaving, stepsSkipped } from './leaving.ts';
import type { Outcome, Situation } from './rules.ts';

/** The order that the law gives in a route about staff: each of these cannot be taken back, and waits for the ones before it. */
const lawful: readonly StatutoryStep[] = ['inspectorConsulted', 'familyAndAccusedInformed', 'policeReport'];

/**
 * An act of the organisation's own, or telling somebody, may be what a later step
 * asks. Reasons that come along for what was not done before it are kept. In a
 * route about staff they are asked for where the law gives the order: the confidential
 * inspector first, then parents and the employee, and only then the police (WPO
 * art. 4a, Wko art. 1.51b and 1.51c). Other steps there go side by side.
 */
export function inOrder(kind: 'act' | 'informed', data: EntryData<'act'> | EntryData<'informed'>, situation: Situation): Outcome {
  const { state, command, context } = situation;
  const before = viewOf(state, context);
  if (before.route.kind !== 'staff' && !command.deviationReasons) return {};
  const entry = { id: 'this one' as EntryId, kind, at: command.at ?? context.now, recordedAt: context.now, by: context.actor, data } as Entry;
  const after = viewOf(replay([entry], state), context);
  const reached = before.route.steps.findLastIndex((step) => step.obligations.some((duty) => duty.level === 'must' && isMet(duty, after) && !isMet(duty, before)));
  const isLawful = (step: Step | undefined): boolean => before.route.kind === 'staff' && step?.covers.some((one) => lawful.includes(one)) === true;
  const asked = isLawful(before.route.steps[reached]) ? openBefore(reached, after, isLawful) : [];
  if (asked.length > 0) return leaving(situation, stepsSkipped(situation, asked), asked);
  const passed = command.deviationReasons ? openBefore(reached, after, () => true) : [];
  return passed.length === 0 ? {} : leaving(situation, stepsSkipped(situation, passed), passed);
}

/** The musts that stay open in those steps before this one for which `counts` holds. */
function openBefore(reached: number, after: View, counts: (step: Step) => boolean): readonly string[] {
  return after.route.steps
    .slice(0, Math.max(reached, 0))
    .filter(counts)
    .flatMap((step) => dutiesOf(step, after, (duty) => duty.level === 'must'))
    .filter((duty) => duty.state === 'open')
    .map((duty) => duty.obligation.id);
}

/** Also when nothing asks for it yet: going to the police before anybody judged comes before its time too. */
function isMet(duty: Obligation, view: View): boolean {
  return anyOf([duty.done].flat(), view, sinceOf(duty, view)).holds;
}
