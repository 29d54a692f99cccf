import { describe, expect, it } from 'vitest';
import { findingsAfter, namedAfter } from '../testing/findings.ts';

const inspector = 'covers: [inspectorConsulted, familyAndAccusedInformed, policeReport]';
const childcare: readonly [string, string] = ['sectors: [education]', 'sectors: [childcare]'];
const violence: readonly [string, string] = ['Gaat het om een medewerker?', 'Gaat het om geweld of seksueel gedrag van een medewerker?'];

describe('the route about employees', () => {
  it.each([
    ['employerTold', 'covers: [employerTold]', 'covers: []', 'lid 3', '1.51c'],
    ['inspectorConsulted', inspector, 'covers: [familyAndAccusedInformed, policeReport]', 'lid 1', '1.51b'],
    ['familyAndAccusedInformed', inspector, 'covers: [inspectorConsulted, policeReport]', 'lid 2', '1.51b'],
    ['policeReport', inspector, 'covers: [inspectorConsulted, familyAndAccusedInformed]', 'lid 2', '1.51b'],
  ])('without %s is unlawful, with the article of the sector', (part, piece, instead, education, other) => {
    const expected = { severity: 'unlawful', code: 'stepMissing', path: 'routes[1].steps', remedy: { en: `Add a step with covers: [${part}] and a duty with level: must.` } };
    expect(findingsAfter([piece, instead])).toMatchObject([{ ...expected, source: `WPO art. 4a (voortgezet onderwijs: WVO 2020; mbo: WEB) ${education}` }]);
    expect(findingsAfter([piece, instead], childcare, violence)).toMatchObject([{ ...expected, source: `Wko art. ${other}` }]);
  });

  it('a step in which nothing must be done covers nothing', () => {
    expect(namedAfter(["{nl: Meld aan het bestuur, en: Tell the board}, level: must", "{nl: Meld aan het bestuur, en: Tell the board}, level: should"])).toEqual(['unlawful stepMissing routes[1].steps']);
  });

  it('parents and accused hear of it before the police report', () => {
    const late = [['covers: [employerTold]', 'covers: [employerTold, policeReport]'], [inspector, 'covers: [inspectorConsulted, familyAndAccusedInformed]']] as const;
    expect(findingsAfter(...late)).toContainEqual(expect.objectContaining({ severity: 'unlawful', code: 'informedTooLate', path: 'routes[1].steps[1]' }));
  });

  it('names the number of the inspector', () => {
    expect(namedAfter(['{nl: Bel 0900 111 3 111, en: Call 0900 111 3 111}', '{nl: Bel, en: Call}'])).toEqual(['warning noInspectorNumber routes[1]']);
  });

  it('in childcare is about violence too', () => {
    expect(namedAfter(childcare)).toEqual(['warning violenceNotNamed routes[1]']);
    expect(namedAfter(childcare, violence)).toEqual([]);
  });

  it('should be there', () => {
    expect(findingsAfter(['kind: staff', 'kind: betweenChildren'])).toContainEqual(expect.objectContaining({ severity: 'warning', code: 'noStaffRoute', source: 'WPO art. 4a (voortgezet onderwijs: WVO 2020; mbo: WEB) lid 3' }));
  });
});

describe('the route between children', () => {
  it.each(['managementTold', 'inspectorateTold'])('without %s deserves a look', (part) => {
    const other = part === 'managementTold' ? 'inspectorateTold' : 'managementTold';
    expect(findingsAfter(['covers: [managementTold, inspectorateTold]', `covers: [${other}]`])).toMatchObject([{ severity: 'warning', code: 'stepMissing', path: 'routes[2].steps', source: 'R042' }]);
  });

  it('should be there in childcare, and may be left out in education', () => {
    const noneBetween = ['kind: betweenChildren', 'kind: home'] as const;
    expect(namedAfter(noneBetween, childcare, violence)).toContain('warning noChildrenRoute routes');
    expect(namedAfter(noneBetween)).not.toContain('warning noChildrenRoute routes');
  });
});
