import type { ChildId, EmployeeId, EntryId, LocationId } from '../../src/protocol/ids.ts';
import { status } from '../../src/protocol/status.ts';
import type { Instant } from '../../src/protocol/time.ts';
import { benchProtocol, contextFor, make, openedDossier, prolong, write } from '../data/course.ts';
import { atLeast, atMost, median, type Figure } from '../figures.ts';

const longDossier = 500;

/** What the engine alone does: answers to the five questions decided and folded, and *What now?* of a long dossier. */
export function measureEngine(seconds: number): Figure[] {
  let ids = 0;
  const newId = (): EntryId => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}` as EntryId;
  const context = contextFor(benchProtocol(), '00000000-0000-4000-8000-000000000001' as EmployeeId, '2026-03-02T10:00:00.000Z' as Instant, newId);
  const opened = openedDossier(context, 'c' as ChildId, 'l' as LocationId);
  const answers = { suspicion: 'yes', danger: 'no', helpPossible: 'yes', helpAccepted: 'yes', result: 'yes' };
  const five = Object.entries(answers).map(([question, answer]) => make('answerQuestion', { question, answer, reasons: 'bench' }));
  const rounds = perSecond(seconds / 2, () => five.reduce((state, command) => write(state, command, context), opened));
  const long = prolong(opened, longDossier, context);
  return [
    atLeast('engine.decisions', rounds * five.length, 'per second', 200_000),
    atMost('engine.status-500-entries', middleTime(seconds / 2, () => status(long, context)), 'ms', 5),
  ];
}

function perSecond(seconds: number, round: () => void): number {
  for (let warm = 0; warm < 2_000; warm += 1) round();
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < seconds * 1000) {
    for (let batch = 0; batch < 100; batch += 1) round();
    rounds += 100;
  }
  return (rounds / (performance.now() - start)) * 1000;
}

function middleTime(seconds: number, work: () => void): number {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return median(times);
}
