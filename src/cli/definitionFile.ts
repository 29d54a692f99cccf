import { readFileSync, statSync } from 'node:fs';
import type { Finding } from '../protocol/reading/finding.ts';
import { sizeLimit } from '../protocol/reading/yamlText.ts';

/** The text of a file, or why there is none, told as any other finding. Bytes that are no UTF-8 come through as U+FFFD, which the reader refuses with its line. */
export function readDefinitionFile(file: string): { readonly text: string } | { readonly findings: readonly Finding[] } {
  try {
    const { size } = statSync(file);
    // A character takes at most four bytes; what is larger need not be read to be refused.
    return size > sizeLimit * 4 ? { text: ' '.repeat(sizeLimit + 1) } : { text: readFileSync(file, 'utf8') };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { findings: [unreadable(String(error.code))] };
  }
}

function unreadable(code: string): Finding {
  const place = { severity: 'error', path: '', line: 1, column: 1 } as const;
  if (code === 'EISDIR') return { ...place, code: 'directory', message: { nl: 'Dit is een map, geen bestand.', en: 'This is a folder, not a file.' }, remedy: { nl: 'Noem de bestanden zelf, bijvoorbeeld protocols/*.yaml.', en: 'Name the files themselves, for example protocols/*.yaml.' } };
  if (code === 'ENOENT') return { ...place, code: 'noFile', message: { nl: 'Dit bestand bestaat niet.', en: 'This file does not exist.' }, remedy: { nl: 'Kijk of de naam en de map kloppen.', en: 'See whether the name and the folder are right.' } };
  return { ...place, code: 'unreadable', message: { nl: `Dit bestand kan niet worden gelezen (${code}).`, en: `This file cannot be read (${code}).` }, remedy: { nl: 'Kijk of u het mag lezen.', en: 'See whether you may read it.' } };
}
