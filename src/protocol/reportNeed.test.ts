import { describe, expect, it } from 'vitest';
import { edited, smallMeldcode } from './testing/edited.ts';
import { colleagues, Script, seen, talk } from './testing/script.ts';

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

describe('the need for a report', () => {
  const need = (script: Script): unknown => script.status().view.reportNeed;
  it('is not there without a reason', () => {
    expect(need(prepared())).toMatchObject({ needed: false, reasons: [], outstanding: [], decision: undefined, sent: false, rejected: false });
  });
  it.each(['acute', 'structural', 'disclosure'])('a trigger asks for it, with the signal or on its own: %s', (trigger) => {
    const signal = opened();
    const entry = signal.do('recordSignal', { ...seen, triggers: [trigger] });
    expect(need(signal)).toMatchObject({ needed: true, reasons: [{ kind: 'trigger', rule: trigger, entries: [entry], reported: false }] });
    const flag = opened();
    flag.do('flagTrigger', { trigger, reasons: 'x' });
    expect(need(flag)).toMatchObject({ needed: true, outstanding: [{ rule: trigger }] });
  });
  it('an answer asks for it and names the source of the answer, or of the question', () => {
    expect(need(answers(prepared(), ['suspicion', 'yes'], ['danger', 'no'], ['possible', 'no']))).toMatchObject({ reasons: [{ kind: 'answer', rule: 'possible', answer: 'no', source: '§5.c.no' }] });
    expect(need(answers(prepared(), ['suspicion', 'yes'], ['danger', 'doubt']))).toMatchObject({ reasons: [{ rule: 'danger', answer: 'doubt', source: '§5.b' }] });
  });
  it('a norm asks for it', () => {
    const script = opened();
    const entry = script.do('recordSignal', { ...seen, injury: { what: 'Broken arm' } });
    expect(need(script)).toMatchObject({ needed: true, reasons: [{ kind: 'norm', rule: 'harmed', source: '§8.4', entries: [entry], reported: false }] });
    script.do('recordReport', { channel: 'phone' });
    expect(need(script)).toMatchObject({ needed: true, outstanding: [], sent: true });
  });
  it('a report settles what happened before it, in whatever order it was written down', () => {
    const script = opened();
    script.do('recordReport', { channel: 'phone' }, { at: '2026-03-02 12:00', happened: '2026-03-02 11:00' });
    script.do('flagTrigger', { trigger: 'acute', reasons: 'x' }, { happened: '2026-03-02 10:30' });
    expect(need(script)).toMatchObject({ needed: true, outstanding: [], sent: true });
    script.do('flagTrigger', { trigger: 'acute', reasons: 'x' }, { happened: '2026-03-02 11:30' });
    expect(need(script)).toMatchObject({ outstanding: [{ rule: 'acute' }], sent: false });
  });
  it('a report made before the danger was weighed settles the answer in the same round', () => {
    const script = prepared();
    script.do('recordReport', { channel: 'phone' });
    answers(script, ['suspicion', 'yes'], ['danger', 'yes']);
    expect(need(script)).toMatchObject({ sent: true, outstanding: [] });
  });
  it('but in a new round a new report is asked for', () => {
    const script = answers(prepared(), ['suspicion', 'yes'], ['danger', 'yes']);
    script.do('recordReport', { channel: 'phone' });
    script.do('startWeighing', { reasons: 'x' });
    answers(script, ['suspicion', 'yes'], ['danger', 'yes']);
    expect(need(script)).toMatchObject({ sent: false, outstanding: [{ rule: 'danger' }] });
  });
  it('a result that stays away asks for a new report', () => {
    const script = prepared();
    answers(script, ['suspicion', 'yes'], ['danger', 'yes'], ['possible', 'yes'], ['accepted', 'yes']);
    script.do('recordReport', { channel: 'phone' });
    expect(need(script)).toMatchObject({ sent: true });
    answers(script, ['result', 'no']);
    expect(need(script)).toMatchObject({ sent: false, outstanding: [{ rule: 'result' }] });
    script.do('recordReport', { channel: 'form' });
    expect(need(script)).toMatchObject({ sent: true, outstanding: [] });
  });
  it('people may decide to report without a reason of the meldcode', () => {
    const script = prepared();
    const decision = script.do('decideReport', { report: true, reasons: 'x' });
    expect(need(script)).toMatchObject({ needed: true, reasons: [], decision, sent: false, rejected: false });
    script.do('recordReport', { channel: 'phone' });
    expect(need(script)).toMatchObject({ sent: true });
  });
  it('a report of an earlier round does not carry out a new decision', () => {
    const script = prepared();
    script.do('recordReport', { channel: 'phone' });
    answers(script, ['suspicion', 'no']);
    script.do('startWeighing', { reasons: 'x' }, { at: '2026-03-09 10:00' });
    script.do('decideReport', { report: true, reasons: 'x' }, { at: '2026-03-09 11:00' });
    expect(need(script)).toMatchObject({ sent: false });
    script.do('recordReport', { channel: 'phone' });
    expect(need(script)).toMatchObject({ sent: true });
  });
  it('a decision of an earlier round counts no more', () => {
    const script = answers(prepared(), ['suspicion', 'no']);
    script.do('decideReport', { report: false, reasons: 'x' });
    script.do('startWeighing', { reasons: 'x' });
    expect(need(script)).toMatchObject({ decision: undefined });
  });
  it('a decision from before a reopening counts no more, also without a weighing', () => {
    const script = new Script(edited(smallMeldcode(), ['routes.home.weighing', undefined])).open();
    script.do('recordSignal', seen);
    script.do('decideReport', { report: false, reasons: 'x' }, { because: 'x' });
    script.do('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' });
    script.do('reopenDossier', { reasons: 'x' });
    expect(need(script)).toMatchObject({ decision: undefined });
  });
  it('deciding against it rejects what was known then', () => {
    const script = prepared();
    script.do('flagTrigger', { trigger: 'acute', reasons: 'x' });
    script.do('decideReport', { report: false, reasons: 'x' }, { because: 'x' });
    expect(need(script)).toMatchObject({ needed: true, rejected: true, sent: false });
    script.do('flagTrigger', { trigger: 'structural', reasons: 'x' });
    expect(need(script)).toMatchObject({ rejected: false });
  });
  it('deciding against a report that nobody asks for rejects nothing', () => {
    const script = answers(prepared(), ['suspicion', 'no']);
    script.do('decideReport', { report: false, reasons: 'x' });
    expect(need(script)).toMatchObject({ needed: false, rejected: false });
  });
  it('a report made earlier in the same round carries out the decision that comes after it', () => {
    const script = prepared();
    script.do('recordReport', { channel: 'phone' });
    script.do('decideReport', { report: true, reasons: 'x' }, { at: '2026-03-09 11:00' });
    expect(need(script)).toMatchObject({ needed: true, sent: true });
  });
});
