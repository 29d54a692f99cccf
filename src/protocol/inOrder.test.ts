import { describe, expect, it } from 'vitest';
import type { Step } from './definition/schema.ts';
import { edited, smallMeldcode } from './testing/edited.ts';
import { Script } from './testing/script.ts';

/** The staff route with a step for each thing that the law asks, in its order. */
const splitUp = edited(smallMeldcode(), [
  'routes.staff.steps',
  (steps: readonly Step[]): Step[] => {
    const [told, rest] = steps;
    if (!told || !rest) throw new Error('the small meldcode lost its staff route');
    const duty = (id: string): Step['obligations'] => rest.obligations.filter((obligation) => obligation.id === id);
    return [told, { ...rest, covers: ['inspectorConsulted'], obligations: duty('inspectorAsked') }, { ...rest, id: 'family', covers: ['familyAndAccusedInformed'], obligations: duty('familyTold') }, { ...rest, id: 'police', covers: ['policeReport'], obligations: duty('policeTold') }];
  },
]);
const judged = { act: 'judged', fields: { reasonable: true } };
const police = { act: 'police', fields: { on: '2026-03-02' } };
const inspector = { partners: ['inspector'], outcome: 'Go to the police' };
const opened = (): Script => new Script(splitUp).open('staff');

describe('the order that the law gives in a route about staff', () => {
  it('going to the police asks why the inspector, the parents and the employee come later', () => {
    const script = opened();
    script.do('recordAct', judged);
    expect(script.refusal('recordAct', police)).toMatchObject({ key: 'stepsSkipped', source: '§9.3', params: { obligations: 'inspectorAsked, familyTold' }, askReasons: true });
  });
  it('passes with reasons, which stay in the record; what the law does not put first stays open', () => {
    const script = opened();
    script.do('recordAct', judged);
    script.do('recordAct', police, { because: 'Evidence would be lost' });
    expect(script.state.byKind.deviation?.map((entry) => entry.data)).toEqual([{ obligations: ['inspectorAsked', 'familyTold'], reasons: 'Evidence would be lost' }]);
    expect(script.duty('policeTold')?.state).toBe('done');
    expect(script.duty('boardTold')?.state).toBe('open');
  });
  it('telling the parents and the employee waits for the inspector', () => {
    const script = opened();
    script.do('recordAct', judged);
    script.do('recordInformed', { who: 'family' });
    expect(script.refusal('recordInformed', { who: 'accused' })).toMatchObject({ key: 'stepsSkipped', params: { obligations: 'inspectorAsked' } });
  });
  it('also before anybody judged', () => {
    expect(opened().refusal('recordAct', police)).toMatchObject({ key: 'stepsSkipped', params: { obligations: 'inspectorAsked' } });
  });
  it('nothing is asked in the order of the law', () => {
    const script = opened();
    script.do('recordConsultation', inspector);
    script.do('recordAct', judged);
    script.do('recordInformed', { who: 'family' });
    script.do('recordInformed', { who: 'accused' });
    script.do('recordAct', police);
    expect(script.state.byKind.deviation).toBeUndefined();
  });
});

describe('reasons that come with an act', () => {
  const visit = { act: 'visit', fields: { date: '2026-03-02' } };
  const home = edited(smallMeldcode(), ['routes.home.steps.talk.obligations.parents.done', { record: 'act', where: { act: 'visit' } }]);
  it('are kept as a deviation from what comes first', () => {
    const script = new Script(home).open();
    script.do('recordAct', visit, { because: 'The parents were at the door' });
    expect(script.state.byKind.deviation?.map((entry) => entry.data)).toEqual([{ obligations: ['signal', 'colleagues'], reasons: 'The parents were at the door' }]);
    expect(script.duty('parents')?.state).toBe('done');
  });
  it('also when somebody is told', () => {
    const told = edited(smallMeldcode(), ['routes.home.steps.talk.obligations.parents.done', { record: 'informed', where: { who: 'director' } }]);
    const later = new Script(told).open();
    later.do('recordInformed', { who: 'director' }, { because: 'x' });
    expect(later.duty('signal')?.state).toBe('deviated');
  });
  it('are not asked for outside a route about staff', () => {
    const script = new Script(home).open();
    script.do('recordAct', visit);
    expect(script.duty('signal')?.state).toBe('open');
  });
  it('leave nothing out when nothing comes first', () => {
    const script = new Script().open();
    script.do('recordAct', visit, { because: 'x' });
    expect(script.state.byKind.deviation).toBeUndefined();
  });
});
