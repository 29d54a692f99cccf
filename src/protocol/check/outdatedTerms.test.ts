import { describe, expect, it } from 'vitest';
import { findingsAfter, namedAfter } from '../testing/findings.ts';

const about = (text: string): string[] => namedAfter(['about: {nl: Voor tests', `about: {nl: ${JSON.stringify(text)}`]);

describe('words and laws that no longer exist', () => {
  it.each([
    ['AMK', 'Veilig Thuis'], ['het AMHK', 'Veilig Thuis'], ['het Steunpunt Huiselijk Geweld', 'Veilig Thuis'], ['SHG', 'Veilig Thuis'], ['ASHG', 'Veilig Thuis'], ['Bel het Steunpunt.', 'Veilig Thuis'], ['Bureau Jeugdzorg', 'gecertificeerde instelling'], ['BJZ', 'gecertificeerde instelling'],
    ['de Wbp', 'AVG'], ['het CBP', 'Autoriteit Persoonsgegevens'], ['de Wet op de jeugdzorg', 'Jeugdwet'], ['de WVO', 'WVO 2020'], ['de zorgvrager', 'leerling, kind of ouder'],
  ])('%s → %s', (word, now) => {
    expect(about(word)).toEqual(['warning outdatedTerm about.nl']);
    expect(findingsAfter(['about: {nl: Voor tests', `about: {nl: ${word}`])[0]?.remedy.nl).toContain(now);
  });

  it.each(['U kunt hulp organiseren of melden', 'Kies: zelf hulp bieden of een melding doen', 'De AF kan hulp verlenen óf meldt bij Veilig Thuis'])('one choice instead of two decisions: %s', (text) => {
    expect(about(text)).toEqual(['warning outdatedChoice about.nl']);
  });

  it('no duty for one of the two decisions', () => {
    expect(namedAfter(['done: {record: helpDecision}', 'done: {record: help}'])).toEqual(['warning outdatedChoice routes[0].steps']);
    expect(namedAfter(['done: {report: decided}', 'done: {report: sent}'])).toEqual(['unsafe noDecisionDuty routes[0].steps', 'warning outdatedChoice routes[0].steps']);
  });

  it.each(['de WVO 2020', 'het Steunpunt passend onderwijs', 'Beslis of u hulp geeft.', 'Weeg of melden nodig is; bied daarna hulp.', 'Eerst beslist u over melden, daarna over hulp.'])('words of today: %s', (text) => {
    expect(about(text)).toEqual([]);
  });

  it('the origin, notes and titles of sources may quote them; a law in a source may not', () => {
    expect(namedAfter(['origin: {document: none', 'origin: {document: AMK'])).toEqual([]);
    expect(namedAfter(['text: {nl: De verwijsindex gebruiken wij niet.', 'text: {nl: De verwijsindex en het AMK.'])).toEqual([]);
    expect(namedAfter(["source: '§2.2'", "source: 'Folder AMK'"])).toEqual([]);
    expect(namedAfter(["source: '§2.2'", "source: 'WVO art. 3a'"])).toEqual(['warning outdatedTerm routes[0].steps[0].obligations[1].source']);
  });

  it('words that the definition already replaced', () => {
    const [finding] = findingsAfter(['notes:\n', "outdated:\n  - {id: amk, was: AMK, now: Veilig Thuis, source: '§4'}\nnotes:\n"]);
    expect(finding).toMatchObject({ severity: 'warning', code: 'outdatedTerm', path: 'outdated[0]', source: '§4', message: { nl: 'Het brondocument schrijft "AMK".' } });
  });
});
