import type { DocumentContent, Section } from './blocks.ts';
import { drawBlocks } from './drawBlocks.ts';
import { colour, page } from './look.ts';
import { heightTogether } from './measure.ts';
import { Sheet, type Structure } from './sheet.ts';

const heightOfTitle = 36;

/** Makes a tagged PDF (PDF/UA-1) on A4: a front, numbered sections, and last a part that can be taken off. `at` is written into the file as its date. */
export function drawDocument(content: DocumentContent, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = new Sheet({ title: content.title, language: content.language, at });
  drawFront(sheet, content);
  content.sections.forEach((section, index) => drawSection(sheet, { ...section, title: `${index + 1}. ${section.title}` }));
  sheet.newPage();
  const apart = sheet.pageNumber;
  band(sheet, colour.danger);
  drawSection(sheet, content.apart);
  return sheet.finish((number, pages) => drawFoot(sheet, number >= apart ? content.apart.footer : content.footer, content.pageOf(number, pages)));
}

/** A line with what the page belongs to and its number. */
export function drawFoot(sheet: Sheet, left: string, right: string): void {
  const y = page.height - page.bottom + 30;
  sheet.document.moveTo(page.left, y - 8).lineTo(page.width - page.right, y - 8).lineWidth(0.5).stroke(colour.line);
  sheet.pageText(left, right, y);
}

/** Title, subtitle and what a reader must know first. */
export function drawFront(sheet: Sheet, content: Pick<DocumentContent, 'title' | 'subtitle' | 'front'>): void {
  band(sheet, colour.brand);
  const front = sheet.within(sheet.root, 'Sect');
  sheet.text(front, 'H1', content.title, 'title');
  sheet.y += 3;
  sheet.text(front, 'P', content.subtitle, 'subtitle');
  sheet.y += 18;
  drawBlocks(sheet, front, content.front, 'H2');
}

/** A section with its title, on the page and in the outline. */
export function drawSection(sheet: Sheet, section: Section, begun?: () => void): Structure {
  const part = sheet.within(sheet.root, 'Sect');
  sheet.gap(16);
  sheet.need(heightOfTitle + heightTogether(sheet, section.blocks));
  begun?.();
  sheet.outline(section.title, 1);
  const { y } = sheet;
  if (y > page.top) sheet.artifact(() => sheet.document.moveTo(page.left, y - 4).lineTo(page.width - page.right, y - 4).lineWidth(0.75).stroke(colour.line));
  if (y > page.top) sheet.y += 6;
  sheet.text(part, 'H2', section.title, 'section');
  sheet.y += 7;
  drawBlocks(sheet, part, section.blocks);
  return part;
}

function band(sheet: Sheet, fill: string): void {
  sheet.artifact(() => sheet.document.rect(0, 0, page.width, 10).fill(fill));
}
