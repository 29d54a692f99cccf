import type { Text } from '../definition/parts.ts';
import type { Definition } from '../definition/schema.ts';
import { stringsIn } from '../check/texts.ts';
import type { Entry } from '../entries.ts';
import { status } from '../status.ts';
import type { DossierState } from '../state.ts';
import type { Surroundings } from '../view.ts';

/** Why a running dossier cannot go over to another version without losing something. */
export interface MoveProblem {
  readonly kind: 'route' | 'word' | 'answer' | 'duty' | 'reason';
  /** The id that the other version does not have, or asks less of. */
  readonly id: string;
  readonly what: Text;
}

/**
 * What would be lost if the dossier went over from its own meldcode (the protocol
 * of `surroundings`) to `to`; empty when nothing is. Nothing lost means: everything
 * that was written down still has a name, every answer in the weighing still means
 * what it did, whatever asks for a report still does, and each open duty that must
 * or should be done is still asked for.
 */
export function moveProblems(state: DossierState, to: Definition, surroundings: Surroundings): MoveProblem[] {
  const from = surroundings.protocol;
  const route = from.routes.find((one) => one.id === state.route);
  const same = to.routes.find((one) => one.id === state.route);
  if (!route || same?.kind !== route.kind) return [lost('route', state.route ?? '', ['De route van het dossier bestaat daar niet.', 'The route of the dossier does not exist there.'])];
  return [...words(state.entries, from, to), ...answers(state, from, to), ...openDuties(state, to, surroundings)];
}

function lost(kind: MoveProblem['kind'], id: string, what: readonly [string, string]): MoveProblem {
  return { kind, id, what: { nl: what[0], en: what[1] } };
}

/** Lists whose ids stand in entries, by the place where they stand. */
const named = [
  ['signal', 'forms', 'forms'],
  ['signal', 'triggers', 'triggers'],
  ['trigger', 'trigger', 'triggers'],
  ['consultation', 'partners', 'partners'],
  ['conversation', 'attendees', 'functions'],
  ['participant', 'function', 'functions'],
  ['waiver', 'ground', 'waiverGrounds'],
  ['waiver', 'confirmed', 'confirm'],
  ['consent', 'consent', 'consents'],
  ['informed', 'who', 'informs'],
  ['act', 'act', 'acts'],
  ['emergency', 'called', 'contacts'],
  ['closing', 'ground', 'closingGrounds'],
] as const;

function words(entries: readonly Entry[], from: Definition, to: Definition): MoveProblem[] {
  const used = new Map<string, MoveProblem>();
  for (const entry of entries) {
    for (const [kind, field, list] of named) {
      if (entry.kind !== kind) continue;
      for (const { text: id } of stringsIn((entry.data as Readonly<Record<string, unknown>>)[field])) {
        if (idsOf(from, list).includes(id) && !idsOf(to, list).includes(id)) used.set(`${list} ${id}`, lost('word', id, [`“${id}” (${list}) staat in het dossier, maar bestaat daar niet.`, `“${id}” (${list}) stands in the dossier but does not exist there.`]));
      }
    }
    if (entry.kind === 'act') for (const problem of fields(entry, from, to)) used.set(`field ${problem.id}`, problem);
  }
  return [...used.values()];
}

function idsOf(definition: Definition, list: (typeof named)[number][2]): readonly string[] {
  if (list === 'contacts') return definition.emergency.contacts.map((contact) => contact.id);
  if (list === 'confirm') return definition.waiverGrounds.flatMap((ground) => ground.confirm.map((item) => item.id));
  return definition[list].map((item) => item.id);
}

function fields(entry: Entry<'act'>, from: Definition, to: Definition): MoveProblem[] {
  const of = (definition: Definition): readonly string[] => definition.acts.find((act) => act.id === entry.data.act)?.fields.map((field) => field.id) ?? [];
  return Object.keys(entry.data.fields)
    .filter((id) => of(from).includes(id) && !of(to).includes(id))
    .map((id) => lost('word', `${entry.data.act}.${id}`, [`Het veld “${id}” van “${entry.data.act}” bestaat daar niet.`, `The field “${id}” of “${entry.data.act}” does not exist there.`]));
}

/** An answer keeps its question, its place and all that it does; more is fine. */
function answers(state: DossierState, from: Definition, to: Definition): MoveProblem[] {
  const questions = (definition: Definition) => definition.routes.find((one) => one.id === state.route)?.weighing?.questions ?? [];
  const given = new Set((state.byKind.answer ?? []).map((entry) => `${entry.data.question} ${entry.data.answer}`));
  return [...given].flatMap((pair) => {
    const [question = '', answer = ''] = pair.split(' ');
    const find = (definition: Definition) => questions(definition).find((one) => one.id === question)?.answers.find((one) => one.id === answer);
    const [was, now] = [find(from), find(to)];
    if (!was || (now && was.to === now.to && was.awaits === now.awaits && was.does.every((outcome) => now.does.includes(outcome)))) return [];
    return [lost('answer', `${question}.${answer}`, [`Het antwoord “${answer}” op vraag “${question}” betekent daar iets anders.`, `The answer “${answer}” to question “${question}” means something else there.`])];
  });
}

function openDuties(state: DossierState, to: Definition, surroundings: Surroundings): MoveProblem[] {
  const now = status(state, surroundings);
  const then = status(state, { ...surroundings, protocol: to });
  const strength = { may: 0, should: 1, must: 2 } as const;
  const duties = now.obligations
    .filter((duty) => duty.state === 'open' && duty.obligation.level !== 'may')
    .filter((duty) => !then.obligations.some((other) => other.id === duty.id && strength[other.obligation.level] >= strength[duty.obligation.level] && (duty.due === undefined || (other.due !== undefined && other.due <= duty.due))))
    .map((duty) => lost('duty', duty.id, [`Deze open plicht vervalt daar, of vraagt minder: “${duty.obligation.text.nl}”`, `This open duty is gone there, or asks less: “${duty.obligation.text.en}”`]));
  const reasons = now.view.reportNeed.outstanding
    .filter((reason) => !then.view.reportNeed.outstanding.some((other) => other.kind === reason.kind && other.rule === reason.rule))
    .map((reason) => lost('reason', reason.rule, ['Er is een reden om te melden die daar niet meer geldt.', 'There is a reason to report that no longer counts there.']));
  return [...duties, ...reasons];
}
