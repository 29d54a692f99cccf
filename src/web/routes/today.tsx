import type { Actor } from '../../access/actor.ts';
import type { DossierSummary } from '../../storage/dossierQueries.ts';
import type { PlainDate } from '../../protocol/time.ts';
import type { Texts } from '../../texts/index.ts';
import type { ProtocolLibrary } from '../../dossier/ports.ts';
import { Card, EmptyState } from '../components/Card.tsx';
import { Link } from '../components/Button.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { ObligationList, type ObligationView } from '../components/WhatNow.tsx';
import { dutchClock, formatDate } from '../kit/dates.ts';
import { page } from '../respond.tsx';
import { acting, type Route } from '../route.ts';
import type { ActiveVisit } from '../visit.ts';
import { capital, obligationsOf, textIn } from '../views/words.ts';
import { DossierTable, dueChip, protocolOf, stepName } from './dossierList.tsx';
import { DraftList } from './draftList.tsx';
import { viewerOf, worksWithChildren } from './viewers.ts';

/** Most dossiers looked through for what waits today; a longer list has its own page. */
const lookedThrough = 50;
const shownRows = 10;

/** `/vandaag`: what waits for this person, most urgent first, and their open dossiers. */
async function today(visit: ActiveVisit): Promise<Response> {
  const { t, parts, now } = visit;
  const { actor } = visit.visitor.session;
  const { date, time } = dutchClock(now);
  const daypart = t.pages.dayparts[time < '12:00' ? 'morning' : time < '18:00' ? 'afternoon' : 'evening'];
  if (!worksWithChildren(actor)) return page(visit, { title: t.pages.todayTitle, current: 'today', body: <NoDossiers t={t} daypart={daypart} /> });
  const viewer = viewerOf(actor);
  const [{ dossiers }, counts, drafts] = await Promise.all([
    parts.lists.page(actor.organisationId, viewer, { status: 'open', order: 'due', limit: lookedThrough }),
    parts.lists.counts(actor.organisationId, viewer, date),
    parts.drafts.of(actor.organisationId, actor.employeeId),
  ]);
  const waiting = dossiers.flatMap((dossier) => duties(dossier, actor, { t, protocols: parts.protocols, today: date }));
  const body = (
    <>
      <Heading level={1}>{waiting.length > 0 ? t.pages.todayHeading(daypart) : t.pages.todayQuiet(daypart)}</Heading>
      <Paragraph look="muted">
        {capital(formatDate(date, 'weekday', t.language))} · {t.pages.todayCount(waiting.length, counts.open)}
      </Paragraph>
      {waiting.length > 0 ? (
        <Card title={t.pages.todayNow}>
          <ObligationList t={t} obligations={waiting} />
        </Card>
      ) : null}
      <DraftList t={t} drafts={drafts} />
      <Card title={t.pages.todayOpen}>
        {dossiers.length === 0 ? (
          <EmptyState title={t.pages.todayNothing} text={t.pages.todayNoDossiers} action={{ label: t.common.newSignal, href: '/signaal' }} />
        ) : (
          <DossierTable t={t} dossiers={dossiers.slice(0, shownRows)} protocols={parts.protocols} today={date} />
        )}
        {dossiers.length > shownRows ? (
          <p>
            <Link href="/dossiers">{t.pages.todayMore}</Link>
          </p>
        ) : null}
      </Card>
    </>
  );
  return page(visit, { title: t.pages.todayTitle, current: 'today', body });
}

interface DutyWords {
  readonly t: Texts;
  readonly protocols: ProtocolLibrary;
  readonly today: PlainDate;
}

/** What waits in one dossier for this person: something unread, and duties of their function that are due. */
function duties(dossier: DossierSummary, actor: Actor, { t, protocols, today: day }: DutyWords): ObligationView[] {
  const protocol = protocolOf(dossier, protocols);
  const functions = actor.assignments.filter((assignment) => assignment.locationId === dossier.locationId);
  const isOfficer = functions.some(({ role }) => role === 'officer' || role === 'deputyOfficer');
  const about = [dossier.childName ?? t.dossier.title, t.dossier.group(dossier.groupCode), stepName(dossier, protocol, t)].join(' · ');
  const href = `/dossiers/${dossier.dossierId}`;
  const mine = dossier.obligations.filter((obligation) => obligation.dueOn !== null && obligation.dueOn <= day && functions.some(({ functionId }) => obligation.functions.includes(functionId)));
  const due = mine.map((obligation): ObligationView => ({
    id: `${dossier.dossierId}-${obligation.id}`,
    title: textIn(obligationsOf(protocol), obligation.id, t),
    strength: obligation.level,
    who: about,
    action: { label: t.dossier.view, href },
    ...(obligation.dueOn === null ? {} : { due: dueChip(obligation.dueOn, day, t) }),
  }));
  if (!dossier.unread || !isOfficer) return due;
  return [{ id: `${dossier.dossierId}-unread`, title: t.pages.todayNew, strength: 'must', who: about, action: { label: t.pages.todayRead, href } }, ...due];
}

function NoDossiers({ t, daypart }: { t: Texts; daypart: string }) {
  return (
    <>
      <Heading level={1}>{daypart}.</Heading>
      <Card>
        <EmptyState title={t.pages.todayNoRole} action={{ label: t.common.meldcode, href: '/meldcode' }} />
      </Card>
    </>
  );
}

export const todayRoutes: readonly Route[] = [acting('GET', '/vandaag', 'today.view', today)];
