import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '../protocol/time.ts';
import { meldcodePdf } from './meldcodePdf.ts';
import type { Reading } from './meldcode/description.ts';
import { readable } from './meldcode/readable.ts';
import { everythingIn, plainly, readings } from './meldcode/testing/shippedDefinitions.ts';

const now = '2026-11-22T09:00:00.000Z' as Instant;
const first = readings[0]![1];

/** The text of each page without its foot. */
async function pagesOf(reading: Reading): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(await meldcodePdf(reading, now)));
  return text.map((page) => page.slice(0, Math.max(page.lastIndexOf(`${reading.protocol.title[reading.t.language]} · `), 0)));
}

describe.each(readings)('the document of %s', (_name, reading) => {
  it('holds every text and every source of the definition', { timeout: 30_000 }, async () => {
    const written = plainly((await pagesOf(reading)).join(' '));
    expect(everythingIn(reading).filter((text) => !written.includes(plainly(text)))).toEqual([]);
  });
});

describe('the foot of a page', () => {
  it.each(readings)('writes a long name beside the number of the page, never through it: %s', { timeout: 30_000 }, async (_name, reading) => {
    const file = await getDocumentProxy(await meldcodePdf(reading, now));
    const { items } = await (await file.getPage(2)).getTextContent();
    const foot = items.flatMap((item) => ('str' in item && item.str.trim() !== '' && item.transform[5] < 55 ? [{ text: item.str, from: Number(item.transform[4]), to: Number(item.transform[4]) + item.width }] : []));
    const number = foot.find((item) => /^(pagina|page) 2/.test(item.text));
    expect(foot.length).toBeGreaterThan(1);
    expect(foot.filter((item) => item !== number && item.to > (number?.from ?? 0))).toEqual([]);
  });
});

describe('the sources at the end', () => {
  it.each(readings)('are documents and laws, no remarks of ours: %s', (_name, reading) => {
    const chapter = readable(reading).find((one) => one.id === 'bronnen');
    const names = (chapter?.parts ?? []).flatMap((part) => (part.kind === 'lines' ? part.lines.map((line) => line.text ?? '') : []));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => /^(R\d|verschil)|toelichting|zwijgt|nakijken/i.test(name))).toEqual([]);
    expect(names.filter((name) => name.split('(').length !== name.split(')').length)).toEqual([]);
  });
});

describe('the file', { timeout: 30_000 }, () => {
  let bytes: Uint8Array<ArrayBuffer>;
  let raw: string;
  beforeAll(async () => {
    bytes = await meldcodePdf(first, now);
    raw = Buffer.from(bytes).toString('latin1');
  }, 30_000);

  it('is tagged, has a language and a title, and says so to a reader', () => {
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/Lang (nl)');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const tag of ['Document', 'Sect', 'H1', 'H2', 'H3', 'H4', 'P', 'L', 'LI', 'LBody', 'Table', 'TH', 'TD', 'TOC', 'TOCI', 'Link', 'Figure']) expect(raw, tag).toContain(`/S /${tag}\n`);
  });

  it('describes every part of the figure in words', () => {
    const figures = raw.split('/S /Figure\n').slice(1);
    expect(figures.length).toBeGreaterThanOrEqual(first.protocol.routes.flatMap((route) => route.weighing?.questions ?? []).length);
    expect(figures.filter((figure) => !figure.slice(0, figure.indexOf('endobj')).includes('/Alt '))).toEqual([]);
  });

  it('has a structure in which every heading follows from the one before', async () => {
    const document = await getDocumentProxy(bytes.slice());
    const levels: number[] = [];
    for (let number = 1; number <= document.numPages; number += 1) collect(await (await document.getPage(number)).getStructTree(), levels);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  it('has bookmarks, and a table of contents that names the right pages', async () => {
    const document = await getDocumentProxy(bytes.slice());
    const outline = await document.getOutline();
    const chapters = outline.map((item) => item.title);
    expect(chapters[0]).toBe('1. Is er nu gevaar?');
    const pages = await pagesOf(first);
    for (const title of chapters) {
      const listed = new RegExp(`${title.replaceAll(/[.?()]/g, '\\$&')}\\s+(\\d+)`).exec(pages.slice(1, 4).join(' '))?.[1];
      expect(pages[Number(listed) - 1], title).toContain(title);
    }
  });
});

interface StructureNode {
  readonly role?: string;
  readonly children?: readonly unknown[];
}

function collect(node: unknown, levels: number[]): void {
  const { role, children } = (node ?? {}) as StructureNode;
  const level = /^H(\d)$/.exec(role ?? '')?.[1];
  if (level !== undefined) levels.push(Number(level));
  for (const child of children ?? []) collect(child, levels);
}

describe('what the document says about itself', { timeout: 30_000 }, () => {
  it.each([
    ['shipped', 'Niet vastgesteld', true],
    ['draft', 'Concept: niet vastgesteld', true],
    ['approved', 'Vastgesteld, nog niet van kracht', false],
  ] as const)('marks a meldcode that is %s', async (status, words, concept) => {
    const { text } = await extractText(await getDocumentProxy(await meldcodePdf({ ...first, published: { organisation: 'Stichting Verzonnen', version: '7', status, inForceFrom: '2027-01-01' as PlainDate } }, now)));
    expect(text[0]).toContain(words);
    expect(text.every((page) => page.includes('CONCEPT'))).toBe(concept);
  });

  it('names organisation, version and dates of one that is in force', async () => {
    const { text } = await extractText(await getDocumentProxy(await meldcodePdf({ ...first, published: { organisation: 'Stichting Verzonnen', version: '7', status: 'inForce', establishedOn: '2026-12-01' as PlainDate, inForceFrom: '2027-01-01' as PlainDate } }, now)));
    expect(text[0]).toContain('Stichting Verzonnen');
    expect(text[0]).toContain('1 december 2026');
    expect(text[0]).toContain('1 januari 2027');
    expect(text.join(' ')).not.toMatch(/CONCEPT|Niet vastgesteld/);
  });
});
