import type { ReactNode } from 'react';
import type { Texts } from '../../texts/index.ts';
import type { Instant } from '../../protocol/time.ts';
import { formatDate } from '../kit/dates.ts';
import { CoverLink } from './Cover.tsx';
import { ActionForm, Link } from './Button.tsx';
import type { ActionView } from './Card.tsx';
import { EmergencyStrip } from './EmergencyStrip.tsx';
import { Hidden } from './Heading.tsx';

export type IslandName = 'autosave' | 'cover' | 'nudge' | 'wijzer';

/** Addresses of the built files, with their hash; from the build's manifest. */
export interface PageAssets {
  readonly css: string;
  readonly islands: Readonly<Record<IslandName, string>>;
}

export interface NavItem extends ActionView {
  readonly key: string;
}

/** What public pages have of their own: a menu, the cover for whoever is not logged in, and a manifest to install them by. */
export interface PublicFrame {
  readonly nav: readonly NavItem[];
  readonly navLabel: string;
  /** Where the cover leads back to. */
  readonly coverFrom: string;
  readonly manifest: string;
  readonly icon: string;
}

/** Who is looking; absent on public pages. */
export interface Viewer {
  readonly name: string;
  readonly csrf: string;
  readonly logOutAction?: string;
  readonly accountHref?: string;
  /** What of the menu this person may not open, as the board no signal: nobody is led to a page that refuses. */
  readonly hidden?: readonly NavItem['key'][];
}

export interface PageProps {
  readonly t: Texts;
  readonly assets: PageAssets;
  /** In the tab and the history: never the name of a child or parent (principle 9). */
  readonly title: string;
  /** Puts “Fout: ” before the title, so that a screen reader says it first. */
  readonly hasErrors?: boolean;
  readonly viewer?: Viewer | null;
  readonly publicFrame?: PublicFrame;
  /** Which item of the menu this page belongs to: 'today', 'dossiers', 'meldcode', 'signal' or one of `extraNav`. */
  readonly current?: string;
  /** What this person's role adds to the menu: administration, board figures. */
  readonly extraNav?: readonly NavItem[];
  /** Where the language switch leads. */
  readonly languageHref: string;
  readonly breadcrumbs?: readonly ActionView[];
  /** `read` keeps lines short (forms, texts), `wide` is for overviews, `full` gives the page its own bands. */
  readonly width?: 'read' | 'wide' | 'full';
  readonly islands?: readonly IslandName[];
  /** Practice mode: a line says that nobody here is real. */
  readonly practice?: boolean;
  /** Set on pages that hold personal data: paper then says when it was printed and that it is confidential. */
  readonly printedAt?: Instant;
  readonly children: ReactNode;
}

/** The frame of every page. Works without JavaScript; the cover island comes with every signed-in page. */
export function Page(props: PageProps) {
  const { t, assets, title, viewer, width = 'wide' } = props;
  const islands = new Set<IslandName>([...(viewer || props.publicFrame ? (['cover'] as const) : []), ...(props.islands ?? [])]);
  return (
    <html lang={t.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="theme-color" content="#2a1414" />
        <title>{`${props.hasErrors ? t.forms.errorPrefix : ''}${title} · ${t.common.product}`}</title>
        <link rel="stylesheet" href={assets.css} />
        {props.publicFrame ? <link rel="manifest" href={props.publicFrame.manifest} /> : null}
        {props.publicFrame ? <link rel="icon" type="image/svg+xml" href={props.publicFrame.icon} /> : null}
        {[...islands].map((island) => (
          <script key={island} type="module" src={assets.islands[island]} />
        ))}
      </head>
      <body className={viewer ? 'has-dock' : undefined}>
        <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#content">
          {t.common.skipToContent}
        </a>
        <EmergencyStrip t={t} />
        <PageHeader {...props} />
        <main id="content" tabIndex={-1} className={width === 'full' ? 'main' : `main main--${width} wrap`}>
          {props.breadcrumbs && props.breadcrumbs.length > 0 ? <Breadcrumbs t={t} items={props.breadcrumbs} /> : null}
          {props.children}
          {props.printedAt ? <p className="print-only">{t.common.printedOn(formatDate(props.printedAt, 'moment', t.language))}</p> : null}
        </main>
        <PageFooter t={t} {...(viewer ? { languageHref: props.languageHref } : {})} />
        {viewer ? <Dock t={t} current={props.current} viewer={viewer} extraNav={props.extraNav ?? []} /> : null}
      </body>
    </html>
  );
}

function mainNav(t: Texts): readonly NavItem[] {
  return [
    { key: 'today', label: t.common.today, href: '/vandaag' },
    { key: 'dossiers', label: t.common.dossiers, href: '/dossiers' },
    { key: 'meldcode', label: t.common.meldcode, href: '/meldcode' },
  ];
}

function shownTo({ hidden = [] }: Viewer, items: readonly NavItem[]): readonly NavItem[] {
  return items.filter(({ key }) => !hidden.includes(key));
}

function PageHeader({ t, viewer, publicFrame, current, extraNav, languageHref, practice }: PageProps) {
  const nav = viewer ? [...shownTo(viewer, mainNav(t)), ...(extraNav ?? [])] : publicFrame?.nav;
  return (
    <header className="top">
      <div className="wrap top__row">
        <a className="logo" href={viewer ? '/vandaag' : '/'}>
          {t.common.product}
        </a>
        {nav ? (
          <nav className={viewer ? 'top__nav' : 'top__nav top__nav--public'} aria-label={viewer ? t.common.menu : publicFrame?.navLabel}>
            {nav.map((item) => (
              <a key={item.key} href={item.href} aria-current={item.key === current ? 'page' : undefined}>
                {item.label}
              </a>
            ))}
          </nav>
        ) : null}
        <div className="top__me">
          {viewer ? (
            <>
              {viewer.hidden?.includes('signal') ? null : (
                <a className="utrecht-button utrecht-button--primary-action top__signal" href="/signaal" aria-current={current === 'signal' ? 'page' : undefined}>
                  {t.common.newSignal}
                </a>
              )}
              <CoverLink t={t} />
              <UserMenu t={t} viewer={viewer} extraNav={extraNav ?? []} />
            </>
          ) : (
            <>
              {publicFrame ? <CoverLink t={t} from={publicFrame.coverFrom} /> : null}
              <Link href="/inloggen">{t.common.logIn}</Link>
              <Link href={languageHref} lang={t.common.otherLanguageCode}>
                {t.common.otherLanguage}
              </Link>
            </>
          )}
        </div>
      </div>
      {practice ? <p className="practice">{t.common.practice}</p> : null}
    </header>
  );
}

/** Works without JavaScript: a details element. On a phone it also holds what the dock has no room for. */
function UserMenu({ t, viewer, extraNav }: { t: Texts; viewer: Viewer; extraNav: readonly NavItem[] }) {
  return (
    <details className="user-menu">
      <summary>
        <Hidden>{t.common.account}: </Hidden>
        {viewer.name}
      </summary>
      <div className="user-menu__panel">
        {extraNav.map((item) => (
          <a key={item.key} className="user-menu__extra" href={item.href}>
            {item.label}
          </a>
        ))}
        <a href={viewer.accountHref ?? '/account'}>{t.common.account}</a>
        <ActionForm action={viewer.logOutAction ?? '/uitloggen'} csrf={viewer.csrf} look="subtle" label={t.common.logOut} />
      </div>
    </details>
  );
}

function Breadcrumbs({ t, items }: { t: Texts; items: readonly ActionView[] }) {
  return (
    <nav className="breadcrumbs" aria-label={t.common.breadcrumb}>
      {items.map((item) => (
        <Link key={item.href} href={item.href}>
          {item.label}
        </Link>
      ))}
    </nav>
  );
}

/** The other language stands here where the header has no room for it. */
function PageFooter({ t, languageHref }: { t: Texts; languageHref?: string }) {
  return (
    <footer className="footer" aria-label={t.common.footer}>
      <div className="wrap footer__row">
        <p>{t.common.footerPromise}</p>
        {languageHref === undefined ? null : (
          <Link href={languageHref} lang={t.common.otherLanguageCode}>
            {t.common.otherLanguage}
          </Link>
        )}
      </div>
    </footer>
  );
}

/** The four places under the thumb; only on a phone. Who records no signals finds what their role adds there. */
function Dock({ t, current, viewer, extraNav }: { t: Texts; current: string | undefined; viewer: Viewer; extraNav: readonly NavItem[] }) {
  const [today, dossiers, meldcode] = mainNav(t);
  const signal: NavItem = { key: 'signal', label: t.common.newSignalShort, href: '/signaal' };
  const places = [today, dossiers, signal, meldcode].filter((item) => item !== undefined);
  const open = shownTo(viewer, places);
  const items = open.length < places.length ? [...open, ...extraNav] : open;
  return (
    <nav className="dock" aria-label={t.common.menuShort}>
      {items.map((item) => (
        <a key={item.key} href={item.href} className={item.key === 'signal' ? 'dock__go' : undefined} aria-current={item.key === current ? 'page' : undefined}>
          {item.label}
        </a>
      ))}
    </nav>
  );
}
