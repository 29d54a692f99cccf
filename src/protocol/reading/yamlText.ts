import { Lexer } from 'yaml';
import type { Position, Problem } from './finding.ts';

/** The largest file that is read, in characters: six times the largest definition that ships. */
export const sizeLimit = 500_000;
/** How many pieces (words, colons, indentations) a file may hold; the base meldcode has about 20,000. */
const tokenLimit = 120_000;
/** Brackets, commas and dashes in a row, with nothing said in between. */
const emptyRunLimit = 200;
export const depthLimit = 60;

export interface TextProblem {
  readonly problem: Problem;
  readonly at: Position;
}

/**
 * What can be said about a file before it is read as YAML, so that the reader
 * itself never meets a pile of brackets, a bomb or bytes that are no text.
 */
export function textProblem(text: string): TextProblem | undefined {
  if (text.length > sizeLimit) return found('tooLarge', 'Het bestand is groter dan 500 kB.', 'The file is larger than 500 kB.', 'Maak het bestand kleiner. Een meldcode is meestal kleiner dan 100 kB.', 'Make the file smaller. A meldcode is usually smaller than 100 kB.');
  return strangeCharacter(text) ?? tooDeep(text) ?? tooManyTokens(text);
}

/** Characters that no editor writes into a text: control characters, halves of characters, marks that turn the reading direction. */
const strange = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffd\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The first character in a text that does not belong there, as `U+0000`. */
export function strangeIn(text: string): { readonly name: string; readonly index: number } | undefined {
  const match = strange.exec(text);
  return match ? { name: `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`, index: match.index } : undefined;
}

function strangeCharacter(text: string): TextProblem | undefined {
  // A mark of the byte order may stand in front; everywhere else it is a stray.
  const offset = text.startsWith('\ufeff') ? 1 : 0;
  const first = strangeIn(text.slice(offset));
  if (!first) return undefined;
  const at = positionOf(text, first.index + offset);
  if (first.name === 'U+FFFD') return found('notUtf8', 'Het bestand is geen UTF-8: hier staan bytes die geen letter zijn.', 'The file is not UTF-8: here are bytes that are no letter.', 'Sla het bestand opnieuw op als UTF-8 (zonder speciale codering).', 'Save the file again as UTF-8.', at);
  return found('strangeCharacter', `Hier staat een onzichtbaar teken (${first.name}).`, `There is an invisible character here (${first.name}).`, 'Haal het teken weg, of typ deze regel opnieuw.', 'Remove the character, or type this line again.', at);
}

function tooDeep(text: string): TextProblem | undefined {
  let open = 0;
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    const indent = line.length - line.trimStart().length;
    const dashes = /^\s*((?:[-?] +)*)/.exec(line)?.[1]?.length ?? 0;
    if (indent + dashes > depthLimit * 4) return deep(number);
    for (const character of line) {
      if (character === '[' || character === '{') open += 1;
      if ((character === ']' || character === '}') && open > 0) open -= 1;
      if (open > depthLimit) return deep(number);
    }
  }
  return undefined;
}

function deep(line: number): TextProblem {
  return found('tooDeep', `Er staan meer dan ${depthLimit} lagen in elkaar.`, `More than ${depthLimit} levels are nested.`, 'Maak de opbouw eenvoudiger.', 'Make the structure simpler.', { line, column: 1 });
}

function tooManyTokens(text: string): TextProblem | undefined {
  let count = 0;
  let read = 0;
  let run = 0;
  for (const token of new Lexer().lex(text)) {
    count += 1;
    read += token.length;
    if (/^[[\]{},?:-]$/.test(token)) run += 1;
    else if (token.trim() !== '') run = 0;
    if (count > tokenLimit || run > emptyRunLimit) return found('tooLarge', 'Het bestand heeft te veel onderdelen.', 'The file has too many parts.', 'Een meldcode heeft er veel minder. Kijk of er op deze regel iets herhaald wordt.', 'A meldcode has far fewer. See whether something is repeated on this line.', positionOf(text, Math.min(read, text.length)));
  }
  return undefined;
}

function found(code: string, nl: string, en: string, remedyNl: string, remedyEn: string, at: Position = { line: 1, column: 1 }): TextProblem {
  return { problem: { severity: 'error', code, path: [], message: { nl, en }, remedy: { nl: remedyNl, en: remedyEn } }, at };
}

/** Line and column, from 1, of a place in a text. */
export function positionOf(text: string, index: number): Position {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}
