import { isAlias, isMap, isSeq, parseDocument, visit, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';

/**
 * Where a field stands in a definition: keys, and in a list the `id` of the item
 * (its index where items have none), so that a path still means the same when
 * somebody else adds or moves items. `['functions', 'leerkracht', 'name', 'nl']`.
 */
export type FieldPath = readonly string[];

/** `undefined` removes what stands there; a new id at the end of a list's path adds an item. */
export interface Edit {
  readonly path: FieldPath;
  readonly value: unknown;
}

/** What stands at a path in plain values; undefined when nothing does. */
export function valueAtPath(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((inside, key) => {
    if (Array.isArray(inside)) return (inside as readonly unknown[])[placeInList(inside.map(idOf), key)];
    return typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key) ? (inside as Readonly<Record<string, unknown>>)[key] : undefined;
  }, value);
}

function idOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
}

/** The place of an item in a list; -1 when it is not there. */
function placeInList(ids: readonly unknown[], key: string): number {
  const byId = ids.indexOf(key);
  if (byId >= 0) return byId;
  return ids.every((id) => id === undefined) && /^\d{1,4}$/.test(key) && Number(key) < ids.length ? Number(key) : -1;
}

/** A text of YAML to write in: its comments and order stay, what was shared through anchors is written out. @throws for text that is no YAML. */
export function editableYaml(text: string): Document {
  const document = parseDocument(text, { version: '1.2', schema: 'core', strict: true });
  const [first] = document.errors;
  if (first) throw first;
  visit(document, { Alias: (_, alias) => alias.resolve(document)?.clone() as Node });
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node)) delete node.anchor;
    },
  });
  return document;
}

export function yamlText(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Writes one field. False when there is no such place: nothing was changed. */
export function writeAtPath(document: Document, { path, value }: Edit): boolean {
  const last = path.at(-1);
  const parent = last === undefined ? undefined : collectionAt(document, path.slice(0, -1), value !== undefined);
  if (last === undefined || !parent) return false;
  if (isMap(parent)) {
    if (value === undefined) return parent.delete(last);
    parent.set(last, document.createNode(value));
    return true;
  }
  const at = placeInList(parent.items.map(idOfNode), last);
  if (value === undefined) return at >= 0 && parent.delete(at);
  if (at < 0) parent.add(document.createNode(value));
  else parent.set(at, document.createNode(value));
  return true;
}

function idOfNode(node: unknown): unknown {
  return isMap(node) ? node.get('id') : undefined;
}

function collectionAt(document: Document, path: FieldPath, make: boolean): YAMLMap | YAMLSeq | undefined {
  let node: unknown = document.contents;
  for (const key of path) {
    let next: unknown;
    if (isMap(node)) {
      next = node.get(key, true);
      // A part that may be left out (an explanation, a list without items) is made when something is written in it.
      if (next === undefined && make) node.set(key, (next = document.createNode(key in emptyLists ? [] : {})));
    } else if (isSeq(node)) next = node.items[placeInList(node.items.map(idOfNode), key)];
    node = next;
  }
  return isMap(node) || isSeq(node) ? node : undefined;
}

/** Lists that a definition may leave out. */
const emptyLists = Object.fromEntries(
  ['partners', 'triggers', 'norms', 'forms', 'waiverGrounds', 'consents', 'informs', 'acts', 'ages', 'signalLists', 'secrecy', 'socialMap', 'organisationDuties', 'outdated', 'notes', 'tasks', 'guidance', 'fields', 'options', 'confirm', 'covers', 'requires', 'actors', 'does', 'handledBy', 'functions', 'obligations', 'steps', 'questions', 'answers'].map((key) => [key, true]),
);
