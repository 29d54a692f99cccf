import type { ReactNode } from 'react';
import { aboutChapter } from '../../../documents/meldcode/chapters/about.ts';
import { stepTitle } from '../../../documents/meldcode/chapters/steps.ts';
import type { Chapter } from '../../../documents/meldcode/description.ts';
import { agreements, readable, weighingChapters } from '../../../documents/meldcode/readable.ts';
import type { ActionView } from '../../components/Card.tsx';
import { Heading } from '../../components/Heading.tsx';
import { plainName, say } from '../words.ts';
import { Chapters, Contents } from './chapters.tsx';
import { MeldcodeOverview } from './overview.tsx';
import { RolePage } from './rolePage.tsx';
import { RoutePage, StepPage } from './routePages.tsx';
import { addresses, type MeldcodeSite } from './site.ts';

/** A page of a readable meldcode; `title` says nothing about anybody. */
export interface MeldcodePageView {
  readonly title: string;
  readonly body: ReactNode;
  readonly breadcrumbs: readonly ActionView[];
}

/** Which page is asked for: the segments of the address after the base. */
export function meldcodePageAt(site: MeldcodeSite, segments: readonly string[]): MeldcodePageView | undefined {
  const { t, protocol } = site;
  const w = t.meldcode;
  const [first, second, third, more] = segments;
  const start: ActionView = { label: t.common.meldcode, href: site.base };
  if (more !== undefined) return undefined;
  if (first === undefined) return { title: t.common.meldcode, body: <MeldcodeOverview site={site} />, breadcrumbs: [] };
  if (first === 'rol' && third === undefined) {
    const one = protocol.functions.find((candidate) => candidate.id === second);
    return one && { title: w.roleTitle(plainName(say(one.name, t))), body: <RolePage site={site} one={one} />, breadcrumbs: [start] };
  }
  if (first === 'route') {
    const route = protocol.routes.find((candidate) => candidate.id === second);
    if (!route) return undefined;
    if (third === undefined) return { title: say(route.name, t), body: <RoutePage site={site} route={route} />, breadcrumbs: [start] };
    const step = route.steps.find((candidate) => candidate.id === third);
    return step && { title: stepTitle(step, t), body: <StepPage site={site} route={route} step={step} />, breadcrumbs: [start, { label: say(route.name, t), href: addresses.route(site, route) }] };
  }
  return second === undefined ? wholePage(site, first, start) : undefined;
}

/** Pages that hold chapters of the document as they are. */
function wholePage(site: MeldcodeSite, name: string, start: ActionView): MeldcodePageView | undefined {
  const { t, protocol } = site;
  const w = t.meldcode;
  const made = (title: string, contents: string, chapters: readonly Chapter[]): MeldcodePageView => ({
    title,
    breadcrumbs: [start],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {chapters.length > 1 ? <Contents title={contents} chapters={chapters} /> : null}
        <Chapters site={site} chapters={chapters} />
      </>
    ),
  });
  switch (name) {
    case 'wegen':
      return made(t.acts.links.wegen, w.onThisPage, weighingChapters(site));
    case 'afspraken':
      return made(w.agreementsTitle, w.onThisPage, agreements(site));
    case 'over':
      return made(say(protocol.title, t), w.onThisPage, aboutChapter(site));
    case 'alles':
      return made(say(protocol.title, t), w.contents, readable(site));
    default:
      return undefined;
  }
}
