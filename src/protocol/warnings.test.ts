import { describe, expect, it } from 'vitest';
import { colleagues, Script, seen, talk } from './testing/script.ts';
import { smallMeldcode } from './testing/smallMeldcode.ts';

const opened = (): Script => new Script().open();
const prepared = (): Script => {
  const script = opened();
  script.do('recordSignal', seen);
  script.do('recordConsultation', colleagues, { at: '2026-03-04 10:00' });
  script.do('recordConversation', talk, { at: '2026-03-05 10:00' });
  return script;
};
const answers = (script: Script, ...given: readonly (readonly [string, string])[]): Script => {
  for (const [question, answer] of given) script.answer(question, answer);
  return script;
};

describe('warnings', () => {
  const keys = (script: Script): string[] => script.status().warnings.map((warning) => warning.key);
  it('there are none about nothing', () => {
    expect(keys(prepared())).toEqual([]);
  });
  it('an outstanding report, and a rejected one', () => {
    const script = prepared();
    script.do('flagTrigger', { trigger: 'acute', reasons: 'x' });
    expect(script.status().warnings).toMatchObject([{ key: 'reportOutstanding', params: { kind: 'trigger', rule: 'acute' }, source: '§8.1' }]);
    script.do('decideReport', { report: false, reasons: 'x' }, { because: 'x' });
    expect(keys(script)).toEqual(['reportRejected']);
  });
  it('an open hypothesis, with how many', () => {
    const script = opened();
    const first = script.do('recordSignal', { kind: 'hypothesis', text: 'x' });
    const second = script.do('recordSignal', { kind: 'hypothesis', text: 'y' });
    expect(script.status().warnings).toEqual([{ key: 'openHypothesis', params: { count: '2' }, source: 'R023', entries: [first, second] }]);
    script.do('resolveHypothesis', { entry: first.id, outcome: 'refuted', text: 'x' });
    expect(script.status().warnings).toMatchObject([{ params: { count: '1' }, entries: [second] }]);
  });
  it('consent that was refused is a signal where the meldcode says so, until it is given', () => {
    const script = opened();
    const refusal = script.do('recordConsent', { consent: 'outside', from: 'Noor Voorbeeld', given: false });
    expect(script.status().warnings).toEqual([{ key: 'consentRefused', params: { consent: 'outside' }, source: '§3.3', entries: [refusal] }]);
    script.do('recordConsent', { consent: 'outside', from: 'Noor Voorbeeld', given: true });
    expect(keys(script)).toEqual([]);
    const mild = new Script({ ...smallMeldcode(), consents: smallMeldcode().consents.map((consent) => ({ ...consent, refusalIsSignal: false })) }).open();
    mild.do('recordConsent', { consent: 'outside', from: 'Noor Voorbeeld', given: false });
    expect(keys(mild)).toEqual([]);
  });
  it('a question answered alone that asks for the advice body', () => {
    const script = answers(prepared(), ['suspicion', 'yes'], ['danger', 'yes']);
    const alone = script.answer('possible', 'yes');
    expect(script.status().warnings).toContainEqual({ key: 'answeredAlone', params: { question: 'possible' }, source: '§5.c', entries: [alone] });
    script.do('answerQuestion', { question: 'possible', answer: 'yes', reasons: 'x', together: 'Medewerker Fictie' });
    expect(keys(script)).toEqual(['reportOutstanding']);
  });
  it('a decision by someone who does not decide', () => {
    const script = prepared();
    const decision = script.do('decideReport', { report: true, reasons: 'x' }, { by: 'teacher' });
    expect(script.status().warnings).toEqual([{ key: 'decidedByOther', params: {}, source: '§5', entries: [decision] }]);
    const right = prepared();
    right.do('decideReport', { report: true, reasons: 'x' }, { by: 'director' });
    expect(keys(right)).toEqual([]);
  });
  it('anyone may decide where the definition names nobody', () => {
    const base = smallMeldcode();
    const script = new Script({ ...base, routes: base.routes.map((route) => ({ ...route, weighing: route.weighing && { ...route.weighing, actors: [] } })) }).open();
    script.do('decideReport', { report: true, reasons: 'x' }, { by: 'teacher' });
    expect(keys(script)).toEqual([]);
  });
  it('a home route without a weighing, not another route', () => {
    const base = smallMeldcode();
    const script = new Script({ ...base, routes: base.routes.map((route) => ({ ...route, weighing: undefined })) });
    expect(script.open().status().warnings).toMatchObject([{ key: 'noWeighing', source: expect.stringContaining('afwegingskader') as unknown }]);
    expect(script.status().view.weighing).toMatchObject({ round: 0, started: false, concluded: false, together: false, answered: [] });
    expect(keys(new Script().open('staff'))).toEqual([]);
  });
  it.each([
    ['no', ['reportOutstanding', 'unsafeMonitoring']],
    ['doubt', ['reportOutstanding', 'unsafeMonitoring']],
    ['yes', ['reportOutstanding']],
  ] as const)('monitoring that finds safe: %s', (safe, expected) => {
    const script = opened();
    script.do('recordMonitoring', { safe: 'no', text: 'x' });
    script.do('recordMonitoring', { safe, text: 'x' });
    expect(keys(script)).toEqual(expected);
  });
});
