import { may } from '../../access/policy.ts';
import { readDossier } from '../../dossier/readDossier.ts';
import { reportPdf } from '../../documents/reportPdf.ts';
import { forbidden, notFound } from '../respond.tsx';
import { acting, type Route } from '../route.ts';
import type { ActiveVisit } from '../visit.ts';
import { peopleIn } from './dossier.tsx';
import { dossierIn } from './dossierIds.ts';

/** The report to Veilig Thuis as a PDF from the record. Its file name says nothing about the child. */
async function report(visit: ActiveVisit): Promise<Response> {
  const { parts, visitor, t, now } = visit;
  const { actor } = visitor.session;
  const { organisationId } = actor;
  const id = dossierIn(visit);
  const view = id && (await readDossier(parts.world, parts.files, actor, id, { what: 'reportDocument' }));
  if (!id || !view) return notFound(visit);
  const permission = may(actor, 'report.document', view.standings);
  if (!permission.allowed) return forbidden(visit, permission);
  const { childId, locationId } = view.file.child;
  const [child, guardians, location, reporter, names] = await Promise.all([
    parts.people.child(organisationId, childId),
    parts.people.guardiansOf(organisationId, childId),
    parts.people.location(organisationId, locationId),
    parts.people.employee(organisationId, actor.employeeId),
    parts.people.names(organisationId, peopleIn(view)),
  ]);
  const pdf = await reportPdf({ t, status: view.status, protocol: view.file.protocol, state: view.file.state, child, guardians, locationName: location?.name ?? '', reporter: reporter ? { name: reporter.name, email: reporter.email } : { name: visitor.name, email: '' }, names, now });
  return new Response(pdf, { headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline; filename="melding.pdf"' } });
}

export const documentRoutes: readonly Route[] = [acting('GET', '/dossiers/:dossier/melding.pdf', 'report.document', report)];
