import type { Condition } from '../definition/condition.ts';
import type { Text } from '../definition/parts.ts';
import type { Definition, Obligation, Route, Step } from '../definition/schema.ts';
import type { Answer, Question } from '../definition/weighingSchema.ts';
import type { Path } from '../reading/finding.ts';
import type { Term } from '../time.ts';
import { isSame } from './equal.ts';

/** A rule of the meldcode that was chosen as a base, and that the new one asks less of. */
export interface Loosening {
  /** Stays the same as long as it is about the same rule, so that reasons can be kept with it. */
  readonly key: string;
  /** The law asks for this rule: it cannot be loosened, whatever the reasons. */
  readonly statutory: boolean;
  /** Where it stands in the new definition; the part around it when it is gone. */
  readonly path: Path;
  readonly what: Text;
  /** The paragraph or law behind the rule in the base. */
  readonly source: string;
}

/**
 * Where `edited` asks less than `base`, protects less or lets more people in.
 * Wording, functions, names and stricter rules are free. A condition that changed
 * counts as a loosening, for nobody can be sure that it still says as much.
 * Whether the whole is lawful and safe is for `check`; this only says what changed.
 */
export function loosenings(base: Definition, edited: Definition): Loosening[] {
  return [...routeLoosenings(base, edited), ...listLoosenings(base, edited), ...helpLoosenings(base, edited)];
}

/** Laws by name, as the first thing a source says: what comes after it only agrees. What Pluis added on top of the law says so, and is not the law. */
const law = /\b(Besluit verplichte meldcode|WPO|WVO|WEC|WEB|Wko|Wet kinderopvang|Wmo|Jeugdwet|Leerplichtwet|AVG|UAVG)\b/;
function isStatutory(source: string): boolean {
  return law.test(source.split(';')[0] ?? '') && !/veiligere lezing|toegevoegd door Pluis|zie (?:notes|de toelichting)/i.test(source);
}

function loosening(key: string, path: Path, what: readonly [string, string], source: string, statutory = isStatutory(source)): Loosening {
  return { key, statutory, path, what: { nl: what[0], en: what[1] }, source };
}

const indexIn = (list: readonly { readonly id: string }[], id: string): number => list.findIndex((item) => item.id === id);

function routeLoosenings(base: Definition, edited: Definition): Loosening[] {
  return base.routes.flatMap((route) => {
    const r = indexIn(edited.routes, route.id);
    const now = edited.routes[r];
    const key = `route:${route.id}`;
    // An id that means another kind now would mix up the dossiers that run on it.
    if (now?.kind !== route.kind) return [loosening(key, ['routes'], [`De route “${route.name.nl}” vervalt.`, `The route “${route.name.en}” is gone.`], route.source, route.kind === 'home' || isStatutory(route.source))];
    const path: Path = ['routes', r];
    const strict = route.access === 'strict' && now.access !== 'strict' ? [loosening(`${key}:access`, [...path, 'access'], [`Meer mensen mogen dossiers in “${now.name.nl}” lezen.`, `More people may read dossiers in “${now.name.en}”.`], route.source)] : [];
    const more = route.handledBy && now.access === 'strict' ? (now.handledBy ?? []).filter((id) => !route.handledBy?.includes(id)) : [];
    const handlers = more.length > 0 ? [loosening(`${key}:handledBy`, [...path, 'handledBy'], [`Meer functies behandelen “${now.name.nl}”: ${more.join(', ')}.`, `More functions handle “${now.name.en}”: ${more.join(', ')}.`], route.source, false)] : [];
    return [...strict, ...handlers, ...stepLoosenings(route, now, path), ...weighingLoosenings(route, now, path)];
  });
}

function stepLoosenings(route: Route, now: Route, path: Path): Loosening[] {
  const duties = now.steps.flatMap((step, s) => step.obligations.map((obligation, o) => ({ obligation, path: [...path, 'steps', s, 'obligations', o] as Path })));
  const terms = route.steps.flatMap((step) => {
    const s = indexIn(now.steps, step.id);
    return isLonger(step.term, now.steps[s]?.term) && s >= 0 ? [loosening(`step:${step.id}:term`, [...path, 'steps', s, 'term'], [`De stap “${step.name.nl}” mag langer duren.`, `The step “${step.name.en}” may take longer.`], step.source)] : [];
  });
  return [...terms, ...route.steps.flatMap((step) => step.obligations.flatMap((duty) => dutyLoosenings(duty, step, duties.find((place) => place.obligation.id === duty.id), path)))];
}

const levels = { may: 0, should: 1, must: 2 } as const;
const levelWords = { may: ['mag', 'may'], should: ['hoort', 'should'], must: ['moet', 'must'] } as const;

function dutyLoosenings(duty: Obligation, step: Step, place: { obligation: Obligation; path: Path } | undefined, path: Path): Loosening[] {
  const key = `duty:${duty.id}`;
  const name = duty.text;
  const statutory = duty.level === 'must' && isStatutory(duty.source);
  if (!place) return duty.level === 'may' ? [] : [loosening(key, [...path, 'steps'], [`Deze plicht vervalt: “${name.nl}” (stap “${step.name.nl}”).`, `This duty is gone: “${name.en}” (step “${step.name.en}”).`], duty.source, statutory)];
  const now = place.obligation;
  const found: Loosening[] = [];
  if (levels[now.level] < levels[duty.level]) found.push(loosening(`${key}:level`, [...place.path, 'level'], [`“${name.nl}” ${levelWords[duty.level][0]} nu, en ${levelWords[now.level][0]} straks.`, `“${name.en}”: was ${levelWords[duty.level][1]}, becomes ${levelWords[now.level][1]}.`], duty.source, statutory));
  if (duty.level === 'may') return found;
  if (now.when !== undefined && !isSame(duty.when, now.when)) found.push(loosening(`${key}:when`, [...place.path, 'when'], [`“${name.nl}” geldt in andere gevallen dan eerst.`, `“${name.en}” applies in other cases than before.`], duty.source, statutory && duty.when === undefined));
  if (!isSame(conditionsOf(duty.done), conditionsOf(now.done)) && conditionsOf(now.done).some((way) => !conditionsOf(duty.done).some((old) => isSame(old, way)))) found.push(loosening(`${key}:done`, [...place.path, 'done'], [`“${name.nl}” is op een andere manier gedaan dan eerst.`, `“${name.en}” is met in another way than before.`], duty.source, false));
  if (!isSame(duty.since, now.since) && duty.since !== undefined) found.push(loosening(`${key}:since`, [...place.path, 'since'], [`“${name.nl}” komt niet meer op dezelfde momenten terug.`, `“${name.en}” does not return at the same moments.`], duty.source, false));
  if (duty.due !== undefined && isLaterDue(duty.due, now.due)) found.push(loosening(`${key}:due`, [...place.path, 'due'], [`“${name.nl}” heeft geen of een latere termijn.`, `“${name.en}” has no term or a later one.`], duty.source, false));
  return found;
}

function conditionsOf(done: Obligation['done']): readonly Condition[] {
  return [done].flat();
}

function isLaterDue(was: NonNullable<Obligation['due']>, now: Obligation['due']): boolean {
  if (isSame(was, now)) return false;
  if (now === undefined || !('within' in was) || !('within' in now)) return true;
  return !isSame(was.after, now.after) || isLonger(was.within, now.within);
}

/** The longest that a term can last in days; a working day can take up to five calendar days around holidays. */
function isLonger(was: Term | undefined, now: Term | undefined): boolean {
  if (was === undefined) return false;
  if (now === undefined) return true;
  if (was.unit === now.unit) return now.amount > was.amount;
  const shortest = { workingDays: 1.4, days: 1, weeks: 7, months: 28 };
  const longest = { workingDays: 2, days: 1, weeks: 7, months: 31 };
  return now.amount * longest[now.unit] > was.amount * shortest[was.unit];
}

function weighingLoosenings(route: Route, now: Route, path: Path): Loosening[] {
  const { weighing } = route;
  if (!weighing) return [];
  if (!now.weighing) return [loosening(`weighing:${route.id}`, path, ['Het afwegingskader vervalt.', 'The weighing framework is gone.'], weighing.source, true)];
  const { questions } = now.weighing;
  return weighing.questions.flatMap((question) => {
    const q = indexIn(questions, question.id);
    const edited = questions[q];
    const key = `question:${question.id}`;
    if (!edited) return [loosening(key, [...path, 'weighing', 'questions'], [`De weegvraag “${question.text.nl}” vervalt.`, `The weighing question “${question.text.en}” is gone.`], question.source, true)];
    return question.answers.flatMap((answer) => answerLoosenings(question, answer, edited, [...path, 'weighing', 'questions', q, 'answers'], key));
  });
}

function answerLoosenings(question: Question, answer: Answer, edited: Question, path: Path, key: string): Loosening[] {
  const a = indexIn(edited.answers, answer.id);
  const now = edited.answers[a];
  const source = answer.source ?? question.source;
  const name = [`Vraag ${question.number}, antwoord “${answer.label.nl}”`, `Question ${question.number}, answer “${answer.label.en}”`] as const;
  if (!now) return [loosening(`${key}:${answer.id}`, path, [`${name[0]}, vervalt.`, `${name[1]}, is gone.`], source)];
  const lost = answer.does.filter((outcome) => outcome !== 'close' && !now.does.includes(outcome));
  const found: Loosening[] = [];
  if (lost.length > 0) found.push(loosening(`${key}:${answer.id}:does`, [...path, a, 'does'], [`${name[0]}, leidt niet meer tot: ${lost.map((one) => outcomeWords[one][0]).join(', ')}.`, `${name[1]}, no longer leads to: ${lost.map((one) => outcomeWords[one][1]).join(', ')}.`], source, lost.includes('report') || isStatutory(source)));
  if (answer.together && !now.together) found.push(loosening(`${key}:${answer.id}:together`, [...path, a, 'together'], [`${name[0]}: daarna wordt niet meer samen met Veilig Thuis gewogen.`, `${name[1]}: what follows is no longer weighed together with Veilig Thuis.`], source));
  if (answer.to !== undefined && now.to !== answer.to) found.push(loosening(`${key}:${answer.id}:to`, [...path, a, 'to'], [`${name[0]}, leidt naar een andere vraag of naar geen.`, `${name[1]}, leads to another question or to none.`], source));
  return found;
}

const outcomeWords = { report: ['melden', 'a report'], help: ['hulp', 'help'], monitor: ['volgen', 'monitoring'], close: ['afsluiten', 'closing'] } as const;

function listLoosenings(base: Definition, edited: Definition): Loosening[] {
  const gone = (list: keyof Definition & ('triggers' | 'norms' | 'forms' | 'consents' | 'informs' | 'secrecy' | 'organisationDuties' | 'ages'), words: readonly [string, string]): Loosening[] =>
    base[list].filter((item) => indexIn(edited[list], item.id) < 0 && (list !== 'forms' || ('special' in item && item.special))).map((item) => loosening(`${list}:${item.id}`, [list], [`${words[0]} vervalt: “${wordsOf(item).nl}”.`, `${words[1]} is gone: “${wordsOf(item).en}”.`], item.source, list === 'triggers' ? true : isStatutory(item.source)));
  return [
    ...gone('triggers', ['De meldgrond', 'The reason to report']),
    ...gone('norms', ['De meldnorm', 'The norm for reporting']),
    ...gone('forms', ['De bijzondere vorm van geweld', 'The special form of violence']),
    ...gone('consents', ['De toestemming', 'The consent']),
    ...gone('informs', ['Wie op de hoogte wordt gebracht', 'Who is informed']),
    ...gone('secrecy', ['De vraag over geheimhouding', 'The question about secrecy']),
    ...gone('organisationDuties', ['De taak van de organisatie', 'The task of the organisation']),
    ...gone('ages', ['De leeftijdsregel', 'The rule about age']),
    ...changedNorms(base, edited),
    ...groundLoosenings(base, edited),
    ...privacyLoosenings(base, edited),
  ];
}

function wordsOf(item: { readonly name?: Text; readonly text?: Text; readonly question?: Text; readonly id: string }): Text {
  return item.name ?? item.text ?? item.question ?? { nl: item.id, en: item.id };
}

function changedNorms(base: Definition, edited: Definition): Loosening[] {
  return base.norms.flatMap((norm) => {
    const index = indexIn(edited.norms, norm.id);
    return index < 0 || isSame(edited.norms[index]?.when, norm.when) ? [] : [loosening(`norms:${norm.id}:when`, ['norms', index, 'when'], [`De meldnorm “${norm.text.nl}” geldt in andere gevallen dan eerst.`, `The norm “${norm.text.en}” applies in other cases than before.`], norm.source)];
  });
}

/** New or wider grounds to leave out a conversation, or to close. */
function groundLoosenings(base: Definition, edited: Definition): Loosening[] {
  const waivers = edited.waiverGrounds.flatMap((ground, index) => {
    const was = base.waiverGrounds.find((item) => item.id === ground.id);
    const path: Path = ['waiverGrounds', index];
    if (!was) return [loosening(`waiverGrounds:${ground.id}`, path, [`Er is een nieuwe grond om af te zien van een gesprek: “${ground.text.nl}”.`, `There is a new ground to leave out a conversation: “${ground.text.en}”.`], ground.source, false)];
    const unconfirmed = was.confirm.some((item) => indexIn(ground.confirm, item.id) < 0);
    const wider = ground.for.some((about) => !was.for.includes(about)) || (was.with !== undefined && (ground.with ?? ['parents', 'child']).some((one) => !was.with?.includes(one)));
    const moreOften = was.when !== undefined && !isSame(was.when, ground.when);
    return unconfirmed || wider || moreOften ? [loosening(`waiverGrounds:${ground.id}:wider`, path, [`De grond “${ground.text.nl}” geldt vaker of vraagt minder.`, `The ground “${ground.text.en}” applies more often or asks less.`], was.source)] : [];
  });
  const closing = edited.closingGrounds.flatMap((ground, index) => {
    const was = base.closingGrounds.find((item) => item.id === ground.id);
    if (was ? isSame(was.needs, ground.needs) || was.needs === undefined : ground.needs !== undefined) return [];
    return [loosening(`closingGrounds:${ground.id}`, ['closingGrounds', index], [`Afsluiten met “${ground.text.nl}” vraagt iets anders dan eerst, of niets.`, `Closing with “${ground.text.en}” needs something else than before, or nothing.`], (was ?? ground).source, false)];
  });
  return [...waivers, ...closing];
}

/** Consent that asks less, and access that reaches further. */
function privacyLoosenings(base: Definition, edited: Definition): Loosening[] {
  const consents = base.consents.flatMap((consent) => {
    const index = indexIn(edited.consents, consent.id);
    const now = edited.consents[index];
    return now && ((consent.written && !now.written) || (consent.refusalIsSignal && !now.refusalIsSignal)) ? [loosening(`consents:${consent.id}:less`, ['consents', index], [`De toestemming “${consent.text.nl}” vraagt of betekent minder.`, `The consent “${consent.text.en}” asks or means less.`], consent.source)] : [];
  });
  const partners = base.partners.flatMap((partner) => {
    const index = indexIn(edited.partners, partner.id);
    const now = edited.partners[index];
    return now && partner.consent !== undefined && now.consent !== partner.consent ? [loosening(`partners:${partner.id}:consent`, ['partners', index], [`Voor overleg met “${partner.name.nl}” is geen of een andere toestemming nodig.`, `Consulting “${partner.name.en}” needs no consent or another one.`], partner.source)] : [];
  });
  const informs = edited.informs.flatMap((inform, index) => (inform.grantsAccess !== undefined && base.informs.find((item) => item.id === inform.id)?.grantsAccess === undefined ? [loosening(`informs:${inform.id}:access`, ['informs', index], [`Wie op de hoogte is gebracht (“${inform.name.nl}”) mag het dossier lezen.`, `Who was informed (“${inform.name.en}”) may read the dossier.`], inform.source, false)] : []));
  return [...consents, ...partners, ...informs];
}

function helpLoosenings(base: Definition, edited: Definition): Loosening[] {
  const asked = base.help?.requires ?? [];
  const lost = asked.filter((item) => !(edited.help?.requires ?? []).includes(item));
  const words = { goals: ['doelen', 'goals'], term: ['een termijn', 'a term'], casemanager: ['een casemanager', 'a casemanager'], roles: ['rollen', 'roles'], tasks: ['taken', 'tasks'], safetyPlan: ['een veiligheidsplan', 'a safety plan'] } as const;
  return lost.map((item) => loosening(`help:${item}`, ['help', 'requires'], [`Bij hulp wordt niet meer gevraagd om ${words[item][0]}.`, `Help no longer asks for ${words[item][1]}.`], base.help?.source ?? 'R118'));
}
