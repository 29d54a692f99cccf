import { may } from '../../access/policy.ts';
import { protocolInForce } from '../../dossier/protocolInForce.ts';
import { knownDossierOf, openReadLog, readDossier, type DossierView } from '../../dossier/readDossier.ts';
import type { ChildId, EmployeeId } from '../../protocol/ids.ts';
import { notFound, page } from '../respond.tsx';
import { acting, type Route } from '../route.ts';
import type { ActiveVisit } from '../visit.ts';
import { DossierPage } from '../views/dossierPage.tsx';
import { ReadLogPage } from '../views/readLogPage.tsx';
import type { Sibling } from '../views/siblingsCard.tsx';
import { timelineFilters, type TimelineFilter } from '../views/entryView.ts';
import { dossierIn } from './dossierIds.ts';

const recentMarks = 30;
const marksOnPage = 100;

/** `/dossiers/:dossier`: what now, what happened, who is involved, who looked. */
async function dossier(visit: ActiveVisit): Promise<Response> {
  const { parts, visitor, t } = visit;
  const { actor } = visitor.session;
  const id = dossierIn(visit);
  const view = id && (await readDossier(parts.world, parts.files, actor, id, { what: 'dossier' }));
  if (!id || !view) return notFound(visit);
  const { organisationId } = actor;
  const { childId, locationId } = view.file.child;
  const [child, guardians, marks, location, siblings] = await Promise.all([
    parts.people.child(organisationId, childId),
    parts.people.guardiansOf(organisationId, childId),
    parts.lists.readMarks(organisationId, id, recentMarks),
    parts.people.location(organisationId, locationId),
    siblingsIn(visit, childId),
  ]);
  const moves = view.file.state.phase === 'open' && may(actor, 'meldcode.move', view.standings).allowed;
  const inForce = moves ? await protocolInForce(parts.world, organisationId, locationId) : undefined;
  const names = await parts.people.names(organisationId, peopleIn(view, marks.map((mark) => mark.actorId)));
  const asked = visit.context.req.query('toon');
  const filter = timelineFilters.find((candidate) => candidate === asked) ?? ('all' satisfies TimelineFilter);
  const body = <DossierPage {...{ t, view, child, guardians, siblings, marks, names, filter, inForce, now: visit.now, actor }} locationName={location?.name ?? ''} saved={visit.context.req.query('vastgelegd') !== undefined} />;
  return page(visit, { title: t.dossier.title, current: 'dossiers', breadcrumbs: [{ label: t.dossier.listTitle, href: '/dossiers' }], body });
}

/** Brothers and sisters, with the way to their dossier only for who may know of it. */
async function siblingsIn({ parts, visitor }: ActiveVisit, childId: ChildId): Promise<Sibling[]> {
  const { actor } = visitor.session;
  const children = await parts.people.siblingsOf(actor.organisationId, childId);
  // A child at a school where the reader does not work is none of the reader's business.
  const here = children.filter((child) => actor.assignments.some((assignment) => assignment.locationId === child.locationId));
  return Promise.all(here.map(async (child) => ({ child, dossierId: await knownDossierOf(parts.world, parts.files, actor, child.childId) })));
}

/** Everybody whose name the page shows. */
export function peopleIn({ file }: DossierView, others: readonly EmployeeId[] = []): ReadonlySet<EmployeeId> {
  const changed = file.state.entries.flatMap((entry) => (entry.kind === 'participant' ? [entry.data.employee] : []));
  return new Set([...file.state.entries.map((entry) => entry.by.employeeId), ...file.state.participants.map((participant) => participant.employee), ...changed, ...others]);
}

/** `/dossiers/:dossier/gelezen`: every look into the dossier, this one included. */
async function whoLooked(visit: ActiveVisit): Promise<Response> {
  const { parts, visitor, t } = visit;
  const { actor } = visitor.session;
  const id = dossierIn(visit);
  if (!id || !(await openReadLog(parts.files, actor, id))) return notFound(visit);
  const marks = await parts.lists.readMarks(actor.organisationId, id, marksOnPage);
  const names = await parts.people.names(actor.organisationId, new Set(marks.map((mark) => mark.actorId)));
  return page(visit, {
    title: t.dossier.whoLooked,
    current: 'dossiers',
    breadcrumbs: [{ label: t.dossier.title, href: `/dossiers/${id}` }],
    body: <ReadLogPage t={t} marks={marks} names={names} />,
  });
}

export const dossierRoutes: readonly Route[] = [acting('GET', '/dossiers/:dossier', 'dossier.read', dossier), acting('GET', '/dossiers/:dossier/gelezen', 'dossier.readLog', whoLooked)];
