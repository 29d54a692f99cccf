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
const states = (script: Script): Record<string, string> => Object.fromEntries(script.status().steps.map((step) => [step.id, step.state]));
const open = (script: Script): string[] => script.status().obligations.filter((item) => item.state === 'open').map((item) => item.id);
const help = { goals: 'Rest', term: '2026-04-01', casemanager: 'Juf Fictie', tasks: [{ who: 'Juf Fictie', what: 'Call' }] };

describe('steps', () => {
  it('before there is a dossier, the first route is shown', () => {
    expect(new Script().status()).toMatchObject({ step: 'map', allowed: ['openDossier'] });
  });
  it('a new dossier stands at the first step', () => {
    const now = opened().status();
    expect(now.step).toBe('map');
    expect(open(opened())).toEqual(['signal', 'kindcheck', 'colleagues', 'parents', 'child', 'weighed', 'reportDecision', 'helpDecision']);
    expect(states(opened())).toEqual({ map: 'now', consult: 'todo', talk: 'todo', weigh: 'todo', decide: 'todo', follow: 'todo' });
  });
  it('a signal moves it to the next', () => {
    const script = opened();
    script.do('recordSignal', seen);
    expect(states(script)).toMatchObject({ map: 'done', consult: 'now', talk: 'todo' });
  });
  it('a hypothesis is no fact: the duty stays', () => {
    const script = opened();
    script.do('recordSignal', { kind: 'hypothesis', text: 'x' });
    expect(script.duty('signal')?.state).toBe('open');
    expect(script.duty('hypotheses')?.state).toBe('open');
  });
  it('a step left with reasons is skipped', () => {
    const script = opened();
    script.do('recordDeviation', { obligations: ['signal'], reasons: 'x' });
    expect(states(script)).toMatchObject({ map: 'skipped', consult: 'now' });
    expect(script.duty('signal')).toMatchObject({ state: 'deviated', entries: [{ kind: 'deviation' }] });
  });
  it('what is done in a later step does not hide the first open duty', () => {
    const script = opened();
    script.do('recordConversation', talk);
    expect(states(script)).toMatchObject({ map: 'now', consult: 'todo', talk: 'done' });
  });
  it('a step without duties that must be done counts as done once passed', () => {
    const base = smallMeldcode();
    const routes = base.routes.map((route) => ({ ...route, steps: route.steps.map((step) => (step.id === 'map' || step.id === 'talk' ? { ...step, obligations: [] } : step)) }));
    expect(states(new Script({ ...base, routes }).open())).toMatchObject({ map: 'done', consult: 'now', talk: 'todo' });
  });
  it('a closed dossier is in no step', () => {
    const script = prepared();
    script.do('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' });
    expect(script.status().step).toBeUndefined();
  });
  it('nothing open: no step', () => {
    const script = new Script().open('staff');
    script.do('recordInformed', { who: 'board' });
    script.do('recordConsultation', { partners: ['inspector'], outcome: 'Go on' });
    expect(script.status()).toMatchObject({ step: undefined, steps: [{ id: 'tellBoard', state: 'done' }, { id: 'inspector', state: 'done' }] });
  });
});

describe('duties', () => {
  it('name who: their own actors, otherwise those of the step', () => {
    expect(opened().duty('colleagues')?.actors).toEqual(['teacher', 'officer']);
    expect(opened().duty('signal')?.actors).toEqual(['teacher']);
  });
  it('a waived conversation is waived, a held one is done', () => {
    const script = opened();
    const waiver = script.do('waiveConversation', { with: 'parents', about: 'concerns', ground: 'safety', confirmed: ['asked'], reasons: 'x' });
    expect(script.duty('parents')).toMatchObject({ state: 'waived', step: 'talk', entries: [waiver] });
    script.do('recordConversation', talk);
    expect(script.duty('parents')?.state).toBe('done');
  });
  it.each([
    [undefined, 'open'],
    ['2014-03-02', 'open'],
    ['2014-03-03', undefined],
  ])('an age of 12 on the day itself counts, an unknown one too: %s', (birthDate, state) => {
    expect(new Script(smallMeldcode(), birthDate).open().duty('child')?.state).toBe(state);
  });
  it('a form asks for advice, and so does any trigger', () => {
    const script = opened();
    expect(script.duty('advice')).toBeUndefined();
    script.do('recordSignal', { ...seen, forms: ['honour'] });
    expect(script.duty('advice')?.state).toBe('open');
    const other = opened();
    other.do('flagTrigger', { trigger: 'structural', reasons: 'x' });
    expect(other.duty('advice')?.state).toBe('open');
  });
  it('the duty to report is not lifted by a general deviation', () => {
    const script = prepared();
    script.do('flagTrigger', { trigger: 'acute', reasons: 'x' });
    script.do('recordDeviation', { obligations: ['report'], reasons: 'x' });
    expect(script.duty('report')).toMatchObject({ state: 'open', entries: [] });
  });
  it('a decision against the report lifts it, until something new comes up', () => {
    const script = prepared();
    script.do('flagTrigger', { trigger: 'acute', reasons: 'x' });
    const decision = script.do('decideReport', { report: false, reasons: 'x' }, { because: 'x' });
    expect(script.duty('report')).toMatchObject({ state: 'deviated', entries: [decision] });
    script.do('flagTrigger', { trigger: 'structural', reasons: 'x' });
    expect(script.duty('report')?.state).toBe('open');
  });
  it('a duty returns with each new report', () => {
    const script = opened();
    script.do('recordReport', { channel: 'phone' });
    script.do('recordFeedback', { outcome: 'pending' });
    expect(script.duty('feedback')?.state).toBe('done');
    script.do('recordReport', { channel: 'form' });
    expect(script.duty('feedback')?.state).toBe('open');
  });
  it('reasons to leave it count for the time after the newest report only', () => {
    const script = opened();
    script.do('recordReport', { channel: 'phone' });
    script.do('recordDeviation', { obligations: ['feedback'], reasons: 'x' });
    expect(script.duty('feedback')?.state).toBe('deviated');
    script.do('recordReport', { channel: 'form' });
    expect(script.duty('feedback')?.state).toBe('open');
  });
});

describe('terms', () => {
  it('two weeks after opening', () => {
    expect(opened().duty('kindcheck')).toMatchObject({ due: '2026-03-16', overdue: false });
  });
  it('is overdue the day after, not on the day', () => {
    expect(opened().duty('kindcheck', '2026-03-16 23:00')?.overdue).toBe(false);
    expect(opened().duty('kindcheck', '2026-03-17 00:00')?.overdue).toBe(true);
  });
  it('what is done is never overdue', () => {
    const script = opened();
    script.do('recordKindcheck', { others: 'no' });
    expect(script.duty('kindcheck', '2026-04-17 00:00')).toMatchObject({ state: 'done', overdue: false });
  });
  it('a step has its own term from the end of the step before, in working days', () => {
    const script = opened();
    expect(script.duty('colleagues')?.due).toBeUndefined();
    script.do('recordSignal', seen, { at: '2026-03-06 10:00' });
    expect(script.duty('colleagues')?.due).toBe('2026-03-13');
  });
  it('a duty with a term of its own keeps that', () => {
    const script = opened();
    script.do('recordSignal', { ...seen, forms: ['honour'] });
    expect(script.duty('advice')?.due).toBe('2026-03-03');
  });
  it('the term also runs from a step that was left with reasons', () => {
    const script = opened();
    script.do('recordDeviation', { obligations: ['signal'], reasons: 'x' }, { at: '2026-03-06 10:00' });
    expect(script.duty('colleagues')?.due).toBe('2026-03-13');
  });
  it('a step that asks nothing takes no time', () => {
    const base = smallMeldcode();
    const routes = base.routes.map((route) => ({ ...route, steps: route.steps.map((step) => (step.id === 'map' ? { ...step, obligations: [] } : step)) }));
    expect(new Script({ ...base, routes }).open().duty('colleagues')?.due).toBe('2026-03-09');
  });
  it('five working days after the newest report', () => {
    const script = opened();
    script.do('recordReport', { channel: 'phone' }, { at: '2026-03-06 10:00' });
    expect(script.duty('feedback')?.due).toBe('2026-03-13');
    script.do('recordReport', { channel: 'form' }, { at: '2026-03-09 10:00' });
    expect(script.duty('feedback')?.due).toBe('2026-03-16');
  });
  it('help is evaluated at the newest agreed date', () => {
    const script = opened();
    script.do('agreeHelp', help);
    expect(script.duty('evaluation')?.due).toBe('2026-04-01');
    script.do('agreeHelp', { ...help, term: '2026-05-01' });
    expect(script.duty('evaluation')?.due).toBe('2026-05-01');
  });
  it('open terms come soonest first, done ones not at all', () => {
    const script = opened();
    script.do('recordSignal', { ...seen, forms: ['honour'] });
    script.do('agreeHelp', help);
    expect(script.status().terms.map((item) => item.id)).toEqual(['advice', 'colleagues', 'kindcheck', 'evaluation']);
    script.do('recordKindcheck', { others: 'no' });
    expect(script.status().terms.map((item) => item.id)).toEqual(['advice', 'colleagues', 'evaluation']);
  });
});
