import { describe, expect, it } from 'vitest';
import { edited, smallMeldcode } from './testing/edited.ts';
import { colleagues, Script } from './testing/script.ts';

describe('a deputy acts for the officer (R006)', () => {
  const byOfficer = edited(smallMeldcode(), ['routes.home.steps.consult.obligations.colleagues.done', { record: 'consultation', by: ['officer'] }]);
  it.each([
    ['officer', 'done'],
    ['deputy', 'done'],
    ['teacher', 'open'],
    ['director', 'open'],
  ] as const)('a duty that the officer does is, after the %s did it, %s', (by, state) => {
    const script = new Script(byOfficer).open();
    script.do('recordConsultation', colleagues, { by });
    expect(script.duty('colleagues')?.state).toBe(state);
  });
  it('but the officer is not the deputy', () => {
    const byDeputy = edited(smallMeldcode(), ['routes.home.steps.consult.obligations.colleagues.done', { record: 'consultation', by: ['deputy'] }]);
    const script = new Script(byDeputy).open();
    script.do('recordConsultation', colleagues, { by: 'officer' });
    expect(script.duty('colleagues')?.state).toBe('open');
  });
});
