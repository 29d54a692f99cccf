import type { Definition } from '../../protocol/definition/schema.ts';
import { nameOf } from '../../protocol/change/diff.ts';
import { labelOf } from '../../protocol/change/parts.ts';
import type { Text } from '../../protocol/definition/parts.ts';
import { shapeOf, type ListShape, type ShapeName } from './shapes.ts';

type Plain = Readonly<Record<string, unknown>>;

/** A part of a definition as one page shows it. */
export interface Part {
  /** `routes.home.steps.signals`, as in the address; empty for the whole. */
  readonly address: string;
  readonly path: readonly string[];
  /** The same with places in lists instead of ids, as findings name it: `routes[0].steps[0]`. */
  readonly findingPath: string;
  readonly shape: ShapeName;
  readonly value: Plain;
  readonly name: Text;
  /** From the whole down to here, this part not included. */
  readonly above: readonly { readonly address: string; readonly name: Text }[];
  /** The list that it is an item of. */
  readonly inList: { readonly list: ListShape; readonly ids: readonly string[] } | undefined;
}

/** An address is the ids on the way, with dots between; no id holds a dot. */
export function pathIn(address: string): readonly string[] {
  return address === '' ? [] : address.split('.');
}

/** The part at an address, or undefined when there is none or no form shows it. */
export function partAt(definition: Definition, address: string): Part | undefined {
  const root: Part = { address: '', path: [], findingPath: '', shape: 'meldcode', value: definition, name: definition.title, above: [], inList: undefined };
  const keys = pathIn(address);
  let part: Part | undefined = root;
  for (let at = 0; part && at < keys.length; ) {
    const key: string = keys[at] ?? '';
    const single = shapeOf(part.shape).parts?.find((one) => one.key === key);
    const list: ListShape | undefined = shapeOf(part.shape).lists?.find((one) => one.key === key);
    if (single) {
      part = below(part, [key], single.shape, part.value[key], labelOf(key), `${part.findingPath}${part.findingPath === '' ? '' : '.'}${key}`, undefined);
      at += 1;
    } else if (list) {
      part = itemIn(part, list, keys[at + 1] ?? '');
      at += 2;
    } else part = undefined;
  }
  return part;
}

function itemIn(part: Part, list: ListShape, id: string): Part | undefined {
  const found = itemsOf(part.value, list.key);
  const index = found.findIndex((one) => one['id'] === id);
  const item = found[index];
  const findingPath = `${part.findingPath}${part.findingPath === '' ? '' : '.'}${list.key}[${index}]`;
  return item && below(part, [list.key, id], list.shape, item, nameOf(item), findingPath, { list, ids: found.map((one) => String(one['id'])) });
}

function below(part: Part, keys: readonly string[], shape: ShapeName, value: unknown, name: Text, findingPath: string, inList: Part['inList']): Part | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const path = [...part.path, ...keys];
  return { address: path.join('.'), path, findingPath, shape, value: value as Plain, name, above: [...part.above, { address: part.address, name: part.name }], inList };
}

/** The items of a list in a part; none when it was left out. */
export function itemsOf(value: Plain, key: string): readonly Plain[] {
  const list = value[key];
  return Array.isArray(list) ? (list as readonly Plain[]) : [];
}

/** The part with a page of its own in which a finding lies; the whole when it lies nowhere else. */
export function partWith(definition: Definition, findingPath: string): Part | undefined {
  const keys = findingPath.split(/[.[\]]+/).filter((key) => key !== '');
  let found = partAt(definition, '');
  const ids: string[] = [];
  let value: unknown = definition;
  for (const key of keys) {
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
    const id = /^\d+$/.test(key) ? (value as { readonly id?: unknown } | undefined)?.id : key;
    if (typeof id !== 'string') break;
    ids.push(id);
    found = partAt(definition, ids.join('.')) ?? found;
  }
  return found;
}
