import type { Block, Fact, ListEntry, Mark, RecordBlock } from './blocks.ts';
import { looks, marks } from './look.ts';
import { drawFigure } from './figure.ts';
import { heightTogether } from './measure.ts';
import type { Sheet, Structure } from './sheet.ts';

type HeadingTag = 'H2' | 'H3' | 'H4';

const indent = 14;
const labelColumn = 0.34;

/** Draws blocks below each other in the sheet's frame; their headings follow on the heading they stand under. */
export function drawBlocks(sheet: Sheet, parent: Structure, blocks: readonly Block[], heading: HeadingTag = 'H3'): void {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      sheet.gap(14);
      sheet.need(heightTogether(sheet, blocks.slice(index)));
    }
    drawBlock(sheet, parent, block, heading);
  }
}

function drawBlock(sheet: Sheet, parent: Structure, block: Block, heading: HeadingTag): void {
  switch (block.kind) {
    case 'heading':
      sheet.text(parent, heading, block.text, 'heading');
      return sheet.gap(5);
    case 'paragraph':
      sheet.need(2 * looks.body.leading);
      sheet.text(parent, 'P', block.text, block.look ?? 'body');
      return sheet.gap(7);
    case 'labelled':
      sheet.need(3 * looks.body.leading);
      sheet.text(parent, 'P', block.label, 'label');
      sheet.text(parent, 'P', block.text, 'body');
      return sheet.gap(6);
    case 'facts':
      return drawFacts(sheet, parent, block.facts);
    case 'list':
      return drawList(sheet, parent, block.items);
    case 'entries':
      return drawEntries(sheet, parent, block.entries);
    case 'notice':
      return drawNotice(sheet, parent, block.mark, block.title, block.text);
    case 'record':
      return drawRecord(sheet, parent, block);
    case 'figure':
      return drawFigure(sheet, parent, block);
  }
}

/** A table of two columns; the words on the left are the headers of their rows. */
function drawFacts(sheet: Sheet, parent: Structure, facts: readonly Fact[]): void {
  const { left, width } = sheet.frame;
  const label = { left, width: width * labelColumn - 10 };
  const value = { left: left + width * labelColumn, width: width * (1 - labelColumn) };
  const table = sheet.within(parent, 'Table');
  for (const fact of facts) {
    sheet.need(Math.max(sheet.heightOf(fact.label, 'label', label.width), sheet.heightOf(fact.value, 'body', value.width)) + 4);
    const row = sheet.within(table, 'TR');
    const top = { page: sheet.pageNumber, y: sheet.y };
    sheet.y += 0.6;
    sheet.texts(row, 'TH', [{ text: fact.label, look: 'label' }], label, { scope: 'Row' });
    const afterLabel = sheet.y;
    if (sheet.pageNumber === top.page) sheet.y = top.y;
    sheet.text(row, 'TD', fact.value, 'body', value);
    if (sheet.pageNumber === top.page) sheet.y = Math.max(sheet.y, afterLabel);
    sheet.y += 2;
  }
  sheet.gap(7);
}

function drawList(sheet: Sheet, parent: Structure, items: readonly string[]): void {
  const { left, width } = sheet.frame;
  const list = sheet.within(parent, 'L');
  for (const item of items) {
    sheet.need(2 * looks.body.leading);
    const entry = sheet.within(list, 'LI');
    const { y } = sheet;
    sheet.text(entry, 'Lbl', '•', 'strong', { left: left + 2, width: 10 });
    sheet.y = y;
    sheet.text(entry, 'LBody', item, 'body', { left: left + indent, width: width - indent });
    sheet.y += 3;
  }
  sheet.gap(5);
}

/** A list whose items have a name above and a note below. */
function drawEntries(sheet: Sheet, parent: Structure, entries: readonly ListEntry[]): void {
  const { left, width } = sheet.frame;
  const list = sheet.within(parent, 'L');
  for (const entry of entries) {
    const texts = textsOf(entry);
    const height = texts.reduce((sum, { text, look }) => sum + sheet.heightOf(text, look, width - indent), 0);
    sheet.need(Math.min(height, 8 * looks.body.leading));
    const item = sheet.within(list, 'LI');
    const { y } = sheet;
    sheet.text(item, 'Lbl', '•', 'strong', { left: left + 2, width: 10 });
    sheet.y = y;
    sheet.texts(item, 'LBody', texts, { left: left + indent, width: width - indent });
    sheet.y += 5;
  }
  sheet.gap(5);
}

/** What stands below each other in one item of a list. */
function textsOf({ name, text, note }: ListEntry): { readonly text: string; readonly look: 'strong' | 'body' | 'quiet' }[] {
  return [
    ...(name === undefined ? [] : [{ text: name, look: 'strong' as const }]),
    ...(text === '' ? [] : [{ text, look: 'body' as const }]),
    ...(note === undefined ? [] : [{ text: note, look: 'quiet' as const }]),
  ];
}

function drawNotice(sheet: Sheet, parent: Structure, mark: Mark, title: string, text: string): void {
  const { left, width } = sheet.frame;
  const inner = { left: left + indent, width: width - 2 * indent };
  const height = sheet.heightOf(title, 'strong', inner.width) + sheet.heightOf(text, 'body', inner.width) + 20;
  sheet.need(height);
  const { line, ground, ink } = marks[mark];
  const top = sheet.y;
  sheet.artifact(() => sheet.document.rect(left, top, width, height).fill(ground).rect(left, top, 3, height).fill(line));
  sheet.y += 9;
  const part = sheet.within(parent, 'Div');
  sheet.text(part, 'P', title, 'strong', inner, ink);
  sheet.text(part, 'P', text, 'body', inner);
  sheet.y += 11;
  sheet.gap(10);
}

/** One entry: what kind it is, when and by whom, and what it says; a bar holds it together. */
function drawRecord(sheet: Sheet, parent: Structure, record: RecordBlock): void {
  const outer = sheet.frame;
  const mark = marks[record.mark];
  // A short entry stays on one page; a long one may go on, but not after a line or two.
  sheet.need(heightTogether(sheet, [record]));
  const start = { page: sheet.pageNumber, y: sheet.y };
  const part = sheet.within(parent, 'Sect');
  sheet.frame = { left: outer.left + indent, width: outer.width - indent };
  sheet.texts(part, record.deeper ? 'H4' : 'H3', [
    { text: record.label, look: 'mark', colour: mark.ink },
    { text: record.title, look: 'record' },
  ]);
  if (record.by !== '') sheet.text(part, 'P', record.by, 'by');
  sheet.gap(5);
  drawBlocks(sheet, part, record.blocks);
  sheet.frame = outer;
  sheet.y -= 4;
  sheet.barFrom(start, outer.left, mark.line);
  sheet.gap(16);
}
