import { createHash } from 'node:crypto';
import { textsFor, type Language, type Texts } from '../../texts/index.ts';
import type { WebParts } from '../webParts.ts';
import { wijzerAddress } from './address.ts';

type OfflineParts = Pick<WebParts, 'assets' | 'reference'>;

/** The icons' sizes in pixels. */
const [small, large] = [192, 512];

/** The addresses that everybody may keep, in one language. */
function pagesIn(parts: OfflineParts, language: Language): readonly string[] {
  const { texts, signals, signalsAtAllAges } = parts.reference;
  const paths = ['/wijzer', '/wijzer/naslag', ...texts.map((text) => `/wijzer/naslag/${text.id}`), '/wijzer/signalen', ...[...signals, signalsAtAllAges].map((list) => `/wijzer/signalen/${list.id}`)];
  return paths.map((path) => wijzerAddress(path, language));
}

/** Everything that decides how those pages look: another build keeps nothing of an earlier one. */
function versionOf(parts: OfflineParts, assets: readonly string[]): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([assets, parts.reference, ...(['nl', 'en'] as const).map((language) => textsFor(language).wijzer)]));
  return hash.digest('hex').slice(0, 12);
}

/** The service worker with its configuration: which addresses it keeps. */
export function offlineWorker(parts: OfflineParts): string {
  const { page, icons, worker } = parts.assets;
  const assets = [page.css, page.islands.cover, page.islands.wijzer, icons.svg];
  const config = { version: versionOf(parts, assets), assets, pages: { nl: pagesIn(parts, 'nl'), en: pagesIn(parts, 'en') } };
  return `const wijzerOffline=${JSON.stringify(config)};\n${worker}`;
}

/** What a device needs to know to install the wijzer; only the public part can be installed. */
export function appManifest(parts: OfflineParts, t: Texts): object {
  const { icons } = parts.assets;
  return {
    id: '/wijzer',
    name: t.wijzer.appName,
    short_name: t.wijzer.short,
    description: t.wijzer.appAbout,
    lang: t.language,
    start_url: wijzerAddress('/wijzer', t.language),
    scope: '/wijzer',
    display: 'standalone',
    background_color: '#f2f6f6',
    theme_color: '#2a1414',
    icons: [
      { src: icons.svg, type: 'image/svg+xml', sizes: 'any' },
      { src: icons.small, type: 'image/png', sizes: `${String(small)}x${String(small)}` },
      { src: icons.large, type: 'image/png', sizes: `${String(large)}x${String(large)}`, purpose: 'any' },
      { src: icons.large, type: 'image/png', sizes: `${String(large)}x${String(large)}`, purpose: 'maskable' },
    ],
  };
}
