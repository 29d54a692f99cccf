/** The same pages in a small and in a large database: they should not notice. */
import { growNation } from '../data/nation.ts';
import { atMost, figure, median, type Figure } from '../figures.ts';
import { againstBare, type AgainstBare, type Readers } from './pages.ts';
import type { Setting } from './setting.ts';

const mostRatio = 1.3;
const slowestMilliseconds = 50;

export interface Sizes {
  /** Dossiers of other organisations at first, and at last. */
  readonly small: number;
  readonly large: number;
}

/** Design.md §11: at most 1.3 times the time at a hundredth of the size, measured against the bare page at both moments. */
export async function measureSize(setting: Setting, readers: Readers, { small, large }: Sizes): Promise<Figure[]> {
  const { superuser } = setting.world.database;
  await growNation(superuser, small);
  const before = await timesOf(setting, readers);
  await growNation(superuser, large - small);
  const after = await timesOf(setting, readers);
  const figures = [figure('size.small', small, 'count'), figure('size.large', large, 'count')];
  for (const [name, then] of after) {
    const earlier = before.get(name);
    if (!earlier) throw new Error(`${name} was measured once only.`);
    figures.push(atMost(`size.${name}.ratio`, timeAgainstBare(then) / timeAgainstBare(earlier), 'ratio', mostRatio));
    figures.push(atMost(`size.${name}.p99`, median(then.pairs.map(([ours]) => ours.p99)), 'ms', slowestMilliseconds));
  }
  return figures;
}

async function timesOf(setting: Setting, { officer, officerOfMany }: Readers): Promise<Map<string, AgainstBare>> {
  const { dossierOf, manyDossiers } = setting.world;
  return new Map([
    ['dossiers', await againstBare(setting, ['/dossiers'], officer)],
    ['vandaag', await againstBare(setting, ['/vandaag'], officer)],
    ['dossier', await againstBare(setting, [`/dossiers/${dossierOf[50]}`], officer)],
    ['dossier-unremembered', await againstBare(setting, manyDossiers.map((dossierId) => `/dossiers/${dossierId}`), officerOfMany)],
  ]);
}

/** How many times as long as the bare page. */
function timeAgainstBare({ pairs }: AgainstBare): number {
  return median(pairs.map(([ours, bare]) => bare.perSecond / ours.perSecond));
}
