import { may } from '../../access/policy.ts';
import type { Texts } from '../../texts/index.ts';
import { Card, EmptyState } from '../components/Card.tsx';
import { Link } from '../components/Button.tsx';
import { Heading, Paragraph } from '../components/Heading.tsx';
import { ObligationList } from '../components/WhatNow.tsx';
import { dutchClock, formatDate } from '../kit/dates.ts';
import { page } from '../respond.tsx';
import { acting, type Route } from '../route.ts';
import type { ActiveVisit } from '../visit.ts';
import { waitingFor } from '../views/todayDuties.ts';
import { capital } from '../views/words.ts';
import { DossierTable } from './dossierList.tsx';
import { DraftList } from './draftList.tsx';
import { runningProtocols } from './runningProtocols.ts';
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
  const viewer = viewerOf(actor);
  const [{ dossiers }, counts, drafts] = await Promise.all([
    parts.lists.page(actor.organisationId, viewer, { status: 'open', order: 'due', limit: lookedThrough }),
    parts.lists.counts(actor.organisationId, viewer, date),
    parts.drafts.of(actor.organisationId, actor.employeeId),
  ]);
  if (!worksWithChildren(actor) && dossiers.length === 0) return page(visit, { title: t.pages.todayTitle, current: 'today', body: <NoDossiers t={t} daypart={daypart} manages={may(actor, 'meldcode.manage', null).allowed} /> });
  const protocols = await runningProtocols(parts.protocols, actor.organisationId, dossiers);
  const { now: urgent, atTurn } = waitingFor(actor, dossiers, { t, protocols, today: date });
  const waiting = urgent.length + atTurn.length;
  const body = (
    <>
      <Heading level={1}>{waiting > 0 ? t.pages.todayHeading(daypart) : t.pages.todayQuiet(daypart)}</Heading>
      <Paragraph look="muted">
        {capital(formatDate(date, 'weekday', t.language))} · {t.pages.todayCount(urgent.length, counts.open)}
      </Paragraph>
      {urgent.length > 0 ? (
        <Card title={t.pages.todayNow}>
          <ObligationList t={t} obligations={urgent} />
        </Card>
      ) : null}
      {atTurn.length > 0 ? (
        <Card title={t.pages.todayAtTurn}>
          <p className="muted">{t.pages.todayAtTurnText}</p>
          <ObligationList t={t} obligations={atTurn} />
        </Card>
      ) : null}
      <DraftList t={t} drafts={drafts} />
      <Card title={t.pages.todayOpen}>
        {dossiers.length === 0 ? (
          <EmptyState title={t.pages.todayNoDossiers} text={t.pages.todayNoDossiersText} action={{ label: t.common.newSignal, href: '/signaal' }} />
        ) : (
          <DossierTable t={t} dossiers={dossiers.slice(0, shownRows)} protocols={protocols} today={date} />
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

function NoDossiers({ t, daypart, manages }: { t: Texts; daypart: string; manages: boolean }) {
  return (
    <>
      <Heading level={1}>{daypart}.</Heading>
      <Card>
        <EmptyState title={t.pages.todayNoRole} action={manages ? { label: t.meldcodeManagement.title, href: '/beheer/meldcode' } : { label: t.common.meldcode, href: '/meldcode' }} />
      </Card>
    </>
  );
}

export const todayRoutes: readonly Route[] = [acting('GET', '/vandaag', 'today.view', today)];
