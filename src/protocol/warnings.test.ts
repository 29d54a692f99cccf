import { describe, expect, it } from 'vitest';
import { edited } from './testing/edited.ts';
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
  describe('who decides', () => {
    const doneBy = (by: string, definition = smallMeldcode(), report = false): Script => {
      const script = new Script(definition).open();
      script.do('decideReport', { report, reasons: 'x' }, { by, because: 'x' });
      return script;
    };
    const answeredBy = (by: string, definition = smallMeldcode()): Script => {
      const script = new Script(definition).open();
      script.do('answerQuestion', { question: 'suspicion', answer: 'yes', reasons: 'x' }, { by, because: 'x' });
      return script;
    };
    const rectorDecides = edited(smallMeldcode(), ['routes.home.steps.decide.obligations.reportDecision.actors', ['teacher']]);
    const nobody = edited(smallMeldcode(), ['routes.home.weighing.actors', []]);

    it('a decision by someone who does not decide', () => {
      const script = doneBy('teacher');
      expect(script.status().warnings).toEqual([{ key: 'decidedByOther', params: { what: 'decision' }, source: '§5', entries: [script.state.byKind.reportDecision?.[0]] }]);
      expect(keys(doneBy('teacher', smallMeldcode(), true))).toEqual(['reportOutstanding', 'decidedByOther']);
    });
    it('an answer by someone who does not weigh', () => {
      const script = answeredBy('teacher');
      expect(script.status().warnings).toEqual([{ key: 'decidedByOther', params: { what: 'answer' }, source: '§5', entries: [script.state.byKind.answer?.[0]] }]);
      script.do('answerQuestion', { question: 'suspicion', answer: 'yes', reasons: 'x' }, { by: 'officer', because: 'x' });
      expect(keys(script)).toEqual([]);
    });
    it.each(['officer', 'director'])('not those whom the weighing names: %s', (by) => {
      expect(keys(doneBy(by))).toEqual([]);
      expect(keys(answeredBy(by))).toEqual([]);
    });
    it('not the deputy of one of them', () => {
      expect(keys(doneBy('deputy'))).toEqual([]);
      expect(keys(answeredBy('deputy'))).toEqual([]);
    });
    it('about a decision those whom its duty names come first', () => {
      expect(keys(doneBy('teacher', rectorDecides))).toEqual([]);
      const orReported = edited(rectorDecides, ['routes.home.steps.decide.obligations.reportDecision.done', { record: ['reportDecision', 'report'] }]);
      expect(keys(doneBy('teacher', orReported))).toEqual([]);
      expect(doneBy('officer', rectorDecides).status().warnings).toMatchObject([{ key: 'decidedByOther', source: '§6.1' }]);
    });
    it('anyone may decide where the definition names nobody', () => {
      expect(keys(doneBy('teacher', nobody))).toEqual([]);
      expect(keys(answeredBy('teacher', nobody))).toEqual([]);
    });
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
