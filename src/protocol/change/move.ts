import type { Text } from '../definition/parts.ts';
import type { Definition } from '../definition/schema.ts';
import { stringsIn } from '../check/texts.ts';
import type { Entry } from '../entries.ts';
import { status } from '../status.ts';
import { handlersOf } from '../routeAccess.ts';
import { entriesOf, type DossierState } from '../state.ts';
import type { Surroundings } from '../view.ts';
import { nouns } from './parts.ts';

/** Why a running dossier cannot go over to another version without losing something. */
export interface MoveProblem {
  readonly kind: 'route' | 'access' | 'word' | 'answer' | 'duty' | 'reason';
  /** The id that the other version does not have, or asks less of. */
  readonly id: string;
  readonly what: Text;
}

/** True when a meldcode is this version of this one. */
export function isVersion(protocol: Pick<Definition, 'id' | 'version'>, { id, version }: Pick<Definition, 'id' | 'version'>): boolean {
  return protocol.id === id && protocol.version === version;
}

/**
 * What would be lost if the dossier went over from its own meldcode (the protocol
 * of `surroundings`) to `to`; empty when nothing is. Nothing lost means: everything
 * that was written down still has a name, every answer in the weighing still means
 * what it did, whatever asks for a report still does, each open duty that must or
 * should be done is still asked for, and who may not read it now may not then.
 */
export function moveProblems(state: DossierState, to: Definition, surroundings: Surroundings): MoveProblem[] {
  const from = surroundings.protocol;
  const route = from.routes.find((one) => one.id === state.route);
  const same = to.routes.find((one) => one.id === state.route);
  if (!route || same?.kind !== route.kind) return [lost('route', state.route ?? '', ['De route van het dossier bestaat daar niet.', 'The route of the dossier does not exist there.'])];
  const opens = opensUp(state, [from, route], [to, same]);
  return [...(opens ? [lost('access', route.id, ['Daar zouden meer mensen dit dossier kunnen lezen.', 'There more people could read this dossier.'])] : []), ...words(state.entries, from, to), ...answers(state, from, to), ...openDuties(state, to, surroundings)];
}

type Placed = readonly [Definition, Definition['routes'][number]];

/** A route that is not strict any more or that more functions handle, or a director who was told before and may read from then on. */
function opensUp(state: DossierState, [from, was]: Placed, [to, now]: Placed): boolean {
  if (was.access === 'strict') return now.access !== 'strict' || handlersOf(now).some((id) => !handlersOf(was).includes(id));
  const told = ({ informs }: Definition): boolean => entriesOf(state, 'informed').some(({ data }) => informs.some(({ id, grantsAccess }) => grantsAccess !== undefined && id === data.who));
  return now.access !== 'strict' && told(to) && !told(from);
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
  ['deviation', 'obligations', 'obligations'],
  ['opening', 'route', 'routes'],
  ['routeSwitch', 'to', 'routes'],
] as const;

type List = (typeof named)[number][2];

function words(entries: readonly Entry[], from: Definition, to: Definition): MoveProblem[] {
  const used = new Map<string, MoveProblem>();
  const note = (list: List, id: string): void => {
    const item = itemsOf(from, list).find((one) => one.id === id);
    if (item && !itemsOf(to, list).some((one) => one.id === id)) used.set(`${list} ${id}`, gone(id, list, item));
  };
  for (const entry of entries) {
    for (const [kind, field, list] of named) {
      if (entry.kind !== kind) continue;
      for (const { text: id } of stringsIn((entry.data as Readonly<Record<string, unknown>>)[field])) {
        note(list, id);
      }
    }
    note('functions', entry.by.functionId);
    if (entry.kind === 'act') for (const problem of fields(entry, from, to)) used.set(`field ${problem.id}`, problem);
  }
  return [...used.values()];
}

/** One part of a meldcode with an id; it is called by one of these. */
interface Item {
  readonly id: string;
  readonly name?: Text;
  readonly text?: Text;
  readonly label?: Text;
}

function itemsOf(definition: Definition, list: List): readonly Item[] {
  if (list === 'contacts') return definition.emergency.contacts;
  if (list === 'confirm') return definition.waiverGrounds.flatMap((ground) => ground.confirm);
  if (list === 'obligations') return definition.routes.flatMap((route) => route.steps.flatMap((step) => step.obligations));
  return definition[list];
}

function gone(id: string, list: string, item: Item): MoveProblem {
  const { nl, en } = item.name ?? item.text ?? item.label ?? { nl: id, en: id };
  const noun = nouns[list] ?? { nl: list, en: list };
  return lost('word', id, [`“${nl}” (${noun.nl}) staat in het dossier, maar bestaat daar niet.`, `“${en}” (${noun.en}) stands in the dossier but does not exist there.`]);
}

/** What was filled in under an act of the organisation's own: its field, and the option that was chosen. */
function fields(entry: Entry<'act'>, from: Definition, to: Definition): MoveProblem[] {
  const of = (definition: Definition) => definition.acts.find((act) => act.id === entry.data.act)?.fields ?? [];
  return Object.entries(entry.data.fields).flatMap(([id, value]) => {
    const [was, now] = [of(from), of(to)].map((list) => list.find((field) => field.id === id));
    if (!was) return [];
    if (!now) return [gone(`${entry.data.act}.${id}`, 'fields', was)];
    const chosen = was.options?.find((option) => option.id === value);
    return chosen && !now.options?.some((option) => option.id === value) ? [gone(`${entry.data.act}.${id}.${chosen.id}`, 'options', chosen)] : [];
  });
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
    const asked = questions(from).find((one) => one.id === question)?.text ?? { nl: question, en: question };
    return [lost('answer', `${question}.${answer}`, [`Het antwoord “${was.label.nl}” op de vraag “${asked.nl}” betekent daar iets anders.`, `The answer “${was.label.en}” to the question “${asked.en}” means something else there.`])];
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
