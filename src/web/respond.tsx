import type { ReactNode } from 'react';
import type { Actor } from '../access/actor.ts';
import { may, type Permission } from '../access/policy.ts';
import { ErrorPage, errorWords, type ErrorKind } from './components/ErrorPage.tsx';
import { Heading, Paragraph } from './components/Heading.tsx';
import { ButtonLink } from './components/Button.tsx';
import { Page, type PageProps } from './components/Page.tsx';
import { renderPage } from './kit/renderPage.ts';
import { sendHtml } from './sendHtml.ts';
import type { Visit } from './visit.ts';

export interface PageContent extends Pick<PageProps, 'title' | 'hasErrors' | 'current' | 'breadcrumbs' | 'width' | 'islands'> {
  readonly body: ReactNode;
  readonly status?: 200 | 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
}

/** Places of the menu that refuse this person. */
function closedTo(actor: Actor): readonly string[] {
  const places = { signal: 'signal.record', dossiers: 'dossier.list' } as const;
  return (['signal', 'dossiers'] as const).filter((place) => !may(actor, places[place], null).allowed);
}

/** A whole page in the frame. Titles never name a child (design 2.9). */
export function page(visit: Visit, { body, status = 200, ...content }: PageContent): Response {
  const { t, parts, visitor, path } = visit;
  const active = visitor?.session.status === 'active' ? visitor : undefined;
  const html = renderPage(
    <Page
      {...content}
      t={t}
      assets={parts.assets.page}
      viewer={active ? { name: active.name, csrf: active.csrf, hidden: closedTo(active.session.actor) } : null}
      languageHref={`/taal/${t.common.otherLanguageCode}?naar=${encodeURIComponent(path)}`}
      extraNav={active && may(active.session.actor, 'meldcode.manage', null).allowed ? [{ key: 'management', label: t.meldcodeManagement.nav, href: '/beheer/meldcode' }] : []}
      practice={active ? parts.isDemonstration(active.session.actor.organisationId) : false}
    >
      {body}
    </Page>,
  );
  return sendHtml(visit.context, html, status);
}

/** To another page of ours after something was done. */
export function seeOther(visit: Visit, path: string): Response {
  return visit.context.redirect(path, 303);
}

const statuses: { readonly [Kind in ErrorKind]: NonNullable<PageContent['status']> } = {
  notFound: 404,
  forbidden: 403,
  expired: 403,
  throttled: 429,
  broken: 500,
  tooLarge: 413,
  unreadable: 400,
  wrongType: 415,
};

/** Says what went wrong and what to do, in the reader's language. */
export function errorPage(visit: Visit, kind: ErrorKind, reference?: string): Response {
  const startHref = visit.visitor ? '/vandaag' : '/';
  const body = <ErrorPage t={visit.t} kind={kind} startHref={startHref} {...(reference ? { reference } : {})} />;
  return page(visit, { title: errorWords(visit.t, kind).title, status: statuses[kind], body, width: 'read' });
}

/** One answer for what is not there, belongs to somebody else, or must not be known of. */
export function notFound(visit: Visit): Response {
  return errorPage(visit, 'notFound');
}

/** For somebody who may know: the rule that refuses, and its source. */
export function forbidden(visit: Visit, permission: Extract<Permission, { allowed: false }>): Response {
  const { t } = visit;
  const body = (
    <div className="error-page">
      <Heading level={1}>{t.common.forbiddenTitle}</Heading>
      <Paragraph look="lead">{t.access.refusals[permission.reason]}</Paragraph>
      <Paragraph look="muted">
        {t.common.source}: {t.access.sources[permission.source]}
      </Paragraph>
      <ButtonLink href="/vandaag" look="secondary">
        {t.common.toStart}
      </ButtonLink>
    </div>
  );
  return page(visit, { title: t.common.forbiddenTitle, status: 403, body, width: 'read' });
}
