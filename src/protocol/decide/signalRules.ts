import type { EntryData } from '../entries.ts';
import { refuse } from '../refusal.ts';
import { entriesOf, findEntry } from '../state.ts';
import { routeOf } from '../view.ts';
import { lockOutAccused, wrongAccused } from './accusedRules.ts';
import { firstRefusal, unknownChoice, unknownEntry } from './choices.ts';
import type { Outcome, Situation } from './rules.ts';

/** Third parties are named (R024), diagnoses have a qualified author (R025); facts need nothing more than the fact. */
export function record(data: EntryData<'signal'>, { state, context }: Situation): Outcome {
  const { by, profession } = data.diagnosis ?? {};
  const refused = firstRefusal(
    data.kind === 'thirdParty' && !data.source?.who && refuse('thirdPartyNeedsSource', 'R024', { field: 'source.who' }),
    data.kind === 'diagnosis' && !(by && profession) && refuse('diagnosisNeedsAuthor', 'R025', { field: by ? 'diagnosis.profession' : 'diagnosis.by' }),
    unknownChoice('forms', data.forms, context.protocol.forms),
    unknownChoice('triggers', data.triggers, context.protocol.triggers),
    wrongAccused(data.accused, routeOf(context.protocol, state), context),
  );
  return 'refusal' in refused ? refused : { after: lockOutAccused(data.accused, state, context) };
}

export function addendum(data: EntryData<'addendum'>, { state }: Situation): Outcome {
  return firstRefusal(unknownEntry('entry', [data.entry], state));
}

/** A hypothesis is confirmed or refuted once; what comes later is an addendum (R023). */
export function resolveHypothesis(data: EntryData<'hypothesisResolution'>, { state }: Situation): Outcome {
  const entry = findEntry(state, data.entry);
  if (entry?.kind !== 'signal' || entry.data.kind !== 'hypothesis') return { refusal: refuse('notAHypothesis', 'R023', { field: 'entry' }) };
  const earlier = entriesOf(state, 'hypothesisResolution').some((resolution) => resolution.data.entry === data.entry);
  return earlier ? { refusal: refuse('hypothesisAlreadyResolved', 'R023', { field: 'entry' }) } : {};
}

export function flagTrigger(data: EntryData<'trigger'>, { state, context }: Situation): Outcome {
  return firstRefusal(unknownChoice('trigger', [data.trigger], context.protocol.triggers), unknownEntry('evidence', data.evidence, state));
}
