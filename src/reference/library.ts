import type { z } from 'zod';
import { located, type Finding } from '../protocol/reading/finding.ts';
import { readShape } from '../protocol/reading/readShape.ts';
import { readYaml } from '../protocol/reading/readYaml.ts';
import { referenceTextSchema, signalListSchema, type ReferenceLibrary } from './schema.ts';

export interface NamedFile {
  readonly name: string;
  readonly text: string;
}

/** A file in `reference/` that cannot be shown; the message names file, line and remedy. */
export class BrokenReference extends Error {
  override readonly name = 'BrokenReference';
}

/** Puts the library together. @throws BrokenReference */
export function referenceLibrary(textFiles: readonly NamedFile[], signalFiles: readonly NamedFile[]): ReferenceLibrary {
  const texts = textFiles.map((file) => readOne(file, referenceTextSchema)).sort((one, other) => one.order - other.order);
  const lists = signalFiles.map((file) => readOne(file, signalListSchema));
  const signalsAtAllAges = lists.find((list) => list.from === undefined && list.below === undefined);
  if (!signalsAtAllAges) throw new BrokenReference('reference/signals has no list without an age.');
  return { texts, signalsAtAllAges, signals: lists.filter((list) => list !== signalsAtAllAges).sort((one, other) => (one.from ?? 0) - (other.from ?? 0)) };
}

function readOne<Schema extends z.ZodType<{ readonly id: string }>>({ name, text }: NamedFile, schema: Schema): z.output<Schema> {
  const yaml = readYaml(text);
  const shape = yaml.ok ? readShape(schema, yaml.value) : yaml;
  if (!shape.ok) throw new BrokenReference(located(shape.problems, yaml.locate).map((finding) => lineOf(name, finding)).join('\n'));
  if (`${shape.value.id}.yaml` !== name) throw new BrokenReference(`reference: ${name} holds the id ${shape.value.id}; give file and id one name.`);
  return shape.value;
}

function lineOf(name: string, finding: Finding): string {
  return `reference: ${name}:${String(finding.line)}: ${finding.message.en} ${finding.remedy.en}`;
}
