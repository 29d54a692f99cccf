import type { FigureBlock, FigurePart, Outline, Pen } from './blocks.ts';
import { page } from './look.ts';
import type { Sheet, Structure } from './sheet.ts';

/** Figures are drawn a little smaller than their own units: text of 15 becomes the size of the text around it. */
const usualScale = 0.7;
const tallest = page.height - page.top - page.bottom;

/** From the units of a figure to points; the same for all its parts, and small enough for each to fit a page. */
export function figureScale({ parts }: FigureBlock, sheet: Sheet): number {
  return Math.min(usualScale, sheet.frame.width / Math.max(...parts.map((part) => part.width)), ...parts.map((part) => tallest / part.height));
}

/** Draws a figure part by part, each whole on a page. Each is a figure with words that stand for it; parts on one page touch. */
export function drawFigure(sheet: Sheet, parent: Structure, block: FigureBlock): void {
  const scale = figureScale(block, sheet);
  for (const part of block.parts) {
    sheet.need(part.height * scale);
    drawPart(sheet, parent, part, scale);
  }
  sheet.gap(12);
}

function drawPart(sheet: Sheet, parent: Structure, part: FigurePart, scale: number): void {
  const { left, width: room } = sheet.frame;
  const top = sheet.y;
  const [width, height] = [part.width * scale, part.height * scale];
  const shift = left + (room - width) / 2;
  const { document } = sheet;
  const trace = (outline: Outline): void => {
    if (outline.kind === 'box') {
      const [x, y] = [shift + outline.x * scale, top + outline.y * scale];
      document.roundedRect(x, y, outline.width * scale, outline.height * scale, outline.radius * scale);
      return;
    }
    outline.points.forEach(([x, y], index) => (index === 0 ? document.moveTo(shift + x * scale, top + y * scale) : document.lineTo(shift + x * scale, top + y * scale)));
    if (outline.closed) document.closePath();
  };
  const pen: Pen = {
    shape: (outline, { fill, line, lineWidth = 1, dashed }) => {
      document.save();
      trace(outline);
      if (line !== undefined) document.lineWidth(lineWidth * scale).strokeColor(line);
      if (dashed) document.dash(4 * scale, { space: 3 * scale });
      if (fill !== undefined && line !== undefined) document.fillAndStroke(fill, line);
      else if (fill !== undefined) document.fill(fill);
      else document.stroke();
      document.restore();
    },
    text: (text, x, y, size, strong, colour) => {
      sheet.textAt(text, shift + x * scale, top + y * scale, size * scale, strong, colour);
    },
  };
  const figure = document.struct('Figure', { alt: part.alt, bbox: [shift, top, shift + width, top + height], placement: 'Block' } as never, () => part.draw(pen));
  parent.add(figure);
  sheet.y = top + height;
}
