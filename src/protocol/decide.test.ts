import { describe, expect, it } from 'vitest';
import { colleagues, moment, Script, seen, talk } from './testing/script.ts';

const opened = (): Script => new Script().open();
const prepared = (): Script => {
  const script = opened();
  script.do('recordSignal', seen);
  script.do('recordConsultation', colleagues, { at: '2026-03-04 10:00' });
  script.do('recordConversation', talk, { at: '2026-03-05 10:00' });
  return script;
};

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
    ['recordMonitoring', { safe: 'no', text: 'x' }],
    ['recordMonitoring', { safe: 'doubt', text: 'x' }],
  ] as const)('%s opens a closed dossier again, now, whenever it happened', (type, data) => {
    const script = prepared();
    script.do('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' });
    const result = script.try(type, data, { at: '2026-06-01 10:00', happened: '2026-05-31 10:00' });
    expect(result.ok && result.value).toMatchObject([{ kind: 'reopening', at: moment('2026-06-01 10:00'), data: { reasons: 'news' } }, { at: moment('2026-05-31 10:00') }]);
    expect(script.state.phase).toBe('open');
    expect(script.status().view.weighing).toMatchObject({ round: 2, started: false });
  });
  it('monitoring that finds it safe leaves a closed dossier closed', () => {
    const script = prepared();
    script.do('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' });
    expect(script.try('recordMonitoring', { safe: 'yes', text: 'x' })).toMatchObject({ value: [{ kind: 'monitoring' }] });
    expect(script.state.phase).toBe('closed');
  });
  it('after monitoring that finds it unsafe people can decide about a report', () => {
    const script = prepared();
    script.do('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' });
    script.do('recordMonitoring', { safe: 'no', text: 'x' });
    script.do('decideReport', { report: true, reasons: 'x' });
    expect(script.refusal('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' }).key).toBe('reportOutstanding');
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
