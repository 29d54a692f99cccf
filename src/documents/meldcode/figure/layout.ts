import type { Answer, Question, Weighing } from '../../../protocol/definition/weighingSchema.ts';
import type { Texts } from '../../../texts/index.ts';
import { say } from '../../../texts/words.ts';
import type { Arrow, Box, BoxShape, Figure, FigureBand, TextLine } from './figure.ts';
import { widthOf, wrapped } from './wrap.ts';

const textSize = 15;
const leading = 20;
const padding = 12;
/** Room left and right for slanted ends of a box. */
const slant = 10;
const gap = 12;
/** Room for an arrow between what an answer comes to first and what comes after it. */
const outcomeGap = 14;
/** Where the line that goes down from question to question runs. */
const trunk = 20;
const branch = 44;

/** What a layout needs to know beside the weighing. */
export interface FigureWords {
  readonly t: Texts;
  readonly adviceBody: string;
}

/**
 * Lays a weighing out for a width: the questions below each other on one line, answers that lead to the
 * next question on that line, all others as arrows to what they come to. A jump is a box that names the
 * question, so no lines cross, however many questions and jumps there are.
 */
export function weighingFigure(weighing: Weighing, width: number, words: FigureWords): Figure {
  let top = 2;
  const bands = weighing.questions.map((question, index) => {
    const band = layBand(weighing, question, weighing.questions[index + 1], top, width, words);
    top += band.height;
    return band;
  });
  return { width, height: top + 2, textSize, bands };
}

function layBand(weighing: Weighing, question: Question, following: Question | undefined, top: number, width: number, words: FigureWords): FigureBand {
  const boxes: Box[] = [];
  const arrows: Arrow[] = [];
  const asked = textBox('question', 1, top, width - 2, questionText(weighing, question, words));
  boxes.push(asked);
  let y = asked.y + asked.height + gap + 2;
  const onward = question.answers.filter((answer) => following !== undefined && answer.to === following.id);
  let lastBranch = asked.y + asked.height;
  for (const answer of question.answers.filter((one) => one.does.length > 0 || !onward.includes(one))) {
    const row = layAnswer(answer, onward.includes(answer), weighing, y, width, words);
    boxes.push(...row.boxes);
    arrows.push(...row.arrows);
    lastBranch = row.turn;
    y = row.bottom + gap;
  }
  if (!following || onward.length === 0) {
    if (lastBranch > asked.y + asked.height) arrows.push(line([trunk, asked.y + asked.height], [trunk, lastBranch]));
    return { question: question.id, number: question.number, top, height: y + gap - top, boxes, arrows };
  }
  for (const answer of onward) {
    const label = labelBox(branch - 10, y, width - branch, onwardText(answer, words));
    boxes.push(label);
    y = label.y + label.height + 4;
  }
  const bottom = y + gap;
  arrows.push({ points: [[trunk, asked.y + asked.height], [trunk, bottom]] });
  return { question: question.id, number: question.number, top, height: bottom - top, boxes, arrows };
}

/** A line without an arrow head is an arrow that ends where the next begins: it is drawn as two equal points at its end. */
function line(from: readonly [number, number], to: readonly [number, number]): Arrow {
  return { points: [from, to, to] };
}

function questionText(weighing: Weighing, question: Question, { t }: FigureWords): readonly Said[] {
  const index = weighing.questions.indexOf(question);
  const from = weighing.questions.filter((other, at) => at !== index - 1 && other.answers.some((answer) => answer.to === question.id)).map((other) => String(other.number));
  return [{ text: t.meldcode.questionTitle(question.number, say(question.text, t)), strong: true }, ...(from.length > 0 ? [{ text: t.meldcode.comesFrom(from.join(', ')), strong: false }] : [])];
}

function onwardText(answer: Answer, words: FigureWords): readonly Said[] {
  const extra = circumstances(answer, words);
  return [{ text: say(answer.label, words.t), strong: true }, ...(extra === '' ? [] : [{ text: extra, strong: false }])];
}

/** With whom and when the next question is answered. */
function circumstances(answer: Answer, { t, adviceBody }: FigureWords): string {
  return [...(answer.together ? [t.meldcode.together(adviceBody)] : []), ...(answer.awaits ? [t.meldcode.awaitsHelp] : [])].join(', ');
}

interface Row {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly bottom: number;
  /** Where the arrow leaves the trunk. */
  readonly turn: number;
}

/** An answer with what it comes to: the label on the arrow, the boxes right of it. */
function layAnswer(answer: Answer, goesOn: boolean, weighing: Weighing, y: number, width: number, words: FigureWords): Row {
  const { t, adviceBody } = words;
  const text = say(answer.label, t);
  // A long label stands above its boxes, a short one left of them.
  const room = Math.round(width * 0.3);
  const beside = widthOf(text, textSize) * 1.08 + 2 * padding <= room;
  const label = labelBox(branch - 10, y, beside ? room : width - branch, [{ text, strong: true }]);
  const left = beside ? branch + room + 26 : branch + 16;
  let at = beside ? y : label.y + label.height + 2;
  const next = weighing.questions.find((question) => question.id === answer.to);
  const outcomes: [BoxShape, string][] = answer.does.map((outcome) => [outcome, t.meldcode.outcomes[outcome](adviceBody)]);
  if (next && !goesOn) outcomes.push(['jump', [t.meldcode.goTo(next.number), circumstances(answer, words)].filter((part) => part !== '').join(', ')]);
  if (outcomes.length === 0) outcomes.push(['nothing', t.meldcode.noOutcome]);
  const boxes = outcomes.map(([shape, said]) => {
    const box = textBox(shape, left, at, width - left - 1, [{ text: said, strong: shape === 'report' }]);
    at = box.y + box.height + outcomeGap;
    return box;
  });
  const first = boxes[0];
  const turn = first ? first.y + first.height / 2 : y;
  const shifted = beside && first ? moved(label, first.y + first.height / 2 - label.height / 2) : label;
  const begins = beside ? shifted.x + shifted.width : trunk;
  const arrows: Arrow[] = [
    ...(beside ? [line([trunk, turn], [branch - 12, turn])] : []),
    { points: [[begins, turn], [left - 2, turn]] },
    ...boxes.slice(1).map((box, index): Arrow => ({ points: [[left + 24, (boxes[index]?.y ?? 0) + (boxes[index]?.height ?? 0)], [left + 24, box.y]] })),
  ];
  return { boxes: [shifted, ...boxes], arrows, bottom: Math.max(at - outcomeGap, shifted.y + shifted.height), turn };
}

interface Said {
  readonly text: string;
  readonly strong: boolean;
}

function textBox(shape: BoxShape, x: number, y: number, width: number, said: readonly Said[]): Box {
  const inset = padding + (shape === 'question' ? 0 : slant);
  const lines = linesOf(said, x + inset, y + padding - 2, width - 2 * inset);
  return { shape, x, y, width, height: lines.length * leading + 2 * padding - 4, lines };
}

function labelBox(x: number, y: number, width: number, said: readonly Said[]): Box {
  const lines = linesOf(said, x + 4, y, width - 8);
  return { shape: 'label', x, y, width: Math.max(...lines.map((one) => widthOf(one.text, textSize) * (one.strong ? 1.08 : 1))) + 10, height: lines.length * leading, lines };
}

function linesOf(said: readonly Said[], x: number, y: number, width: number): TextLine[] {
  const texts = said.flatMap(({ text, strong }) => wrapped(text, strong ? textSize * 1.08 : textSize, width).map((one) => ({ text: one, strong })));
  return texts.map(({ text, strong }, index) => ({ text, strong, x, y: y + index * leading + 15 }));
}

function moved(box: Box, y: number): Box {
  if (y <= box.y) return box;
  return { ...box, y, lines: box.lines.map((one) => ({ ...one, y: one.y + y - box.y })) };
}
