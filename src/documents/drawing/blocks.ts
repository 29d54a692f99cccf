/** What a document is made of, apart from how it looks. */

/** How an entry is told apart: by the word on its label first, by colour second. */
export type Mark = 'own' | 'other' | 'hypothesis' | 'talk' | 'decision' | 'danger' | 'plain';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface RecordBlock {
  readonly kind: 'record';
  readonly mark: Mark;
  /** The kind of entry in words; never left to colour alone. */
  readonly label: string;
  readonly title: string;
  /** Where, by whom, written down when. */
  readonly by: string;
  readonly blocks: readonly Block[];
  /** One deeper than usual, where it stands under a heading. */
  readonly deeper?: true;
}

/** A drawing, with the words that stand for it; it may go on over pages at the places where it can be cut. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly parts: readonly FigurePart[];
}

export interface FigurePart {
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** Draws in units of its own, from 0 to `width` and `height`; the pen puts them on the page. */
  readonly draw: (pen: Pen) => void;
}

/** What a figure is drawn with. */
export interface Pen {
  shape(outline: Outline, look: { readonly fill?: string; readonly line?: string; readonly lineWidth?: number; readonly dashed?: boolean }): void;
  text(text: string, x: number, y: number, size: number, strong: boolean, colour: string): void;
}

export type Outline =
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly radius: number }
  | { readonly kind: 'path'; readonly points: readonly (readonly [number, number])[]; readonly closed: boolean };

/** One thing in a list: its name, what it says, and below that in small where it stands. */
export interface ListEntry {
  readonly name: string | undefined;
  readonly text: string;
  readonly note: string | undefined;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly look?: 'quiet' | 'quote' }
  | { readonly kind: 'labelled'; readonly label: string; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'entries'; readonly entries: readonly ListEntry[] }
  | { readonly kind: 'notice'; readonly mark: Mark; readonly title: string; readonly text: string }
  | RecordBlock
  | FigureBlock;

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface DocumentContent {
  /** Title of the document and of its metadata: says nothing about anybody. */
  readonly title: string;
  readonly subtitle: string;
  readonly language: 'nl' | 'en';
  readonly front: readonly Block[];
  readonly sections: readonly Section[];
  /** Begins on a page of its own at the very end, so that it can be taken off. */
  readonly apart: Section & { readonly footer: string };
  readonly footer: string;
  readonly pageOf: (page: number, pages: number) => string;
}

/** A section that has sections of its own. */
export interface BookChapter extends Section {
  readonly sections: readonly Section[];
}

/** A document of many chapters, with a table of contents. */
export interface BookContent extends Omit<DocumentContent, 'sections' | 'apart'> {
  readonly contentsTitle: string;
  readonly chapters: readonly BookChapter[];
}

/** A paragraph, or nothing when there is no text. */
export function paragraph(text: string | undefined, look?: 'quiet' | 'quote'): Block[] {
  return text === undefined || text === '' ? [] : [look ? { kind: 'paragraph', text, look } : { kind: 'paragraph', text }];
}

/** Texts with a label each; what was not written is left out. */
export function labelled(...pairs: readonly (readonly [string, string | undefined])[]): Block[] {
  return pairs.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ kind: 'labelled' as const, label, text }]));
}

/** Short facts as one table; what was not filled in is left out, and so is a table without rows. */
export function facts(...pairs: readonly (readonly [string, string | undefined])[]): Block[] {
  const filled = pairs.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));
  return filled.length > 0 ? [{ kind: 'facts', facts: filled }] : [];
}
