import { describe, expect, it } from 'vitest';
import { answered, dossier, levelOf, readText, stateOf } from './variants.ts';

const concerns = { with: ['parents'], about: 'concerns', purpose: 'p', facts: 'f' };
const objection = { from: 'f', about: 'report', objection: 'o', response: 'r', result: 'notMet' };
const withForm = (variant: 'stroomm' | 'fedra' | 'btk' | 'kindkracht', form: string): ReturnType<typeof dossier> => {
  const script = dossier(variant);
  script.do('recordSignal', { kind: 'seen', text: 't', forms: [form] });
  return script;
};

describe('differences between the sources, 31 to 40', () => {
  it('D31 signing: every account at STROOMM, accounts about help and objections at Fedra, none at GPO-WN', () => {
    const signed = (variant: 'stroomm' | 'fedra' | 'gpo-wn' | 'kindkracht', about: string): string => {
      const script = dossier(variant);
      script.do('recordConversation', { ...concerns, about });
      return stateOf(script, 'conversationSigned');
    };
    expect([signed('stroomm', 'concerns'), signed('fedra', 'concerns'), signed('gpo-wn', 'concerns'), signed('kindkracht', 'concerns')]).toEqual(['open', 'none', 'none', 'none']);
    expect(signed('fedra', 'help')).toBe('open');
  });

  it('D32 objections: weighed in the record at STROOMM, signed as seen at Fedra, no duty at GPO-WN and Kindkracht', () => {
    const objected = (variant: 'stroomm' | 'fedra' | 'gpo-wn' | 'kindkracht'): string[] => {
      const script = dossier(variant);
      script.do('recordObjection', objection);
      return ['objectionWeighed', 'objectionSigned'].map((duty) => stateOf(script, duty));
    };
    expect([objected('stroomm'), objected('fedra')]).toEqual([['open', 'none'], ['none', 'open']]);
    expect([objected('gpo-wn'), objected('kindkracht')]).toEqual([['none', 'none'], ['none', 'none']]);
  });

  it('D33 record system: people read of ParnasSys at STROOMM, of the kinddossier at BTK, of the leerlingdossier at Kindkracht', () => {
    expect(readText('stroomm')).toContain('ParnasSys');
    expect(readText('btk')).toContain('kinddossier');
    expect(readText('kindkracht')).toContain('leerlingdossier');
    expect(readText('kindkracht')).not.toContain('ParnasSys');
  });

  it('D34 figures: only at Fedra people read that suspicions and reports are counted', () => {
    const counted = /Houd bij hoe vaak er vermoedens zijn/;
    expect(readText('fedra')).toMatch(counted);
    for (const other of ['stroomm', 'gpo-wn', 'btk', 'kindkracht'] as const) expect(readText(other)).not.toMatch(counted);
  });

  it('D35 new staff: only at Kindkracht people read that the meldcode is part of their introduction', () => {
    const onboarding = /inwerkprogramma van nieuwe medewerkers/;
    expect(readText('kindkracht')).toMatch(onboarding);
    for (const other of ['stroomm', 'gpo-wn', 'btk', 'fedra'] as const) expect(readText(other)).not.toMatch(onboarding);
  });

  it('D36 legal backing: people read it at STROOMM and GPO-WN, not at Fedra and Kindkracht', () => {
    const backing = /aanspreken op hun handelen/;
    expect([readText('stroomm'), readText('gpo-wn')].map((text) => backing.test(text))).toEqual([true, true]);
    expect([readText('fedra'), readText('kindkracht'), readText('btk')].map((text) => backing.test(text))).toEqual([false, false, false]);
  });

  it('D37 secrecy: five answers that must be given at BTK when there is no consent, six questions to go through at GPO-WN', () => {
    const reported = (variant: 'btk' | 'gpo-wn' | 'kindkracht'): ReturnType<typeof dossier> => {
      const script = dossier(variant);
      script.do('recordReport', { channel: 'phone' });
      return script;
    };
    expect([levelOf(reported('btk'), 'secrecyChecked'), levelOf(reported('gpo-wn'), 'secrecyChecked'), levelOf(reported('kindkracht'), 'secrecyChecked')]).toEqual(['must', 'should', 'none']);
    const one = { act: 'secrecyCheck', fields: { text: 't' } };
    expect(reported('gpo-wn').try('recordAct', one).ok).toBe(true);
    expect(reported('btk').refusal('recordAct', { act: 'secrecyCheck', fields: { weightyInterest: 'w', otherWay: 'o', whyNoConsent: 'n', reportOrNot: 'r' } })).toMatchObject({ key: 'actIncomplete', field: 'fields.whoGetsWhat' });
    expect(readText('gpo-wn')).toContain('Wat deed u om de ouders te laten meewerken?');
    expect(readText('btk')).toContain('Wie moet wat weten om het geweld echt te stoppen?');
  });

  it('D38 special forms: within a day at STROOMM, Veilig Thuis or LEC EGG at Fedra, sexual abuse too at Kindkracht, divorce under the code at BTK', () => {
    expect([withForm('stroomm', 'honour').duty('specialFormAdvice')?.due, withForm('fedra', 'honour').duty('specialFormAdvice')?.due]).toEqual(['2026-03-03', undefined]);
    const police = withForm('fedra', 'honour');
    police.do('recordConsultation', { partners: ['lecEgg'], anonymous: true, outcome: 'o' });
    expect(stateOf(police, 'specialFormAdvice')).toBe('done');
    expect(withForm('kindkracht', 'honour').refusal('recordConsultation', { partners: ['lecEgg'], anonymous: true, outcome: 'o' })).toMatchObject({ key: 'unknownChoice' });
    expect([stateOf(withForm('kindkracht', 'sexualAbuse'), 'specialFormAdvice'), stateOf(withForm('stroomm', 'sexual'), 'specialFormAdvice')]).toEqual(['open', 'none']);
    expect([stateOf(withForm('btk', 'divorceConflict'), 'codeAlwaysApplied'), stateOf(withForm('btk', 'physical'), 'codeAlwaysApplied'), stateOf(answered('kindkracht', {}), 'codeAlwaysApplied')]).toEqual(['open', 'none', 'none']);
    expect(withForm('kindkracht', 'fgm').duty('fgmStatement')?.state).toBe('open');
  });

  it('D39 injury: an expert settles it at STROOMM, Kindkracht goes through Veilig Thuis, GPO-WN does not ask', () => {
    const hurt = (variant: 'stroomm' | 'kindkracht' | 'gpo-wn' | 'fedra'): ReturnType<typeof dossier> => {
      const script = dossier(variant);
      script.do('recordSignal', { kind: 'seen', text: 't', injury: { what: 'bruise' } });
      return script;
    };
    const expert = { partners: ['injuryExpert'], anonymous: true, outcome: 'o' };
    const stroomm = hurt('stroomm');
    stroomm.do('recordConsultation', expert);
    expect(stateOf(stroomm, 'injuryAssessed')).toBe('done');
    const kindkracht = hurt('kindkracht');
    expect(kindkracht.refusal('recordConsultation', expert)).toMatchObject({ key: 'unknownChoice' });
    kindkracht.do('recordAdvice', { anonymous: true, outcome: 'o', about: ['injury'] });
    expect(stateOf(kindkracht, 'injuryAssessed')).toBe('done');
    expect([levelOf(hurt('fedra'), 'injuryAssessed'), stateOf(hurt('gpo-wn'), 'injuryAssessed')]).toEqual(['may', 'none']);
  });

  it('D40 signal lists: two lists by age at GPO-WN, the handbook at STROOMM, SISA as a duty at Kindkracht', () => {
    expect(readText('gpo-wn')).toMatch(/Signalenlijst 0 tot 4 jaar.*Signalenlijst 4 tot 8 jaar/s);
    expect(readText('stroomm')).toMatch(/Signalenlijst huiselijk geweld en kindermishandeling uit de handleiding/);
    expect(readText('btk')).not.toMatch(/Signalenlijst \d/);
    const looked = dossier('kindkracht');
    expect(stateOf(looked, 'sisa')).toBe('open');
    looked.do('recordAct', { act: 'sisa', fields: { outcome: 'looked' } });
    expect([stateOf(looked, 'sisa'), stateOf(dossier('gpo-wn'), 'signalInstrument'), stateOf(dossier('gpo-wn'), 'sisa')]).toEqual(['done', 'open', 'none']);
  });
});
