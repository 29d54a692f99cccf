import { describe, expect, it } from 'vitest';
import { acceptedHelp, answered, dossier, findingsOn, meaningOf, nextQuestion, readText, stateOf, suspicion } from './variants.ts';

/** Requirements A.2. Each test shows what two variants make of the same facts. */
describe('differences between the sources, 1 to 10', () => {
  it('D1 lead role: consulting counts when the role of that organisation does it, and only Kindkracht has a deputy', () => {
    const afterTalkBy = (variant: 'stroomm' | 'gpo-wn' | 'fedra', by: string): string => {
      const script = dossier(variant);
      script.do('recordConsultation', { partners: ['colleague'], outcome: 'o' }, { by });
      return stateOf(script, 'consultation');
    };
    expect(['aandachtsfunctionaris', 'ib-er', 'zorgcoordinator'].map((by) => afterTalkBy('stroomm', by))).toEqual(['done', 'open', 'open']);
    expect(['aandachtsfunctionaris', 'ib-er', 'zorgcoordinator'].map((by) => afterTalkBy('gpo-wn', by))).toEqual(['open', 'done', 'open']);
    expect(['aandachtsfunctionaris', 'ib-er', 'zorgcoordinator'].map((by) => afterTalkBy('fedra', by))).toEqual(['open', 'open', 'done']);
    const kindkracht = dossier('kindkracht');
    kindkracht.do('recordConsultation', { partners: ['deputy'], outcome: 'o' }, { by: 'trajectbegeleider' });
    expect(stateOf(kindkracht, 'consultation')).toBe('done');
    expect(dossier('stroomm').refusal('recordConsultation', { partners: ['deputy'], outcome: 'o' })).toMatchObject({ key: 'unknownChoice' });
  });

  it('D2 word for the person: people read "cliënt" at Kindkracht and "leerling" at STROOMM', () => {
    expect(readText('kindkracht')).toMatch(/cliënt/);
    expect(readText('stroomm')).toMatch(/leerling/);
    expect(readText('stroomm')).not.toMatch(/cliënt/);
    expect(readText('btk')).not.toMatch(/cliënt/);
  });

  it('D3 advice body: check warns for the old names in the documents of STROOMM and GPO-WN, not for the others', () => {
    expect(findingsOn('stroomm')).toContain('outdatedTerm');
    expect(findingsOn('gpo-wn')).toContain('outdatedTerm');
    expect(findingsOn('fedra')).not.toContain('outdatedTerm');
    expect(findingsOn('btk')).not.toContain('outdatedTerm');
    expect(findingsOn('kindkracht')).not.toContain('outdatedTerm');
  });

  it('D4 who decides on reporting: a teacher may at STROOMM, not at Fedra; at Kindkracht the officer and the worker do it together', () => {
    const decidedByTeacher = (variant: 'stroomm' | 'fedra'): boolean => {
      const script = answered(variant, { suspicion: 'yes', danger: 'yes' });
      script.do('decideReport', { report: true, reasons: 'r' }, { by: 'leerkracht' });
      return script.status().warnings.some((warning) => warning.key === 'decidedByOther' && warning.params['what'] === 'decision');
    };
    expect(decidedByTeacher('stroomm')).toBe(false);
    expect(decidedByTeacher('fedra')).toBe(true);
    const kindkracht = answered('kindkracht', suspicion);
    expect(stateOf(kindkracht, 'decidedTogether')).toBe('open');
    expect(kindkracht.duty('decidedTogether')?.actors).toEqual(['aandachtsfunctionaris', 'plaatsvervanger']);
    expect(stateOf(answered('btk', suspicion), 'adviceOnSuspicion')).toBe('open');
  });

  it('D5 final responsibility: the head teacher at Fedra, the officer at Kindkracht, nobody at GPO-WN, which check calls unlawful', () => {
    expect(readText('fedra')).toContain('De directeur is eindverantwoordelijk');
    expect(readText('kindkracht')).toContain('De aandachtsfunctionaris is verantwoordelijk voor het besluit');
    expect(findingsOn('gpo-wn')).toContain('noFinalResponsibility');
    expect(findingsOn('fedra')).not.toContain('noFinalResponsibility');
  });

  it('D6 board informed: at Fedra and Kindkracht once there is a suspicion, at STROOMM and BTK never', () => {
    const board = (variant: 'stroomm' | 'fedra' | 'btk' | 'kindkracht'): string => stateOf(answered(variant, suspicion), 'boardInformed');
    expect([board('fedra'), board('kindkracht')]).toEqual(['open', 'open']);
    expect([board('stroomm'), board('btk')]).toEqual(['none', 'none']);
    expect(stateOf(answered('fedra', { suspicion: 'no' }), 'boardInformed')).toBe('none');
  });

  it('D7 basis and threshold of question 1: a strong suspicion after three steps, or any suspicion and a threat', () => {
    expect(nextQuestion(dossier('fedra'))).toMatch(/stap 1 tot en met 3 een sterk vermoeden/);
    expect(nextQuestion(dossier('kindkracht'))).toMatch(/stap 1 tot en met 3 een sterk vermoeden/);
    expect(nextQuestion(dossier('btk'))).toMatch(/stap 1 tot en met 4 een vermoeden.*dreigt/);
    expect(nextQuestion(dossier('stroomm'))).toMatch(/vermoedt.*dreigt/i);
    expect(nextQuestion(dossier('gpo-wn'))).toBeUndefined();
  });

  it('D8 answers of question 2: doubt reports at once by phone at Kindkracht, reports at STROOMM, and GPO-WN has no question', () => {
    const doubt = { suspicion: 'yes', danger: 'doubt' };
    expect(meaningOf(answered('kindkracht', doubt))).toMatch(/direct, per telefoon/);
    expect(meaningOf(answered('fedra', doubt))).toMatch(/direct/);
    expect(meaningOf(answered('stroomm', doubt))).not.toMatch(/direct/);
    expect([answered('kindkracht', doubt), answered('stroomm', doubt)].map((script) => script.status().view.reportNeed.needed)).toEqual([true, true]);
    expect(dossier('gpo-wn').refusal('answerQuestion', { question: 'danger', answer: 'doubt', reasons: 'r' }, { because: 'r' })).toMatchObject({ key: 'noWeighing' });
  });

  it('D9 order and letters of answers: Kindkracht letters them, STROOMM begins with "Nee"', () => {
    const labels = (variant: 'stroomm' | 'kindkracht' | 'fedra'): string[] => dossier(variant).status().view.weighing.next?.answers.map((answer) => answer.label.nl) ?? [];
    expect(labels('kindkracht').slice(0, 2)).toEqual(['a. Nee, er is geen actie nodig', 'b. Ja, er is een sterk vermoeden']);
    expect(labels('stroomm').slice(0, 2)).toEqual(['Nee', 'Ja']);
    expect(readText('kindkracht')).toContain('b. Ja, er is een sterk vermoeden');
    expect(readText('fedra')).not.toMatch(/"[ab]\. (?:Ja|Nee)/);
  });

  it('D10 who can help: you yourself at STROOMM, the school or a partner at Fedra, the partnership or its named partners at Kindkracht', () => {
    const third = { suspicion: 'yes', danger: 'no' };
    expect(nextQuestion(answered('stroomm', third))).toMatch(/^Kunt u zelf/);
    expect(nextQuestion(answered('fedra', third))).toMatch(/iemand van de school of een ketenpartner/);
    expect(nextQuestion(answered('kindkracht', third))).toMatch(/samenwerkingsverband, of een ketenpartner/);
    const partner = { partners: ['neighbourhoodTeam'], anonymous: true, outcome: 'o' };
    expect(dossier('kindkracht').do('recordConsultation', partner).kind).toBe('consultation');
    expect(dossier('stroomm').refusal('recordConsultation', partner)).toMatchObject({ key: 'unknownChoice' });
    expect(answered('stroomm', acceptedHelp).status().view.weighing.awaits).toBe('help');
  });
});
