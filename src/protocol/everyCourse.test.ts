import { describe, expect, it } from 'vitest';
import type { Definition, Obligation } from './definition/schema.ts';
import { pathsOf } from './paths.ts';
import { asksForReport } from './status.ts';
import { DutifulSchool } from './testing/dutiful.ts';
import { Script } from './testing/script.ts';
import { allShipped } from './testing/shipped.ts';

const definitions = allShipped();

/** With rules about age each side of each limit is its own course; an unknown age brings all rules. */
function births(definition: Definition): readonly (string | undefined)[] {
  return definition.ages.length > 0 ? ['2020-01-01', '2013-01-01', '2009-01-01', undefined] : [undefined];
}

const named = (definition: Definition, birthDate: string | undefined): string => `${definition.id}, born ${birthDate ?? 'unknown'}`;

const homeCourses = definitions.flatMap((definition) =>
  definition.routes.flatMap((route) => {
    const found = pathsOf(route);
    if (!found.ok) throw new Error('too many ways');
    return found.value.flatMap((way) => births(definition).map((birthDate) => ({ name: `${named(definition, birthDate)}: ${way.steps.map((step) => `${step.question.id} ${step.answer.id}`).join(', ')}`, definition, route, way, birthDate })));
  }),
);
const plainCourses = definitions.flatMap((definition) => definition.routes.filter((route) => !route.weighing).flatMap((route) => births(definition).map((birthDate) => ({ name: `${named(definition, birthDate)}: ${route.id}`, definition, route, birthDate }))));

describe('a school that does all the meldcode asks is never asked for reasons and can close', () => {
  it.each(homeCourses)('$name', ({ definition, route, way, birthDate }) => {
    const { script, school } = opened(definition, route.id, birthDate);
    const weighing = route.steps.findIndex((step) => step.covers.includes('weighing'));
    school.doDuties((step) => route.steps.findIndex((candidate) => candidate.id === step) < weighing);
    for (const { question, answer } of way.steps) {
      if (question.asks === 'result') settle(script, school);
      script.do('answerQuestion', { question: question.id, answer: answer.id, reasons: 'r', together: 'Veilig Thuis' });
    }
    settle(script, school);
    closes(script);
  });

  it.each(plainCourses)('$name', ({ definition, route, birthDate }) => {
    const { script, school } = opened(definition, route.id, birthDate);
    settle(script, school);
    closes(script);
  });
});

function opened(definition: Definition, route: string, birthDate: string | undefined): { script: Script; school: DutifulSchool } {
  const script = new Script(definition, birthDate).open(route);
  script.do('recordSignal', { kind: 'seen', text: 't' });
  return { script, school: new DutifulSchool(script) };
}

/** Takes the two decisions when they are asked, reports when that is asked, and does what follows from them. */
function settle(script: Script, school: DutifulSchool): void {
  const steps = script.status().view.route.steps;
  const decision = steps.findIndex((step) => step.covers.includes('decision'));
  school.doDuties((step) => decision < 0 || steps.findIndex((candidate) => candidate.id === step) < decision);
  const asks = (pattern: RegExp): boolean => script.status().obligations.some((item) => item.state === 'open' && pattern.test(JSON.stringify(item.obligation.done)));
  if (asks(/reportDecision/)) script.do('decideReport', { report: script.status().view.reportNeed.needed, reasons: 'r' });
  const reporting = (): boolean => script.status().obligations.some((item) => item.state === 'open' && asksForReport(item.obligation));
  if (reporting()) script.do('recordReport', { channel: 'phone', agreements: 'a' });
  if (asks(/"helpDecision"/)) script.do('decideHelp', { help: script.status().view.weighing.outcomes.has('help'), reasons: 'r', withAdviceBody: true });
  school.doDuties();
  if (reporting()) script.do('recordReport', { channel: 'phone', agreements: 'a' });
  school.doDuties();
}

/** Some ground of the meldcode fits, no reasons are asked, and nothing that must be done is left. */
function closes(script: Script): void {
  const grounds = script.protocol.closingGrounds.filter((ground) => ground.needs !== undefined);
  const fits = grounds.find((ground) => script.try('closeDossier', { ground: ground.id, reasons: 'r' }).ok);
  const left = script.status().obligations.filter((item) => item.state === 'open' && item.obligation.level === 'must').map((item): Obligation['id'] => item.id);
  expect({ left, closed: fits !== undefined, deviations: script.state.byKind.deviation }).toEqual({ left: [], closed: true, deviations: undefined });
}
