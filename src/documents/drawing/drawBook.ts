import type { BookContent, Section } from './blocks.ts';
import { drawBlocks } from './drawBlocks.ts';
import { drawFoot, drawFront, drawSection } from './drawDocument.ts';
import { looks, page } from './look.ts';
import { heightTogether } from './measure.ts';
import { Sheet, type Structure } from './sheet.ts';

/** On which page each chapter and section begins, in order. */
type Pages = readonly number[];

/**
 * Makes a tagged PDF (PDF/UA-1) of chapters with a table of contents that links to them. It is
 * drawn twice: the numbers in the table are only known when everything has its place.
 */
export async function drawBook(content: BookContent, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const pages = drawn(content, at, undefined).pages;
  return drawn(content, at, pages).file();
}

function drawn(content: BookContent, at: Date, known: Pages | undefined): { readonly pages: Pages; readonly file: () => Promise<Uint8Array<ArrayBuffer>> } {
  const sheet = new Sheet({ title: content.title, language: content.language, at });
  const pages: number[] = [];
  drawFront(sheet, content);
  sheet.newPage();
  drawContents(sheet, content, known);
  sheet.newPage();
  content.chapters.forEach((chapter, index) => {
    const part = drawSection(sheet, { ...chapter, title: chapterTitle(chapter, index) }, () => pages.push(mark(sheet, pages.length)));
    chapter.sections.forEach((section) => drawInner(sheet, part, section, () => pages.push(mark(sheet, pages.length))));
  });
  return { pages, file: () => sheet.finish((number, count) => drawFoot(sheet, content.footer, content.pageOf(number, count))) };
}

function chapterTitle({ title }: Section, index: number): string {
  return `${index + 1}. ${title}`;
}

/** Makes a place that the table of contents can lead to; answers its page. */
function mark(sheet: Sheet, index: number): number {
  sheet.document.addNamedDestination(`part-${index}`, 'XYZ', 0, sheet.y - 12, null as never);
  return sheet.pageNumber;
}

function drawInner(sheet: Sheet, parent: Structure, section: Section, begun: () => void): void {
  const part = sheet.within(parent, 'Sect');
  sheet.gap(12);
  sheet.need(looks.heading.leading + 14 + heightTogether(sheet, section.blocks));
  begun();
  sheet.outline(section.title, 2);
  sheet.text(part, 'H3', section.title, 'inner');
  sheet.y += 5;
  drawBlocks(sheet, part, section.blocks, 'H4');
}

function drawContents(sheet: Sheet, content: BookContent, known: Pages | undefined): void {
  const part = sheet.within(sheet.root, 'Sect');
  sheet.text(part, 'H2', content.contentsTitle, 'section');
  sheet.y += 8;
  const table = sheet.within(part, 'TOC');
  let entry = 0;
  content.chapters.forEach((chapter, index) => {
    sheet.y += 4;
    drawEntry(sheet, table, chapterTitle(chapter, index), known?.[entry] ?? 0, entry, false);
    entry += 1;
    for (const section of chapter.sections) {
      drawEntry(sheet, table, section.title, known?.[entry] ?? 0, entry, true);
      entry += 1;
    }
  });
}

/** One line of the table of contents: the title, a link, and the page on the right. */
function drawEntry(sheet: Sheet, table: Structure, title: string, number: number, index: number, inner: boolean): void {
  const left = page.left + (inner ? 16 : 0);
  const width = page.width - page.right - left - 34;
  const look = inner ? 'quiet' : 'strong';
  sheet.need(sheet.heightOf(title, look, width));
  const item = sheet.within(table, 'TOCI');
  const top = sheet.y;
  const before = sheet.pageNumber;
  const link = sheet.document.struct('Link', { alt: title });
  item.add(link);
  link.add(() => sheet.write(sheet.lines(title, look, width), look, left));
  sheet.document.goTo(left, top, width, sheet.y - top, `part-${index}`, { structParent: link, Contents: new String(title) } as never);
  const bottom = sheet.y;
  if (sheet.pageNumber === before) sheet.y = top;
  sheet.text(item, 'P', String(number), look, { left: page.width - page.right - 26, width: 26 });
  sheet.y = Math.max(bottom, sheet.y);
}
