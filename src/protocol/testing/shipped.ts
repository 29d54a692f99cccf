import { readdirSync, readFileSync } from 'node:fs';
import type { Definition } from '../definition/schema.ts';
import { loadDefinition } from '../load.ts';

const folder = new URL('../../../protocols/', import.meta.url);
const read = new Map<string, Definition>();

/** A definition of protocols/, loaded once; whoever wants another makes a copy. */
export function shipped(id: string): Definition {
  const known = read.get(id);
  if (known) return known;
  const { definition, findings } = loadDefinition(readFileSync(new URL(`${id}.yaml`, folder), 'utf8'));
  if (!definition) throw new Error(`protocols/${id}.yaml does not load: ${JSON.stringify(findings[0])}`);
  read.set(id, definition);
  return definition;
}

/** Every definition that is shipped, by id. */
export function allShipped(): readonly Definition[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => shipped(name.slice(0, -'.yaml'.length)));
}
