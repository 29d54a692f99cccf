import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../documents/meldcode/description.ts';
import { everythingIn, plainly, readings } from '../../documents/meldcode/testing/shippedDefinitions.ts';
import { conditionWords } from '../../documents/meldcode/words/conditionWords.ts';
import { edited } from '../../protocol/testing/edited.ts';
import { actFormFor } from '../acts/index.ts';
import { contextOf, course, protocols } from '../acts/testing/actWorld.ts';
import { ActGuidance } from './actGuidance.tsx';
import { meldcodePageAt } from './meldcode/meldcodePages.tsx';
import type { MeldcodeSite } from './meldcode/site.ts';

/** What people read of a drawn page. */
function readable(html: string): string {
  return html
    .replaceAll(/<(?:title|desc)[^>]*>.*?<\/(?:title|desc)>/g, '')
    .replaceAll(/<!-- -->|<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function siteOf(reading: Reading, own: readonly string[] = []): MeldcodeSite {
  return { ...reading, base: '/meldcode', own };
}

function htmlAt(site: MeldcodeSite, path: string): string {
  const view = meldcodePageAt(site, path.split('/').filter((segment) => segment !== ''));
  if (!view) throw new Error(`no page at ${path}`);
  return renderToString(view.body);
}

/** Every page below the base but the one that holds all. */
function shortPages({ protocol }: Reading): string[] {
  return ['', 'wegen', 'afspraken', 'over', ...protocol.functions.map((one) => `rol/${one.id}`), ...protocol.routes.flatMap((route) => [`route/${route.id}`, ...route.steps.map((step) => `route/${route.id}/${step.id}`)])];
}

function missing(reading: Reading, html: string): string[] {
  const written = plainly(readable(html));
  return everythingIn(reading).filter((text) => !written.includes(plainly(text)));
}

describe.each(readings)('the meldcode %s', (_name, reading) => {
  const site = siteOf(reading);

  it('says on one page every text and every source of the definition', () => {
    expect(missing(reading, htmlAt(site, 'alles'))).toEqual([]);
  });

  it('says the same on its short pages', () => {
    expect(missing(reading, shortPages(reading).map((path) => htmlAt(site, path)).join(''))).toEqual([]);
  });

  it.each(['alles', ...shortPages(reading)])('has headings in order and anchors once on /%s', (path) => {
    const html = htmlAt(site, path);
    const levels = [...html.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual([...new Set(ids)]);
    expect(html).not.toContain('style=');
  });

  it('links only to pages and anchors that exist', () => {
    const pages = ['alles', ...shortPages(reading)].map((path) => [path, htmlAt(site, path)] as const);
    const links = new Set(pages.flatMap(([path, html]) => [...html.matchAll(/href="([^"]+)"/g)].map((match) => ({ path, href: match[1] ?? '' })).map(({ href }) => (href.startsWith('#') ? `/meldcode/${path}${href}` : href))));
    const dead = [...links].filter((href) => href.startsWith('/meldcode') && href !== '/meldcode/document.pdf').filter((href) => {
      const [path = '', anchor] = href.slice('/meldcode'.length).split('#');
      const view = meldcodePageAt(site, path.split('/').filter((segment) => segment !== ''));
      return !view || (anchor !== undefined && !renderToString(view.body).includes(` id="${anchor}"`));
    });
    expect(links.size).toBeGreaterThan(10);
    expect(dead).toEqual([]);
  });
});

describe('the social map', () => {
  const [, reading] = readings[0]!;
  const site = (place: object): MeldcodeSite => siteOf({ ...reading, protocol: { ...reading.protocol, socialMap: [{ id: 'place', name: { nl: 'Plek', en: 'Place' }, category: 'hulp', ...place }] } });
  it.each([{ email: 'hulp@fictie.example' }, { website: 'fictie.example' }])('leads to %o', (place) => {
    expect(htmlAt(site(place), 'afspraken')).toMatch(/href="(mailto:hulp@fictie\.example|https:\/\/fictie\.example)"/);
  });
  it.each([{ email: 'hulp@fictie.example?bcc=kwaad@fictie.example' }, { email: 'a@fictie.example,b@fictie.example' }, { website: 'javascript:alert(1)' }, { website: 'https://' }])('only shows %o', (place) => {
    const html = htmlAt(site(place), 'afspraken');
    expect(html).toContain(Object.values(place)[0]);
    expect(html).not.toMatch(/href="(mailto|javascript|https?):/);
  });
});

describe('an address that does not exist', () => {
  it.each(['rol', 'rol/niemand', 'rol/directeur/meer', 'route', 'route/niets', 'route/home/niets', 'route/home/signals/meer', 'wegen/1', 'iets', '__proto__'])('/%s has no page', (path) => {
    expect(meldcodePageAt(siteOf(readings[0]![1]), path.split('/'))).toBeUndefined();
  });
});

describe('what do I do?', () => {
  const reading = readings.find(([name]) => name === 'basis (nl)')![1];

  it('puts the own function first', () => {
    expect(readable(htmlAt(siteOf(reading, ['directeur']), ''))).toContain('U bent directeur of leidinggevende.');
    expect(readable(htmlAt(siteOf(reading), ''))).toContain('Kies uw functie');
  });

  it('shows to a professional what is asked of them, and not what is asked of others alone', () => {
    const html = readable(htmlAt(siteOf(reading), 'rol/beroepskracht'));
    expect(html).toContain('Schrijf de signalen op.');
    expect(html).not.toContain('Vertel de directeur van het vermoeden.');
  });

  it('says when a duty applies and by when', () => {
    const html = readable(htmlAt(siteOf(reading), 'rol/aandachtsfunctionaris'));
    expect(html).toContain('Alleen als er een melding bij Veilig Thuis is gedaan.');
    expect(html).toContain('Binnen 5 werkdagen na een melding bij Veilig Thuis.');
  });
});

/** What stands above the form at this address of the fictional dossier. */
function above(path: string, subject?: string): string {
  const form = actFormFor(path);
  if (!form) throw new Error(`no form at ${path}`);
  return readable(renderToString(<ActGuidance form={form} context={contextOf(course(protocols.fedra), 'nl', subject)} />));
}

describe('guidance above a form', () => {
  it('says with a conversation how to hold it, and never to promise secrecy (R090)', () => {
    expect(above('gesprek', 'parentsConversation')).toContain('Beloof nooit');
  });

  it('asks about secrecy before deciding to report (R152)', () => {
    expect(above('besluit-melding')).toContain('om toestemming van de ouders te krijgen');
  });

  it('asks about secrecy before the report itself (R152)', () => {
    expect(above('melding')).toContain('om toestemming van de ouders te krijgen');
  });

  it('does not ask about secrecy where nobody is about to report', () => {
    expect(above('kindcheck')).not.toContain('om toestemming van de ouders te krijgen');
  });
});

describe('a ground to leave out a conversation that holds in some cases only', () => {
  it('says in which', () => {
    const [, reading] = readings[0] ?? [];
    if (!reading) throw new Error('no meldcode is shipped');
    const ground = reading.protocol.waiverGrounds[0];
    const protocol = edited(reading.protocol, [`waiverGrounds.${ground?.id ?? ''}.when`, { age: { from: 18 } }]);
    const before = readable(htmlAt(siteOf(reading), 'alles'));
    const after = readable(htmlAt(siteOf({ ...reading, protocol }), 'alles'));
    const only = reading.t.conditions.only(conditionWords({ age: { from: 18 } }, { ...reading, route: undefined }));
    expect(after.split(only).length).toBe(before.split(only).length + 1);
  });
});
