import type { BenchWorld } from '../data/world.ts';
import type { LoadJob, LoadResult } from '../load/jobs.ts';
import { median } from '../figures.ts';
import { processorSeconds } from '../serving/cpu.ts';
import type { Helper } from '../serving/child.ts';
import type { RunningPluis } from '../serving/pluis.ts';

/** What every measurement over HTTP works with. */
export interface Setting {
  readonly pluis: RunningPluis;
  readonly world: BenchWorld;
  readonly load: Helper<LoadJob, LoadResult | null>;
  /** Where the bare page listens. */
  readonly barePort: number;
  /** Everything that works for a measurement: Pluis, its database, the load and the bare page. */
  readonly pids: readonly number[];
  /** One short measurement of a pair; the number of rounds belongs to it. */
  readonly roundSeconds: number;
  readonly rounds: number;
}

/** With what each answer took of the processors, in milliseconds: of all processes together, the load included. */
export type Measured = LoadResult & { readonly processor: number | undefined };

/** How much processor time the other needs for each of ours; on a machine with nothing else to do this is the ratio of speeds. */
export function processorRatio(pairs: readonly (readonly [Measured, Measured])[]): number | undefined {
  const [ours, other] = [0, 1].map((side) => pairs.map((pair) => pair[side]?.processor)) as [(number | undefined)[], (number | undefined)[]];
  return ours.includes(undefined) || other.includes(undefined) ? undefined : median(other as number[]) / median(ours as number[]);
}

/** One measurement. @throws when anything was answered otherwise than expected: then the number says nothing. */
export async function run(setting: Setting, job: Extract<LoadJob, { kind: 'http' | 'bare' }>): Promise<Measured> {
  const before = processorSeconds(setting.pids);
  const result = await setting.load.ask(job);
  const after = processorSeconds(setting.pids);
  if (!result) throw new Error('The load process answered nothing.');
  if (result.failed > 0) throw new Error(`${String(result.failed)} of ${String(result.done)} answers were not what they should be (${'name' in job ? job.name : 'bare'}).`);
  return { ...result, processor: before === undefined || after === undefined ? undefined : ((after - before) * 1000) / result.done };
}

export async function plan(setting: Setting, name: string, expectedStatus: number, users: readonly (readonly string[])[], where: { readonly host: string; readonly port: number } = setting.pluis): Promise<void> {
  await setting.load.ask({ kind: 'plan', name, plan: { host: where.host, port: where.port, users, expectedStatus } });
}

/** The two in turn, so that whatever else the machine does strikes both. */
export async function alternate<One, Other>(rounds: number, one: () => Promise<One>, other: () => Promise<Other>): Promise<(readonly [One, Other])[]> {
  const pairs: (readonly [One, Other])[] = [];
  for (let round = 0; round < rounds; round += 1) pairs.push([await one(), await other()]);
  return pairs;
}
