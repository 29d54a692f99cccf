import { describe, expect, it } from 'vitest';
import { loadDefinition } from './load.ts';
import type { Definition } from './definition/schema.ts';
import { colleagues, Script, seen, talk } from './testing/script.ts';
import { shipped } from './testing/shipped.ts';
import { entriesOf } from './state.ts';
import { smallMeldcodeText } from './testing/smallMeldcode.ts';

const parentsDone = 'done: [{record: conversation, where: {with: {includes: parents}, about: concerns}}, {record: waiver, where: {with: parents, about: concerns}}]';

/** The small meldcode with another rule for the duty to talk with the parents. */
function withParentsDuty(rule: string): Definition {
  const { definition, findings } = loadDefinition(smallMeldcodeText.replace(parentsDone, rule));
  if (!definition) throw new Error(JSON.stringify(findings));
  return definition;
}

describe('a pattern with `after`', () => {
  const afterConsultation = withParentsDuty('done: {record: conversation, after: {record: consultation}}');

  it('does not count an entry that happened before the first match', () => {
    const script = new Script(afterConsultation).open();
    script.do('recordConversation', talk, { at: '2026-03-02 10:00' });
    script.do('recordConsultation', colleagues, { at: '2026-03-03 10:00' });
    expect(script.duty('parents')?.state).toBe('open');
    script.do('recordConversation', talk, { at: '2026-03-04 10:00' });
    expect(script.duty('parents')?.state).toBe('done');
  });

  it('counts nothing as long as there is no match', () => {
    const script = new Script(afterConsultation).open();
    script.do('recordConversation', talk);
    expect(script.duty('parents')?.state).toBe('open');
  });

  it('keeps counting after a second match', () => {
    const script = new Script(afterConsultation).open();
    script.do('recordConsultation', colleagues, { at: '2026-03-02 10:00' });
    script.do('recordConversation', talk, { at: '2026-03-03 10:00' });
    script.do('recordConsultation', colleagues, { at: '2026-03-04 10:00' });
    expect(script.duty('parents')?.state).toBe('done');
  });

  it('goes by when things happened, not by when they were written down', () => {
    const script = new Script(afterConsultation).open();
    script.do('recordConversation', talk, { at: '2026-03-05 10:00', happened: '2026-03-04 10:00' });
    script.do('recordConsultation', colleagues, { at: '2026-03-05 11:00', happened: '2026-03-03 10:00' });
    expect(script.duty('parents')?.state).toBe('done');
    script.do('recordConsultation', colleagues, { at: '2026-03-05 12:00', happened: '2026-03-02 10:00' });
    expect(script.duty('parents')?.state).toBe('done');
  });

  it('counts an entry of the same moment', () => {
    const script = new Script(afterConsultation).open();
    script.do('recordConsultation', colleagues);
    script.do('recordConversation', talk);
    expect(script.duty('parents')?.state).toBe('done');
  });
});

describe('a duty that returns (`since`) with a condition', () => {
  const onceInformed = withParentsDuty('since: {record: reopening}, when: {record: informed}, done: {record: conversation}');

  it('is asked when its condition came up after the newest match', () => {
    const script = new Script(onceInformed).open();
    script.do('recordInformed', { who: 'board' });
    expect(script.duty('parents')?.state).toBe('open');
  });

  it('is not asked again because of what lies before the newest match', () => {
    const script = new Script(onceInformed).open();
    script.do('recordInformed', { who: 'board' });
    script.do('recordConversation', talk);
    script.do('closeDossier', { ground: 'reported', reasons: 'done' }, { because: 'test' });
    script.do('recordSignal', seen);
    expect(script.state.phase).toBe('open');
    expect(script.duty('parents')).toBeUndefined();
    script.do('recordInformed', { who: 'board' });
    expect(script.duty('parents')?.state).toBe('open');
  });
});

describe('deciding about help (R141)', () => {
  const noHelp = { help: false, reasons: 'others help' };

  it('asks for the decision about the report first', () => {
    const script = new Script().open();
    expect(script.refusal('decideHelp', noHelp).key).toBe('reportDecisionFirst');
  });

  it('takes a report that was made as that decision', () => {
    const script = new Script().open();
    script.do('recordEmergency', { text: 'We called', reported: true });
    expect(script.refusal('decideHelp', noHelp).key).toBe('stepsSkipped');
    script.do('decideHelp', noHelp, { because: 'test' });
  });

  it('asks for no order where a meldcode has no weighing: help or report is one choice there (D16)', () => {
    const script = new Script(shipped('gpo-wn')).open();
    script.do('decideHelp', { help: true, reasons: 'help is enough' }, { because: 'test' });
    expect(script.duty('helpOrReport')?.state).not.toBe('open');
    expect(entriesOf(script.state, 'deviation').flatMap((entry) => entry.data.obligations)).not.toContain('reportDecision');
  });

  it('does not take a report from before the weighing began again', () => {
    const script = new Script().open();
    script.answer('suspicion', 'yes');
    script.do('recordReport', { channel: 'phone' });
    script.do('startWeighing', { reasons: 'news' });
    expect(script.refusal('decideHelp', noHelp).key).toBe('reportDecisionFirst');
  });
});
