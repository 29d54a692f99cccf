import type { Outcome } from '../../../protocol/definition/weighingSchema.ts';

/** Told apart by shape and words first, by colour second. */
export type BoxShape = 'question' | Outcome | 'nothing' | 'jump';

/** A box with its text; `label` stands for text on an arrow, which has no outline. */
export interface Box {
  readonly shape: BoxShape | 'label';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

export interface TextLine {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly strong: boolean;
}

/** A line from point to point; the last one gets an arrow head. */
export interface Arrow {
  readonly points: readonly (readonly [number, number])[];
}

/** One question with all its answers, and the way to the next. */
export interface FigureBand {
  readonly question: string;
  readonly number: number;
  readonly top: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** The flow of a weighing, laid out; units are those of the text size. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  readonly bands: readonly FigureBand[];
}
