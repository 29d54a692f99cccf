import { expect, it } from 'vitest';
import { offeredFor } from '../../src/protocol/check/idsInFields.ts';
import type { Definition } from '../../src/protocol/definition/schema.ts';
import { entryData } from '../../src/protocol/entries.ts';
import { entryKinds, type EntryKind } from '../../src/protocol/entryKinds.ts';
import { definitionOf, keysOf, requiredKeysOf, schemaAt, unwrapped } from '../../src/protocol/reading/schemaWalk.ts';

type Schema = Parameters<typeof unwrapped>[0];

it('docs/entries.md lists every kind of entry with its fields (write it again with: npx vitest run tests/docs/entries.test.ts -u)', async () => {
  await expect([opening, ...entryKinds.map(tableOf)].join('\n')).toMatchFileSnapshot('../../docs/entries.md');
});

const opening = `# Kinds of entries and their fields

Made from \`src/protocol/entries.ts\` by \`tests/docs/entries.test.ts\`; do not edit by
hand. These are the words for \`{record: KIND, where: {FIELD: …}}\` in a meldcode
([protocol-format.md](protocol-format.md)) and for what stands at \`with\` in a case
file ([cases.md](cases.md)). A field with a * must be filled in.

How a condition asks for a field follows from its sort. A list never equals one
value: write \`{includes: x}\`. true and false stand without quotes. Any field:
\`{present: true}\`. A field inside a field has a dot: \`source.consent\`. The fields of
an act of your own are the ones at \`acts\` in the meldcode: \`fields.ID\`.

Where the values are an id, it is one that the meldcode itself gives at that key.
`;

/** Each list holds its own name as the only id, so that a field tells from which list it takes its ids. */
const lists = ['forms', 'triggers', 'partners', 'functions', 'waiverGrounds', 'consents', 'informs', 'acts', 'closingGrounds'] as const;
const named = {
  ...Object.fromEntries(lists.map((list) => [list, [{ id: list }]])),
  emergency: { contacts: [{ id: 'emergency.contacts' }] },
  routes: [{ id: 'routes', weighing: { questions: [{ id: 'questions', answers: [{ id: 'answers' }] }] } }],
} as unknown as Definition;

function tableOf(kind: EntryKind): string {
  return [`## ${kind}\n`, '| field | sort | values |', '| --- | --- | --- |', ...rowsOf(entryData[kind], kind, ''), ''].join('\n');
}

function rowsOf(schema: Schema, kind: EntryKind, prefix: string): string[] {
  const required = requiredKeysOf(schema);
  return keysOf(schema).flatMap((key) => {
    const field = schemaAt(schema, [key], undefined);
    if (!field) return [];
    const [list] = offeredFor(kind, `${prefix}${key}`, named, undefined) ?? [];
    const [sort, values] = sortOf(field, key, list);
    const row = `| \`${prefix}${key}\`${required.includes(key) && prefix === '' ? ' *' : ''} | ${sort} | ${values} |`;
    return definitionOf(unwrapped(field)).shape ? [row, ...rowsOf(field, kind, `${prefix}${key}.`)] : [row];
  });
}

function sortOf(schema: Schema, key: string, list: string | undefined): readonly [sort: string, values: string] {
  const plain = definitionOf(unwrapped(schema));
  if (plain.element) {
    const [sort, values] = sortOf(plain.element, key, list);
    return [`list: ${sort}`, values];
  }
  if (list !== undefined) return ['id', `from \`${list}\``];
  if (plain.entries) return ['choice', Object.values(plain.entries).map((value) => `\`${value}\``).join(', ')];
  if (plain.type === 'boolean') return ['yes or no', '`true`, `false`'];
  if (plain.type === 'custom') return [['entry', 'help', 'evidence'].includes(key) ? 'an entry' : key === 'employee' ? 'an employee' : 'date', ''];
  const names: Readonly<Record<string, string>> = { number: 'number', object: 'block', record: 'fields of the act', string: 'text' };
  return [names[plain.type] ?? plain.type, ''];
}
