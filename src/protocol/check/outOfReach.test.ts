import { describe, expect, it } from 'vitest';
import { namedAfter } from '../testing/findings.ts';

const advice = 'when: {any: [{form: honour}, {trigger: any}]}';
const duty = 'routes[0].steps[1].obligations[1]';

describe('steps and duties that nobody meets', () => {
  it('a step in which nothing is asked', () => {
    const empty = "      - id: rest\n        name: {nl: Rust, en: Rest}\n        actors: [officer]\n        source: x\n        obligations: []\n";
    expect(namedAfter(["      - id: follow\n", `${empty}      - id: follow\n`])).toEqual(['warning emptyStep routes[0].steps[5]']);
  });

  it.each([
    ['nobody has that age', 'when: {age: {from: 12, below: 12}}'],
    ['a condition and its opposite', 'when: {all: [{form: honour}, {not: {form: honour}}]}'],
    ['answers that exclude each other', 'when: {all: [{answer: {question: suspicion, is: [yes]}}, {answer: {question: suspicion, is: [no, doubt]}}]}'],
    ['none of the alternatives can be', 'when: {any: [{age: {from: 5, below: 4}}, {all: [{form: honour}, {not: {form: honour}}]}]}'],
    ['one part of several cannot be', 'when: {all: [{form: honour}, {age: {from: 5, below: 4}}]}'],
  ])('a duty that never applies: %s', (_what, instead) => {
    expect(namedAfter([advice, instead])).toEqual([`warning neverApplies ${duty}.when`]);
  });

  it.each([
    ['answers that can be given together', 'when: {all: [{answer: {question: suspicion, is: [yes, doubt]}}, {answer: {question: danger, is: [no]}}]}'],
    ['ages', 'when: {age: {from: 5, below: 6}}'],
    ['one alternative can be', 'when: {any: [{age: {from: 5, below: 4}}, {form: honour}]}'],
    ['a not', 'when: {not: {form: honour}}'],
  ])('a duty that can apply: %s', (_what, instead) => {
    expect(namedAfter([advice, instead])).toEqual([]);
  });

  it('a step that never comes up', () => {
    const never = 'level: must, when: {age: {from: 3, below: 2}}, done: {record: informed, where: {who: director}}';
    expect(namedAfter(['level: must, done: {record: informed, where: {who: director}}', never])).toEqual(['unsafe unreachableStep routes[2].steps[0]', 'unsafe neverApplies routes[2].steps[0].obligations[0].when']);
  });

  it('a duty that waits for a weighing that its route does not have', () => {
    expect(namedAfter(['level: must, done: {record: informed, where: {who: director}}', 'level: must, done: {weighing: concluded}'])).toEqual(['unsafe neverDone routes[2].steps[0].obligations[0].done']);
    expect(namedAfter(['level: must, done: {record: informed, where: {who: director}}', 'level: must, done: [{weighing: concluded}, {record: informed}]'])).toEqual([]);
  });

  it('a must that never applies or that its own condition rules out', () => {
    const board = "level: must, when: {answer: {question: suspicion, is: [yes]}}, done: {record: informed, where: {who: board}}";
    const place = 'routes[0].steps[3].obligations[1]';
    expect(namedAfter([board, 'level: must, when: {all: [{record: report}, {not: {record: report}}]}, done: {record: informed}'])).toEqual([`unsafe neverApplies ${place}.when`]);
    expect(namedAfter([board, 'level: must, when: {answer: {question: suspicion, is: [yes]}}, done: {answer: {question: suspicion, is: [no]}}'])).toEqual([`unsafe neverDone ${place}.done`]);
    expect(namedAfter([board, 'level: must, when: {answer: {question: suspicion, is: [yes]}}, done: [{answer: {question: suspicion, is: [no]}}, {record: advice}]'])).toEqual([]);
  });
});
