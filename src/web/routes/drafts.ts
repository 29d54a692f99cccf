import { isDraftKey } from '../keepTyped.ts';
import { errorPage, seeOther } from '../respond.tsx';
import { acting, type Route } from '../route.ts';
import { ownPath } from '../ownPath.ts';
import type { ActiveVisit } from '../visit.ts';

/** Keeps what is being typed, sealed, for the same person only. Posted by the page itself; does not keep a session from locking. */
async function save(visit: ActiveVisit): Promise<Response> {
  const { form, parts, now, visitor, context } = visit;
  const { organisationId, employeeId } = visitor.session.actor;
  if (form.draftKey === null || !isDraftKey(form.draftKey)) return errorPage(visit, 'unreadable');
  await parts.drafts.save({ organisationId, employeeId, formKey: form.draftKey }, form.values, now);
  return context.body(null, 204);
}

async function discard(visit: ActiveVisit): Promise<Response> {
  const { form, parts, visitor } = visit;
  const { organisationId, employeeId } = visitor.session.actor;
  if (form.draftKey === null || !isDraftKey(form.draftKey)) return errorPage(visit, 'unreadable');
  await parts.drafts.remove({ organisationId, employeeId, formKey: form.draftKey });
  return seeOther(visit, ownPath(`/${form.draftKey}`, '/vandaag'));
}

export const draftRoutes: readonly Route[] = [acting('POST', '/concept', 'draft.save', save), acting('POST', '/concept/weg', 'draft.save', discard)];
