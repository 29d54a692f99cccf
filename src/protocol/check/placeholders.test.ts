import { describe, expect, it } from 'vitest';
import { inspectDefinition } from '../load.ts';
import { findingsAfter, namedAfter, today } from '../testing/findings.ts';
import { smallMeldcodeText } from '../testing/smallMeldcode.ts';

const about = (text: string): string[] => namedAfter(['about: {nl: Voor tests', `about: {nl: ${JSON.stringify(text)}`]);
const inSocialMap = (fields: string): string[] => namedAfter(['category: advice, phone: 0800-2000', `category: advice, ${fields}`]);

describe('what nobody filled in', () => {
  it.each([
    '[naam school]', 'Op [naam basisschool] werken wij zo.', '[...]', '[…]', '<naam>', 'Bel <telefoonnummer Veilig Thuis>.', '{{naam}}', 'Naam: {school}', '«school»',
    'Kies …', '...', 'Bel ..... voor advies', '____', 'xxx', 'Bel 06-XX-XX.', 'TODO later', 'TBD', 'n.t.b.', 'Contact: n.t.b', 'NTB', 'lorem ipsum', 'Dit is een voorbeeldtekst.',
    'Naam (invullen)', 'Bel (telefoonnummer invullen).', 'Nog in te vullen', 'Hier invullen: de naam', 'Nog te bepalen', 'invullen', 'Nader te bepalen', 'volgt nog', 'test', '?', '-', 'naam school', 'Naam van de school', 'Vul hier de naam van uw school in.',
    'to be determined', 'To be completed', 'Name of your school', 'Insert the name of your school', 'Phone (to be added)', 'fill in',
  ])('is incomplete: %s', (text) => {
    expect(about(text)).toEqual(['incomplete placeholder about.nl']);
  });

  it.each([
    'Een voetnoot [1]', 'Zij zei "hij heef [sic] gelijk".', 'Vraag: wat zag u?', 'Hij zei: "ik…"', 'maxxx', 'Een kind van < 12 jaar, of > 16 jaar.', 'U kunt de lijst zelf invullen.', 'Vul de signalenlijst in en bespreek hem.', 'Vul hier in wat u zag.',
    'Op een nader te bepalen dag komt u terug.', 'De uitslag volgt binnen vijf dagen.', 'Dit is een test van geduld.', 'Stap 5 (zie hoofdstuk XX)', 'U vult aan wat nog ontbreekt.', 'Weeg (opnieuw) of melden nodig is.', 'Fill in the form together.', 'n.v.t.', 'De naam van de school staat op het formulier.',
  ])('is a normal sentence: %s', (text) => {
    expect(about(text)).toEqual([]);
  });

  it.each(['phone: xxx', "phone: '0000000000'", "phone: '0612345678'", "phone: '06'", 'phone: 0…', 'phone: 0800-2000, email: naam@school.nl', 'phone: 0800-2000, email: info@voorbeeld.nl', 'phone: 0800-2000, email: nog niet bekend', 'phone: 0800-2000, website: www.uwschool.nl', 'phone: 0800-2000, website: https://example.org'])('is no number or address: %s', (fields) => {
    expect(inSocialMap(fields)).toMatchObject([expect.stringContaining('incomplete placeholder socialMap[0]')]);
  });

  it.each(["phone: '112'", "phone: '0800-2000'", "phone: '14 030'", "phone: '116 111'", "phone: '+31 30 276 2211'", 'phone: 0800-2000, email: vt@gemeente.nl', 'phone: 0800-2000, website: www.veiligthuis.nl'])('is a number or address: %s', (fields) => {
    expect(inSocialMap(fields)).toEqual([]);
  });

  it.each(['<script>alert(1)</script>', 'Bel <b>nu</b>', '<a href="x">hier</a>', 'Kop<br/>regel'])('is markup, not a blank: %s', (text) => {
    expect(about(text)).toEqual(['incomplete markup about.nl']);
  });

  it('leaves the definition usable, names the spot, and says what to do', () => {
    const { definition } = inspectDefinition(smallMeldcodeText.replace('about: {nl: Voor tests', "about: {nl: '[naam school]'"), today);
    expect(definition?.about.nl).toBe('[naam school]');
    expect(findingsAfter(['about: {nl: Voor tests', "about: {nl: '[naam school]'"])).toMatchObject([{ line: 5, message: { nl: 'Hier is nog niet ingevuld: [naam school]' }, remedy: { nl: 'Vul in wat hier voor uw organisatie hoort te staan.' }, source: 'R182' }]);
  });
});
