import { writeFileSync } from 'node:fs';
import { meldcodePdf } from '../documents/meldcodePdf.ts';
import { loadDefinition } from '../protocol/load.ts';
import type { Finding } from '../protocol/reading/finding.ts';
import type { Instant } from '../protocol/time.ts';
import { textsFor, type Language } from '../texts/index.ts';
import { readDefinitionFile } from './definitionFile.ts';

/**
 * Writes the meldcode of a file as a PDF. No board has established a file, so it is marked as a draft.
 * @returns what keeps it from loading; nothing is written then.
 */
export async function writeDocument(file: string, out: string, language: Language): Promise<readonly Finding[]> {
  const read = readDefinitionFile(file);
  if (!('text' in read)) return read.findings;
  const { definition, findings } = loadDefinition(read.text);
  if (!definition) return findings;
  const pdf = await meldcodePdf({ t: textsFor(language), protocol: definition, published: { organisation: undefined, version: definition.version, status: 'draft' } }, new Date().toISOString() as Instant);
  writeFileSync(out, pdf);
  return [];
}
