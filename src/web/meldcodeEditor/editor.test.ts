import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionSchema, type Definition } from '../../protocol/definition/schema.ts';
import { loadDefinition } from '../../protocol/load.ts';
import type { Instant } from '../../protocol/time.ts';
import { textsFor } from '../../texts/index.ts';
import type { FormValues } from '../kit/form.ts';
import { validateForm } from '../kit/validateForm.ts';
import { editsFor, freeId, newItem, readPart } from './partEdits.ts';
import { fieldsOf, valuesOf } from './partForm.ts';
import { itemsOf, partAt, partWith, type Part } from './partPath.ts';
import { shapeOf, shapes, type ShapeName } from './shapes.ts';

const t = textsFor('nl');
const now = '2026-11-22T10:00:00.000Z' as Instant;
const shipped = readdirSync(new URL('../../../protocols/', import.meta.url))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => loadDefinition(readFileSync(new URL(`../../../protocols/${name}`, import.meta.url), 'utf8')).definition as Definition);
const basis = shipped.find((one) => one.id === 'basis') as Definition;

/** The addresses of all parts that have a page, depth first. */
function addresses(definition: Definition, address = ''): string[] {
  const part = partAt(definition, address);
  if (!part) throw new Error(`no part at ${address}`);
  const { lists = [], parts = [] } = shapeOf(part.shape);
  const under = (key: string): string => (address === '' ? key : `${address}.${key}`);
  const single = parts.filter((one) => part.value[one.key] !== undefined).map((one) => under(one.key));
  const items = lists.flatMap((list) => itemsOf(part.value, list.key).map((item) => `${under(list.key)}.${String(item['id'])}`));
  return [address, ...[...single, ...items].flatMap((one) => addresses(definition, one))];
}

function answered(part: Part, definition: Definition, change: FormValues = {}) {
  const place = { t, definition };
  const spec = { key: 'part', title: '', submitLabel: '', fields: fieldsOf(part.shape, part.value, place) };
  const { values, errors } = validateForm(spec, { ...valuesOf(part.shape, part.value, place), ...change }, { t, now });
  const answer = readPart(part.shape, part.value, values, place);
  return { errors: [...errors, ...answer.errors], edits: editsFor(part.path, part.value, answer) };
}

describe.each(shipped.map((definition) => [definition.id, definition] as const))('the forms of %s', (_, definition) => {
  const all = addresses(definition);
  it('reach every step, duty, question and answer', () => {
    const expected = definition.routes.flatMap((route) => [...route.steps.flatMap((step) => step.obligations.map((duty) => `routes.${route.id}.steps.${step.id}.obligations.${duty.id}`)), ...(route.weighing?.questions ?? []).flatMap((question) => question.answers.map((answer) => `routes.${route.id}.weighing.questions.${question.id}.answers.${answer.id}`))]);
    expect(expected.filter((address) => !all.includes(address))).toEqual([]);
  });

  it('change nothing when they are saved as they are', () => {
    const changed = all.flatMap((address) => {
      const part = partAt(definition, address) as Part;
      const { errors, edits } = answered(part, definition);
      return errors.length > 0 || edits.length > 0 ? [{ address, errors, edits }] : [];
    });
    expect(changed).toEqual([]);
  });
});

describe('editing', () => {
  const duty = partAt(basis, 'routes.home.steps.consultation.obligations.consultation') as Part;

  it('one language of a text is one edit', () => {
    expect(answered(duty, basis, { 'text-nl': 'Overleg.' }).edits).toEqual([{ path: [...duty.path, 'text', 'nl'], value: 'Overleg.' }]);
  });

  it('a condition of the usual ones takes the place of the old one', () => {
    expect(answered(duty, basis, { when: '{"age":{"from":12}}' }).edits).toEqual([{ path: [...duty.path, 'when'], value: { age: { from: 12 } } }]);
  });

  it('a condition that nobody offered is refused', () => {
    expect(answered(duty, basis, { when: '{"age":{"from":1}}' }).errors).toEqual([{ field: 'when', message: t.forms.notAnOption('Wanneer dit geldt') }]);
  });

  it('a text in one language only is refused, with the field to fill in', () => {
    expect(answered(duty, basis, { 'explain-nl': 'Omdat.', 'explain-en': '' }).errors).toEqual([{ field: 'explain-en', message: t.meldcodeEditor.bothLanguages }]);
  });

  it('half a term is refused, an empty one takes the term away', () => {
    const feedback = partAt(basis, 'routes.home.steps.followUp.obligations.feedback') as Part;
    expect(answered(feedback, basis, { 'due-amount': '' }).errors).toMatchObject([{ field: 'due-amount' }]);
    expect(answered(feedback, basis, { 'due-amount': '3', 'due-unit': 'weeks' }).edits).toMatchObject([{ path: [...feedback.path, 'due'], value: { within: { amount: 3, unit: 'weeks' } } }]);
    expect(answered(feedback, basis, { 'due-amount': '0', 'due-unit': 'days' }).edits).toMatchObject([{ value: { within: { amount: 0, unit: 'days' } } }]);
    expect(answered(feedback, basis, { 'due-amount': '-1', 'due-unit': 'days' }).errors).toMatchObject([{ field: 'due-amount' }]);
    expect(answered(feedback, basis, { 'due-amount': '', 'due-unit': '' }).edits).toEqual([{ path: [...feedback.path, 'due'], value: undefined }]);
  });

  it('a sentence more is a longer list', () => {
    const teacher = partAt(basis, 'functions.beroepskracht') as Part;
    const count = itemsOf(teacher.value, 'tasks').length;
    const { edits } = answered(teacher, basis, { [`tasks.${count}.nl`]: 'U luistert.', [`tasks.${count}.en`]: 'You listen.' });
    expect(edits.map((edit) => [edit.path, (edit.value as unknown[]).length])).toEqual([[[...teacher.path, 'tasks'], count + 1]]);
  });

  it('an address that leads nowhere is no part', () => {
    expect(['nothing', 'routes.home.steps.none', 'routes.home.steps', 'words.child', '__proto__', 'constructor.name'].map((address) => partAt(basis, address))).toEqual(Array.from({ length: 6 }, () => undefined));
  });
});

describe('a finding leads to the part it is about', () => {
  it.each([
    ['routes[0].steps[1].obligations[0].done[0].where.partners', 'routes.home.steps.consultation.obligations.consultation'],
    ['routes[0].weighing.questions[1].answers[0]', 'routes.home.weighing.questions.danger.answers.no'],
    ['socialMap[0]', 'socialMap.veiligThuis'],
    ['emergency.contacts', 'emergency'],
    ['words.child.en', 'words'],
    ['routes[0].steps', 'routes.home'],
    ['', ''],
    ['nothing[9].more', ''],
  ])('%s', (path, address) => {
    expect(partWith(basis, path)?.address).toBe(address);
  });
});

describe('a new item', () => {
  const samples: Readonly<Record<string, FormValues>> = { 'name-nl': { 'name-nl': 'Iets', 'name-en': 'Something' } };
  const addable = (Object.keys(shapes) as ShapeName[]).flatMap((shape) => (shapeOf(shape).lists ?? []).filter((list) => list.open !== false && !['contacts', 'options', 'fields', 'confirm', 'steps', 'obligations'].includes(list.key)).map((list) => [list.key, list.shape] as const));

  it.each(addable)('of %s is a whole one when all that is asked is filled in', (key, shape) => {
    const place = { t, definition: basis };
    const fields = fieldsOf(shape, {}, place);
    const values = Object.assign({}, samples['name-nl'], ...fields.map((field) => (field.kind === 'select' || field.kind === 'checkboxes' ? { [field.name]: (field.options ?? [])[0]?.value ?? '' } : field.kind === 'text' || field.kind === 'longText' ? { [field.name]: field.kind === 'text' && field.input === 'number' ? '' : 'Iets' } : {}))) as FormValues;
    const item = newItem('iets', readPart(shape, {}, validateForm({ key: 'x', title: '', submitLabel: '', fields }, values, { t, now }).values, place), shape);
    const result = definitionSchema.safeParse({ ...basis, [key]: [item] });
    expect(result.error?.issues.filter((issue) => issue.path[0] === key) ?? []).toEqual([]);
  });

  it('gets an id from its name that is free', () => {
    expect([freeId('Eén keer per week bellen met ouders', []), freeId('Bellen', ['bellen']), freeId('¿?', []), freeId('112 bellen', [])]).toEqual(['een-keer-per-week-bellen', 'bellen-2', 'deel', 'bellen']);
  });
});
