import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type YAMLError } from 'yaml';
import type { Locate, Path, Position, Problem } from './finding.ts';
import { yamlMessage, nodeMessage } from './yamlMessages.ts';
import { nodeProblem } from './yamlNodes.ts';
import { textProblem } from './yamlText.ts';

export type YamlReading = { readonly ok: true; readonly value: unknown; readonly locate: Locate } | { readonly ok: false; readonly problems: readonly Problem[]; readonly locate: Locate };

/**
 * Reads one YAML 1.2 document (core schema, keys once, keys are text) as plain
 * values that remember their lines. Never throws, and answers within a second
 * whatever the text is.
 */
export function readYaml(text: string): YamlReading {
  const early = textProblem(text);
  if (early) return failed(early.problem, early.at);
  const lines = new LineCounter();
  // Repeated keys are found by nodeProblem: the reader compares each key with each other one.
  const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: false, stringKeys: true, lineCounter: lines, prettyErrors: false, strict: true, logLevel: 'error' });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  // What the reader only warns about is a tag that it does not know, or a directive of a later YAML.
  const first: YAMLError | undefined = document.errors[0] ?? document.warnings[0];
  if (first) return failed(yamlMessage(first), at(first.pos[0]));
  if (document.contents === null) return failed(nodeMessage('empty', ''), { line: 1, column: 1 });
  const wrong = nodeProblem(document);
  if (wrong) return failed(nodeMessage(wrong.kind, wrong.word), at(wrong.offset));
  // nodeProblem has counted what the anchors come to, so no second limit is needed here.
  return { ok: true, value: document.toJS({ maxAliasCount: -1 }), locate: (path) => at(offsetOf(document, path)) };
}

function failed(problem: Problem, at: Position): YamlReading {
  return { ok: false, problems: [problem], locate: () => at };
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
