import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { nowhere, type Locate, type Path, type Problem } from './finding.ts';

/** The largest file that is read, in characters. */
export const sizeLimit = 1_000_000;
const depthLimit = 60;
/** How often the parts behind YAML anchors may be repeated in all: enough for a shared text, too few for a bomb. */
const aliasLimit = 100;

export type YamlReading = { readonly ok: true; readonly value: unknown; readonly locate: Locate } | { readonly ok: false; readonly problems: readonly Problem[]; readonly locate: Locate };

/** Reads one YAML 1.2 document (core schema, keys once) as plain values that remember their lines. Never throws on what a person can write. */
export function readYaml(text: string): YamlReading {
  if (text.length > sizeLimit) return failed('tooLarge', { nl: 'Het bestand is groter dan 1 MB.', en: 'The file is larger than 1 MB.' }, { nl: 'Maak het bestand kleiner.', en: 'Make the file smaller.' });
  if (nestedTooDeep(text)) return tooDeep();
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true, lineCounter: lines, prettyErrors: false, strict: true });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    const first = at(document.errors[0]?.pos[0] ?? 0);
    return { ...failed('yaml', { nl: `Dit is geen geldige YAML: ${document.errors[0]?.message ?? ''}`, en: `This is not valid YAML: ${document.errors[0]?.message ?? ''}` }, yamlRemedy(document.errors[0]?.code)), locate: () => first };
  }
  const locate: Locate = (path) => at(offsetOf(document, path));
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: aliasLimit }), locate };
  } catch (error) {
    // The only thing that toJS refuses: an anchor used too often, or one that does not exist.
    if (!(error instanceof ReferenceError)) throw error;
    return failed('aliases', { nl: 'Er wordt te vaak of verkeerd verwezen met * en &.', en: 'There are too many or wrong references with * and &.' }, { nl: 'Schrijf de herhaalde delen uit.', en: 'Write the repeated parts out.' });
  }
}

function yamlRemedy(code: string | undefined): Problem['remedy'] {
  if (code === 'DUPLICATE_KEY') return { nl: 'Deze sleutel staat er twee keer. Haal er één weg.', en: 'This key is there twice. Remove one.' };
  return { nl: 'Kijk naar het inspringen, de dubbele punten en de aanhalingstekens op deze regel.', en: 'Look at the indentation, the colons and the quotes on this line.' };
}

function failed(code: string, message: Problem['message'], remedy: Problem['remedy']): { ok: false; problems: Problem[]; locate: Locate } {
  return { ok: false, problems: [{ severity: 'error', code, path: [], message, remedy }], locate: nowhere };
}

function tooDeep(): YamlReading {
  return failed('tooDeep', { nl: `Er staan meer dan ${depthLimit} lagen in elkaar.`, en: `More than ${depthLimit} levels are nested.` }, { nl: 'Maak de opbouw eenvoudiger.', en: 'Make the structure simpler.' });
}

/** Looks at the text only, so that the reader itself never meets a pile of brackets or dashes. */
function nestedTooDeep(text: string): boolean {
  let open = 0;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const dashes = /^\s*((?:[-?] +)*)/.exec(line)?.[1]?.length ?? 0;
    if (indent + dashes > depthLimit * 4) return true;
    for (const character of line) {
      if (character === '[' || character === '{') open += 1;
      if ((character === ']' || character === '}') && open > 0) open -= 1;
      if (open > depthLimit) return true;
    }
  }
  return false;
}

/** Where the value at a path begins: its key where it has one, otherwise the nearest thing around it. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = rangeStart(node) ?? 0;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (!pair) return offset;
      offset = rangeStart(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = rangeStart(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  return (node as Node | undefined)?.range?.[0];
}
