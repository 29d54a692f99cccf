import type { Box } from './figure.ts';

type Point = readonly [number, number];

/** The corners of a box, clockwise; a box with round corners or a plain one has none. */
export function cornersOf({ shape, x, y, width, height }: Box): readonly Point[] | undefined {
  const right = x + width;
  const bottom = y + height;
  const middle = y + height / 2;
  switch (shape) {
    // As a stop sign: eight corners.
    case 'report':
      return [[x + 9, y], [right - 9, y], [right, y + 9], [right, bottom - 9], [right - 9, bottom], [x + 9, bottom], [x, bottom - 9], [x, y + 9]];
    // Pointed at both sides: it goes on.
    case 'monitor':
      return [[x + 10, y], [right - 10, y], [right, middle], [right - 10, bottom], [x + 10, bottom], [x, middle]];
    default:
      return undefined;
  }
}

/** Radius of the corners where the shape is a rectangle. */
export function radiusOf({ shape, height }: Box): number {
  if (shape === 'help') return Math.min(height / 2, 18);
  if (shape === 'jump') return Math.min(height / 2, 18);
  return shape === 'question' ? 6 : 0;
}

/** The three corners of an arrow head at the end of a line; none for a line that ends in a bend. */
export function headOf(points: readonly Point[]): readonly Point[] | undefined {
  const [to, from] = [points.at(-1), points.at(-2)];
  if (!to || !from || (to[0] === from[0] && to[1] === from[1])) return undefined;
  const [x, y] = to;
  return from[0] === x ? [[x - 5, y - 8], [x + 5, y - 8], [x, y]] : [[x - 8, y - 5], [x - 8, y + 5], [x, y]];
}
