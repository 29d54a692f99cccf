/**
 * Text in boxes without knowing the font: a page draws with the reader's own, the PDF with ours.
 * Widths are those of a wide font (Verdana, DejaVu Sans), so that what is drawn is never wider than its box.
 */

const narrow = /[iljtfrI.,:;!'’()|[\] ]/;
const wide = /[mwMWQ@%—…“”]/;
const upper = /\p{Lu}/u;

/** Width of a text in units, at this size. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const character of text) sum += narrow.test(character) ? 0.42 : wide.test(character) ? 1 : upper.test(character) ? 0.76 : 0.645;
  return sum * size;
}

/** Lines of at most this width; a word that is longer is broken. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/).flatMap((one) => pieces(one, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, size: number, width: number): string[] {
  if (widthOf(word, size) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(`${piece}${character}-`, size) > width) {
      found.push(`${piece}-`);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}
