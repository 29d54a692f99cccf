import { describe, expect, it } from 'vitest';
import { findingsAfter, namedAfter } from '../testing/findings.ts';

const emergency = 'when: {record: emergency}';
const monitoring = 'when: {record: monitoring, where: {safe: [no, doubt]}}';
const evaluation = 'when: {record: evaluation, where: {result: [notReached, worse, stalled]}}';
const harmless = 'when: {record: objection}';
const boardDuty = "level: must, when: {answer: {question: suspicion, is: [yes]}}, done: {record: informed, where: {who: board}}";

describe('danger that shows outside the questions', () => {
  it.each([
    ['an emergency', emergency, harmless, 'unsafe emergencyWithoutReport routes[0].steps'],
    ['an emergency below an age', emergency, 'when: {all: [{record: emergency}, {age: {below: 12}}]}', 'unsafe emergencyWithoutReport routes[0].steps'],
    ['an emergency in which somebody was called', emergency, 'when: {record: emergency, where: {called: {includes: police}}}', 'unsafe emergencyWithoutReport routes[0].steps'],
    ['following that is not safe', monitoring, harmless, 'unsafe unsafeMonitoringWithoutReport routes[0].steps'],
    ['doubt while following', monitoring, 'when: {record: monitoring, where: {safe: no}}', 'unsafe unsafeMonitoringWithoutReport routes[0].steps'],
    ['help that fails', evaluation, harmless, 'warning failingHelpWithoutReport routes[0].steps'],
  ])('%s asks for a report', (_what, piece, instead, expected) => {
    expect(namedAfter([piece, instead])).toEqual([expected]);
  });

  it('help that fails is unsafe where no question asks for the result', () => {
    expect(namedAfter([evaluation, harmless], ['asks: result', 'asks: other'])).toContain('unsafe failingHelpWithoutReport routes[0].steps');
  });

  it('a must that asks for the report will do, and a should will not', () => {
    const must = boardDuty.replace(/when: .*$/, 'when: {record: emergency}, done: {record: [report, reportDecision]}');
    expect(namedAfter([emergency, harmless], [boardDuty, must])).toEqual([]);
    expect(namedAfter([emergency, harmless], [boardDuty, must.replace('level: must', 'level: should')])).toEqual(['unsafe emergencyWithoutReport routes[0].steps']);
    expect(namedAfter([emergency, harmless], [boardDuty, must.replace('{record: [report, reportDecision]}', '{record: informed}')])).toEqual(['unsafe emergencyWithoutReport routes[0].steps']);
  });

  it('says which norm to add', () => {
    expect(findingsAfter([emergency, harmless])).toMatchObject([{ remedy: { nl: 'Voeg bij norms een norm toe met when: {record: emergency}.' }, source: 'R050; R124' }]);
  });
});

describe('a norm', () => {
  it('that holds in an empty dossier asks for a report about everyone', () => {
    expect(namedAfter(['when: {record: signal, where: {injury: {present: true}}}', 'when: {not: {record: closing}}'])).toEqual(['warning normAlways norms[0].when']);
    expect(namedAfter(['when: {record: signal, where: {injury: {present: true}}}', 'when: {any: [{age: {below: 4}}, {record: signal, atLeast: 5}]}'])).toEqual([]);
  });
});
