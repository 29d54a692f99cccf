import PDFDocument from 'pdfkit';
import { Fonts } from './fonts.ts';
import { drawable, LineBreaker, type Line } from './lines.ts';
import { looks, page, type LookName } from './look.ts';

/** A part of the document's structure, as a screen reader walks it. */
export type Structure = PDFKit.PDFStructureElement;

interface Frame {
  readonly left: number;
  readonly width: number;
}

interface Shape {
  readonly page: number;
  readonly draw: () => void;
}

/**
 * Paper with a cursor: puts text where the cursor is and goes on to a new page by itself.
 * All text belongs to the structure tree; lines and grounds are artifacts. Measures in points.
 */
export class Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly root: Structure;
  y: number = page.top;
  frame: Frame = { left: page.left, width: page.width - page.left - page.right };
  private pages = 1;
  private readonly breaker: LineBreaker;
  private readonly fonts: Fonts;
  private readonly later: Shape[] = [];
  private chapter: PDFKit.PDFOutline | undefined;

  constructor(options: { readonly title: string; readonly language: string; readonly at: Date }) {
    // The file says what it is, never about whom: no author, subject or key words.
    this.document = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      tagged: true,
      // The types do not know this subset yet.
      subset: 'PDF/UA' as never,
      pdfVersion: '1.7',
      lang: options.language,
      displayTitle: true,
      info: { Title: options.title, Creator: 'Pluis', CreationDate: options.at },
    });
    this.fonts = new Fonts(this.document);
    this.breaker = new LineBreaker(this.document, this.fonts);
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  get pageNumber(): number {
    return this.pages;
  }

  /** Adds a part to a part; everything is closed by {@link Sheet.finish}. */
  within(parent: Structure, tag: string, options: Readonly<Record<string, string>> = {}): Structure {
    const part = this.document.struct(tag, options);
    parent.add(part);
    return part;
  }

  newPage(): void {
    this.document.continueOnNewPage();
    this.pages += 1;
    this.y = page.top;
  }

  /** Begins a new page when less than this height is left; more than a page never fits, so then nothing happens. */
  need(height: number): void {
    const bottom = page.height - page.bottom;
    if (this.y > page.top && this.y + height > bottom && height <= bottom - page.top) this.newPage();
  }

  gap(height: number): void {
    if (this.y > page.top) this.y += height;
  }

  lines(text: string, look: LookName, width = this.frame.width): Line[] {
    const { style, size } = looks[look];
    return this.breaker.lines(text, style, size, width);
  }

  heightOf(text: string, look: LookName, width = this.frame.width): number {
    return this.lines(text, look, width).length * looks[look].leading;
  }

  /** Writes text in the frame, as one element of the structure. */
  text(parent: Structure, tag: string, text: string, look: LookName, frame: Frame = this.frame, colour?: string): void {
    this.texts(parent, tag, [{ text, look, ...(colour === undefined ? {} : { colour }) }], frame);
  }

  /** Writes several texts below each other as one element of the structure. */
  texts(parent: Structure, tag: string, parts: readonly { readonly text: string; readonly look: LookName; readonly colour?: string }[], frame: Frame = this.frame, options: Readonly<Record<string, string>> = {}): void {
    const write = (): void => {
      for (const { text, look, colour } of parts) this.write(this.lines(text, look, frame.width), look, frame.left, colour);
    };
    const element = this.document.struct(tag, options, write);
    parent.add(element);
  }

  /** Puts a heading in the outline that readers show beside the pages; one of level 2 under the last of level 1. */
  outline(title: string, level: 1 | 2): void {
    const item = (level === 2 && this.chapter ? this.chapter : this.document.outline).addItem(drawable(title));
    if (level === 1) this.chapter = item;
  }

  /** Draws something that is no content, now, under what follows. */
  artifact(draw: () => void, attached?: string): void {
    this.document.markContent('Artifact', attached === undefined ? { type: 'Layout' } : { type: 'Pagination', attached: [attached] });
    draw();
    this.document.endMarkedContent();
  }

  /** Draws a bar left of everything between a place on an earlier page and the cursor, when the document is finished. */
  barFrom(start: { readonly page: number; readonly y: number }, left: number, fill: string): void {
    for (let number = start.page; number <= this.pages; number += 1) {
      const top = number === start.page ? start.y : page.top;
      const bottom = number === this.pages ? this.y : page.height - page.bottom;
      if (bottom > top) this.later.push({ page: number, draw: () => this.document.rect(left, top, 2.5, bottom - top).fill(fill) });
    }
  }

  /** Writes text that belongs to the page, not to the document: on the right in one line, on the left beside it in as many as it needs. */
  pageText(left: string, right: string, y: number): void {
    const [line] = this.lines(right, 'footer', page.width);
    const width = line?.runs.reduce((sum, run) => sum + this.breaker.widthOf(run, looks.footer.size), 0) ?? 0;
    this.lines(left, 'footer', page.width - page.left - page.right - width - 16).forEach((one, at) => this.writeLine(one, 'footer', page.left, y + at * looks.footer.leading));
    if (line) this.writeLine(line, 'footer', page.width - page.right - width, y);
  }

  /** Writes one line on a base line, in any size; for figures. Belongs to whatever is being drawn. */
  textAt(text: string, x: number, y: number, size: number, strong: boolean, colour: string): void {
    let at = x;
    for (const run of this.breaker.lines(text, strong ? 'strong' : 'regular', size, page.width)[0]?.runs ?? []) {
      this.fonts.use(run.font, size);
      this.document.fillColor(colour).text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', ...(run.rightToLeft ? { features: [] } : {}) });
      at += this.breaker.widthOf(run, size);
    }
  }

  /** Draws what had to wait, gives every page its foot, and returns the file. */
  finish(foot: (page: number, pages: number) => void): Promise<Uint8Array<ArrayBuffer>> {
    const { document } = this;
    this.root.end();
    for (let number = 1; number <= this.pages; number += 1) {
      document.switchToPage(number - 1);
      this.artifact(() => {
        for (const shape of this.later) if (shape.page === number) shape.draw();
      });
      this.artifact(() => foot(number, this.pages), 'Bottom');
    }
    return bytesOf(document);
  }

  /** Writes lines below each other, on to a new page where one is full. Belongs to whatever is being drawn. */
  write(lines: readonly Line[], look: LookName, left: number, colour?: string): void {
    const { leading } = looks[look];
    for (const line of lines) {
      if (this.y + leading > page.height - page.bottom) this.newPage();
      this.writeLine(line, look, left, this.y, colour);
      this.y += leading;
    }
  }

  private writeLine(line: Line, look: LookName, left: number, y: number, colour?: string): void {
    const { size, leading, colour: usual } = looks[look];
    let x = left;
    for (const run of line.runs) {
      this.fonts.use(run.font, size);
      this.document.fillColor(colour ?? usual);
      // On one base line, whatever the font.
      this.document.text(run.text, x, y + leading * 0.76, { lineBreak: false, baseline: 'alphabetic', ...(run.rightToLeft ? { features: [] } : {}) });
      x += this.breaker.widthOf(run, size);
    }
  }
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.end();
  });
}
