import type { ReactNode } from 'react';
import type { MeldcodeRefusal } from '../../meldcode/refusal.ts';
import type { EmployeeId } from '../../protocol/ids.ts';
import type { Texts } from '../../texts/index.ts';
import { ButtonLink } from '../components/Button.tsx';
import { Notice } from '../components/Card.tsx';
import { Heading } from '../components/Heading.tsx';
import { forbidden, page, type PageContent } from '../respond.tsx';
import type { ActiveVisit } from '../visit.ts';

/** Where the pages about the organisation's own meldcode begin. */
export const home = '/beheer/meldcode';
export const concept = `${home}/concept`;

/** A page under {@link home}, in the frame of all of them. */
export function managementPage(visit: ActiveVisit, { body, breadcrumbs = [], ...content }: PageContent): Response {
  const { t } = visit;
  const start = visit.path === home ? [] : [{ label: t.meldcodeManagement.title, href: home }];
  return page(visit, { current: 'management', ...content, breadcrumbs: [...start, ...breadcrumbs], body });
}

/** The refusal in words, with what to do. */
export function refusalWords(t: Texts, problem: Exclude<MeldcodeRefusal, { key: 'forbidden' }>): string {
  return t.meldcodeManagement.refusals[problem.key];
}

/** For somebody who asked for what is not there, or who may not. */
export function refusedPage(visit: ActiveVisit, problem: MeldcodeRefusal, title: string): Response {
  if (problem.key === 'forbidden') return forbidden(visit, problem.permission);
  const missing = problem.key === 'noDraft' || problem.key === 'unknownVersion' || problem.key === 'unknownMeldcode';
  const { t } = visit;
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Notice tone="caution">
        <p>{refusalWords(t, problem)}</p>
      </Notice>
      <ButtonLink href={home} look="secondary">
        {t.meldcodeManagement.title}
      </ButtonLink>
    </>
  );
  return managementPage(visit, { title, width: 'read', status: missing ? 404 : 409, body });
}

/** The names of these employees. */
export async function namesFor({ parts, visitor, t }: ActiveVisit, ids: readonly (EmployeeId | undefined)[]): Promise<(id: EmployeeId) => string> {
  const wanted = new Set(ids.filter((id) => id !== undefined));
  const names = await parts.people.names(visitor.session.actor.organisationId, wanted);
  return (id) => names.get(id) ?? t.dossier.unknownEmployee;
}

/** The parts of the draft, beside each other above each of its pages. */
export function DraftNav({ t, current, children }: { t: Texts; current: string; children?: ReactNode }) {
  const { links, draftNav } = t.meldcodeManagement;
  const parts = [
    { href: `${concept}/delen`, label: links.edit },
    { href: concept, label: links.check },
    { href: `${concept}/lezen`, label: links.read },
    { href: `${concept}/verschillen`, label: links.differences },
    { href: `${concept}/redenen`, label: links.reasons },
    { href: `${concept}/bron`, label: links.source },
    { href: `${concept}/versturen`, label: links.send },
  ];
  return (
    <nav className="draft-nav" aria-label={draftNav}>
      {parts.map((part) => (
        <a key={part.href} href={part.href} aria-current={part.href === current ? 'page' : undefined}>
          {part.label}
        </a>
      ))}
      {children}
    </nav>
  );
}
