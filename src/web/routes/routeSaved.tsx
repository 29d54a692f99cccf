/** What a page says after something was recorded on another route than the one about home. */
import type { DossierFile } from '../../dossier/dossierFile.ts';
import type { Definition, Route } from '../../protocol/definition/schema.ts';
import { handlersOf } from '../../protocol/routeAccess.ts';
import { routeOf } from '../../protocol/view.ts';
import { handlerNames, inspectorPhone } from '../acts/accused.ts';
import { officerWord } from '../acts/wording.ts';
import { Confirmation, Notice } from '../components/Card.tsx';
import { Heading } from '../components/Heading.tsx';
import type { ActiveVisit } from '../visit.ts';
import { say } from '../views/words.ts';
import { protocolHere } from './protocolHere.ts';

/** In the address after the route: nobody can see it now. */
const nobody = 'n';

/**
 * The end of the address of the confirmation: empty for the route about home,
 * else a number that tells nothing to who sees it in the history of a browser.
 */
export async function confirmationOf(visit: ActiveVisit, { file, route, protocol }: { readonly file: DossierFile; readonly route: Route | undefined; readonly protocol: Definition | undefined }): Promise<string> {
  if (!route || !protocol || route.kind === 'home') return '';
  const number = String(protocol.routes.indexOf(route) + 1);
  if (route.access !== 'strict') return `/${number}`;
  return `/${number}${(await isHandled(visit, file, route)) ? '' : nobody}`;
}

/** As {@link isHandled}, on the route that the dossier follows; elsewhere the officers of the location have it. */
export async function isInHands(visit: ActiveVisit, file: DossierFile): Promise<boolean> {
  const route = routeOf(file.protocol, file.state);
  return route.access !== 'strict' || isHandled(visit, file, route);
}

/** Somebody who handles this strict route is there, and not locked out. Whom it is about must not learn that by asking: to them only their own lock-outs count. */
export async function isHandled({ parts, visitor }: ActiveVisit, { child, state }: DossierFile, route: Route): Promise<boolean> {
  const { organisationId, employeeId } = visitor.session.actor;
  const lockedOut = new Set(state.participants.filter((participant) => participant.lockedOut).map((participant) => participant.employee));
  if (lockedOut.has(employeeId)) {
    lockedOut.clear();
    for (const { kind, by, data } of state.entries) if (kind === 'participant' && data.change === 'lockedOut' && by.employeeId === employeeId) lockedOut.add(data.employee);
  }
  const holders = await parts.people.holdersOf(organisationId, handlersOf(route), child.locationId);
  return holders.some((holder) => !lockedOut.has(holder.employeeId));
}

export interface SavedRoute {
  readonly protocol: Definition;
  readonly route: Route;
  readonly nobodySees: boolean;
}

/** The route that the address of a confirmation means. */
export async function savedRoute(visit: ActiveVisit): Promise<SavedRoute | undefined> {
  const [, number = '', mark] = /^(\d{1,2})(n?)$/.exec(visit.context.req.param('which') ?? '') ?? [];
  const protocol = await protocolHere(visit);
  const route = protocol?.routes[Number(number) - 1];
  return protocol && route ? { protocol, route, nobodySees: mark === nobody } : undefined;
}

/** Who sees it, what the recorder does, and the steps of this route; a clear warning where nobody can see it. */
export function RouteSaved({ visit: { t }, saved: { protocol, route, nobodySees }, again }: { visit: ActiveVisit; saved: SavedRoute; again: { label: string; href: string } }) {
  const strict = route.access === 'strict';
  const advice = route.steps[0]?.guidance ?? [];
  return (
    <>
      <Confirmation title={t.routes.savedTitle} next={[{ label: t.common.toStart, href: '/vandaag' }, again]}>
        {nobodySees ? null : <p>{strict ? t.routes.savedText(handlerNames(t, protocol, route)) : t.pages.signalSavedText(officerWord(t, protocol))}</p>}
        {strict ? <p>{t.routes.savedSilence}</p> : null}
        <p>{t.pages.signalSavedDanger}</p>
      </Confirmation>
      {nobodySees ? (
        <Notice tone="danger" title={t.routes.nobodyTitle}>
          <p>{t.routes.nobodyText(handlerNames(t, protocol, route))}</p>
          <p>{t.routes.nobodyBoard}</p>
          {route.kind === 'staff' ? <p>{t.routes.nobodyInspector(inspectorPhone(t, protocol))}</p> : null}
        </Notice>
      ) : null}
      {advice.length > 0 ? (
        <>
          <Heading level={2}>{t.routes.savedDo}</Heading>
          <ul className="written-list">
            {advice.map((item) => (
              <li key={item.text.nl}>{say(item.text, t)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <Heading level={2}>{t.routes.savedNext}</Heading>
      <ol className="written-list">
        {route.steps.map((step) => (
          <li key={step.id}>{say(step.purpose ?? step.name, t)}</li>
        ))}
      </ol>
    </>
  );
}
