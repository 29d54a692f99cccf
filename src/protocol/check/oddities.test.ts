import { expect, it } from 'vitest';
import { namedAfter } from '../testing/findings.ts';

it('a kindcheck that is a choice', () => {
  expect(namedAfter(['level: should, done: {record: kindcheck}', 'level: may, done: {record: kindcheck}'])).toEqual(['warning kindcheckMay routes[0].steps[0].obligations[1].level']);
});

it('a deputy of itself', () => {
  expect(namedAfter(['deputyOf: officer', 'deputyOf: deputy'])).toEqual(['warning ownDeputy functions[2].deputyOf']);
});

it('two steps with one number', () => {
  expect(namedAfter(['      - id: consult\n', '      - id: consult\n        number: 1\n'])).toEqual(['warning sameStepNumber routes[0].steps[1].number']);
  expect(namedAfter(['      - id: consult\n', '      - id: consult\n        number: 2\n'], ['      - id: tellBoard\n', '      - id: tellBoard\n        number: 1\n'])).toEqual([]);
});

it.each(['danger', 'acute'])('a norm that is called as a question or a trigger: %s', (id) => {
  expect(namedAfter(['{id: harmed,', `{id: ${id},`])).toEqual(['warning sameReason norms[0].id']);
});
