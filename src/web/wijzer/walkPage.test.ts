import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDirectory } from '../../projectDirectory.ts';
import { loadDefinition } from '../../protocol/load.ts';
import { planOf } from '../../protocol/walk/plan.ts';
import type { Instant } from '../../protocol/time.ts';
import { referenceLibrary } from '../../reference/library.ts';
import { textsFor } from '../../texts/index.ts';
import { wijzerPages } from '../../meldcode/publicAddress.ts';
import { routes } from '../routes/index.ts';
import type { WebParts } from '../webParts.ts';
import { isPublicPage, type OfflineConfig } from '../islands/wijzer/kept.ts';
import { appManifest, offlineWorker } from './offlinePart.ts';
import { onlyWhen } from './onlyWhen.ts';
import { firstPage, nextPage } from './walkPage.tsx';

const filesIn = (...folder: string[]) => readdirSync(join(projectDirectory, ...folder)).filter((name) => name.endsWith('.yaml')).map((name) => ({ name, text: readFileSync(join(projectDirectory, ...folder, name), 'utf8') }));
const parts: Pick<WebParts, 'assets' | 'reference'> = {
  assets: { page: { css: '/assets/index-1.css', islands: { autosave: '/assets/autosave-1.js', cover: '/assets/cover-1.js', nudge: '/assets/nudge-1.js', wijzer: '/assets/wijzer-1.js' } }, icons: { svg: '/assets/wijzer-1.svg', small: '/assets/wijzer-192-1.png', large: '/assets/wijzer-512-1.png' }, worker: 'theWorker();', find: () => undefined },
  reference: referenceLibrary(filesIn('reference', 'texts'), filesIn('reference', 'signals')),
};
const t = textsFor('nl');
const now = '2026-03-13T09:40:00Z' as Instant;
const shipped = filesIn('protocols').map(({ name, text }) => {
  const { definition } = loadDefinition(text);
  if (!definition) throw new Error(`${name} does not load`);
  return [name, definition] as const;
});
const basis = shipped.find(([name]) => name === 'basis.yaml')![1];
const request = { t, protocol: basis, path: '/wijzer' };
const after = (choices: readonly string[], missing = false) => nextPage(parts, request, { choices, missing, now });
const toQuestions = ['no', 'home', 'weigh', 'none'];

describe('the first page', () => {
  it.each(shipped)('%s: is drawn in both languages, with nothing chosen', (_name, protocol) => {
    for (const language of ['nl', 'en'] as const) {
      const html = firstPage(parts, { t: textsFor(language), protocol, path: '/wijzer' });
      expect(/ checked=|>undefined|\[object|_csrf/.exec(html)).toBeNull();
    }
  });

  it('holds every screen as a template, and the danger question in sight', () => {
    const html = firstPage(parts, request);
    for (const route of planOf(basis).routes) for (const question of route.questions) expect(html).toContain(`data-drawing="question:${route.id}:${question.id}"`);
    expect(html.slice(0, html.indexOf('<template'))).toContain(t.wijzer.dangerQuestion);
    expect(html.slice(0, html.indexOf('<template'))).not.toContain(t.wijzer.missing);
  });

  it.each(['nl', 'en'] as const)('never says what is the case (%s)', (language) => {
    expect(/er is sprake van|there is (child abuse|domestic violence)|score|\d ?%/i.exec(JSON.stringify(textsFor(language).wijzer))).toBeNull();
  });

  it('says in English what the address asks', () => {
    const html = firstPage(parts, { ...request, t: textsFor('en') });
    expect(html).toContain('action="/wijzer?taal=en"');
    expect(html).toContain('href="/wijzer/naslag?taal=en"');
  });
});

describe('a page without JavaScript', () => {
  it('brings the choices along in the form', () => {
    const { html, choices } = after(toQuestions);
    expect(choices).toEqual(toQuestions);
    expect(html).toContain('name="trail" value="no/home/weigh/none"');
    expect(html).not.toContain('<template');
  });

  it('shows of the outcome only what holds', () => {
    const { html } = after([...toQuestions, 'yes', 'doubt']);
    expect(html).toContain(t.wijzer.asksReport('Veilig Thuis'));
    expect(html).toContain('13 maart 2026');
    for (const other of [t.wijzer.asksHelp, t.wijzer.asksClose, t.wijzer.asksMonitor, t.wijzer.asksNothingText('Veilig Thuis'), t.wijzer.noReportTitle, t.wijzer.goesOnAfterHelp, t.wijzer.reasonEmergency]) expect(html).not.toContain(other);
  });

  it('says when to report all the same, where the answers did not ask for it', () => {
    const { html } = after([...toQuestions, 'no']);
    expect(html).toContain(t.wijzer.asksClose);
    expect(html).toContain(t.wijzer.noReportTitle);
  });

  it('complains where nothing was chosen', () => {
    expect(after(toQuestions, true).html).toContain(t.wijzer.missing);
    expect(after(toQuestions).html).not.toContain(t.wijzer.missing);
  });
});

describe('when a duty is there', () => {
  it.each([
    ['always', undefined, undefined],
    ['with a form', { form: ['honour', 'fgm'] }, 'Alleen bij: Eergerelateerd geweld, Meisjesbesnijdenis (genitale verminking).'],
    ['with one form', { form: 'honour' }, 'Alleen bij: Eergerelateerd geweld.'],
    ['from an age', { age: { from: 12 } }, t.wijzer.onlyFrom(12)],
    ['between ages', { age: { from: 12, below: 16 } }, `${t.wijzer.onlyFrom(12)} ${t.wijzer.onlyBelow(16)}`],
    ['otherwise', { openHypothesis: true as const }, t.conditions.only(t.conditions.openHypothesis)],
  ])('%s', (_what, when, expected) => {
    expect(onlyWhen(when, basis, undefined, t)).toBe(expected);
  });
});

it('no meldcode can take the address of a page of the wijzer', () => {
  const fixed = routes.flatMap((route) => /^\/wijzer\/([a-z]+)/.exec(route.path)?.[1] ?? []);
  expect(new Set(fixed)).toEqual(wijzerPages);
});

describe('what goes along to a device', () => {
  const [first = '', ...rest] = offlineWorker(parts).split('\n');
  const config = JSON.parse(first.replace('const wijzerOffline=', '').replace(/;$/, '')) as OfflineConfig;

  it('is public pages and their files, and nothing else', () => {
    expect(rest.join('\n')).toBe('theWorker();');
    expect(config.pages.nl.filter((page) => !isPublicPage(new URL(page, 'https://pluis.example')))).toEqual([]);
    expect(config.pages.en).toEqual(config.pages.nl.map((page) => `${page}?taal=en`));
    expect(config.pages.nl).toContain('/wijzer/naslag/praten-met-ouders');
    expect(config.assets).toEqual(['/assets/index-1.css', '/assets/cover-1.js', '/assets/wijzer-1.js', '/assets/wijzer-1.svg']);
  });

  it('has another version when a file or a text is another', () => {
    const { assets, reference } = parts;
    expect(offlineWorker(parts)).toBe(offlineWorker({ assets, reference }));
    expect(offlineWorker({ reference, assets: { ...assets, page: { ...assets.page, css: '/assets/index-2.css' } } })).not.toContain(config.version);
    expect(offlineWorker({ assets, reference: { ...reference, signals: [] } })).not.toContain(config.version);
  });

  it('installs the public part only', () => {
    expect(appManifest(parts, t)).toMatchObject({ scope: '/wijzer', start_url: '/wijzer', lang: 'nl' });
    expect(appManifest(parts, textsFor('en'))).toMatchObject({ scope: '/wijzer', start_url: '/wijzer?taal=en', lang: 'en' });
  });
});
