import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weighing } from '../../../protocol/definition/weighingSchema.ts';
import { textsFor } from '../../../texts/index.ts';
import { readings } from '../testing/shippedDefinitions.ts';
import type { Box, Figure } from './figure.ts';
import { weighingFigure } from './layout.ts';
import { widthOf } from './wrap.ts';

const widths = [330, 640];

const weighings = readings.flatMap(([name, { t, protocol }]) =>
  protocol.routes.flatMap((route) => (route.weighing ? widths.map((width) => [`${name} ${route.id} at ${width}`, route.weighing as Weighing, width, { t, adviceBody: protocol.words.adviceBody[t.language] }] as const) : [])),
);

function boxesOf(figure: Figure): readonly Box[] {
  return figure.bands.flatMap((band) => band.boxes);
}

function overlapping(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height).map((other) => `${textOf(one)} / ${textOf(other)}`));
}

function textOf(box: Box): string {
  return box.lines.map((line) => line.text).join(' ').replaceAll('- ', '');
}

/** Text that is wider than its box, or boxes that leave the figure. */
function outside(figure: Figure): string[] {
  return boxesOf(figure).filter(
    (box) =>
      box.x < 0 || box.y < 0 || box.x + box.width > figure.width + 0.01 || box.y + box.height > figure.height + 0.01 || box.lines.some((line) => line.x + widthOf(line.text, figure.textSize) > box.x + box.width + 0.01 || line.y > box.y + box.height),
  ).map(textOf);
}

/** Lines that run through a text. */
function struckThrough(figure: Figure): string[] {
  const labels = boxesOf(figure).filter((box) => box.shape === 'label');
  const lines = figure.bands.flatMap((band) => band.arrows.flatMap(({ points }) => points.slice(1).map((to, at) => [points[at] ?? to, to] as const)));
  return labels.filter((label) => lines.some(([[x1, y1], [x2, y2]]) => Math.min(x1, x2) < label.x + label.width - 1 && Math.max(x1, x2) > label.x + 1 && Math.min(y1, y2) < label.y + label.height - 1 && Math.max(y1, y2) > label.y + 1)).map(textOf);
}

describe.each(weighings)('the figure of %s', (_name, weighing, width, words) => {
  const figure = weighingFigure(weighing, width, words);

  it('shows every question and every answer', () => {
    const shown = boxesOf(figure).map(textOf).join('\n').replaceAll(/\s/g, '');
    const asked = weighing.questions.flatMap((question) => [question.text, ...question.answers.map((answer) => answer.label)]).map((text) => text[words.t.language].replaceAll(/\s/g, '').replaceAll('-', ''));
    expect(asked.filter((text) => !shown.replaceAll('-', '').includes(text))).toEqual([]);
  });

  it('shows each outcome of each answer as a box of its own shape', () => {
    const shapes = boxesOf(figure).map((box) => box.shape);
    for (const outcome of ['report', 'help', 'monitor', 'close'] as const) {
      const wanted = weighing.questions.flatMap((question) => question.answers.filter((answer) => answer.does.includes(outcome))).length;
      expect(shapes.filter((shape) => shape === outcome), outcome).toHaveLength(wanted);
    }
  });

  it('lets nothing overlap, leave its box or cross a text', () => {
    expect(overlapping(boxesOf(figure))).toEqual([]);
    expect(outside(figure)).toEqual([]);
    expect(struckThrough(figure)).toEqual([]);
  });
});

const text = fc.string({ unit: fc.constantFrom('a', 'W', 'i', ' ', 'm', '-', 'é'), minLength: 1, maxLength: 90 }).map((made) => ({ nl: `x${made}`, en: `y${made}` }));

/** Any weighing at all: any number of questions and answers, jumps forward and back, several outcomes. */
const anyWeighing = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc
    .array(
      fc.record({
        text,
        answers: fc.array(fc.record({ label: text, does: fc.uniqueArray(fc.constantFrom('report' as const, 'help' as const, 'monitor' as const, 'close' as const)), to: fc.option(fc.integer({ min: 0, max: count - 1 }), { nil: undefined }), together: fc.boolean(), awaits: fc.boolean() }), { minLength: 2, maxLength: 6 }),
      }),
      { minLength: count, maxLength: count },
    )
    .map(
      (questions): Weighing => ({
        actors: [],
        source: '§',
        questions: questions.map((question, at) => ({
          id: `q${at}`,
          number: at + 1,
          asks: 'other',
          text: question.text,
          source: '§',
          answers: question.answers.map((answer, index) => ({ id: `a${index}`, label: answer.label, meaning: answer.label, does: answer.does, together: answer.together, ...(answer.to === undefined ? {} : { to: `q${answer.to}` }), ...(answer.awaits ? { awaits: 'help' as const } : {}) })),
        })),
      }),
    ),
);

describe('the figure of any weighing', () => {
  it.each(widths)('keeps everything apart at a width of %i', (width) => {
    fc.assert(
      fc.property(anyWeighing, (weighing) => {
        const figure = weighingFigure(weighing, width, { t: textsFor('nl'), adviceBody: 'Veilig Thuis' });
        expect(figure.bands.map((band) => band.question)).toEqual(weighing.questions.map((question) => question.id));
        expect(overlapping(boxesOf(figure))).toEqual([]);
        expect(outside(figure)).toEqual([]);
        expect(struckThrough(figure)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
