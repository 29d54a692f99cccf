import { describe, expect, it } from 'vitest';
import { edited, smallMeldcode } from './testing/edited.ts';
import { Script } from './testing/script.ts';

const label = { nl: 'Veld', en: 'Field' };
const field = (id: string, type: string, more: object = {}): object => ({ id, label, type, required: false, ...more });
const definition = edited(smallMeldcode(), ['acts.visit.fields', [field('line', 'line'), field('text', 'text'), field('date', 'date'), field('yesNo', 'yesNo', { required: true }), field('choice', 'choice', { options: [{ id: 'planned', label }] })]]);
const opened = (): Script => new Script(definition).open();
const act = (fields: object): unknown => ({ act: 'visit', fields: { yesNo: false, ...fields } });

describe('the fields of an own act', () => {
  it.each([
    ['line', 'x'.repeat(301)],
    ['line', 'two\nlines'],
    ['line', true],
    ['text', false],
    ['date', 'gisteren'],
    ['date', '2026-02-30'],
    ['date', '2026-3-1'],
    ['date', true],
    ['yesNo', 'misschien'],
    ['yesNo', 'yes'],
  ])('%s is not %j', (id, value) => {
    expect(opened().refusal('recordAct', act({ [id]: value }))).toMatchObject({ key: 'actFieldWrong', source: '§10', field: `fields.${id}`, params: { field: id, type: id }, askReasons: false });
  });
  it.each([
    ['line', 'x'.repeat(300)],
    ['text', 'two\nlines'],
    ['date', '2028-02-29'],
    ['yesNo', true],
    ['yesNo', false],
    ['choice', 'planned'],
  ])('%s may be %j', (id, value) => {
    expect(opened().try('recordAct', act({ [id]: value })).ok).toBe(true);
  });
  it.each(['line', 'text', 'date', 'choice'])('%s may stay empty when it is not required', (id) => {
    expect(opened().try('recordAct', act({ [id]: '' })).ok).toBe(true);
  });
  it.each([['sometimes'], [true]])('a choice is one of those offered, not %j', (value) => {
    expect(opened().refusal('recordAct', act({ choice: value }))).toMatchObject({ key: 'unknownChoice', field: 'fields.choice', params: { offered: 'planned' } });
  });
  it.each([[undefined], [''], [' ']])('what is required is there, not %j', (value) => {
    const fields = value === undefined ? {} : { yesNo: value };
    expect(opened().refusal('recordAct', { act: 'visit', fields })).toMatchObject({ key: 'actIncomplete', field: 'fields.yesNo' });
  });
  it('a field that the act does not have is named, with those it has', () => {
    expect(opened().refusal('recordAct', act({ stranger: 'x' }))).toMatchObject({ key: 'unknownChoice', field: 'fields.stranger', params: { offered: 'line, text, date, yesNo, choice' } });
  });
});
