import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

export type Style = 'regular' | 'strong' | 'italic';
export type FontName = Style | 'scripts' | 'emoji';

const require = createRequire(import.meta.url);

const files: Record<FontName, () => string> = {
  regular: () => require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  strong: () => require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  italic: () => require.resolve('@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  // What the first cannot draw: Arabic, Hebrew, Armenian, Georgian and many signs.
  scripts: () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  emoji: () => require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
};

const read = new Map<FontName, Buffer>();

function fontFile(name: FontName): Buffer {
  let bytes = read.get(name);
  if (!bytes) read.set(name, (bytes = readFileSync(files[name]())));
  return bytes;
}

/** pdfkit types only what a caller draws with; which characters a font has is on the font inside. */
interface OpenFont {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

/** Registers the fonts with a document; each file is read when a text first needs it. */
export class Fonts {
  private readonly opened = new Map<FontName, OpenFont['font']>();
  private readonly document: PDFKit.PDFDocument;

  constructor(document: PDFKit.PDFDocument) {
    this.document = document;
  }

  /** Makes a font the current one. */
  use(name: FontName, size: number): void {
    if (!this.opened.has(name)) {
      this.document.registerFont(name, fontFile(name));
      this.document.font(name);
      this.opened.set(name, (this.document as unknown as { readonly _font: OpenFont })._font.font);
    }
    this.document.font(name, size);
  }

  /** The first of the fonts that can draw every character of a cluster; none when no font has them. */
  fontFor(cluster: string, style: Style): FontName | undefined {
    return [style, 'scripts' as const, 'emoji' as const].find((name) => this.covers(name, cluster));
  }

  private covers(name: FontName, cluster: string): boolean {
    if (!this.opened.has(name)) this.use(name, 10);
    const font = this.opened.get(name);
    return [...cluster].every((character) => joiner.test(character) || font?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) === true);
  }
}

/** Characters that only change their neighbours and need no shape of their own. */
const joiner = /[\u200c\u200d\ufe0e\ufe0f\s]/u;
