import type { Path } from '../reading/finding.ts';

/** Every string of a definition with its place. */
export function stringsIn(value: unknown, path: Path = []): { readonly text: string; readonly path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, item]) => stringsIn(item, [...path, key]));
  return [];
}
