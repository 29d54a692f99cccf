import { describe, expect, it } from 'vitest';
import { handlersOf, homeRoute, strictHandlers, twinOf } from './routeAccess.ts';
import { entriesOf } from './state.ts';
import { Script, employee, seen } from './testing/script.ts';
import { smallMeldcode } from './testing/smallMeldcode.ts';

const accused = { employee: employee(7), function: 'director' };
const lockOut = { employee: employee(7), function: 'director', change: 'lockedOut' };
const kinds = (script: Script): string[] => script.state.entries.map((entry) => entry.kind);

describe('a report is asked for in the route about home only', () => {
  const flagged = { ...seen, triggers: ['acute'], injury: { what: 'x' } };
  it.each([['home', true], ['staff', false], ['between', false]])('%s: %s', (route, needed) => {
    const script = new Script().open(route);
    script.do('recordSignal', flagged);
    expect(script.status().view.reportNeed.needed).toBe(needed);
    expect(script.status().warnings.some((warning) => warning.key === 'reportOutstanding')).toBe(needed);
  });
  it.each(['home', 'staff', 'between'])('people can decide to report and report in %s', (route) => {
    const script = new Script().open(route);
    script.do('decideReport', { report: true, reasons: 'x' });
    expect(script.status().view.reportNeed).toMatchObject({ needed: true, sent: false });
    script.do('recordReport', { channel: 'phone' });
    expect(script.status().view.reportNeed.sent).toBe(true);
  });
  it.each(['home', 'staff', 'between'])('an emergency with its report is written down in %s', (route) => {
    const script = new Script().open(route);
    script.do('recordEmergency', { text: 'x', reported: true });
    expect(kinds(script).slice(-2)).toEqual(['emergency', 'report']);
  });
  it('help is decided without a decision about a report where the route knows none', () => {
    expect(new Script().open('staff').try('decideHelp', { help: true, reasons: 'x' }).ok).toBe(true);
    expect(new Script().open('home').refusal('decideHelp', { help: true, reasons: 'x' }).key).toBe('reportDecisionFirst');
  });
  it('a closed staff dossier is not held up by what would ask for a report at home', () => {
    const script = new Script().open('staff');
    script.do('recordSignal', flagged);
    expect(script.refusal('closeDossier', { ground: 'reported', reasons: 'x' })).toMatchObject({ key: 'stepsSkipped', params: { obligations: 'boardTold, inspectorAsked' } });
    expect(script.try('closeDossier', { ground: 'reported', reasons: 'x' }, { because: 'x' }).ok).toBe(true);
  });
});

describe('another route', () => {
  it('asks for its own duties, and every entry stays', () => {
    const script = new Script().open();
    script.do('recordSignal', seen);
    script.do('switchRoute', { to: 'between', reasons: 'x' });
    expect(script.status().obligations.map((duty) => duty.id)).toEqual(['directorTold']);
    expect(kinds(script)).toEqual(['opening', 'participant', 'signal', 'routeSwitch']);
  });
  it('needs reasons', () => {
    expect(() => new Script().open().try('switchRoute', { to: 'between', reasons: '' })).toThrow('reasons');
  });
  it('does not read the answers of the route before, and finds them again on the way back', () => {
    const weighing = smallMeldcode().routes[0]?.weighing;
    const between = smallMeldcode().routes.map((route) => (route.id === 'between' && weighing ? { ...route, weighing } : route));
    const script = new Script({ ...smallMeldcode(), routes: between }).open();
    script.answer('suspicion', 'yes');
    script.answer('danger', 'yes');
    script.do('switchRoute', { to: 'between', reasons: 'x' });
    expect(script.status().view.weighing).toMatchObject({ started: false, next: { id: 'suspicion' } });
    script.answer('suspicion', 'no');
    script.do('switchRoute', { to: 'home', reasons: 'x' });
    expect(script.status().view.weighing.answered.map((step) => step.answer.id)).toEqual(['yes', 'yes']);
    expect(script.status().view.reportNeed.outstanding).toHaveLength(1);
  });
  it('with strict access nobody comes along by having taken part; a lock-out stays', () => {
    const script = new Script().open();
    script.do('changeParticipant', { employee: employee(5), function: 'teacher', change: 'added' });
    script.do('changeParticipant', { employee: employee(6), function: 'teacher', change: 'lockedOut' });
    script.do('switchRoute', { to: 'staff', reasons: 'x', accused });
    expect(script.state.participants).toEqual([{ employee: employee(6), function: 'teacher', lockedOut: true }, { employee: employee(7), function: 'director', lockedOut: true }]);
  });
  it('whoever took part and is accused is locked out once, not removed as well', () => {
    const script = new Script().open();
    script.do('changeParticipant', { employee: employee(7), function: 'director', change: 'added' });
    script.do('switchRoute', { to: 'staff', reasons: 'x', accused });
    expect(entriesOf(script.state, 'participant').filter((entry) => entry.data.employee === employee(7)).map((entry) => entry.data.change)).toEqual(['added', 'lockedOut']);
  });
});

describe('a signal about an employee', () => {
  it('opens a dossier in which the recorder takes no part', () => {
    expect(new Script().open('staff').state.participants).toEqual([]);
    expect(new Script().open('between').state.participants).toHaveLength(1);
  });
  it('locks out by name in the same decision', () => {
    const script = new Script().open('staff');
    const result = script.try('recordSignal', { ...seen, accused });
    expect(result.ok && result.value.map((entry) => [entry.kind, entry.kind === 'participant' && entry.data])).toEqual([['signal', false], ['participant', lockOut]]);
  });
  it('locks out once', () => {
    const script = new Script().open('staff');
    script.do('recordSignal', { ...seen, accused });
    script.do('recordEmergency', { text: 'x', accused });
    expect(kinds(script)).toEqual(['opening', 'signal', 'participant', 'emergency']);
  });
  it('with an emergency writes all in one', () => {
    const script = new Script().open('staff');
    script.do('recordEmergency', { text: 'x', reported: true, accused });
    expect(kinds(script)).toEqual(['opening', 'emergency', 'report', 'participant']);
  });
  it('keeps a name in words for somebody who is not in Pluis', () => {
    const script = new Script().open('staff');
    expect(script.do('recordSignal', { ...seen, accused: { name: 'Invaller Fictie' } }).data).toMatchObject({ accused: { name: 'Invaller Fictie' } });
    expect(script.state.participants).toEqual([]);
  });
  it('a function that the meldcode does not know does not stand in the way', () => {
    const script = new Script().open('staff');
    script.do('recordSignal', { ...seen, accused: { employee: employee(7), function: 'gardener' } });
    expect(script.state.participants).toEqual([{ employee: employee(7), function: 'teacher', lockedOut: true }]);
  });
  it.each([['recordSignal', seen], ['recordEmergency', { text: 'x' }]] as const)('accusedIsSelf: nobody names themself in %s', (type, data) => {
    expect(new Script().open('staff').refusal(type, { ...data, accused: { employee: employee(1) } })).toMatchObject({ key: 'accusedIsSelf', source: 'R040', field: 'accused.employee' });
  });
  it.each([['recordSignal', 'home', seen], ['recordEmergency', 'between', { text: 'x' }]] as const)('accusedNeedsStaffRoute: %s in %s', (type, route, data) => {
    expect(new Script().open(route).refusal(type, { ...data, accused })).toMatchObject({ key: 'accusedNeedsStaffRoute', source: 'R040', field: 'accused' });
  });
  it('a switch that names somebody goes to the route about employees, and never names who switches', () => {
    expect(new Script().open().refusal('switchRoute', { to: 'between', reasons: 'x', accused }).key).toBe('accusedNeedsStaffRoute');
    expect(new Script().open().refusal('switchRoute', { to: 'staff', reasons: 'x', accused: { employee: employee(1) } }).key).toBe('accusedIsSelf');
  });
  it('lockOutSelf: nobody locks themself out', () => {
    expect(new Script().open('staff').refusal('changeParticipant', { employee: employee(1), function: 'director', change: 'lockedOut' })).toMatchObject({ key: 'lockOutSelf', source: 'R040', field: 'employee' });
  });
});

describe('who leads a route', () => {
  const [home, staff] = smallMeldcode().routes;
  it('the functions that the meldcode names, else those of the first step', () => {
    expect(staff && handlersOf(staff)).toEqual(['director', 'board']);
    expect(home && handlersOf(home)).toEqual(['teacher']);
  });
  it('is strict only where the meldcode says so', () => {
    expect(strictHandlers(smallMeldcode(), new Script().open('staff').state)).toEqual(['director', 'board']);
    expect(strictHandlers(smallMeldcode(), new Script().open('between').state)).toBeUndefined();
  });
  it('finds the route of another meldcode by id, else by kind', () => {
    expect(twinOf(smallMeldcode(), { id: 'staff', kind: 'staff' })?.id).toBe('staff');
    expect(twinOf(smallMeldcode(), { id: 'medewerker', kind: 'staff' })?.id).toBe('staff');
    expect(twinOf({ ...smallMeldcode(), routes: smallMeldcode().routes.slice(0, 1) }, { id: 'staff', kind: 'staff' })).toBeUndefined();
  });
  it('home is where a signal goes when nobody chose', () => {
    expect(homeRoute({ ...smallMeldcode(), routes: smallMeldcode().routes.toReversed() })?.id).toBe('home');
  });
});
