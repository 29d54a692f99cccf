/** Kills under load: people go on recording while application and database are killed at random moments. */
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../src/people/seededRandom.ts';
import type { Break } from '../../src/storage/verifyChains.ts';
import { makePluisProcess, victims, type Victim } from './pluisProcess.ts';
import { readRecord } from './readRecord.ts';
import { makeWriter, type SentSignal, type Writer } from './writer.ts';

export interface KillPlan {
  readonly kills: number;
  /** Decides what is killed and when. */
  readonly seed: number;
  /** Told of every kill. */
  readonly onKill?: (number: number, victim: Victim, acknowledged: number) => void;
}

export interface KillReport {
  readonly acknowledged: number;
  readonly unanswered: number;
  /** Acknowledged and not in the record exactly as sent. */
  readonly lost: readonly SentSignal[];
  /** In the record twice. */
  readonly doubled: readonly SentSignal[];
  readonly breaks: readonly Break[];
  /** Children that ended up with two dossiers. */
  readonly childrenWithTwo: number;
  /** What was answered to requests after the last recovery, other than success. */
  readonly afterwards: readonly string[];
  readonly events: number;
}

const accounts = ['leerkracht', 'leerkracht2', 'zorgcoordinator', 'directeur'] as const;
const longestLifeMs = 700;
const requestsAfterwards = 10;

/** Runs the plan on an empty data folder, which it removes. @throws when Pluis does not come up again. */
export async function killUnderLoad({ kills, seed, onKill }: KillPlan): Promise<KillReport> {
  const random = seededRandom(seed);
  const pluis = makePluisProcess();
  try {
    await pluis.ready();
    const writers = await Promise.all(accounts.map((account) => makeWriter(account, account, () => pluis.address)));
    let stopped = false;
    const work = Promise.all(writers.map((writer) => writer.keepRecording(() => stopped)));
    try {
      for (let number = 1; number <= kills; number += 1) {
        await pause(random.below(longestLifeMs));
        const victim = random.pick(victims);
        pluis.kill(victim);
        onKill?.(number, victim, sent(writers, 'acknowledged').length);
        await pluis.ready();
      }
    } finally {
      stopped = true;
      await work;
    }
    const afterwards = await Promise.all(writers.flatMap((writer) => Array.from({ length: requestsAfterwards }, () => writer.record())));
    return report(writers, await readRecord(pluis.dataFolder), afterwards);
  } finally {
    await pluis.end();
  }
}

function report(writers: readonly Writer[], record: Awaited<ReturnType<typeof readRecord>>, afterwards: readonly (string | undefined)[]): KillReport {
  const kept = Map.groupBy(record.signals, spelled);
  const acknowledged = sent(writers, 'acknowledged');
  return {
    acknowledged: acknowledged.length,
    unanswered: sent(writers, 'unanswered').length,
    lost: acknowledged.filter((signal) => !kept.has(spelled(signal))),
    doubled: [...kept.values()].flatMap((same) => same.slice(1)),
    breaks: record.breaks,
    childrenWithTwo: record.doubled.length,
    afterwards: afterwards.filter((problem) => problem !== undefined),
    events: record.events,
  };
}

function sent(writers: readonly Writer[], which: 'acknowledged' | 'unanswered'): SentSignal[] {
  return writers.flatMap((writer) => writer[which]);
}

function spelled({ child, text, place }: SentSignal): string {
  return JSON.stringify([child, text, place]);
}
