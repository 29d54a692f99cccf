import { describe, expect, it } from 'vitest';
import { findingsAfter, namedAfter } from '../testing/findings.ts';

const parents = "{nl: Praat met ouders, en: Talk to parents}, level: must,";
const child = 'when: {age: {from: 12}}';
const must = (condition: string): [string, string] => [parents, `${parents} when: ${condition},`];
const parentsWhen = 'routes[0].steps[2].obligations[0].when';

describe('an age below a not', () => {
  it.each([
    ['at once', '{not: {age: {from: 18}}}', parentsWhen],
    ['deeper', '{any: [{form: honour}, {not: {all: [{age: {from: 18}}, {form: honour}]}}]}', `${parentsWhen}.any[1]`],
  ])('takes a must away when the birth date is unknown: %s', (_what, condition, path) => {
    expect(namedAfter(must(condition))).toEqual([`unsafe notAge ${path}`]);
  });

  it('is unsafe in a norm, and deserves a look elsewhere', () => {
    expect(namedAfter(['when: {record: signal, where: {injury: {present: true}}}', 'when: {all: [{record: signal, atLeast: 3}, {not: {age: {from: 4}}}]}'])).toEqual(['unsafe notAge norms[0].when.all[1]']);
    expect(namedAfter([child, 'when: {not: {age: {below: 12}}}'])).toEqual(['warning notAge routes[0].steps[2].obligations[1].when']);
  });

  it.each([
    ['{not: {age: {from: 18}}}', '{age: {below: 18}}'],
    ['{not: {age: {below: 12}}}', '{age: {from: 12}}'],
    ['{not: {age: {from: 12, below: 16}}}', '{any: [{age: {below: 12}}, {age: {from: 16}}]}'],
  ])('%s is better written as %s', (condition, instead) => {
    expect(findingsAfter(must(condition))).toMatchObject([{ remedy: { nl: `Schrijf in plaats van "not": ${instead}.` } }]);
    expect(namedAfter(must(instead))).toEqual([]);
  });
});

it('an age without a limit says nothing', () => {
  expect(namedAfter([child, 'when: {age: {}}'])).toEqual(['warning ageWithoutLimit routes[0].steps[2].obligations[1].when']);
});
