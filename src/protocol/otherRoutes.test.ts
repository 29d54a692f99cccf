import { describe, expect, it } from 'vitest';
import { Script, seen } from './testing/script.ts';

const keys = (script: Script): string[] => script.status().warnings.map((warning) => warning.key);
const others = ['staff', 'between'] as const;

describe.each(others)('a decision to report in the route %s', (route) => {
  const decided = (): Script => {
    const script = new Script().open(route);
    script.do('decideReport', { report: true, reasons: 'x' });
    return script;
  };
  it('stays outstanding, whoever decided it', () => {
    const script = decided();
    expect(script.status().view.reportNeed).toMatchObject({ needed: true, reasons: [], outstanding: [{ kind: 'decision', rule: 'decideReport', source: '§1' }], sent: false });
    expect(keys(script)).toContain('reportOutstanding');
  });
  it('keeps the dossier open, whatever the reasons', () => {
    expect(decided().refusal('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' })).toMatchObject({ key: 'reportOutstanding', params: { kind: 'decision' }, askReasons: false });
  });
  it('is carried out by a report', () => {
    const script = decided();
    script.do('recordReport', { channel: 'phone' });
    expect(script.status().view.reportNeed).toMatchObject({ outstanding: [], sent: true });
    expect(keys(script)).toEqual([]);
    script.do('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' });
  });
  it('can be taken back by another decision, for which no rule asks more reasons', () => {
    const script = decided();
    script.do('decideReport', { report: false, reasons: 'x' });
    expect(script.status().view.reportNeed).toMatchObject({ outstanding: [], rejected: false });
    script.do('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' });
  });
});

describe('a decision to report at home that no rule asked for', () => {
  it('keeps the dossier open as well', () => {
    const script = new Script().open();
    script.do('decideReport', { report: true, reasons: 'x' });
    expect(script.refusal('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' }).key).toBe('reportOutstanding');
  });
});

describe.each(others)('danger that is recorded in the route %s', (route) => {
  const opened = (): Script => new Script().open(route);
  it.each([
    ['with a signal', 'recordSignal', { ...seen, triggers: ['acute'] }],
    ['on its own', 'flagTrigger', { trigger: 'disclosure', reasons: 'x' }],
    ['as an emergency', 'recordEmergency', { text: 'We called 112' }],
  ] as const)('gives a warning and never blocks: %s', (_how, command, data) => {
    const script = opened();
    const entry = script.do(command, data);
    expect(script.status().warnings).toEqual([{ key: 'dangerElsewhere', params: {}, source: 'R050', entries: [entry] }]);
    script.do('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' });
    expect(script.state.phase).toBe('closed');
  });
  it('says nothing about a signal without danger', () => {
    const script = opened();
    script.do('recordSignal', seen);
    expect(keys(script)).toEqual([]);
  });
  it('is settled by a report after it, not by one before it', () => {
    const script = opened();
    script.do('recordReport', { channel: 'phone' });
    script.do('recordEmergency', { text: 'x' }, { at: '2026-03-03 10:00' });
    expect(keys(script)).toEqual(['dangerElsewhere']);
    script.do('recordReport', { channel: 'phone' });
    expect(keys(script)).toEqual([]);
  });
  it('is settled by an emergency in which the advice body was told', () => {
    const script = opened();
    script.do('recordEmergency', { text: 'x', reported: true });
    expect(keys(script)).toEqual([]);
  });
  it('is settled by a decision after it: not to report, or to report, which then waits for the report', () => {
    const script = opened();
    script.do('decideReport', { report: false, reasons: 'x' });
    script.do('flagTrigger', { trigger: 'acute', reasons: 'x' });
    expect(keys(script)).toEqual(['dangerElsewhere']);
    script.do('decideReport', { report: false, reasons: 'x' });
    expect(keys(script)).toEqual([]);
    script.do('decideReport', { report: true, reasons: 'x' });
    expect(keys(script)).toEqual(['reportOutstanding']);
  });
  it('asks for a report as soon as the dossier goes on about home, and warns again when it leaves', () => {
    const script = opened();
    script.do('flagTrigger', { trigger: 'acute', reasons: 'x' });
    script.do('switchRoute', { to: 'home', reasons: 'x' });
    expect(script.status().warnings).toMatchObject([{ key: 'reportOutstanding', params: { rule: 'acute' } }]);
    script.do('switchRoute', { to: route, reasons: 'x' });
    expect(keys(script)).toEqual(['dangerElsewhere']);
  });
});
