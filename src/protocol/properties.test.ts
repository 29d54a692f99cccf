import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommand } from './commands.ts';
import { decide, type DecisionContext } from './decide.ts';
import type { Definition } from './definition/schema.ts';
import type { EntryId } from './ids.ts';
import { loadDefinition } from './load.ts';
import { evolve, noDossier, replay, type DossierState } from './state.ts';
import { status } from './status.ts';
import type { Instant } from './time.ts';
import { anyCommand, type AnyCommand } from './testing/anyCommand.ts';
import { employee, plainCalendar } from './testing/script.ts';
import { smallMeldcode } from './testing/smallMeldcode.ts';

const shipped = (name: string): Definition => {
  const { definition } = loadDefinition(readFileSync(new URL(`../../protocols/${name}.yaml`, import.meta.url), 'utf8'));
  if (!definition) throw new Error(`protocols/${name}.yaml does not load`);
  return definition;
};
const definitions: [string, Definition][] = [['small', smallMeldcode()], ['basis', shipped('basis')], ['fedra', shipped('fedra')], ['stroomm', shipped('stroomm')], ['gpo-wn', shipped('gpo-wn')]];

/** Always the same courses; a failing one is printed with its seed and made as short as it can be. */
const settings = { numRuns: 100, seed: 20_260_302 };
const beginning = Date.parse('2026-03-02T10:00:00.000Z');

/** Plays commands on an opened dossier and looks at each step; refused commands change nothing. */
function play(definition: Definition, commands: readonly AnyCommand[], look: (before: DossierState, after: DossierState, context: DecisionContext) => void): void {
  let ids = 0;
  let now = beginning;
  let state = noDossier;
  const contextAt = (by: string): DecisionContext => ({ protocol: definition, inForce: { ...definition, version: 'another' }, now: new Date(now).toISOString() as Instant, calendar: plainCalendar, actor: { employeeId: employee(1), functionId: by }, newId: () => employee(1000 + (ids += 1)) as string as EntryId });
  const route = definition.routes[0]?.id;
  const opening: AnyCommand = { type: 'openDossier', data: () => ({ childId: 'c', locationId: 'l', protocol: { id: definition.id, version: definition.version }, route }), minutesLater: 0, minutesAgo: 0, by: definition.functions[0]?.id ?? '', because: undefined };
  for (const command of [opening, ...commands]) {
    now += command.minutesLater * 60_000;
    const parsed = parseCommand(command.type, command.data(state), command.minutesAgo === 0 ? undefined : (new Date(now - command.minutesAgo * 60_000).toISOString() as Instant), command.because);
    if (!parsed.ok) continue;
    const context = contextAt(command.by);
    const result = decide(state, parsed.command, context);
    const before = state;
    if (result.ok) state = result.value.reduce(evolve, state);
    look(before, state, context);
  }
}

describe.each(definitions)('whatever is written down (%s)', (_name, definition) => {
  const courses = fc.array(anyCommand(definition), { minLength: 10, maxLength: 40 });
  const certain = definition.triggers.filter((trigger) => ['acute', 'structural', 'disclosure'].includes(trigger.kind)).map((trigger) => trigger.id);

  it('a dossier only grows, and is the same read again from the record', () => {
    fc.assert(
      fc.property(courses, (commands) => {
        play(definition, commands, (before, after) => {
          expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
          expect(replay(after.entries)).toEqual(after);
          expect(replay(after.entries.slice(before.entries.length), before)).toEqual(after);
        });
      }),
      settings,
    );
  });

  it('the courses say something: they reach weighings, reports, closings and reopenings', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(courses, (commands) => {
        play(definition, commands, (_before, after) => {
          for (const entry of after.entries) reached.add(entry.kind);
        });
      }),
      settings,
    );
    const weighed = definition.routes.some((route) => route.weighing) ? ['answer'] : [];
    expect([...reached]).toEqual(expect.arrayContaining(['signal', ...weighed, 'trigger', 'report', 'help', 'deviation', 'reportDecision', 'closing', 'reopening', 'waiver', 'hypothesisResolution', 'meldcodeMove']));
  });

  it('an emergency and a report are never refused', () => {
    fc.assert(
      fc.property(courses, (commands) => {
        play(definition, commands, (_before, after, context) => {
          for (const [type, data] of [['recordEmergency', { text: 'x', reported: true }], ['recordReport', { channel: 'phone' }]] as const) {
            const parsed = parseCommand(type, data);
            expect(parsed.ok && decide(after, parsed.command, context).ok).toBe(true);
          }
        });
      }),
      settings,
    );
  });

  it('acute, structural and disclosed danger about home always ask for a report', () => {
    fc.assert(
      fc.property(courses, (commands) => {
        play(definition, commands, (_before, after, context) => {
          const flagged = after.entries.some((entry) => (entry.kind === 'signal' && entry.data.triggers.some((id) => certain.includes(id))) || (entry.kind === 'trigger' && certain.includes(entry.data.trigger)));
          const { route, reportNeed } = status(after, context).view;
          if (flagged && route.kind === 'home') expect(reportNeed.needed).toBe(true);
        });
      }),
      settings,
    );
  });

  it('an open dossier is never closed while a report is outstanding that nobody decided against', () => {
    fc.assert(
      fc.property(courses, (commands) => {
        play(definition, commands, (before, after, context) => {
          if (before.phase !== 'open' || after.phase !== 'closed') return;
          const { outstanding, rejected } = status(before, context).view.reportNeed;
          expect(outstanding.length === 0 || rejected).toBe(true);
        });
      }),
      settings,
    );
  });

  it('a status always answers: what is open has an actor, what is overdue is open, a closed dossier is in no step', () => {
    fc.assert(
      fc.property(courses, (commands) => {
        play(definition, commands, (_before, after, context) => {
          const now = status(after, context);
          expect(now.obligations.every((item) => item.actors.length > 0 && (!item.overdue || item.state === 'open'))).toBe(true);
          expect(after.phase !== 'closed' || now.step === undefined).toBe(true);
          expect(now.steps.filter((step) => step.state === 'now').length).toBeLessThanOrEqual(1);
        });
      }),
      settings,
    );
  });
});
