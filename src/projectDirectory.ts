import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of package.json, with `protocols/`, `cases/` and `dist/` in it: the
 * same from the sources (tests) and from the built files, wherever Pluis was started.
 */
export const projectDirectory = folderAbove(dirname(fileURLToPath(import.meta.url)));

function folderAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(folder) === folder) throw new Error('Pluis does not find its own package.json. Start it from its own folder with "npm start".');
  return folderAbove(dirname(folder));
}
