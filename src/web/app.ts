import { Hono, type Context } from 'hono';
import { loginTokenMatches, csrfMatches, originAllowed } from '../access/csrf.ts';
import { cookieAttributes } from '../access/sessionCookie.ts';
import { may } from '../access/policy.ts';
import { readCookie } from './cookies.ts';
import { keepTyped } from './keepTyped.ts';
import { documentLimit, readDocumentForm, strangerLimit } from './kit/readDocumentForm.ts';
import { readForm } from './kit/readForm.ts';
import { errorPage, forbidden, notFound, seeOther } from './respond.tsx';
import type { Route } from './route.ts';
import { routes } from './routes/index.ts';
import { securityHeaders } from './securityHeaders.ts';
import { operatorRoutes } from './operator.ts';
import { beginVisit, type Visit } from './visit.ts';
import type { WebParts } from './webParts.ts';

/** Builds the web application: every route of the table behind the same door. */
export function createApp(parts: WebParts): Hono {
  const app = new Hono();
  app.use(securityHeaders(parts));
  operatorRoutes(app, parts);
  for (const route of routes) app.on(route.method, route.path, (context) => timed(context, parts, route));
  app.notFound(async (context) => notFound(await beginVisit(context, parts, false)));
  app.onError(async (error, context) => broken(context, parts, error));
  return app;
}

async function timed(context: Context, parts: WebParts, route: Route): Promise<Response> {
  const started = performance.now();
  const response = await serve(context, parts, route);
  parts.metrics.observe(route.path, route.method, response.status, (performance.now() - started) / 1000);
  return response;
}

/** The door: who is this, may they, is the form our own; only then the page. */
async function serve(context: Context, parts: WebParts, route: Route): Promise<Response> {
  const background = route.path === '/concept';
  const visit = await beginVisit(context, parts, !background);
  if (route.method === 'GET') return closedDoor(visit, route) ?? route.answer(visit);
  const form = await (route.body === 'document' ? readDocumentForm(context.req.raw, visit.visitor ? documentLimit : strangerLimit) : readForm(context.req.raw));
  if (!form.ok) return (form.problem.kind === 'tooLarge' && !visit.visitor ? closedDoor(visit, route) : undefined) ?? errorPage(visit, form.problem.kind);
  const posted: Visit = { ...visit, form: form.value };
  if (!originAllowed({ method: 'POST', origin: context.req.header('origin'), secFetchSite: context.req.header('sec-fetch-site') }, visit.origin)) return errorPage(posted, 'expired');
  const barred = closedDoor(posted, route);
  if (barred) {
    await keepTyped(posted);
    // The page saves by itself: it needs a plain answer, not a login page.
    return background && barred.status === 303 ? context.body(null, 401) : barred;
  }
  if (!isOurForm(posted, route)) return errorPage(posted, 'expired');
  return route.answer(posted);
}

/** Where somebody has to go first, or the refusal; undefined when they may pass. */
function closedDoor(visit: Visit, { access, path, method }: Route): Response | undefined {
  if ('public' in access) return undefined;
  const { visitor } = visit;
  const back = method === 'GET' ? visit.path : visit.path.replace(/\/concept$/, '');
  if (!visitor) return seeOther(visit, `/inloggen?naar=${encodeURIComponent(back)}`);
  if ('session' in access) return undefined;
  const first = { active: undefined, locked: '/ontgrendelen', secondFactor: '/inloggen/code', passwordChange: '/account/wachtwoord', enrolment: '/account/code', expired: '/inloggen' }[visitor.session.status];
  if (first) return seeOther(visit, `${first}?naar=${encodeURIComponent(back)}`);
  // About one dossier the use case decides, because it knows the relation.
  if (path.includes(':dossier')) return undefined;
  const permission = may(visitor.session.actor, access.action, null);
  return permission.allowed ? undefined : forbidden(visit, permission);
}

function isOurForm(visit: Visit, { access }: Route): boolean {
  if ('changes' in access) return true;
  const { keys } = visit.parts.access;
  if (visit.visitor && !('public' in access)) return csrfMatches(keys.csrf, visit.visitor.session, visit.form.csrf);
  return loginTokenMatches(keys.loginForm, readCookie(visit.context, cookieAttributes(visit.origin, 'login').name), visit.form.csrf);
}

/** A bug or an outage: logged with a code that the reader can name, without anything that they typed. */
async function broken(context: Context, parts: WebParts, error: Error): Promise<Response> {
  // Who went away before the form was here gets no answer, and is no bug of ours.
  if (context.req.raw.signal.aborted) return context.body(null, 400);
  const reference = crypto.randomUUID().slice(0, 8);
  parts.log.error({ reference, name: error.name, message: error.message, stack: error.stack, method: context.req.method }, 'A request failed');
  const visit = await beginVisit(context, parts, false).catch(() => undefined);
  if (visit) return errorPage(visit, 'broken', reference);
  return context.text('Pluis is er even niet. Probeer het over een minuut opnieuw. Direct gevaar? Bel 112. Veilig Thuis: 0800-2000.', 503);
}
