import { describe, expect, it } from 'vitest';
import { findingsAfter, namedAfter } from '../testing/findings.ts';

const steps = 'routes[0].steps';
const weighed = 'level: must, done: {weighing: concluded}';
const decision = 'level: must, done: {report: decided}';

describe('a must asks for the weighing itself', () => {
  it.each([
    ['anything written down', 'level: must, done: {record: signal}'],
    ['the weighing or a signal', 'level: must, done: [{weighing: concluded}, {record: signal}]'],
    ['a report alone', 'level: must, done: {report: sent}'],
    ['a should', 'level: should, done: {weighing: concluded}'],
    ['some ages', 'level: must, when: {age: {below: 12}}, done: {weighing: concluded}'],
    ['only after help', 'level: must, when: {record: evaluation}, done: {record: answer}'],
  ])('not %s', (_what, instead) => {
    expect(namedAfter([weighed, instead])).toContain(`unsafe noWeighingDuty ${steps}`);
  });

  it.each(['{weighing: started}', '{answer: {question: suspicion, is: [yes, no, doubt]}}', '{record: answer}', '[{weighing: concluded}, {record: report, where: {emergency: true}}, {all: [{trigger: acute}, {record: report}]}]', '{any: [{weighing: concluded}, {report: sent}]}'])('by %s', (done) => {
    expect(namedAfter([weighed, `level: must, done: ${done}`])).toEqual([]);
  });
});

describe('a must asks for the decision about the report', () => {
  it.each(['{record: signal}', '{record: [reportDecision, report, signal]}', '{record: report}', '[{report: decided}, {record: advice}]'])('not %s', (done) => {
    expect(namedAfter([decision, `level: must, done: ${done}`])).toContain(`unsafe noDecisionDuty ${steps}`);
  });
  it.each(['{record: reportDecision}', '{record: [reportDecision, report]}', '[{report: decided}, {report: sent}]'])('by %s', (done) => {
    expect(namedAfter([decision, `level: must, done: ${done}`])).not.toContain(`unsafe noDecisionDuty ${steps}`);
  });
});

it('a decision that only an objection asks for is another', () => {
  expect(namedAfter([decision, 'level: must, when: {record: objection}, done: {record: reportDecision}'])).toContain(`unsafe noDecisionDuty ${steps}`);
  expect(namedAfter([decision, 'level: must, when: {trigger: any}, done: {record: reportDecision}'])).toEqual([]);
  expect(namedAfter([decision, 'level: must, when: {answer: {question: suspicion, is: [yes]}}, done: {record: reportDecision}'])).toEqual([]);
});

describe('asking back after the report', () => {
  const duty = 'routes[0].steps[5].obligations[0]';
  const term = 'amount: 5, unit: workingDays}, after';
  it('is not only for some ages', () => {
    expect(namedAfter(['when: {record: report}, since: {record: report}', 'when: {all: [{record: report}, {age: {below: 18}}]}, since: {record: report}'])).toEqual([`unsafe feedbackForSome ${duty}.when`]);
  });
  it.each([['amount: 1000, unit: months', 1], ['amount: 11, unit: weeks', 1], ['amount: 10, unit: weeks', 0], ['amount: 50, unit: workingDays', 0], ['amount: 51, unit: workingDays', 1]])('within %s: %i findings', (within, findings) => {
    expect(findingsAfter([term, `${within}}, after`])).toHaveLength(findings);
  });
  it('returns with each report', () => {
    expect(namedAfter(['when: {record: report}, since: {record: report}', 'when: {record: report}'])).toEqual([`warning feedbackOnce ${duty}`]);
    expect(namedAfter(['when: {record: report}, since: {record: report}', 'when: {record: report}, since: {record: reopening}'])).toEqual([`warning feedbackOnce ${duty}`]);
  });
});
