import type { Definition } from '../definition/schema.ts';

export { smallMeldcode } from './smallMeldcode.ts';

/** A new value, or what makes it of the old one; `undefined` takes the part away. */
export type Edit = readonly [path: string, value: unknown];

/**
 * A copy of the definition with edits made. A path names items of a list by their
 * id or their place: `routes.home.steps.consult.term.amount`.
 */
export function edited(definition: Definition, ...edits: readonly Edit[]): Definition {
  const copy = structuredClone(definition);
  for (const [path, value] of edits) put(copy, path.split('.'), value);
  return copy;
}

/** What stands at a path, written as for {@link edited}. */
export function partAt(definition: Definition, path: string): unknown {
  return path === '' ? definition : path.split('.').reduce<unknown>(child, definition);
}

function child(parent: unknown, key: string): unknown {
  return (parent as Readonly<Record<string, unknown>>)[keyIn(parent, key)];
}

function keyIn(parent: unknown, key: string): string {
  if (!Array.isArray(parent)) return key;
  const index = (parent as { id?: string }[]).findIndex((item) => item.id === key);
  return index < 0 ? key : String(index);
}

function put(root: unknown, path: readonly string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce(child, root) as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  const key = keyIn(parent, last);
  const next = typeof value === 'function' ? (value as (old: unknown) => unknown)(parent[key]) : value;
  if (next !== undefined) parent[key] = next;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}
