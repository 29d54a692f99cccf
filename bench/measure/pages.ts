/** Pages against a bare page of the same size: dossiers of three lengths, the list, the overview of the day. */
import { benchPassword } from '../data/schools.ts';
import { atLeast, atMost, figure, median, optional, type Figure } from '../figures.ts';
import { getRequest } from '../load/requests.ts';
import { logIn, type BenchVisitor } from '../serving/logins.ts';
import { alternate, plan, processorRatio, run, type Measured, type Setting } from './setting.ts';

const readers = 8;
const leastOfBare = 0.6;
const leastPagesPerSecond = 500;
const slowestMilliseconds = 50;

export interface Readers {
  readonly officer: BenchVisitor;
  readonly officerOfMany: BenchVisitor;
}

export async function logInReaders({ pluis, world }: Setting): Promise<Readers> {
  return { officer: await logIn(pluis.address, world.officer.email, benchPassword), officerOfMany: await logIn(pluis.address, world.officerOfMany.email, benchPassword) };
}

export async function* measurePages(setting: Setting, { officer, officerOfMany }: Readers): AsyncGenerator<Figure[]> {
  const { dossierOf, manyDossiers } = setting.world;
  for (const entries of [5, 50, 500] as const) {
    yield figuresOf(`page.dossier-${String(entries)}-entries`, await againstBare(setting, [`/dossiers/${dossierOf[entries]}`], officer), entries === 50 ? leastPagesPerSecond : undefined);
  }
  // In turn more dossiers than the server remembers: each is read, unsealed and folded anew.
  const unremembered = manyDossiers.map((dossierId) => `/dossiers/${dossierId}`);
  yield figuresOf('page.dossier-50-entries-unremembered', await againstBare(setting, unremembered, officerOfMany), leastPagesPerSecond);
  yield figuresOf('page.dossiers', await againstBare(setting, ['/dossiers'], officer));
  yield figuresOf('page.vandaag', await againstBare(setting, ['/vandaag'], officer));
}

export interface AgainstBare {
  readonly pairs: readonly (readonly [Measured, Measured])[];
  /** Size of the page before compression. */
  readonly bytes: number;
}

export async function againstBare(setting: Setting, paths: readonly string[], visitor: BenchVisitor): Promise<AgainstBare> {
  const { pluis } = setting;
  const page = await fetch(`${pluis.address}${paths[0] ?? ''}`, { headers: { Cookie: visitor.cookie } });
  const bytes = (await page.arrayBuffer()).byteLength;
  // Each reader begins elsewhere in the list, so that two do not ask for one dossier after the other.
  const requests = paths.map((path) => getRequest(pluis.address, path, visitor));
  const turned = (by: number): string[] => [...requests.slice(by), ...requests.slice(0, by)];
  await plan(setting, 'page', 200, Array.from({ length: readers }, (_, index) => turned(Math.floor((index * requests.length) / readers))));
  const bareAddress = `http://127.0.0.1:${String(setting.barePort)}`;
  await plan(setting, 'bare-page', 200, [[getRequest(bareAddress, `/${String(bytes)}`)]], { host: '127.0.0.1', port: setting.barePort });
  const ours = (seconds: number) => run(setting, { kind: 'http', name: 'page', users: readers, seconds });
  const bare = (seconds: number) => run(setting, { kind: 'http', name: 'bare-page', users: readers, seconds });
  await alternate(1, () => ours(setting.roundSeconds / 2), () => bare(setting.roundSeconds / 2)); // warms both up
  return { bytes, pairs: await alternate(setting.rounds, () => ours(setting.roundSeconds), () => bare(setting.roundSeconds)) };
}

function figuresOf(name: string, { pairs, bytes }: AgainstBare, leastPages?: number): Figure[] {
  const pages = median(pairs.map(([ours]) => ours.perSecond));
  return [
    atLeast(`${name}.ratio`, median(pairs.map(([ours, bare]) => ours.perSecond / bare.perSecond)), 'ratio', leastOfBare),
    ...optional(`${name}.processor-ratio`, processorRatio(pairs)),
    leastPages === undefined ? figure(`${name}.per-second`, pages, 'per second') : atLeast(`${name}.per-second`, pages, 'per second', leastPages),
    figure(`${name}.bare-per-second`, median(pairs.map(([, bare]) => bare.perSecond)), 'per second'),
    figure(`${name}.p50`, median(pairs.map(([ours]) => ours.p50)), 'ms'),
    atMost(`${name}.p99`, median(pairs.map(([ours]) => ours.p99)), 'ms', slowestMilliseconds),
    figure(`${name}.size`, bytes / 1000, 'KB'),
    figure(`${name}.sent`, median(pairs.map(([ours]) => ours.bytes)) / 1000, 'KB'),
  ];
}
