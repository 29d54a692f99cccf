import { makeWorld } from './data/world.ts';
import { asJsonLine, asTableLine, atMost, isMet, type Figure } from './figures.ts';
import type { LoadJob, LoadResult } from './load/jobs.ts';
import { measureEngine } from './measure/engine.ts';
import { logInReaders, measurePages } from './measure/pages.ts';
import { measureRecording } from './measure/recording.ts';
import type { Setting } from './measure/setting.ts';
import { measureSize, type Sizes } from './measure/size.ts';
import { measureFirstVisit, measureMemory } from './measure/weight.ts';
import { startHelper } from './serving/child.ts';
import { makeDataFolder, startPluis } from './serving/pluis.ts';
import { postmasterOf } from './serving/postmaster.ts';
import { countStatements, writeStatements } from './serving/statements.ts';

const sections = ['engine', 'recording', 'pages', 'size'] as const;
type Section = (typeof sections)[number];

/** Dossiers of other organisations. `--national` takes many gigabytes and minutes; `--quick` is for whoever works on the benchmark itself. */
const sizes = { ordinary: { small: 400, large: 20_000 }, national: { small: 10_000, large: 1_000_000 }, quick: { small: 400, large: 2_000 } } as const satisfies Record<string, Sizes>;

export interface BenchOptions {
  readonly json: boolean;
  readonly size: keyof typeof sizes;
  /** Only these parts; all of them when empty. */
  readonly only: readonly Section[];
  /** A folder for a CPU profile of the server and the statements of the database: `--profile=FOLDER`. */
  readonly profile: string | undefined;
}

/** Measures everything and prints it as it comes. Missing a bar is said, not punished: the exit code is 0. */
export async function runBenchmark(given: readonly string[]): Promise<void> {
  const options = readOptions(given);
  const all: Figure[] = [];
  const print = (figures: readonly Figure[]): void => {
    all.push(...figures);
    for (const one of figures) console.log(options.json ? asJsonLine(one) : asTableLine(one));
  };
  const say = (text: string): void => { if (!options.json) console.log(`\n${text}`); };
  const wants = (section: Section): boolean => options.only.length === 0 || options.only.includes(section);
  if (wants('engine')) {
    say('The engine alone');
    print(measureEngine(2));
  }
  if (options.only.length !== 1 || !wants('engine')) await measureServer(options, { print, say, wants });
  const missed = all.filter((one) => !isMet(one));
  say(missed.length === 0 ? 'Every bar of design.md §11 is met.' : `Missed: ${missed.map((one) => one.name).join(', ')}`);
}

interface Voice {
  readonly print: (figures: readonly Figure[]) => void;
  readonly say: (text: string) => void;
  readonly wants: (section: Section) => boolean;
}

async function measureServer({ size, profile }: BenchOptions, { print, say, wants }: Voice): Promise<void> {
  const folder = makeDataFolder();
  const cleanUp: (() => Promise<void> | void)[] = [() => { folder.remove(); }];
  const stopAll = async (): Promise<void> => {
    for (let next = cleanUp.pop(); next; next = cleanUp.pop()) await next();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stopAll().finally(() => process.exit(1)));
  try {
    await (await startPluis(folder.path)).stop();
    if (profile !== undefined) countStatements(folder.path);
    const pluis = await startPluis(folder.path, profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]);
    cleanUp.push(() => pluis.stop());
    say('Start and first visit');
    print([atMost('start.second', pluis.startSeconds, 's', 3)]);
    const world = await makeWorld(folder.path);
    const load = startHelper<LoadJob, LoadResult | null>('load');
    cleanUp.push(() => load.stop());
    const bare = startHelper<object, number>('bare-page');
    cleanUp.push(() => bare.stop());
    const setting: Setting = { pluis, world, load, pids: [pluis.pid, load.pid, bare.pid, postmasterOf(folder.path)], barePort: await bare.ask({}), roundSeconds: size === 'quick' ? 0.7 : 1.5, rounds: size === 'quick' ? 3 : 5 };
    const readers = await logInReaders(setting);
    print(await measureFirstVisit(pluis.address, readers.officer));
    if (wants('recording')) {
      say('Recording a signal, against the bare transaction');
      for await (const figures of measureRecording(setting)) print(figures);
    }
    if (wants('pages')) {
      say('Pages at 8 readers, against a bare page of the same size');
      for await (const figures of measurePages(setting, readers)) print(figures);
    }
    if (profile !== undefined) await writeStatements(world.database.superuser, profile);
    say('Memory after the load');
    print(measureMemory(pluis.pid, postmasterOf(folder.path)));
    if (wants('size')) {
      say('Pages in a database that grows');
      print(await measureSize({ ...setting, rounds: 3 }, readers, sizes[size]));
    }
  } finally {
    await stopAll();
  }
}

function readOptions(given: readonly string[]): BenchOptions {
  const valueOf = (name: string): string | undefined => given.find((option) => option.startsWith(`--${name}=`))?.slice(name.length + 3);
  const only = (valueOf('only') ?? '').split(',');
  return {
    json: given.includes('--json'),
    size: given.includes('--national') ? 'national' : given.includes('--quick') ? 'quick' : 'ordinary',
    only: sections.filter((section) => only.includes(section)),
    profile: valueOf('profile'),
  };
}
