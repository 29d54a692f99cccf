import { Card, EmptyState, Notice } from '../components/Card.tsx';
import { Link } from '../components/Button.tsx';
import { Heading } from '../components/Heading.tsx';
import { dutchClock } from '../kit/dates.ts';
import { page } from '../respond.tsx';
import { acting, type Route } from '../route.ts';
import type { ActiveVisit } from '../visit.ts';
import { DossierTable } from './dossierList.tsx';
import { runningProtocols } from './runningProtocols.ts';
import { viewerOf, worksWithChildren } from './viewers.ts';

const pageSize = 25;

/** `/dossiers`: what this person may see, open ones first on request, a page at a time. */
async function list(visit: ActiveVisit, status: 'open' | 'closed'): Promise<Response> {
  const { t, parts, now } = visit;
  const { actor } = visit.visitor.session;
  const after = visit.context.req.query('vanaf');
  const { dossiers, next } = await parts.lists.page(actor.organisationId, viewerOf(actor), { status, order: status === 'open' ? 'due' : 'recent', limit: pageSize, after });
  const protocols = await runningProtocols(parts.protocols, actor.organisationId, dossiers);
  const other = status === 'open' ? { href: '/dossiers/gesloten', label: t.pages.closedDossiers } : { href: '/dossiers', label: t.pages.openDossiers };
  const body = (
    <>
      <Heading level={1}>{status === 'open' ? t.dossier.listTitle : t.pages.closedDossiers}</Heading>
      <HandedOver visit={visit} />
      <Card>
        {dossiers.length === 0 ? (
          <EmptyState title={t.dossier.listEmpty} text={t.dossier.listEmptyText} {...(worksWithChildren(actor) ? { action: { label: t.common.newSignal, href: '/signaal' } } : {})} />
        ) : (
          <DossierTable t={t} dossiers={dossiers} protocols={protocols} today={dutchClock(now).date} />
        )}
        {next ? (
          <p>
            <Link href={`${visit.path}?vanaf=${encodeURIComponent(next)}`}>{t.common.nextPage}</Link>
          </p>
        ) : null}
      </Card>
      <p>
        <Link href={other.href}>{other.label}</Link>
      </p>
    </>
  );
  return page(visit, { title: t.dossier.listTitle, current: 'dossiers', body });
}

/** After an act that was the last thing that this person could see of a dossier. */
function HandedOver({ visit: { t, context } }: { visit: ActiveVisit }) {
  const to = context.req.query('overgedragen');
  if (to === undefined) return null;
  return (
    <Notice tone={to === '' ? 'ok' : 'danger'} announce {...(to === '' ? {} : { title: t.routes.nobodyTitle })}>
      <p>{to === '' ? t.routes.handedOver : t.routes.handedToNobody}</p>
    </Notice>
  );
}

export const dossierListRoutes: readonly Route[] = [
  acting('GET', '/dossiers', 'dossier.list', (visit) => list(visit, 'open')),
  acting('GET', '/dossiers/gesloten', 'dossier.list', (visit) => list(visit, 'closed')),
];
