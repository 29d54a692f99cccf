import { meldcodePdf } from '../../documents/meldcodePdf.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import { EmptyState } from '../components/Card.tsx';
import { publishedOf } from '../management/published.ts';
import { notFound, page } from '../respond.tsx';
import { acting, type Route } from '../route.ts';
import type { ActiveVisit } from '../visit.ts';
import { meldcodePageAt } from '../views/meldcode/meldcodePages.tsx';
import { meldcodePaths } from '../views/meldcode/site.ts';
import { protocolHere } from './protocolHere.ts';

const base = '/meldcode';

/** `/meldcode` and the pages below it: the organisation's own meldcode by role, by step and by question. */
async function meldcode(visit: ActiveVisit): Promise<Response> {
  const { t, path } = visit;
  const protocol = await protocolHere(visit);
  if (!protocol) return page(visit, { title: t.common.meldcode, current: 'meldcode', width: 'read', body: <EmptyState title={t.pages.meldcodeNone} /> });
  const site = { t, protocol, published: await publishedOf(visit, protocol), base, own: ownFunctions(visit, protocol) };
  const view = meldcodePageAt(site, path.slice(base.length).split('/').filter((segment) => segment !== ''));
  return view ? page(visit, { ...view, current: 'meldcode', width: 'read' }) : notFound(visit);
}

/** The meldcode as the document that the law asks for. */
async function document(visit: ActiveVisit): Promise<Response> {
  const { t, now } = visit;
  const protocol = await protocolHere(visit);
  if (!protocol) return notFound(visit);
  const pdf = await meldcodePdf({ t, protocol, published: await publishedOf(visit, protocol) }, now);
  return new Response(pdf, { headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${t.meldcode.fileName}.pdf"` } });
}

/** The reader's functions in this meldcode; by role where it does not know the function. */
function ownFunctions({ visitor }: ActiveVisit, protocol: Definition): string[] {
  const found = visitor.session.actor.assignments.map(({ functionId, role }) => protocol.functions.find((one) => one.id === functionId) ?? protocol.functions.find((one) => one.role === role));
  return [...new Set(found.flatMap((one) => (one ? [one.id] : [])))];
}

export const meldcodeRoutes: readonly Route[] = [...meldcodePaths.map((path) => acting('GET', `${base}${path}`, 'meldcode.read', meldcode)), acting('GET', `${base}/document.pdf`, 'meldcode.read', document)];
