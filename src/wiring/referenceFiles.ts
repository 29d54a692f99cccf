import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { referenceLibrary, type NamedFile } from '../reference/library.ts';
import type { ReferenceLibrary } from '../reference/schema.ts';

/** Reads the reference texts and signal lists, once, at start. @throws BrokenReference */
export function readReference(folder: string): ReferenceLibrary {
  return referenceLibrary(filesIn(join(folder, 'texts')), filesIn(join(folder, 'signals')));
}

function filesIn(folder: string): readonly NamedFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
