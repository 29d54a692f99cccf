import { describe, expect, it } from 'vitest';
import { galleryAssets, galleryPages } from '../../../tests/support/gallery.tsx';
import { evidence, everyFieldForm, signalForm } from '../../../tests/support/gallerySamples.ts';
import type { Instant } from '../../protocol/time.ts';
import { textsFor } from '../../texts/index.ts';
import type { FormSpec } from '../kit/form.ts';
import { renderPage } from '../kit/renderPage.ts';
import { Page } from './Page.tsx';
import { SpecForm } from './SpecForm.tsx';
import { Timeline } from './Timeline.tsx';

const t = textsFor('nl');
const plain = { t, action: '/signaal', csrf: 'geheim' };

describe('every page of the gallery', () => {
  const pages = [...galleryPages(t)].map(([name, page]) => [name, renderPage(page)] as const);

  it.each(pages)('%s obeys the content security policy', (_, html) => {
    expect(html).not.toMatch(/ style=| on[a-z]+=|<style|<script(?![^>]* src=)/);
  });

  it.each(pages)('%s uses every id once', (_, html) => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(pages)('%s describes and labels with ids that exist', (_, html) => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    const wanted = [...html.matchAll(/ (?:aria-describedby|aria-labelledby|for|list|form)="([^"]+)"/g)].flatMap((match) => match[1]?.split(' ') ?? []);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(pages.filter(([name]) => name !== 'covered'))('%s has the emergency numbers', (_, html) => {
    expect(html).toContain('tel:112');
    expect(html).toContain('tel:08002000');
  });
});

describe('the frame', () => {
  const frame = { t, assets: galleryAssets, languageHref: '/taal/en', title: 'Nieuw signaal', children: null };

  it('says first that something is wrong', () => {
    expect(renderPage(<Page {...frame} hasErrors />)).toContain('<title>Fout: Nieuw signaal · Pluis</title>');
  });

  it('gives a visitor no menu, no dock and no script', () => {
    expect(renderPage(<Page {...frame} />)).not.toMatch(/<script|class="dock"|Uitloggen/);
  });

  it('marks the page in menu and dock', () => {
    const html = renderPage(<Page {...frame} viewer={{ name: 'Juf Fictie', csrf: 'x' }} current="dossiers" />);
    expect(html.match(/aria-current="page"/g)).toHaveLength(2);
  });

  it('leaves nothing of ours on the cover', () => {
    expect(renderPage(galleryPages(t).get('covered') ?? <p>absent</p>)).not.toContain('Pluis');
  });
});

describe('a form', () => {
  const html = renderPage(<SpecForm {...plain} spec={signalForm} values={{ what: 'a <b> "c"', kind: 'thirdParty' }} errors={[{ field: 'source', message: 'Vul in: van wie' }]} expectedVersion={7} />);

  it('links each complaint to its field', () => {
    expect(html).toContain('href="#signal-source"');
    expect(html).toMatch(/<input id="signal-source"[^>]*aria-invalid="true"[^>]*aria-describedby="signal-source-error"/);
  });

  it('keeps what was typed, and keeps it text', () => {
    expect(html).toContain('a &lt;b&gt; &quot;c&quot;</textarea>');
    expect(html).toContain('name="kind" checked="" value="thirdParty"');
  });

  it('posts the token and the version that was seen', () => {
    expect(html).toContain('name="_csrf" value="geheim"');
    expect(html).toContain('name="_version" value="7"');
  });

  it('keeps optional parts folded until something is in them', () => {
    expect(html).toContain('<details class="group group--folded">');
    expect(renderPage(<SpecForm {...plain} spec={signalForm} values={{ place: 'gymzaal' }} />)).toContain('<details class="group group--folded" open="">');
  });

  it('shows a date nobody’s calendar knows as text, so that it is not lost', () => {
    expect(renderPage(<SpecForm {...plain} spec={signalForm} values={{ whenDate: '31-2-2026' }} />)).toMatch(/id="signal-whenDate"[^>]*type="text"[^>]*value="31-2-2026"/);
  });

  it('never sends a password back', () => {
    expect(renderPage(<SpecForm {...plain} spec={everyFieldForm} values={{ secret: 'hunter2' }} />)).not.toContain('hunter2');
  });

  it('sends again with one click after a conflict', () => {
    const conflict = { changes: [{ at: '2026-03-13T09:40:00Z' as Instant, author: 'J. Fictie', what: 'Aanvulling' }] };
    const drawn = renderPage(<SpecForm {...plain} spec={signalForm} values={{ what: 'mijn tekst' }} conflict={conflict} expectedVersion={8} />);
    expect(drawn).toContain('form="form-signal"');
    expect(drawn).toContain('mijn tekst');
  });

  it('opens older evidence when one of it is chosen', () => {
    const many = Array.from({ length: 8 }, (_, index) => ({ ...evidence[0], id: `e${index}` }));
    const spec = { key: 'w', title: '', submitLabel: 'Verder', fields: [{ kind: 'entries', name: 'evidence', label: 'Waarop?', entries: many }] } as FormSpec;
    expect(renderPage(<SpecForm {...plain} spec={spec} values={{ evidence: 'e7' }} />)).toContain('open=""');
  });
});

describe('the timeline', () => {
  const entry = { id: '1', at: '2026-03-02T09:40:00Z' as Instant, author: 'J. Fictie', text: 'Ik mag dat niet zeggen.' };

  it('quotes what was heard', () => {
    expect(renderPage(<Timeline t={t} entries={[{ ...entry, kind: 'heard' }]} />)).toContain('<blockquote');
  });

  it('says whether a hypothesis stands', () => {
    expect(renderPage(<Timeline t={t} entries={[{ ...entry, kind: 'hypothesis', hypothesis: 'refuted' }]} />)).toContain('ontkracht');
  });

  it('names the source of what others told', () => {
    expect(renderPage(<Timeline t={t} entries={[{ ...entry, kind: 'thirdParty', source: 'overblijfkracht' }]} />)).toContain('bron: overblijfkracht');
  });

  it('shows an addendum with the original', () => {
    const html = renderPage(<Timeline t={t} entries={[{ ...entry, kind: 'seen', addenda: [{ at: entry.at, author: 'J. Fictie', text: 'Het was links.' }] }]} />);
    expect(html).toContain('Ik mag dat niet zeggen.');
    expect(html).toContain('Het was links.');
  });
});
