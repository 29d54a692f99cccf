import { isVersion, moveProblems, type MoveProblem } from '../change/move.ts';
import type { Definition } from '../definition/schema.ts';
import type { EntryData } from '../entries.ts';
import { refuse } from '../refusal.ts';
import { leftBehind } from './dossierRules.ts';
import type { Outcome, Situation } from './rules.ts';

/**
 * A running dossier goes over to the version that is in force now, when nothing
 * is lost by it. Who writes names what they had before them; where the dossier
 * may go is for the context to say. Where only those who handle the route may
 * read from now on, nobody comes along by having taken part (adr/0014).
 */
export function move(data: EntryData<'meldcodeMove'>, { state, context }: Situation): Outcome {
  const { protocol, inForce } = context;
  if (!inForce || isVersion(protocol, inForce)) return { refusal: refuse('noOtherMeldcode', 'R182') };
  if (!isVersion(protocol, data.from) || !isVersion(inForce, data.to)) return { refusal: refuse('otherMeldcodeMeanwhile', 'R182', { field: 'reasons' }) };
  const lost = moveProblems(state, inForce, context);
  if (lost.length > 0) return { refusal: refuse('moveLoses', 'R182', { params: inWords(lost) }) };
  const becomesStrict = accessOf(inForce, state.route) === 'strict' && accessOf(protocol, state.route) !== 'strict';
  return becomesStrict ? { after: leftBehind(state) } : {};
}

function accessOf(protocol: Definition, id: string | undefined): Definition['routes'][number]['access'] | undefined {
  return protocol.routes.find((route) => route.id === id)?.access;
}

/** The words of the meldcodes themselves, for the reader's language; nothing that a person typed. */
function inWords(lost: readonly MoveProblem[]): Readonly<Record<string, string>> {
  return { nl: lost.map(({ what }) => what.nl).join(' '), en: lost.map(({ what }) => what.en).join(' ') };
}
