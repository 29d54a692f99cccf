import { readFileSync } from 'node:fs';
import { dutchCalendar } from '../src/calendar.ts';
import type { Command } from '../src/protocol/commands.ts';
import { parseCommand, type CommandType } from '../src/protocol/commands.ts';
import { decide, type DecisionContext } from '../src/protocol/decide.ts';
import type { EmployeeId, EntryId } from '../src/protocol/ids.ts';
import { loadDefinition } from '../src/protocol/load.ts';
import { evolve, noDossier, replay, type DossierState } from '../src/protocol/state.ts';
import { status } from '../src/protocol/status.ts';
import type { Instant } from '../src/protocol/time.ts';

/** What the engine does in a second and a dossier of 500 entries costs, on this machine. */
export interface EngineSpeed {
  /** Answers to the five questions, decided and written down, per second. */
  readonly decisionsPerSecond: number;
  /** Milliseconds for `status` of a dossier with 500 entries: the middle of many. */
  readonly statusMilliseconds: number;
}

/** Measures the engine on a shipped definition for about `seconds` seconds. */
export function measureEngine(seconds = 2): EngineSpeed {
  const { definition } = loadDefinition(readFileSync(new URL('../protocols/fedra.yaml', import.meta.url), 'utf8'));
  if (!definition) throw new Error('protocols/fedra.yaml does not load; run: npm run pluis -- protocol check protocols/fedra.yaml');
  let ids = 0;
  const officer = definition.functions.find((item) => item.role === 'officer')?.id ?? '';
  const context: DecisionContext = {
    protocol: definition,
    now: '2026-03-02T10:00:00.000Z' as Instant,
    calendar: dutchCalendar,
    actor: { employeeId: '00000000-0000-4000-8000-000000000001' as EmployeeId, functionId: officer },
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}` as EntryId,
  };
  const make = (type: CommandType, data: unknown): Command => {
    const parsed = parseCommand(type, data, undefined, 'speed');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.command;
  };
  const write = (state: DossierState, command: Command): DossierState => {
    const result = decide(state, command, context);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value.reduce(evolve, state);
  };
  const opened = [make('openDossier', { childId: 'c', locationId: 'l', protocol: { id: definition.id, version: definition.version }, route: definition.routes[0]?.id }), make('recordSignal', { kind: 'seen', text: 'A bruise' })].reduce(write, noDossier);
  const answer = (question: string, is: string): Command => make('answerQuestion', { question, answer: is, reasons: 'speed' });
  const five = [answer('suspicion', 'yes'), answer('danger', 'no'), answer('helpPossible', 'yes'), answer('helpAccepted', 'yes'), answer('result', 'yes')];
  return { decisionsPerSecond: decisionsIn(seconds / 2, () => five.reduce(write, opened)) * five.length, statusMilliseconds: middleOf(seconds / 2, longDossier(opened, write, make), context) };
}

function decisionsIn(seconds: number, round: () => void): number {
  for (let warm = 0; warm < 2_000; warm += 1) round();
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < seconds * 1000) {
    for (let batch = 0; batch < 100; batch += 1) round();
    rounds += 100;
  }
  return (rounds / (performance.now() - start)) * 1000;
}

function longDossier(opened: DossierState, write: (state: DossierState, command: Command) => DossierState, make: (type: CommandType, data: unknown) => Command): DossierState {
  const acts = [make('recordSignal', { kind: 'heard', text: 'x' }), make('recordSignal', { kind: 'hypothesis', text: 'x' }), make('recordAdvice', { anonymous: true, outcome: 'x' }), make('recordConversation', { with: ['parents'], about: 'concerns', purpose: 'x', facts: 'x' }), make('recordReport', { channel: 'phone' }), make('recordMonitoring', { safe: 'yes', text: 'x' })];
  let state = replay(opened.entries);
  for (let index = 0; state.version < 500; index += 1) state = write(state, acts[index % acts.length] as Command);
  return state;
}

function middleOf(seconds: number, state: DossierState, context: DecisionContext): number {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const start = performance.now();
    status(state, context);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity;
}
