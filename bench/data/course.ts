/** Courses of events through the real engine, for dossiers of any length. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dutchCalendar } from '../../src/calendar.ts';
import { projectDirectory } from '../../src/projectDirectory.ts';
import { parseCommand, type Command, type CommandType } from '../../src/protocol/commands.ts';
import { decide, type DecisionContext } from '../../src/protocol/decide.ts';
import type { Definition } from '../../src/protocol/definition/schema.ts';
import type { ChildId, EmployeeId, EntryId, LocationId } from '../../src/protocol/ids.ts';
import { loadDefinition } from '../../src/protocol/load.ts';
import { evolve, noDossier, type DossierState } from '../../src/protocol/state.ts';
import type { Instant } from '../../src/protocol/time.ts';

/** About what somebody writes down in a minute; 300 characters. */
export const seenText =
  'Noor kwam vanochtend om tien voor negen binnen, zonder jas en zonder tas. Zij had een blauwe plek op de linkerbovenarm, zo groot als een munt van twee euro. Zij zei: "Ik ben tegen de deur gelopen." Zij at in de pauze twee keer mee met een ander kind & wilde na school in de gang blijven zitten.';

/** The definition that the benchmark runs on. */
export function benchProtocol(): Definition {
  const { definition } = loadDefinition(readFileSync(join(projectDirectory, 'protocols', 'fedra.yaml'), 'utf8'));
  if (!definition) throw new Error('protocols/fedra.yaml does not load; run: npm run pluis -- protocol check protocols/fedra.yaml');
  return definition;
}

export function contextFor(protocol: Definition, employeeId: EmployeeId, now: Instant, newId: () => EntryId): DecisionContext {
  const functionId = protocol.functions.find((item) => item.role === 'officer')?.id ?? '';
  return { protocol, now, calendar: dutchCalendar, actor: { employeeId, functionId }, newId };
}

export function make(type: CommandType, data: unknown): Command {
  const parsed = parseCommand(type, data, undefined, 'bench');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.command;
}

export function write(state: DossierState, command: Command, context: DecisionContext): DossierState {
  const result = decide(state, command, context);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.reduce(evolve, state);
}

/** A dossier that was just opened, with one signal. */
export function openedDossier(context: DecisionContext, childId: ChildId, locationId: LocationId, text = seenText): DossierState {
  const { protocol } = context;
  const opening = make('openDossier', { childId, locationId, protocol: { id: protocol.id, version: protocol.version }, route: protocol.routes[0]?.id });
  return [opening, make('recordSignal', { kind: 'seen', text })].reduce((state, command) => write(state, command, context), noDossier);
}

/** Goes on with all kinds of acts until the dossier has so many entries. */
export function prolong(opened: DossierState, entries: number, context: DecisionContext, text = seenText): DossierState {
  const acts = [
    make('recordSignal', { kind: 'heard', text }),
    make('recordSignal', { kind: 'hypothesis', text }),
    make('recordAdvice', { anonymous: true, outcome: text }),
    make('recordConversation', { with: ['parents'], about: 'concerns', purpose: text, facts: text }),
    make('recordReport', { channel: 'phone' }),
    make('recordMonitoring', { safe: 'yes', text }),
  ];
  let state = opened;
  for (let index = 0; state.version < entries; index += 1) state = write(state, acts[index % acts.length]!, context);
  return state;
}
