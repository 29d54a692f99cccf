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

describe('weighing', () => {
  it('starts at the first question', () => {
    expect(opened().status().view.weighing).toMatchObject({ round: 1, started: false, concluded: false, next: { id: 'suspicion' }, awaits: undefined, together: false });
  });
  it('no suspicion concludes it', () => {
    const { weighing } = answers(prepared(), ['suspicion', 'no']).status().view;
    expect(weighing).toMatchObject({ started: true, concluded: true, next: undefined, together: false });
    expect([...weighing.outcomes]).toEqual(['close']);
  });
  it('danger asks to go on together with the advice body', () => {
    const { weighing } = answers(prepared(), ['suspicion', 'yes'], ['danger', 'doubt'], ['possible', 'yes']).status().view;
    expect(weighing).toMatchObject({ started: true, concluded: false, together: true, next: { id: 'accepted' } });
    expect(weighing.answered.map((step) => step.together)).toEqual([false, false, true]);
  });
  it('the result waits for help; until then the weighing is concluded', () => {
    const { weighing } = answers(prepared(), ['suspicion', 'yes'], ['danger', 'no'], ['possible', 'yes'], ['accepted', 'yes']).status().view;
    expect(weighing).toMatchObject({ concluded: true, awaits: 'help', next: undefined, later: { id: 'result' } });
    expect([...weighing.outcomes]).toEqual(['help']);
  });
  describe('the result of help', () => {
    const accepted = (): Script => answers(prepared(), ['suspicion', 'yes'], ['danger', 'no'], ['possible', 'yes'], ['accepted', 'yes']);
    const agreed = { goals: 'Rest', term: '2026-04-01', casemanager: 'Juf Fictie', tasks: [{ who: 'Juf Fictie', what: 'Call' }] };
    const weighing = (script: Script, at?: string): unknown => script.status(at).view.weighing;
    it('is no question before help was agreed, nor while it runs', () => {
      const script = accepted();
      expect(weighing(script, '2026-05-01 10:00')).toMatchObject({ next: undefined, later: { id: 'result' } });
      const running = accepted();
      running.do('agreeHelp', agreed);
      expect(weighing(running, '2026-03-31 10:00')).toMatchObject({ next: undefined, later: { id: 'result' }, awaits: 'help', concluded: true });
    });
    it('is the next question when the term has come', () => {
      const script = accepted();
      script.do('agreeHelp', agreed);
      expect(weighing(script, '2026-04-01 10:00')).toMatchObject({ next: { id: 'result' }, later: undefined, awaits: undefined, concluded: true });
    });
    it('is the next question once the help was evaluated, until other help is agreed', () => {
      const script = accepted();
      script.do('agreeHelp', agreed);
      script.do('evaluateHelp', { result: 'worse', text: 'x' });
      expect(weighing(script)).toMatchObject({ next: { id: 'result' } });
      script.do('agreeHelp', { ...agreed, term: '2026-05-01' });
      expect(weighing(script, '2026-04-02 10:00')).toMatchObject({ next: undefined, later: { id: 'result' } });
    });
    it('is the next question at once where help has no term', () => {
      const script = new Script(edited(smallMeldcode(), ['help.requires', []])).open();
      answers(script, ['suspicion', 'yes'], ['danger', 'no'], ['possible', 'yes'], ['accepted', 'yes']);
      script.do('agreeHelp', {});
      expect(weighing(script)).toMatchObject({ next: { id: 'result' } });
    });
    it('may be answered before its time, without reasons once there is help', () => {
      const script = accepted();
      expect(script.refusal('answerQuestion', { question: 'result', answer: 'no', reasons: 'x' })).toMatchObject({ key: 'helpNotAgreed', askReasons: true });
      script.do('agreeHelp', agreed);
      script.do('answerQuestion', { question: 'result', answer: 'no', reasons: 'x' });
      expect(script.status().view.reportNeed.needed).toBe(true);
    });
    it('does not rest on help of an earlier round', () => {
      const script = accepted();
      script.do('agreeHelp', agreed);
      script.do('startWeighing', { reasons: 'x' }, { at: '2026-04-02 10:00' });
      answers(script, ['suspicion', 'yes'], ['danger', 'no'], ['possible', 'yes'], ['accepted', 'yes']);
      expect(weighing(script)).toMatchObject({ next: undefined, later: { id: 'result' } });
    });
  });
  it('weighing again starts a new round; older answers stay in the record', () => {
    const script = answers(prepared(), ['suspicion', 'no']);
    script.do('startWeighing', { reasons: 'x' });
    expect(script.status().view.weighing).toMatchObject({ round: 2, started: false, startsAt: script.state.version, next: { id: 'suspicion' } });
    expect(script.state.byKind.answer).toHaveLength(1);
  });
  it('an answer that was replaced counts no more, nor what followed only from it', () => {
    const script = answers(prepared(), ['suspicion', 'yes'], ['danger', 'yes']);
    expect(script.status().view.reportNeed.needed).toBe(true);
    answers(script, ['suspicion', 'no']);
    expect(script.status().view.reportNeed.needed).toBe(false);
  });
  it('an answer that the definition does not know leaves the question to be answered', () => {
    const script = answers(prepared(), ['suspicion', 'doubt']);
    const base = smallMeldcode();
    const protocol = { ...base, routes: base.routes.map((route) => ({ ...route, weighing: route.weighing && { ...route.weighing, questions: route.weighing.questions.map((question) => ({ ...question, answers: question.answers.filter((answer) => answer.id !== 'doubt') })) } })) };
    const other = new Script(protocol);
    other.state = script.state;
    expect(other.status().view.weighing).toMatchObject({ started: false, next: { id: 'suspicion' } });
  });
  it('reopening starts a new round too', () => {
    const script = answers(prepared(), ['suspicion', 'no']);
    script.do('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' });
    script.do('reopenDossier', { reasons: 'x' });
    expect(script.status().view.weighing).toMatchObject({ round: 2, started: false, answered: [], next: { id: 'suspicion' } });
  });
  it('questions that go round in a circle, which check refuses, come to an end all the same', () => {
    const base = smallMeldcode();
    const protocol = { ...base, routes: base.routes.map((route) => ({ ...route, weighing: route.weighing && { ...route.weighing, questions: route.weighing.questions.map((question) => ({ ...question, answers: question.answers.map((answer) => (answer.id === 'no' && question.id === 'danger' ? { ...answer, to: 'suspicion' } : answer)) })) } })) };
    const script = new Script(protocol).open();
    expect(answers(script, ['suspicion', 'yes'], ['danger', 'no']).status().view.weighing).toMatchObject({ started: true, concluded: true, next: undefined });
  });
});
