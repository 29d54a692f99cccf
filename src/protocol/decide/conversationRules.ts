import type { EntryData } from '../entries.ts';
import { refuse } from '../refusal.ts';
import { entriesOf, findEntry } from '../state.ts';
import { viewOf } from '../view.ts';
import { groundHolds } from '../waiverGrounds.ts';
import { firstRefusal, unknownChoice } from './choices.ts';
import { leaving } from './leaving.ts';
import type { Outcome, Situation } from './rules.ts';

/** Speaking with an outsider by name needs consent, in writing where the meldcode says so; without it reasons are asked (R066, R068). */
export function consult(data: EntryData<'consultation'>, situation: Situation): Outcome {
  const { context } = situation;
  const unknown = unknownChoice('partners', data.partners, context.protocol.partners);
  if (unknown) return { refusal: unknown };
  const needed = context.protocol.partners.filter((partner) => data.partners.includes(partner.id) && partner.consent && !data.anonymous).map((partner) => partner.consent ?? '');
  const missing = needed.find((consentId) => !consented(consentId, situation));
  if (missing === undefined) return {};
  const source = context.protocol.consents.find((consent) => consent.id === missing)?.source ?? 'R066';
  return leaving(situation, refuse('consentNeeded', source, { field: 'deviationReasons', params: { consent: missing }, askReasons: true }), [`consent:${missing}`]);
}

function consented(consentId: string, { state, context }: Situation): boolean {
  const newest = entriesOf(state, 'consent').findLast((entry) => entry.data.consent === consentId)?.data;
  const written = context.protocol.consents.some((consent) => consent.id === consentId && consent.written);
  return newest !== undefined && newest.given && (newest.written || !written);
}

/** Purpose, facts, reaction, and only then an interpretation (R080). An informal talk needs no purpose (R029). */
export function hold(data: EntryData<'conversation'>, { context }: Situation): Outcome {
  return firstRefusal(
    !data.informal && !data.purpose && refuse('conversationNeedsPurpose', 'R080', { field: 'purpose' }),
    data.interpretation !== undefined && !data.reaction && refuse('interpretationNeedsReaction', 'R080', { field: 'reaction' }),
    unknownChoice('attendees', data.attendees, context.protocol.functions),
  );
}

/** A conversation is left out only on a ground of the meldcode that holds now, with everything that the ground asks confirmed (R087–R089). */
export function waive(data: EntryData<'waiver'>, { state, context }: Situation): Outcome {
  const ground = context.protocol.waiverGrounds.find((candidate) => candidate.id === data.ground);
  if (!ground) return firstRefusal(unknownChoice('ground', [data.ground], context.protocol.waiverGrounds));
  return firstRefusal(
    !(ground.for.includes(data.about) && (ground.with?.includes(data.with) ?? true) && groundHolds(ground, viewOf(state, context))) && refuse('groundNotForThis', ground.source, { field: 'ground', params: { ground: ground.id } }),
    !ground.confirm.every((item) => data.confirmed.includes(item.id)) && refuse('groundNeedsConfirmation', ground.source, { field: 'confirmed', params: { ground: ground.id } }),
  );
}

export function consent(data: EntryData<'consent'>, { context }: Situation): Outcome {
  return firstRefusal(unknownChoice('consent', [data.consent], context.protocol.consents));
}

/** What is signed is the account of a conversation or of an objection (R083). */
export function sign(data: EntryData<'signing'>, { state }: Situation): Outcome {
  const entry = findEntry(state, data.entry);
  if (entry?.kind === 'conversation' || entry?.kind === 'objection') return {};
  return { refusal: refuse(entry ? 'notSignable' : 'unknownEntry', 'R083', { field: 'entry' }) };
}
