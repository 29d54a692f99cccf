import { isAlias, isMap, isNode, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import { depthLimit, strangeIn } from './yamlText.ts';

/** How many values a file may come to with everything behind anchors written out; the base meldcode has about 5,000. */
const valueLimit = 150_000;

/** How often parts behind anchors may be used; the base meldcode does so some ten times. */
const aliasLimit = 2_000;

/** What is wrong with the parts of a document, and at which offset. */
export interface NodeProblem {
  readonly kind: 'aliases' | 'unknownAlias' | 'tooDeep' | 'duplicateKey' | 'forbiddenKey' | 'tag' | 'strangeCharacter';
  readonly word: string;
  readonly offset: number;
}

interface Extent {
  readonly values: number;
  readonly depth: number;
}

/**
 * Looks at each part once: keys that stand there twice, keys that a program
 * could stumble over, characters written as an escape, and how large and deep
 * it all becomes with every `*alias` written out. Takes time in proportion to
 * the file, however often its anchors refer to one another.
 */
export function nodeProblem(document: Document): NodeProblem | undefined {
  const extents = new Map<Node, Extent | 'inside'>();
  const anchors = new Map<string, Node>();
  let aliases = 0;
  let problem: NodeProblem | undefined;
  const report = (kind: NodeProblem['kind'], word: string, node: unknown): Extent => {
    problem ??= { kind, word, offset: (node as Node | undefined)?.range?.[0] ?? 0 };
    return { values: 1, depth: 1 };
  };

  const extentOf = (node: unknown): Extent => {
    if (isAlias(node)) {
      aliases += 1;
      if (aliases > aliasLimit) return report('aliases', '', node);
      const target = anchors.get(node.source);
      const known = target && extents.get(target);
      if (known === undefined) return report('unknownAlias', node.source, node);
      return known === 'inside' ? report('aliases', node.source, node) : known;
    }
    if (isNode(node) && !isAlias(node) && node.tag !== undefined) report('tag', node.tag, node);
    if (isScalar(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      const strange = typeof node.value === 'string' ? strangeIn(node.value) : undefined;
      const extent = strange ? report('strangeCharacter', strange.name, node) : { values: 1, depth: 1 };
      extents.set(node, extent);
      return extent;
    }
    if (!isMap(node) && !isSeq(node)) return { values: 1, depth: 1 };
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    extents.set(node, 'inside');
    const inside = isMap(node) ? pairsOf(node.items) : node.items.map(extentOf);
    const extent = { values: 1 + inside.reduce((sum, part) => sum + part.values, 0), depth: 1 + Math.max(0, ...inside.map((part) => part.depth)) };
    if (extent.values > valueLimit) report('aliases', '', node);
    if (extent.depth > depthLimit) report('tooDeep', '', node);
    extents.set(node, extent);
    return extent;
  };

  const pairsOf = (pairs: readonly Pair[]): Extent[] => {
    const seen = new Set<string>();
    return pairs.map(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (seen.has(name)) report('duplicateKey', name, key);
      if (name === '__proto__') report('forbiddenKey', name, key);
      seen.add(name);
      extentOf(key);
      return extentOf(value);
    });
  };

  extentOf(document.contents);
  return problem;
}
