import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ownPrefix, type ShippedMeldcode, type ShippedMeldcodes } from '../meldcode/ports.ts';
import { loadDefinition } from '../protocol/load.ts';

/** A file in protocols/ that cannot run; the message names file, line and remedy. */
export class BrokenProtocol extends Error {
  override readonly name = 'BrokenProtocol';
}

/**
 * Reads every meldcode in the folder, once, at start. Of several versions of one
 * meldcode the last by name is the newest.
 * @throws BrokenProtocol
 */
export function readProtocols(folder: string): ShippedMeldcodes {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readOne(join(folder, name), name));
  const byVersion = new Map(read.map((one) => [`${one.definition.id} ${one.definition.version}`, one]));
  const newest = new Map(read.sort(byAge).map((one) => [one.definition.id, one]));
  return {
    all: () => [...newest.values()],
    find: (id, version) => (version === undefined ? newest.get(id) : byVersion.get(`${id} ${version}`)),
  };
}

function byAge({ definition: one }: ShippedMeldcode, { definition: other }: ShippedMeldcode): number {
  return one.version.localeCompare(other.version, 'en', { numeric: true });
}

function readOne(path: string, name: string): ShippedMeldcode {
  const text = readFileSync(path, 'utf8');
  const { definition, findings } = loadDefinition(text);
  if (definition?.id.startsWith(ownPrefix)) throw new BrokenProtocol(`protocols/${name}: an id that begins with ${ownPrefix} is for organisations; choose another id.`);
  if (definition) return { definition, text };
  const lines = findings.map((finding) => `protocols/${name}:${String(finding.line)}: ${finding.message.en} ${finding.remedy.en}`);
  throw new BrokenProtocol(`A meldcode cannot be read.\n${lines.join('\n')}`);
}
