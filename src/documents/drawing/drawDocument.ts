import type { DocumentContent, Section } from './blocks.ts';
import { drawBlocks } from './drawBlocks.ts';
import { colour, page } from './look.ts';
import { heightTogether } from './measure.ts';
import { Sheet } from './sheet.ts';

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
  return sheet.finish((number, pages) => {
    const y = page.height - page.bottom + 30;
    sheet.document.moveTo(page.left, y - 8).lineTo(page.width - page.right, y - 8).lineWidth(0.5).stroke(colour.line);
    sheet.pageText(number >= apart ? content.apart.footer : content.footer, 'left', y);
    sheet.pageText(content.pageOf(number, pages), 'right', y);
  });
}

function drawFront(sheet: Sheet, content: DocumentContent): void {
  band(sheet, colour.brand);
  const front = sheet.within(sheet.root, 'Sect');
  sheet.text(front, 'H1', content.title, 'title');
  sheet.y += 3;
  sheet.text(front, 'P', content.subtitle, 'subtitle');
  sheet.y += 18;
  drawBlocks(sheet, front, content.front, 'H2');
}

function drawSection(sheet: Sheet, section: Section): void {
  const part = sheet.within(sheet.root, 'Sect');
  sheet.gap(16);
  sheet.need(heightOfTitle + heightTogether(sheet, section.blocks));
  sheet.document.outline.addItem(section.title);
  const { y } = sheet;
  if (y > page.top) sheet.artifact(() => sheet.document.moveTo(page.left, y - 4).lineTo(page.width - page.right, y - 4).lineWidth(0.75).stroke(colour.line));
  if (y > page.top) sheet.y += 6;
  sheet.text(part, 'H2', section.title, 'section');
  sheet.y += 7;
  drawBlocks(sheet, part, section.blocks);
}

function band(sheet: Sheet, fill: string): void {
  sheet.artifact(() => sheet.document.rect(0, 0, page.width, 10).fill(fill));
}
