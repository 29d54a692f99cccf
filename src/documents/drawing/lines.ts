import type { FontName, Fonts, Style } from './fonts.ts';

/** A stretch of text in one font; `rightToLeft` stretches are shaped as a whole. */
export interface Run {
  readonly text: string;
  readonly font: FontName;
  readonly rightToLeft: boolean;
}

export interface Line {
  readonly runs: readonly Run[];
}

interface Word extends Line {
  readonly width: number;
}

const clusters = new Intl.Segmenter('nl', { granularity: 'grapheme' });
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const plain = /^[\n\u0020-\u007e\u00a0-\u017f\u2010-\u2026\u20ac]*$/;
/** A word with what follows it; a line may also break after a hyphen or a slash. */
const words = /[^\s\-/]*[-/]+|[^\s\-/]+\s*|\s+/gu;

/**
 * What a person typed, made fit to draw: one kind of line end, no control characters,
 * no half characters; composed where a composed letter exists.
 */
export function drawable(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n')
    .replaceAll('\t', '    ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu, '')
    .toWellFormed()
    .normalize('NFC');
}

/** Breaks texts into lines of a width in points, with a font for every character. */
export class LineBreaker {
  private readonly widths = new Map<string, number>();
  private readonly broken = new Map<string, Line[]>();
  private readonly document: PDFKit.PDFDocument;
  private readonly fonts: Fonts;

  constructor(document: PDFKit.PDFDocument, fonts: Fonts) {
    this.document = document;
    this.fonts = fonts;
  }

  /** The lines of a text; an empty line in the text is a line without runs. */
  lines(text: string, style: Style, size: number, width: number): Line[] {
    // What is drawn was measured before, often more than once.
    const key = `${style} ${size} ${width} ${text}`;
    let broken = this.broken.get(key);
    if (!broken) this.broken.set(key, (broken = drawable(text).split('\n').flatMap((paragraph) => this.paragraphLines(paragraph.trimEnd(), style, size, width))));
    return broken;
  }

  /** Width of a run in points. */
  widthOf(run: Run, size: number): number {
    const key = `${run.font} ${size} ${run.text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      this.fonts.use(run.font, size);
      width = this.document.widthOfString(run.text, run.rightToLeft ? { features: [] } : {});
      this.widths.set(key, width);
    }
    return width;
  }

  private paragraphLines(text: string, style: Style, size: number, width: number): Line[] {
    const lines: Line[] = [];
    let line: Run[] = [];
    let used = 0;
    const end = (): void => {
      lines.push({ runs: joined(line) });
      line = [];
      used = 0;
    };
    for (const word of this.fittingWords(text, style, size, width)) {
      if (used > 0 && used + word.width > width) end();
      line.push(...word.runs);
      used += word.width;
    }
    if (line.length > 0 || lines.length === 0) end();
    return lines;
  }

  /** The words of a paragraph; one that is wider than a line comes in pieces. */
  private *fittingWords(text: string, style: Style, size: number, width: number): Generator<Word> {
    for (const [word] of text.matchAll(words)) {
      const measured = this.word(word, style, size);
      if (this.word(word.trimEnd(), style, size).width <= width) yield measured;
      else yield* this.pieces(word, style, size, width);
    }
  }

  private *pieces(word: string, style: Style, size: number, width: number): Generator<Word> {
    let piece = '';
    let used = 0;
    for (const { segment } of clusters.segment(word)) {
      const one = this.word(segment, style, size).width;
      if (piece !== '' && used + one > width) {
        yield this.word(piece, style, size);
        piece = '';
        used = 0;
      }
      piece += segment;
      used += one;
    }
    if (piece !== '') yield this.word(piece, style, size);
  }

  private word(text: string, style: Style, size: number): Word {
    const runs = plain.test(text) ? [{ text, font: style, rightToLeft: false }] : this.runs(text, style);
    return { runs, width: runs.reduce((sum, run) => sum + this.widthOf(run, size), 0) };
  }

  private runs(text: string, style: Style): Run[] {
    return joined(
      [...clusters.segment(text)].map(({ segment }) => {
        const font = this.fonts.fontFor(segment, style);
        return font ? { text: segment, font, rightToLeft: rightToLeft.test(segment) } : { text: codesOf(segment), font: style, rightToLeft: false };
      }),
    );
  }
}

/** A character that no font has is written as its number, so that nothing of the record disappears unseen. */
function codesOf(cluster: string): string {
  return [...cluster].map((character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`).join('');
}

/** Neighbours that can be drawn at once; a space between right-to-left words belongs to them. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const last = result.at(-1);
    const next = runs.slice(index + 1).find((candidate) => candidate.text.trim() !== '');
    const between = run.text.trim() === '' && last?.rightToLeft === true && next?.rightToLeft === true;
    if (last && (between || (last.font === run.font && last.rightToLeft === run.rightToLeft))) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}
