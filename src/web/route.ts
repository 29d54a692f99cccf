import type { Action, RouteAccess } from '../access/actions.ts';
import type { ActiveVisit, Visit } from './visit.ts';

export type Answer = Response | Promise<Response>;

/** One address of Pluis. A route without `access` does not exist: the type asks for it, a test lists them all. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly access: RouteAccess;
  /** `document`: the form carries a whole text or file, as multipart; other forms are short. */
  readonly body?: 'document';
  /** The visit is active unless the route is public or takes any session; the app has checked that. */
  readonly answer: (visit: Visit) => Answer;
}

/** Anyone may come here. */
export function open(method: Route['method'], path: string, answer: (visit: Visit) => Answer): Route {
  return { method, path, access: { public: true }, answer };
}

/** Anyone may send this form: it changes nothing, so it needs no token and sets no cookie. */
export function openWithoutTrace(path: string, answer: (visit: Visit) => Answer): Route {
  return { method: 'POST', path, access: { public: true, changes: 'nothing' }, answer };
}

/** Anyone with a session may come here, also before the second factor or while it is locked. */
export function anySession(method: Route['method'], path: string, answer: (visit: ActiveVisit) => Answer): Route {
  return { method, path, access: { session: 'any' }, answer: (visit) => answer(withVisitor(visit)) };
}

/** For people with this right. About one dossier the use case checks it against the relation to that dossier; elsewhere the app does. */
export function acting(method: Route['method'], path: string, action: Action, answer: (visit: ActiveVisit) => Answer): Route {
  return { method, path, access: { action }, answer: (visit) => answer(withVisitor(visit)) };
}

/** As {@link acting}, for a form that carries a whole text or file. */
export function actingOnDocument(path: string, action: Action, answer: (visit: ActiveVisit) => Answer): Route {
  return { ...acting('POST', path, action, answer), body: 'document' };
}

function withVisitor(visit: Visit): ActiveVisit {
  if (!visit.visitor) throw new Error('a route for people with a session was reached without one');
  return { ...visit, visitor: visit.visitor };
}
