import type { Obligation, Route, Step } from '../../../protocol/definition/schema.ts';
import type { Texts } from '../../../texts/index.ts';
import { capital, nameIn, plainName, say } from '../../../texts/words.ts';
import { chapter, section, type Chapter, type Duty, type Fact, type Line, type Part, type Reading, type Section } from '../description.ts';
import { conditionWords } from '../words/conditionWords.ts';
import { dueWords, sinceWords, stepTermWords } from '../words/termWords.ts';

/** Which plain question leads to which route, who handles it and who may read it (R040–R042). */
export function choiceChapter(reading: Reading): Chapter[] {
  const { t, protocol } = reading;
  const w = t.meldcode;
  const lines = protocol.routes.map(
    (route): Line => ({
      name: say(route.when, t),
      text: say(route.name, t),
      details: [...(route.handledBy ? [`${w.handledBy}: ${whoWords(route.handledBy, reading)}.`] : []), `${w.access}: ${w.accessOf[route.access]}`],
      source: route.source,
    }),
  );
  return chapter('keuze', w.choiceTitle, [{ kind: 'text', text: w.choiceText, look: 'quiet' }, { kind: 'lines', lines }]);
}

/** A route with its steps. */
export function routeChapter(reading: Reading, route: Route): Chapter[] {
  return chapter(`route-${route.id}`, reading.t.meldcode.stepsOf(say(route.name, reading.t)), routeParts(reading, route), route.steps.flatMap((step) => stepSection(reading, route, step)));
}

/** What holds for a whole route: the question that leads to it, who handles it, who may read. */
export function routeParts(reading: Reading, route: Route): Part[] {
  const { t } = reading;
  const w = t.meldcode;
  const facts: Fact[] = [...(route.handledBy ? [{ label: w.handledBy, value: whoWords(route.handledBy, reading) }] : []), { label: w.access, value: w.accessOf[route.access] }];
  return [
    { kind: 'text', text: say(route.when, t), source: route.source },
    { kind: 'facts', facts },
  ];
}

/** “Stap 1. Signalen in kaart brengen”; the name alone for what comes after the numbered steps. */
export function stepTitle(step: Step, t: Texts): string {
  return step.number === undefined ? say(step.name, t) : t.meldcode.stepTitle(step.number, say(step.name, t));
}

/** A step: what it is for, who, what it asks and how to go about it. */
export function stepSection(reading: Reading, route: Route, step: Step): Section[] {
  return section(`stap-${route.id}-${step.id}`, stepTitle(step, reading.t), ...stepParts(reading, route, step));
}

/** As {@link stepSection}, without its heading. */
export function stepParts(reading: Reading, route: Route, step: Step): Part[] {
  const { t } = reading;
  const w = t.meldcode;
  const facts: Fact[] = [
    { label: w.who, value: whoWords(step.actors, reading) },
    ...(step.covers.length > 0 ? [{ label: w.legalStep, value: step.covers.map((one) => w.legalSteps[one]).join('; ') }] : []),
  ];
  return [
    ...(step.purpose ? [{ kind: 'text' as const, text: say(step.purpose, t), look: 'lead' as const }] : []),
    { kind: 'facts', facts },
    ...(step.term ? [{ kind: 'text' as const, text: stepTermWords(step.term, reading) }] : []),
    ...(step.obligations.length > 0 ? [{ kind: 'heading' as const, text: w.dutiesTitle }] : []),
    { kind: 'duties', duties: step.obligations.map((duty) => dutyOf(duty, { ...reading, route })) },
    ...(step.guidance.length > 0 ? [{ kind: 'heading' as const, text: w.guidanceTitle }] : []),
    { kind: 'lines', lines: step.guidance.map((one) => ({ text: say(one.text, t), source: one.source })) },
    { kind: 'text', text: `${t.common.source}: ${step.source}`, look: 'quiet' },
  ];
}

/** A duty in words: what, who, how binding, when it applies, by when, and why. */
export function dutyOf(duty: Obligation, place: Reading & { readonly route: Route }): Duty {
  const { t } = place;
  const details = [duty.when && t.conditions.only(conditionWords(duty.when, place)), dueWords(duty, place), sinceWords(duty, place)];
  return {
    id: duty.id,
    level: duty.level,
    levelWord: t.common[duty.level],
    text: say(duty.text, t),
    who: duty.actors && whoWords(duty.actors, place),
    details: details.filter((detail) => detail !== undefined),
    explain: duty.explain && say(duty.explain, t),
    source: duty.source,
  };
}

/** Names of functions, without what stands between brackets. */
export function whoWords(ids: readonly string[], { t, protocol }: Pick<Reading, 't' | 'protocol'>): string {
  return capital(ids.map((id) => plainName(nameIn(protocol.functions, id, t))).join(', '));
}
