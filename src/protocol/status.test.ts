import { describe, expect, it } from 'vitest';
import { colleagues, moment, Script, seen, talk } from './testing/script.ts';
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
    expect(script.status()).toMatchObject({ step: undefined, steps: [{ id: 'tellBoard', state: 'done' }] });
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
    expect(weighing).toMatchObject({ concluded: true, awaits: 'help', next: { id: 'result' } });
    expect([...weighing.outcomes]).toEqual(['help']);
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
});

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
});

describe('emergency, closing and reopening', () => {
  it('an emergency is written down with the report that was made', () => {
    const script = opened();
    const result = script.try('recordEmergency', { text: 'x', called: ['police'], reported: true, reference: 'VT-1', contact: 'Medewerker Fictie' }, { happened: '2026-03-02 08:00' });
    expect(result.ok && result.value).toMatchObject([
      { kind: 'emergency', at: moment('2026-03-02 08:00'), recordedAt: moment('2026-03-02 10:00') },
      { kind: 'report', at: moment('2026-03-02 08:00'), data: { channel: 'phone', emergency: true, reference: 'VT-1', contact: 'Medewerker Fictie' } },
    ]);
  });
  it('without a report it is the emergency alone; unknown details stay out', () => {
    expect(opened().try('recordEmergency', { text: 'x' })).toMatchObject({ value: [{ kind: 'emergency' }] });
    const result = opened().try('recordEmergency', { text: 'x', reported: true });
    expect(result.ok && result.value[1]?.data).toEqual({ channel: 'phone', emergency: true });
  });
  it.each([
    ['recordSignal', seen],
    ['recordEmergency', { text: 'x' }],
    ['recordReport', { channel: 'phone' }],
  ] as const)('%s opens a closed dossier again, now, whenever it happened', (type, data) => {
    const script = prepared();
    script.do('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' });
    const result = script.try(type, data, { at: '2026-06-01 10:00', happened: '2026-05-31 10:00' });
    expect(result.ok && result.value).toMatchObject([{ kind: 'reopening', at: moment('2026-06-01 10:00'), data: { reasons: 'news' } }, { at: moment('2026-05-31 10:00') }]);
    expect(script.state.phase).toBe('open');
    expect(script.status().view.weighing).toMatchObject({ round: 2, started: false });
  });
  it('reopening by hand keeps its own moment', () => {
    const script = prepared();
    script.do('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' });
    const result = script.try('reopenDossier', { reasons: 'x' }, { at: '2026-06-01 10:00', happened: '2026-05-31 10:00' });
    expect(result.ok && result.value).toMatchObject([{ kind: 'reopening', at: moment('2026-05-31 10:00') }]);
  });
  it('an open dossier is not reopened by news', () => {
    expect(opened().try('recordSignal', seen)).toMatchObject({ value: [{ kind: 'signal' }] });
  });
  it('what may be written is listed by phase', () => {
    const script = opened();
    expect(script.status().allowed).toContain('decideReport');
    expect(script.status().allowed).not.toContain('openDossier');
    expect(script.status().allowed).not.toContain('reopenDossier');
    script.do('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' });
    expect(script.status().allowed).toEqual(['addAddendum', 'recordSignal', 'recordFeedback', 'recordReport', 'recordEmergency', 'recordMonitoring', 'recordObjection', 'recordSigning', 'reopenDossier', 'changeParticipant']);
  });
});

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
    ['no', ['unsafeMonitoring']],
    ['doubt', ['unsafeMonitoring']],
    ['yes', []],
  ] as const)('monitoring that finds safe: %s', (safe, expected) => {
    const script = opened();
    script.do('recordMonitoring', { safe: 'no', text: 'x' });
    script.do('recordMonitoring', { safe, text: 'x' });
    expect(keys(script)).toEqual(expected);
  });
});
