import { describe, expect, it } from 'vitest';
import { findingsAfter, namedAfter } from '../testing/findings.ts';

const questions = 'routes[0].weighing.questions';

describe('the questions of the weighing framework', () => {
  it.each([
    ['suspicion', 'R112'],
    ['danger', 'R113'],
    ['result', 'R119'],
  ])('no question asks for %s, or it is called something else', (asks, requirement) => {
    expect(findingsAfter([`asks: ${asks}`, 'asks: other'])).toContainEqual(expect.objectContaining({ severity: 'unsafe', code: 'questionMissing', path: questions, source: `Besluit verplichte meldcode, zoals gewijzigd per 1-1-2019 (afwegingskader); ${requirement}` }));
  });

  it('one of the two questions about help is enough', () => {
    expect(namedAfter(['asks: helpPossible', 'asks: other'])).toEqual([]);
    expect(namedAfter(['asks: helpPossible', 'asks: other'], ['asks: helpAccepted', 'asks: other'])).toEqual([`unsafe questionMissing ${questions}`]);
  });

  it('danger that is asked on some ways only', () => {
    const certain = '{id: yes, label: {nl: Ja, en: Yes}, meaning: {nl: Ga door, en: Go on}, to: danger}';
    expect(namedAfter([certain, certain.replace('to: danger', 'to: possible')])).toEqual([`unsafe dangerSkipped ${questions}[0].answers[0]`]);
    const doubt = '{id: doubt, label: {nl: Twijfel, en: Doubt}, meaning: {nl: Ga door, en: Go on}, to: danger}';
    expect(findingsAfter([doubt, doubt.replace('to: danger', 'to: possible')])).toMatchObject([{ code: 'dangerSkipped', message: { nl: expect.stringContaining('suspicion: doubt, possible: yes') as unknown } }]);
  });
});

describe('an answer', () => {
  const no = '{id: no, label: {nl: Nee, en: No}, meaning: {nl: Sluit af, en: Close}, does: [close]}';
  it.each(['yes', 'doubt'])('called no does not mean %s', (means) => {
    expect(namedAfter([no, no.replace('id: no', `id: no, means: ${means}`)])).toContain(`unsafe meansOther ${questions}[0].answers[2].means`);
  });
  it('may say again what its id says, or mean what it likes under a name of its own', () => {
    expect(namedAfter([no, no.replace('id: no', 'id: no, means: no')])).toEqual([]);
  });
  it('does not close and go on', () => {
    expect(namedAfter([no, no.replace('does: [close]', 'does: [close], to: danger')])).toEqual([`warning closesAndGoesOn ${questions}[0].answers[2]`]);
  });
});
