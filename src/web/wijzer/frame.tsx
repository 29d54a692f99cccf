import type { ReactNode } from 'react';
import type { Texts } from '../../texts/index.ts';
import { Page, type IslandName, type NavItem } from '../components/Page.tsx';
import { renderPage } from '../kit/renderPage.ts';
import type { WebParts } from '../webParts.ts';
import { wijzerAddress } from './address.ts';

export interface PublicContent {
  readonly title: string;
  /** Without the language. */
  readonly path: string;
  readonly current?: 'walk' | 'reference' | 'signals';
  readonly breadcrumbs?: readonly { readonly label: string; readonly href: string }[];
  readonly hasErrors?: boolean;
  readonly islands?: readonly IslandName[];
  readonly body: ReactNode;
}

/** A public page as HTML. Knows nobody: the same for a stranger and for somebody who is logged in. */
export function publicHtml(parts: Pick<WebParts, 'assets'>, t: Texts, { path, islands, body, ...content }: PublicContent): string {
  return renderPage(
    <Page
      {...content}
      t={t}
      width="read"
      assets={parts.assets.page}
      islands={['wijzer', ...(islands ?? [])]}
      viewer={null}
      languageHref={wijzerAddress(path, t.language === 'en' ? 'nl' : 'en')}
      publicFrame={{ nav: menu(t), navLabel: t.wijzer.menu, coverFrom: path, manifest: wijzerAddress('/wijzer/offline/app.webmanifest', t.language), icon: parts.assets.icons.svg }}
    >
      {body}
    </Page>,
  );
}

function menu(t: Texts): readonly NavItem[] {
  return [
    { key: 'walk', label: t.wijzer.short, href: wijzerAddress('/wijzer', t.language) },
    { key: 'reference', label: t.wijzer.reference, href: wijzerAddress('/wijzer/naslag', t.language) },
    { key: 'signals', label: t.wijzer.signals, href: wijzerAddress('/wijzer/signalen', t.language) },
  ];
}
