import { describe, expect, it } from 'vitest';
import type { Definition } from './definition/schema.ts';
import { edited, smallMeldcode } from './testing/edited.ts';
import { colleagues, Script, seen } from './testing/script.ts';

const closing = { ground: 'reported', reasons: 'x' };
const consultation = (since: unknown): Definition => edited(smallMeldcode(), ['routes.home.steps.consult.obligations.colleagues.since', since]);

/** Opened on 2 March with a consultation on the 4th, closed on the 6th, open again on 1 September. */
function reopened(definition: Definition): Script {
  const script = new Script(definition).open();
  script.do('recordSignal', seen);
  script.do('recordConsultation', colleagues, { at: '2026-03-04 10:00' });
  script.do('closeDossier', closing, { at: '2026-03-06 10:00', because: 'x' });
  script.do('recordSignal', seen, { at: '2026-09-01 10:00' });
  return script;
}

describe('terms after a reopening', () => {
  const firstStep = edited(smallMeldcode(), ['routes.home.steps.map.term', { amount: 2, unit: 'weeks' }], ['routes.home.steps.map.obligations.signal.done', { record: 'kindcheck' }], ['routes.home.steps.map.obligations.signal.since', { record: 'reopening' }]);

  it('the first step begins with the dossier, and again at the reopening', () => {
    expect(new Script(firstStep).open().duty('signal')?.due).toBe('2026-03-16');
    const script = reopened(firstStep);
    expect(script.duty('signal')).toMatchObject({ state: 'open', due: '2026-09-15', overdue: false });
  });
  it('a later step begins no earlier than the reopening', () => {
    const script = reopened(consultation({ record: 'reopening' }));
    expect(script.duty('colleagues')).toMatchObject({ state: 'open', due: '2026-09-08', overdue: false });
  });
  it('a term from the opening runs from the reopening for a duty that came back', () => {
    const returns = edited(smallMeldcode(), ['routes.home.steps.map.obligations.kindcheck.since', { record: 'reopening' }]);
    expect(reopened(returns).duty('kindcheck')).toMatchObject({ state: 'open', due: '2026-09-15' });
    expect(reopened(smallMeldcode()).duty('kindcheck')).toMatchObject({ due: '2026-03-16', overdue: true });
  });
  it('also for what nobody did before the closing', () => {
    const script = reopened(consultation({ record: 'reopening' }));
    script.do('closeDossier', closing, { at: '2026-09-02 10:00', because: 'x' });
    script.do('recordSignal', seen, { at: '2026-12-01 10:00' });
    expect(script.duty('colleagues')?.due).toBe('2026-12-08');
  });
});

describe('the term of a duty that returns', () => {
  const each = edited(consultation({ record: 'signal', where: { kind: 'heard' } }), ['routes.home.steps.map.obligations.signal.done', { record: 'signal', where: { kind: 'seen' } }]);
  const heard = { kind: 'heard', text: 'Something' };
  const course = (): Script => {
    const script = new Script(each).open();
    script.do('recordSignal', seen);
    script.do('recordConsultation', colleagues, { at: '2026-03-03 10:00' });
    return script;
  };

  it('runs from what made it return', () => {
    const script = course();
    expect(script.duty('colleagues')).toMatchObject({ state: 'done', due: '2026-03-09' });
    script.do('recordSignal', heard, { at: '2026-04-06 10:00' });
    expect(script.duty('colleagues')).toMatchObject({ state: 'open', due: '2026-04-13', overdue: false });
  });
  it('is not put off by the next one while nobody did it', () => {
    const script = course();
    script.do('recordSignal', heard, { at: '2026-04-06 10:00' });
    script.do('recordSignal', heard, { at: '2026-04-09 10:00' });
    expect(script.duty('colleagues')?.due).toBe('2026-04-13');
  });
  it('begins anew once it was done, or left with reasons', () => {
    const script = course();
    script.do('recordSignal', heard, { at: '2026-04-06 10:00' });
    script.do('recordConsultation', colleagues, { at: '2026-04-07 10:00' });
    script.do('recordSignal', heard, { at: '2026-04-09 10:00' });
    expect(script.duty('colleagues')?.due).toBe('2026-04-16');
    script.do('recordDeviation', { obligations: ['colleagues'], reasons: 'x' }, { at: '2026-04-10 10:00' });
    script.do('recordSignal', heard, { at: '2026-04-14 10:00' });
    expect(script.duty('colleagues')?.due).toBe('2026-04-21');
  });
});

describe('a step whose duties were done before it began', () => {
  it('ends when the step before it does', () => {
    const weeks = edited(smallMeldcode(), ['routes.home.steps.talk.term', { amount: 1, unit: 'weeks' }]);
    const script = new Script(weeks).open();
    script.do('recordConsultation', colleagues, { at: '2026-03-03 10:00' });
    script.do('recordSignal', seen, { at: '2026-03-05 10:00' });
    expect(script.duty('parents')?.due).toBe('2026-03-12');
  });
});
