import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProtocolLibrary } from '../dossier/ports.ts';
import type { Definition } from '../protocol/definition/schema.ts';
import { loadDefinition } from '../protocol/load.ts';

/** A file in protocols/ that cannot run; the message names file, line and remedy. */
export class BrokenProtocol extends Error {
  override readonly name = 'BrokenProtocol';
}

/**
 * Reads every meldcode in the folder, once, at start. Of several versions of one
 * meldcode the last by name is in force.
 * @throws BrokenProtocol
 */
export function readProtocols(folder: string): ProtocolLibrary {
  const definitions = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readOne(join(folder, name), name));
  const byVersion = new Map(definitions.map((definition) => [`${definition.id} ${definition.version}`, definition]));
  const newest = new Map(definitions.sort((one, other) => one.version.localeCompare(other.version, 'en', { numeric: true })).map((definition) => [definition.id, definition]));
  return {
    inForce: (id) => known(newest.get(id), id),
    exactly: (id, version) => known(byVersion.get(`${id} ${version}`), `${id} ${version}`),
  };
}

function readOne(path: string, name: string): Definition {
  const { definition, findings } = loadDefinition(readFileSync(path, 'utf8'));
  if (definition) return definition;
  const lines = findings.map((finding) => `protocols/${name}:${String(finding.line)}: ${finding.message.en} ${finding.remedy.en}`);
  throw new BrokenProtocol(`A meldcode cannot be read.\n${lines.join('\n')}`);
}

function known(definition: Definition | undefined, what: string): Definition {
  if (!definition) throw new Error(`The meldcode ${what} is not among the protocols of this installation.`);
  return definition;
}
