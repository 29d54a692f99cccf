/** A teacher records a signal over HTTP, against the bare transaction of design.md §11. */
import { bareRowsEach, createBareTables } from '../bare/transaction.ts';
import { seenText } from '../data/course.ts';
import { mostUsers } from '../data/world.ts';
import { benchPassword } from '../data/schools.ts';
import { atLeast, figure, median, optional, type Figure } from '../figures.ts';
import { postRequest } from '../load/requests.ts';
import { logIn, type BenchVisitor } from '../serving/logins.ts';
import { alternate, plan, processorRatio, run, type Measured, type Setting } from './setting.ts';

/** Half of the bare transaction at 8 and 32 users; one user waits for the disk, so there it is only shown. */
const limits: Readonly<Record<number, number>> = { 8: 0.5, 32: 0.5 };
/** With it the sealed event has about the 1 KB of the yardstick. */
const text = `${seenText}\n${seenText}`;

export async function* measureRecording(setting: Setting): AsyncGenerator<Figure[]> {
  const { world, pluis } = setting;
  await createBareTables(world.database.migrator, world.database.app, mostUsers);
  const visitors = await Promise.all(world.teachers.map(({ email }) => logIn(pluis.address, email, benchPassword)));
  await plan(setting, 'recording', 303, visitors.map((visitor, index) => world.teachers[index]!.childIds.map((childId) => signal(pluis.address, visitor, childId))));
  const first = world.teachers[0]!;
  await plan(setting, 'recording-same', 303, Array.from({ length: 8 }, () => [signal(pluis.address, visitors[0]!, first.childIds[0]!)]));

  await pairsAt(setting, 'recording', 8, 1); // warms both up
  for (const users of [1, 8, mostUsers]) yield figuresOf(`recording.${String(users)}-users`, await pairsAt(setting, 'recording', users, setting.rounds), limits[users]);
  yield figuresOf('recording.8-users-one-dossier', await pairsAt(setting, 'recording-same', 8, Math.ceil(setting.rounds / 2)));
}

function signal(address: string, visitor: BenchVisitor, childId: string): string {
  const moment = new Date();
  return postRequest(address, '/signaal', visitor, { _draft: 'signaal', child: childId, kind: 'seen', text, momentDate: moment.toISOString().slice(0, 10), momentTime: '', place: 'de gang' });
}

type Pairs = readonly (readonly [Measured, Measured])[];

function pairsAt(setting: Setting, name: string, users: number, rounds: number): Promise<Pairs> {
  const seconds = setting.roundSeconds;
  return alternate(
    rounds,
    () => run(setting, { kind: 'http', name, users, seconds }),
    () => run(setting, { kind: 'bare', database: setting.world.database.app, clients: users, rows: bareRowsEach, seconds }),
  );
}

function figuresOf(name: string, pairs: Pairs, limit?: number): Figure[] {
  const ratio = median(pairs.map(([ours, bare]) => ours.perSecond / bare.perSecond));
  return [
    limit === undefined ? figure(`${name}.ratio`, ratio, 'ratio') : atLeast(`${name}.ratio`, ratio, 'ratio', limit),
    ...optional(`${name}.processor-ratio`, processorRatio(pairs)),
    figure(`${name}.per-second`, median(pairs.map(([ours]) => ours.perSecond)), 'per second'),
    figure(`${name}.bare-per-second`, median(pairs.map(([, bare]) => bare.perSecond)), 'per second'),
    figure(`${name}.p50`, median(pairs.map(([ours]) => ours.p50)), 'ms'),
    figure(`${name}.p99`, median(pairs.map(([ours]) => ours.p99)), 'ms'),
  ];
}
