import { describe, expect, it } from 'vitest';
import { colleagues, employee, Script, seen, talk } from './testing/script.ts';

const opened = (): Script => new Script().open();
const prepared = (): Script => {
  const script = opened();
  script.do('recordSignal', seen);
  script.do('recordConsultation', colleagues);
  script.do('recordConversation', talk);
  return script;
};
const helped = (): Script => {
  const script = prepared();
  for (const [question, answer] of [['suspicion', 'yes'], ['danger', 'no'], ['possible', 'yes'], ['accepted', 'yes']] as const) script.answer(question, answer);
  return script;
};
const help = { goals: 'Rest', term: '2026-04-01', casemanager: 'Juf Fictie', tasks: [{ who: 'Juf Fictie', what: 'Call' }] };
const nobody = employee(999);

describe('a refusal names the rule, the field and whether reasons help', () => {
  it('inFuture: nothing has happened tomorrow', () => {
    expect(opened().refusal('recordSignal', seen, { happened: '2026-03-03 10:00' })).toMatchObject({ key: 'inFuture', source: 'R054', field: 'at', askReasons: false });
  });
  it('what happens now is not in the future', () => {
    expect(opened().try('recordSignal', seen, { happened: '2026-03-02 10:00' }).ok).toBe(true);
  });
  it('notOpened: a dossier begins with its opening', () => {
    expect(new Script().refusal('recordSignal', seen)).toMatchObject({ key: 'notOpened', source: 'R021' });
  });
  it('alreadyOpen: a dossier opens once', () => {
    expect(opened().refusal('openDossier', { childId: 'c', locationId: 'l', protocol: { id: 'small', version: '1' }, route: 'home' })).toMatchObject({ key: 'alreadyOpen', source: 'R151' });
  });
  it('alreadyOpen: an open dossier cannot be reopened', () => {
    expect(opened().refusal('reopenDossier', { reasons: 'x' }).key).toBe('alreadyOpen');
  });
  it('dossierClosed: a closed dossier takes no new decisions', () => {
    const script = opened();
    script.do('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' });
    expect(script.refusal('decideReport', { report: true, reasons: 'x' })).toMatchObject({ key: 'dossierClosed', source: 'R151' });
  });
  it.each([
    ['openDossier', { childId: 'c', locationId: 'l', protocol: { id: 'small', version: '1' }, route: 'moon' }, 'route'],
  ] as const)('unknownChoice before opening: %s', (type, data, field) => {
    expect(new Script().refusal(type, data)).toMatchObject({ key: 'unknownChoice', source: 'R178', field });
  });
  it.each([
    ['recordSignal', { ...seen, forms: ['moon'] }, 'forms', 'honour'],
    ['recordSignal', { ...seen, triggers: ['moon'] }, 'triggers', 'acute, structural, disclosure'],
    ['recordConsultation', { ...colleagues, partners: ['colleague', 'moon'] }, 'partners', 'colleague, nurse, inspector'],
    ['recordConversation', { ...talk, attendees: ['moon'] }, 'attendees', 'teacher, officer, deputy, director, board'],
    ['waiveConversation', { with: 'parents', about: 'concerns', ground: 'moon', reasons: 'x' }, 'ground', 'safety'],
    ['recordConsent', { consent: 'moon', from: 'Noor Voorbeeld', given: true }, 'consent', 'outside'],
    ['recordInformed', { who: 'moon' }, 'who', 'board, director, family, accused'],
    ['flagTrigger', { trigger: 'moon', reasons: 'x' }, 'trigger', 'acute, structural, disclosure'],
    ['answerQuestion', { question: 'moon', answer: 'yes', reasons: 'x' }, 'question', 'suspicion, danger, possible, accepted, result'],
    ['answerQuestion', { question: 'suspicion', answer: 'moon', reasons: 'x' }, 'answer', 'yes, doubt, no'],
    ['recordAct', { act: 'moon' }, 'act', 'visit, judged, police'],
    ['recordAct', { act: 'visit', fields: { date: '2026-03-01', moon: 'x' } }, 'fields.moon', 'date, how'],
    ['closeDossier', { ground: 'moon', reasons: 'x' }, 'ground', 'unfounded, reported'],
    ['changeParticipant', { employee: employee(2), function: 'moon', change: 'added' }, 'function', 'teacher, officer, deputy, director, board'],
    ['switchRoute', { to: 'moon', reasons: 'x' }, 'to', 'home, staff, between'],
  ] as const)('unknownChoice: %s %j', (type, data, field, offered) => {
    expect(opened().refusal(type, data)).toMatchObject({ key: 'unknownChoice', source: 'R178', field, params: { offered }, askReasons: false });
  });
  it('unknownChoice: only duties of the route can be left out', () => {
    expect(opened().refusal('recordDeviation', { obligations: ['signal', 'boardTold'], reasons: 'x' })).toMatchObject({ key: 'unknownChoice', field: 'obligations' });
  });
  it('unknownChoice: a choice of an act is one of its options', () => {
    expect(opened().refusal('recordAct', { act: 'visit', fields: { date: '2026-03-01', how: 'moon' } })).toMatchObject({ key: 'unknownChoice', field: 'fields.how', source: '§10' });
  });
  it.each([
    ['addAddendum', { entry: nobody, text: 'x' }, 'entry', 'R021'],
    ['flagTrigger', { trigger: 'acute', reasons: 'x', evidence: [nobody] }, 'evidence', 'R021'],
    ['answerQuestion', { question: 'suspicion', answer: 'yes', reasons: 'x', evidence: [nobody] }, 'evidence', 'R021'],
    ['recordSigning', { entry: nobody, who: 'Noor Voorbeeld', status: 'seen' }, 'entry', 'R083'],
  ] as const)('unknownEntry: %s', (type, data, field, source) => {
    expect(opened().refusal(type, data)).toMatchObject({ key: 'unknownEntry', source, field });
  });
  it('thirdPartyNeedsSource: hearsay has a source', () => {
    expect(opened().refusal('recordSignal', { kind: 'thirdParty', text: 'x' })).toMatchObject({ key: 'thirdPartyNeedsSource', source: 'R024', field: 'source.who' });
  });
  it('a third party with a name passes', () => {
    expect(opened().try('recordSignal', { kind: 'thirdParty', text: 'x', source: { who: 'Buur Fictie' } }).ok).toBe(true);
  });
  it('diagnosisNeedsAuthor: asks who', () => {
    expect(opened().refusal('recordSignal', { kind: 'diagnosis', text: 'x' })).toMatchObject({ key: 'diagnosisNeedsAuthor', source: 'R025', field: 'diagnosis.by' });
  });
  it('diagnosisNeedsAuthor: asks the profession', () => {
    expect(opened().refusal('recordSignal', { kind: 'diagnosis', text: 'x', diagnosis: { by: 'Dr Fictie' } })).toMatchObject({ key: 'diagnosisNeedsAuthor', field: 'diagnosis.profession' });
  });
  it('a diagnosis with author and profession passes', () => {
    expect(opened().try('recordSignal', { kind: 'diagnosis', text: 'x', diagnosis: { by: 'Dr Fictie', profession: 'arts' } }).ok).toBe(true);
  });
  it('notAHypothesis: a fact is not settled', () => {
    const script = opened();
    const fact = script.do('recordSignal', seen);
    expect(script.refusal('resolveHypothesis', { entry: fact.id, outcome: 'confirmed', text: 'x' })).toMatchObject({ key: 'notAHypothesis', source: 'R023', field: 'entry' });
  });
  it('notAHypothesis: nor is something that is not there', () => {
    expect(opened().refusal('resolveHypothesis', { entry: nobody, outcome: 'confirmed', text: 'x' }).key).toBe('notAHypothesis');
  });
  it('notAHypothesis: nor is an entry of another kind', () => {
    const script = opened();
    const other = script.do('recordConversation', talk);
    expect(script.refusal('resolveHypothesis', { entry: other.id, outcome: 'confirmed', text: 'x' }).key).toBe('notAHypothesis');
  });
  it('hypothesisAlreadyResolved: a hypothesis is settled once', () => {
    const script = opened();
    const idea = script.do('recordSignal', { kind: 'hypothesis', text: 'x' });
    const other = script.do('recordSignal', { kind: 'hypothesis', text: 'y' });
    script.do('resolveHypothesis', { entry: idea.id, outcome: 'refuted', text: 'x' });
    expect(script.refusal('resolveHypothesis', { entry: idea.id, outcome: 'confirmed', text: 'x' })).toMatchObject({ key: 'hypothesisAlreadyResolved', source: 'R023', field: 'entry' });
    expect(script.try('resolveHypothesis', { entry: other.id, outcome: 'confirmed', text: 'x' }).ok).toBe(true);
  });
  it('interpretationNeedsReaction: first the reaction, then the interpretation', () => {
    expect(opened().refusal('recordConversation', { ...talk, interpretation: 'x' })).toMatchObject({ key: 'interpretationNeedsReaction', source: 'R080', field: 'reaction' });
  });
  it('an interpretation after a reaction passes', () => {
    expect(opened().try('recordConversation', { ...talk, reaction: 'x', interpretation: 'x' }).ok).toBe(true);
  });
  it('conversationNeedsPurpose: a conversation has a purpose', () => {
    expect(opened().refusal('recordConversation', { ...talk, purpose: undefined })).toMatchObject({ key: 'conversationNeedsPurpose', source: 'R080', field: 'purpose' });
  });
  it('an informal talk needs none', () => {
    expect(opened().try('recordConversation', { ...talk, purpose: undefined, informal: true }).ok).toBe(true);
  });
  it('groundNotForThis: a ground counts for what it is for', () => {
    expect(opened().refusal('waiveConversation', { with: 'parents', about: 'help', ground: 'safety', confirmed: ['asked'], reasons: 'x' })).toMatchObject({ key: 'groundNotForThis', source: '§4.3', field: 'ground', params: { ground: 'safety' } });
  });
  it('groundNeedsConfirmation: everything that the ground asks is confirmed', () => {
    expect(opened().refusal('waiveConversation', { with: 'parents', about: 'report', ground: 'safety', reasons: 'x' })).toMatchObject({ key: 'groundNeedsConfirmation', source: '§4.3', field: 'confirmed', params: { ground: 'safety' } });
  });
  it('noWeighing: a route without a weighing has no questions', () => {
    expect(new Script().open('staff').refusal('answerQuestion', { question: 'suspicion', answer: 'yes', reasons: 'x' })).toMatchObject({ key: 'noWeighing', source: 'Besluit verplichte meldcode (afwegingskader)' });
  });
  it('questionNotReached: the questions come in order', () => {
    expect(prepared().refusal('answerQuestion', { question: 'danger', answer: 'yes', reasons: 'x' })).toMatchObject({ key: 'questionNotReached', source: '§5', field: 'question', params: { next: 'suspicion' } });
  });
  it('questionNotReached: after the last there is no next', () => {
    const script = prepared();
    script.answer('suspicion', 'no');
    expect(script.refusal('answerQuestion', { question: 'danger', answer: 'yes', reasons: 'x' })).toMatchObject({ key: 'questionNotReached', params: {} });
  });
  it('helpNotAgreed: the result is asked after help was agreed', () => {
    expect(helped().refusal('answerQuestion', { question: 'result', answer: 'yes', reasons: 'x' })).toMatchObject({ key: 'helpNotAgreed', source: '§5.e', field: 'deviationReasons', askReasons: true });
  });
  it('helpNotAgreed: passes with reasons, as a deviation', () => {
    const result = helped().try('answerQuestion', { question: 'result', answer: 'yes', reasons: 'x' }, { because: 'They moved' });
    expect(result.ok && result.value.map((entry) => [entry.kind, entry.data])).toMatchObject([['deviation', { obligations: ['help'], reasons: 'They moved' }], ['answer', {}]]);
  });
  it('help that was agreed before the answer does not count', () => {
    const script = prepared();
    script.do('agreeHelp', help);
    for (const [question, answer] of [['suspicion', 'yes'], ['danger', 'no'], ['possible', 'yes'], ['accepted', 'yes']] as const) script.answer(question, answer);
    expect(script.refusal('answerQuestion', { question: 'result', answer: 'yes', reasons: 'x' }).key).toBe('helpNotAgreed');
    script.do('agreeHelp', help);
    expect(script.try('answerQuestion', { question: 'result', answer: 'yes', reasons: 'x' }).ok).toBe(true);
  });
  it('stepsSkipped: weighing before the earlier steps asks for reasons and names the duties', () => {
    expect(opened().refusal('answerQuestion', { question: 'suspicion', answer: 'yes', reasons: 'x' })).toMatchObject({ key: 'stepsSkipped', source: '§2.1', field: 'deviationReasons', params: { obligations: 'signal, colleagues, parents' }, askReasons: true });
  });
  it('stepsSkipped: with reasons the duties are left in the record', () => {
    const script = opened();
    const result = script.try('answerQuestion', { question: 'suspicion', answer: 'yes', reasons: 'x' }, { because: 'Too late' });
    expect(result.ok && result.value[0]).toMatchObject({ kind: 'deviation', data: { obligations: ['signal', 'colleagues', 'parents'], reasons: 'Too late' } });
    expect(script.duty('signal')?.state).toBe('deviated');
  });
  it('a question that was answered can be answered again', () => {
    const script = prepared();
    script.answer('suspicion', 'yes');
    script.answer('danger', 'no');
    expect(script.try('answerQuestion', { question: 'suspicion', answer: 'no', reasons: 'x' }).ok).toBe(true);
    expect(script.status().view.weighing.outcomes).toEqual(new Set(['close']));
  });
  it('decisionDeviates: not reporting against the meldcode asks for reasons', () => {
    const script = prepared();
    script.do('flagTrigger', { trigger: 'acute', reasons: 'x' });
    expect(script.refusal('decideReport', { report: false, reasons: 'x' })).toMatchObject({ key: 'decisionDeviates', source: '§8.1', field: 'deviationReasons', params: { kind: 'trigger', rule: 'acute' }, askReasons: true });
    expect(script.duty('report')?.state).toBe('open');
    script.do('decideReport', { report: false, reasons: 'x' }, { because: 'x' });
    expect(script.duty('report')?.state).toBe('deviated');
    expect(script.state.byKind.deviation?.[0]?.data.obligations).toEqual(['report']);
  });
  it('deciding to report is never refused', () => {
    expect(opened().try('decideReport', { report: true, reasons: 'x' }).ok).toBe(true);
  });
  it('deciding not to report before the earlier steps asks for reasons', () => {
    expect(opened().refusal('decideReport', { report: false, reasons: 'x' })).toMatchObject({ key: 'stepsSkipped', params: { obligations: 'signal, colleagues, parents, weighed' } });
  });
  it('reportDecisionFirst: help comes after the decision about the report', () => {
    const script = prepared();
    script.answer('suspicion', 'no');
    expect(script.refusal('decideHelp', { help: true, reasons: 'x' })).toMatchObject({ key: 'reportDecisionFirst', source: 'R141', field: 'deviationReasons', askReasons: true });
    const result = script.try('decideHelp', { help: true, reasons: 'x' }, { because: 'x' });
    expect(result.ok && result.value[0]).toMatchObject({ kind: 'deviation', data: { obligations: ['reportDecision'] } });
  });
  it('deciding about help with steps skipped asks for reasons', () => {
    const script = opened();
    script.do('decideReport', { report: true, reasons: 'x' });
    expect(script.refusal('decideHelp', { help: true, reasons: 'x' }).key).toBe('stepsSkipped');
  });
  it('nothingToReweigh: weighing again needs a first weighing', () => {
    expect(opened().refusal('startWeighing', { reasons: 'x' })).toMatchObject({ key: 'nothingToReweigh', source: 'R119' });
  });
  it.each([
    ['goals', { ...help, goals: undefined }],
    ['term', { ...help, term: undefined }],
    ['casemanager', { ...help, casemanager: undefined }],
    ['tasks', { ...help, tasks: [] }],
  ])('helpIncomplete: help needs %s', (field, data) => {
    expect(opened().refusal('agreeHelp', data)).toMatchObject({ key: 'helpIncomplete', source: '§5.d', field, params: { missing: field } });
  });
  it('help that asks nothing of a definition passes', () => {
    const script = new Script({ ...new Script().protocol, help: undefined }).open();
    expect(script.try('agreeHelp', {}).ok).toBe(true);
    expect(script.refusal('agreeHelp', { term: '2026-03-01' })).toMatchObject({ key: 'termInPast', source: 'R118' });
  });
  it('termInPast: a term ends today or later', () => {
    expect(opened().refusal('agreeHelp', { ...help, term: '2026-03-01' })).toMatchObject({ key: 'termInPast', source: '§5.d', field: 'term' });
    expect(opened().try('agreeHelp', { ...help, term: '2026-03-02' }).ok).toBe(true);
    expect(opened().try('agreeHelp', { ...help, term: '2026-02-02' }, { happened: '2026-02-01 10:00' }).ok).toBe(true);
  });
  it('noHelp: there is nothing to evaluate', () => {
    expect(opened().refusal('evaluateHelp', { result: 'reached', text: 'x' })).toMatchObject({ key: 'noHelp', source: 'R119' });
  });
  it('unknownTask: a task belongs to help and exists', () => {
    const script = opened();
    const signal = script.do('recordSignal', seen);
    const agreed = script.do('agreeHelp', help);
    expect(script.refusal('completeTask', { help: signal.id, task: 0, result: 'x' })).toMatchObject({ key: 'unknownTask', source: 'R013', field: 'task' });
    expect(script.refusal('completeTask', { help: agreed.id, task: 1, result: 'x' }).key).toBe('unknownTask');
    expect(script.refusal('completeTask', { help: nobody, task: 0, result: 'x' }).key).toBe('unknownTask');
    expect(script.try('completeTask', { help: agreed.id, task: 0, result: 'x' }).ok).toBe(true);
    expect(script.try('evaluateHelp', { result: 'reached', text: 'x' }).ok).toBe(true);
  });
  it('notSignable: a signal is not signed, a conversation and an objection are', () => {
    const script = opened();
    const sign = (entry: { readonly id: string }): unknown => ({ entry: entry.id, who: 'Noor Voorbeeld', status: 'agreed' });
    expect(script.refusal('recordSigning', sign(script.do('recordSignal', seen)))).toMatchObject({ key: 'notSignable', source: 'R083', field: 'entry' });
    expect(script.try('recordSigning', sign(script.do('recordConversation', talk))).ok).toBe(true);
    expect(script.try('recordSigning', sign(script.do('recordObjection', { from: 'Noor Voorbeeld', about: 'report', objection: 'x', response: 'x', result: 'met' }))).ok).toBe(true);
  });
  it.each([[{}], [{ date: '' }]])('actIncomplete: %j', (fields) => {
    expect(opened().refusal('recordAct', { act: 'visit', fields })).toMatchObject({ key: 'actIncomplete', source: '§10', field: 'fields.date', params: { field: 'date' } });
  });
  it('an act with what it needs passes', () => {
    expect(opened().try('recordAct', { act: 'visit', fields: { date: '2026-03-01', how: 'planned' } }).ok).toBe(true);
    expect(opened().try('recordAct', { act: 'visit', fields: { date: '2026-03-01', how: '' } }).ok).toBe(true);
  });
  it('reportOutstanding: no closing while a report is asked for', () => {
    const script = prepared();
    script.do('flagTrigger', { trigger: 'disclosure', reasons: 'x' });
    expect(script.refusal('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' })).toMatchObject({ key: 'reportOutstanding', source: '§8.3', params: { kind: 'trigger', rule: 'disclosure' }, askReasons: false });
    script.do('decideReport', { report: false, reasons: 'x' }, { because: 'x' });
    expect(script.try('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' }).ok).toBe(true);
  });
  it('groundDoesNotFit: a ground has its condition', () => {
    const script = prepared();
    script.answer('suspicion', 'yes');
    expect(script.refusal('closeDossier', { ground: 'unfounded', reasons: 'x' })).toMatchObject({ key: 'groundDoesNotFit', source: '§7', field: 'ground', params: { ground: 'unfounded' }, askReasons: true });
    const result = script.try('closeDossier', { ground: 'unfounded', reasons: 'x' }, { because: 'x' });
    expect(result.ok && result.value[0]?.data).toMatchObject({ obligations: ['ground:unfounded', 'weighed', 'board', 'reportDecision', 'helpDecision'] });
  });
  it('closing with open duties asks for reasons, but not about the closing itself', () => {
    const script = prepared();
    script.answer('suspicion', 'no');
    expect(script.refusal('closeDossier', { ground: 'unfounded', reasons: 'x' })).toMatchObject({ key: 'stepsSkipped', source: '§6.1', params: { obligations: 'reportDecision, helpDecision' } });
    script.do('decideReport', { report: false, reasons: 'x' });
    script.do('decideHelp', { help: false, reasons: 'x' });
    const result = script.try('closeDossier', { ground: 'unfounded', reasons: 'x' });
    expect(result.ok && result.value.map((entry) => entry.kind)).toEqual(['closing']);
  });
  it('sameRoute: a switch goes to another route', () => {
    expect(opened().refusal('switchRoute', { to: 'home', reasons: 'x' })).toMatchObject({ key: 'sameRoute', source: 'R040', field: 'to' });
    const script = opened();
    script.do('switchRoute', { to: 'staff', reasons: 'x' });
    expect(script.state.route).toBe('staff');
    expect(script.status().step).toBe('tellBoard');
  });
});
