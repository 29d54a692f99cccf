import { describe, expect, it } from 'vitest';
import { findingsAfter, namedAfter } from '../testing/findings.ts';

const board = "{nl: Meld aan het bestuur, en: Tell the board}, level: must, done: {record: informed, where: {who: board}}";
const inspector = '{record: consultation, where: {partners: {includes: inspector}}}';
const told = '{all: [{record: informed, where: {who: family}}, {record: informed, where: {who: accused}}]}';
const police = '{record: act, where: {act: police}}';
const judged = 'level: must, when: {record: act, where: {act: judged, fields.reasonable: true}}, done: {all: [{record: informed';
const step = (index: number): string => `unsafe stepNotShown routes[1].steps[${index}].covers`;

describe('what shows that a statutory step was done', () => {
  it.each([
    ['anything about somebody', '{record: signal}'],
    ['telling somebody, whoever', '{record: informed}'],
    ['something that a teacher wrote', '{record: signal, by: [teacher]}'],
    ['telling the board, or a signal', '[{record: informed, where: {who: board}}, {record: signal}]'],
  ])('the employer is not told by %s', (_what, done) => {
    expect(namedAfter([board, board.replace(/done: .*$/, `done: ${done}`)])).toEqual([step(0)]);
  });
  it.each(['{record: signal, by: [board]}', '{record: consultation}', '[{record: informed, where: {who: [board, director]}}, {record: [opening, signal], by: [director, board]}]'])('the employer is told by %s', (done) => {
    expect(namedAfter([board, board.replace(/done: .*$/, `done: ${done}`)])).toEqual([]);
  });

  it.each(['{record: consultation}', '{record: consultation, where: {partners: {includes: colleague}}}', '{record: consultation, where: {partners: {includes: nurse}}}', '{record: consultation, where: {partners: {includes: [inspector, nurse]}}}', '{record: informed, where: {who: board}}'])('the inspector is not consulted by %s', (done) => {
    expect(namedAfter([inspector, done])).toEqual([step(1)]);
  });
  it('and a partner who is no outsider is not the inspector', () => {
    expect(namedAfter(["en: confidential inspector}, external: true", 'en: confidential inspector}, external: false'])).toEqual([step(1)]);
  });

  it.each(['{record: signal}', '{record: informed}', '[{record: informed, where: {who: family}}, {record: addendum}]'])('the family is not told by %s', (done) => {
    expect(namedAfter([told, done])).toEqual([step(1)]);
  });
  it.each(['{record: conversation, where: {with: {includes: parents}}}', '{any: [{record: informed, where: {who: family}}, {record: act, where: {act: judged}}]}'])('the family is told by %s', (done) => {
    expect(namedAfter([told, done])).toEqual([]);
  });

  it.each(['{record: informed, where: {who: board}}', '{record: act}', '{record: signal}'])('the police report is not made by %s', (done) => {
    expect(namedAfter([police, done])).toEqual([step(1)]);
  });
  it('an act without fields says nothing about the police report', () => {
    expect(namedAfter([police, '{record: act, where: {act: plain}}'], ['  - id: police\n', '  - {id: plain, name: {nl: Gedaan, en: Done}, source: x}\n  - id: police\n'])).toEqual([step(1)]);
  });

  it('says what to do and which law asks it', () => {
    expect(findingsAfter([police, '{record: signal}'])).toMatchObject([{ remedy: { nl: expect.stringContaining('Voeg bij acts een eigen handeling "aangifte" toe') as unknown }, source: 'WPO art. 4a (voortgezet onderwijs: WVO 2020; mbo: WEB) lid 2' }]);
  });
});

describe('parents and the accused', () => {
  it.each(['{record: act, where: {act: police}}', '{all: [{record: signal}, {record: act, where: {act: police}}]}'])('do not wait until %s', (when) => {
    expect(namedAfter([judged, judged.replace(/when: \{.*?\}\}, done/, `when: ${when}, done`)])).toEqual(['unsafe toldAfterPolice routes[1].steps[1].obligations[1].when']);
  });
  it('may hear of it when there is a suspicion or when the police know', () => {
    expect(namedAfter([judged, judged.replace(/when: \{.*?\}\}, done/, 'when: {any: [{record: signal}, {record: act, where: {act: police}}]}, done')])).toEqual([]);
  });
});
