import { EmptyState } from '../components/Card.tsx';
import { page } from '../respond.tsx';
import { acting, type Route } from '../route.ts';
import type { ActiveVisit } from '../visit.ts';
import { MeldcodePage } from '../views/meldcodePage.tsx';
import { protocolHere } from './protocolHere.ts';

/** `/meldcode`: the organisation's own meldcode, step by step, with the weighing and its sources. */
async function meldcode(visit: ActiveVisit): Promise<Response> {
  const { t } = visit;
  const protocol = await protocolHere(visit);
  const body = protocol ? <MeldcodePage t={t} protocol={protocol} /> : <EmptyState title={t.pages.meldcodeNone} />;
  return page(visit, { title: t.common.meldcode, current: 'meldcode', width: 'read', body });
}

export const meldcodeRoutes: readonly Route[] = [acting('GET', '/meldcode', 'meldcode.read', meldcode)];
