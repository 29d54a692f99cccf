/** Every definition in protocols/, and everything that is written in one. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Definition } from '../../../protocol/definition/schema.ts';
import { loadDefinition } from '../../../protocol/load.ts';
import { smallMeldcode } from '../../../protocol/testing/smallMeldcode.ts';
import { textsFor, type Language } from '../../../texts/index.ts';
import type { Reading } from '../description.ts';
import { shipped } from '../published.ts';

function load(file: string): Definition {
  const { definition, findings } = loadDefinition(readFileSync(`protocols/${file}`, 'utf8'));
  if (!definition) throw new Error(`${file}: ${findings.map((finding) => finding.message.en).join('; ')}`);
  return definition;
}

export const definitions: readonly Definition[] = [...readdirSync('protocols').filter((file) => file.endsWith('.yaml')).map(load), smallMeldcode()];

/** Each definition in each language, for `it.each`. */
export const readings: readonly (readonly [string, Reading])[] = definitions.flatMap((protocol) =>
  (['nl', 'en'] as Language[]).map((language): [string, Reading] => [`${protocol.id} (${language})`, { t: textsFor(language), protocol, published: shipped(protocol.version, 'Stichting Verzonnen') }]),
);

/** Every text in a definition in the language of the reader, and every fact that has no language: numbers, addresses, sources. */
export function everythingIn({ protocol, t }: Reading): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown, key: string): void => {
    if (typeof node === 'string' && shown.includes(key)) found.push(node);
    if (Array.isArray(node)) for (const item of node) visit(item, key);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    if ('nl' in node && 'en' in node) found.push(String(node[t.language]));
    else for (const [inner, value] of Object.entries(node)) visit(value, inner);
  };
  visit(protocol, '');
  return [...new Set(found)];
}

const shown = ['source', 'phone', 'email', 'website', 'category', 'was', 'now', 'document', 'edition', 'version'];

/** For comparing what is written with what is drawn: without white space, and whatever the case. */
export function plainly(text: string): string {
  return text.replaceAll(/\s+/g, '').toLowerCase();
}
