import type { Block } from './blocks.ts';
import { figureScale } from './figure.ts';
import { looks } from './look.ts';
import type { Sheet } from './sheet.ts';

const usualGap = 7;

/** About how high blocks will be, in points, so that an entry is not torn apart without need. */
export function heightOfBlocks(sheet: Sheet, blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + heightOfBlock(sheet, block) + usualGap, 0);
}

/** About 60 per cent of a page: an entry that is taller may be torn apart. */
const tallestWhole = 420;
/** What must at least stand together of such an entry. */
const beginning = 120;

/** Height of what must stay together at the beginning of blocks: headings and introductions with the first thing they introduce. */
export function heightTogether(sheet: Sheet, blocks: readonly Block[]): number {
  const first = blocks.findIndex((block) => block.kind !== 'heading' && block.kind !== 'paragraph');
  const height = heightOfBlocks(sheet, first < 0 ? blocks.slice(0, 2) : blocks.slice(0, first + 1));
  return height < tallestWhole ? height : heightOfBlocks(sheet, blocks.slice(0, Math.max(first, 0)).slice(0, 2)) + beginning;
}

function heightOfBlock(sheet: Sheet, block: Block): number {
  switch (block.kind) {
    case 'heading':
      return sheet.heightOf(block.text, 'heading') + 12;
    case 'paragraph':
      return sheet.heightOf(block.text, block.look ?? 'body');
    case 'labelled':
      return sheet.heightOf(block.label, 'label') + sheet.heightOf(block.text, 'body');
    case 'facts':
      return block.facts.reduce((sum, fact) => sum + sheet.heightOf(fact.value, 'body', sheet.frame.width * 0.66) + 2, 0);
    case 'list':
      return block.items.reduce((sum, item) => sum + sheet.heightOf(item, 'body', sheet.frame.width - 14) + 3, 0);
    case 'entries':
      return block.entries.slice(0, 3).reduce((sum, { name, text, note }) => sum + sheet.heightOf([name, text, note].filter((part) => part !== undefined).join('\n'), 'body', sheet.frame.width - 14) + 5, 0);
    case 'notice':
      return sheet.heightOf(block.title, 'strong') + sheet.heightOf(block.text, 'body') + 20;
    case 'figure':
      return (block.parts[0]?.height ?? 0) * figureScale(block, sheet);
    case 'record':
      return looks.mark.leading + sheet.heightOf(block.title, 'record') + sheet.heightOf(block.by, 'by') + 5 + heightOfBlocks(sheet, block.blocks);
  }
}
