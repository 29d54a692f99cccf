import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Definition } from '../../src/protocol/definition/schema.ts';
import { loadDefinition } from '../../src/protocol/load.ts';

const shipped = ['basis', 'btk', 'fedra', 'gpo-wn', 'kinderopvang', 'kindkracht', 'stroomm'];

it('docs/protocol-ids.md lists what is in the shipped definitions (write it again with: npx vitest run tests/docs/protocolIds.test.ts -u)', async () => {
  const parts = shipped.map((id) => listOf(definitionFrom(id)));
  await expect([opening, ...parts].join('\n')).toMatchFileSnapshot('../../docs/protocol-ids.md');
});

const opening = `# Ids in the shipped definitions

Made from \`protocols/*.yaml\` by \`tests/docs/protocolIds.test.ts\`; do not edit by
hand. Use these ids in case files ([cases.md](cases.md)). A duty is \`must\`,
\`should\` or \`may\`; the source is the paragraph where the rule stands.
`;

function definitionFrom(id: string): Definition {
  const { definition } = loadDefinition(readFileSync(new URL(`../../protocols/${id}.yaml`, import.meta.url), 'utf8'));
  if (!definition) throw new Error(`protocols/${id}.yaml does not load`);
  return definition;
}

function listOf(definition: Definition): string {
  return [
    `## ${definition.id}: ${definition.title.nl} (${definition.version})\n`,
    table('Functions', ['id', 'role', 'name'], definition.functions.map((item) => [item.id, item.role, item.name.nl])),
    ...definition.routes.flatMap((route) => [
      ...route.steps.map((step) => table(`Duties of step ${step.id}${step.number === undefined ? '' : ` (${step.number})`}, route ${route.id}`, ['id', 'level', 'what', 'source'], step.obligations.map((item) => [item.id, item.level, item.text.nl, item.source]))),
      table(`Questions of route ${route.id}`, ['question', 'answer', 'leads to'], (route.weighing?.questions ?? []).flatMap((question) => question.answers.map((answer) => [question.id, answer.id, [...answer.does, answer.to && `question ${answer.to}`, answer.awaits && 'after help', answer.together && 'together'].filter(Boolean).join(', ')]))),
    ]),
    table('Triggers', ['id', 'meaning', 'source'], definition.triggers.map((item) => [item.id, item.meaning.nl, item.source])),
    table('Norms', ['id', 'situation', 'source'], definition.norms.map((item) => [item.id, item.text.nl, item.source])),
    table('Consultation partners', ['id', 'name', 'consent needed'], definition.partners.map((item) => [item.id, item.name.nl, item.consent ?? ''])),
    table('Consents', ['id', 'what', 'in writing'], definition.consents.map((item) => [item.id, item.text.nl, item.written ? 'yes' : 'no'])),
    table('To inform', ['id', 'name', 'source'], definition.informs.map((item) => [item.id, item.name.nl, item.source])),
    table('Forms of violence', ['id', 'name', 'special'], definition.forms.map((item) => [item.id, item.name.nl, item.special ? 'yes' : ''])),
    table('Grounds to leave a conversation out', ['id', 'for', 'confirm', 'ground'], definition.waiverGrounds.map((item) => [item.id, item.for.join(', '), item.confirm.map((part) => part.id).join(', '), item.text.nl])),
    table('Closing grounds', ['id', 'ground', 'source'], definition.closingGrounds.map((item) => [item.id, item.text.nl, item.source])),
    table('Own acts', ['id', 'fields (* needed)', 'name'], definition.acts.map((item) => [item.id, item.fields.map((field) => `${field.id}${field.required ? '*' : ''}${field.options ? ` (${field.options.map((option) => option.id).join(' / ')})` : ''}`).join(', '), item.name.nl])),
    table('Emergency contacts', ['id', 'name', 'number'], definition.emergency.contacts.map((item) => [item.id, item.name.nl, item.phone ?? ''])),
  ].join('\n');
}

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const named = rows.map(([id = '', ...rest]) => line([`\`${id}\``, ...rest]));
  return [`### ${title}\n`, line(heads), line(heads.map(() => '---')), ...named, ''].join('\n');
}
