/** The flow of a weighing on paper. */
import type { FigureBlock, FigurePart, Outline, Pen } from '../../drawing/blocks.ts';
import { colour } from '../../drawing/look.ts';
import type { Weighing } from '../../../protocol/definition/weighingSchema.ts';
import { say } from '../../../texts/words.ts';
import { followsFrom } from '../chapters/weighing.ts';
import type { Reading } from '../description.ts';
import type { Box, FigureBand } from './figure.ts';
import { weighingFigure } from './layout.ts';
import { cornersOf, headOf, radiusOf } from './outline.ts';

const paperWidth = 640;

const looks: Readonly<Record<Box['shape'], { readonly fill?: string; readonly line?: string; readonly lineWidth?: number; readonly dashed?: boolean }>> = {
  question: { fill: '#e3f0f2', line: colour.brand, lineWidth: 1.5 },
  report: { fill: '#fcebea', line: colour.danger, lineWidth: 2.5 },
  help: { fill: '#e5f2ea', line: '#1a6338', lineWidth: 1.5 },
  monitor: { fill: '#fdf2da', line: '#7a4f00', lineWidth: 1.5 },
  close: { fill: '#f2f6f6', line: colour.soft, lineWidth: 1.5 },
  nothing: { line: colour.soft, dashed: true },
  jump: { line: colour.brand, lineWidth: 1.5, dashed: true },
  label: {},
};

/** One part for each question, so that a long weighing can go on over pages; each with its own words. */
export function figureBlock(weighing: Weighing, reading: Reading): FigureBlock {
  const { t, protocol } = reading;
  const figure = weighingFigure(weighing, paperWidth, { t, adviceBody: say(protocol.words.adviceBody, t) });
  return { kind: 'figure', parts: figure.bands.map((band) => partOf(band, weighing, figure.width, figure.textSize, reading)) };
}

function partOf(band: FigureBand, weighing: Weighing, width: number, size: number, reading: Reading): FigurePart {
  return {
    alt: altOf(band, weighing, reading),
    width,
    height: band.height,
    draw: (pen) => {
      for (const { points } of band.arrows) drawArrow(pen, points.map(([x, y]) => [x, y - band.top] as const));
      for (const box of band.boxes) drawBox(pen, box, band.top, size);
    },
  };
}

/** The question and what follows from each answer, in words. */
function altOf(band: FigureBand, weighing: Weighing, reading: Reading): string {
  const { t } = reading;
  const question = weighing.questions.find((one) => one.id === band.question);
  const answers = (question?.answers ?? []).map((answer) => `${say(answer.label, t)}: ${followsFrom(answer, weighing, reading)}`);
  return [t.meldcode.figureTextPart(band.number, band.number).trim(), question ? say(question.text, t) : '', ...answers].join(' ');
}

function drawArrow(pen: Pen, points: readonly (readonly [number, number])[]): void {
  const head = headOf(points);
  pen.shape({ kind: 'path', points, closed: false }, { line: colour.soft, lineWidth: 1.5 });
  if (head) pen.shape({ kind: 'path', points: head, closed: true }, { fill: colour.soft });
}

function drawBox(pen: Pen, box: Box, top: number, size: number): void {
  const placed = { ...box, y: box.y - top };
  if (box.shape !== 'label') pen.shape(outlineOf(placed), looks[box.shape]);
  if (box.shape === 'close') for (const x of [box.x + 5, box.x + box.width - 5]) pen.shape({ kind: 'path', points: [[x, placed.y], [x, placed.y + box.height]], closed: false }, { line: colour.soft });
  for (const line of box.lines) pen.text(line.text, line.x, line.y - top, size, line.strong, colour.ink);
}

function outlineOf(box: Box): Outline {
  const corners = cornersOf(box);
  return corners ? { kind: 'path', points: corners, closed: true } : { kind: 'box', x: box.x, y: box.y, width: box.width, height: box.height, radius: radiusOf(box) };
}
