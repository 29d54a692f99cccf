import type { Definition, Route, Step } from '../../../protocol/definition/schema.ts';
import { capital, nameIn, plainName, say } from '../../../texts/words.ts';
import { chapter, section, type Chapter, type Fact, type Part, type Reading, type Section } from '../description.ts';
import { dutyOf, stepTitle } from './steps.ts';

type StaffFunction = Definition['functions'][number];

/** Who does what: final responsibility, and per function its tasks and the steps in which it takes part (R005–R008, R178). */
export function rolesChapter(reading: Reading): Chapter[] {
  return chapter('wie', reading.t.meldcode.rolesTitle, finalParts(reading), reading.protocol.functions.flatMap((one) => roleSection(reading, one)));
}

/** Who is finally responsible for the decision to report. */
export function finalParts({ t, protocol }: Reading): Part[] {
  const { finalResponsibility } = protocol;
  if (!finalResponsibility) return [];
  const name = plainName(nameIn(protocol.functions, finalResponsibility.function, t));
  return [{ kind: 'lines', lines: [{ name: `${t.meldcode.finalResponsibility}: ${name}`, text: say(finalResponsibility.text, t), source: finalResponsibility.source }] }];
}

/** One function: whom it stands in for, what it takes part in, its tasks. */
export function roleSection(reading: Reading, one: StaffFunction): Section[] {
  const { t } = reading;
  return section(`functie-${one.id}`, capital(say(one.name, t)), ...roleParts(reading, one));
}

/** As {@link roleSection}, without its heading. */
export function roleParts(reading: Reading, one: StaffFunction): Part[] {
  const { t, protocol } = reading;
  const w = t.meldcode;
  const deputies = protocol.functions.filter((other) => other.deputyOf === one.id).map((other) => plainName(say(other.name, t)));
  const handles = protocol.routes.filter((route) => route.handledBy?.includes(one.id)).map((route) => say(route.name, t));
  const facts: Fact[] = [
    { label: w.roleInPluis, value: capital(t.access.roles[one.role]) },
    ...(deputies.length > 0 ? [{ label: w.deputies, value: capital(deputies.join(', ')) }] : []),
    ...(handles.length > 0 ? [{ label: w.handlesRoute, value: handles.join('; ') }] : []),
    { label: w.takesPartIn, value: allocation(reading, one.id) },
  ];
  return [
    { kind: 'lines', lines: one.tasks.map((task, at) => ({ text: say(task, t), ...(one.source === undefined || at < one.tasks.length - 1 ? {} : { source: one.source }) })) },
    ...(one.deputyOf === undefined ? [] : [{ kind: 'text' as const, text: w.deputyOf(plainName(nameIn(protocol.functions, one.deputyOf, t))) }]),
    { kind: 'facts', facts },
  ];
}

/** The steps of every route in which a function acts. */
function allocation({ t, protocol }: Reading, id: string): string {
  const perRoute = protocol.routes.flatMap((route) => {
    const steps = route.steps.filter((step) => takesPart(step, id)).map((step) => (step.number === undefined ? say(step.name, t) : String(step.number)));
    return steps.length > 0 ? [`${say(route.name, t)}: ${steps.join(', ')}`] : [];
  });
  return perRoute.length > 0 ? perRoute.join('. ') : t.meldcode.takesNoPart;
}

function takesPart(step: Step, id: string): boolean {
  return step.actors.includes(id) || step.obligations.some((duty) => duty.actors?.includes(id));
}

/** What a route asks of one function, step by step; only steps that ask something. */
export function askedOf(reading: Reading, route: Route, id: string): Section[] {
  return route.steps.flatMap((step) => {
    const duties = step.obligations.filter((duty) => (duty.actors ?? step.actors).includes(id)).map((duty) => dutyOf(duty, { ...reading, route }));
    return section(`${route.id}-${step.id}`, stepTitle(step, reading.t), { kind: 'duties', duties });
  });
}
