import { describe, expect, it } from 'vitest';
import { acceptedHelp, answered, dossier, levelOf, meaningOf, stateOf, suspicion } from './variants.ts';

const phoned = { channel: 'phone' };
const talk = { with: ['parents'], about: 'concerns', purpose: 'p', facts: 'f' };

describe('differences between the sources, 11 to 20', () => {
  it('D11 answer of Veilig Thuis: within five working days at Fedra and Kindkracht, without a date at GPO-WN', () => {
    const due = (variant: 'fedra' | 'kindkracht' | 'gpo-wn'): string | undefined => {
      const script = dossier(variant);
      script.do('recordReport', phoned);
      expect(stateOf(script, 'feedback')).toBe('open');
      return script.duty('feedback')?.due;
    };
    // Reported on Monday 2 March.
    expect([due('fedra'), due('kindkracht'), due('gpo-wn')]).toEqual(['2026-03-09', '2026-03-09', undefined]);
  });

  it('D12 what help must hold: casemanager, roles and tasks at Fedra and Kindkracht, only a term at STROOMM', () => {
    const help = { goals: 'g', term: '2026-06-01' };
    expect(answered('stroomm', acceptedHelp).do('agreeHelp', help).kind).toBe('help');
    expect(answered('fedra', acceptedHelp).refusal('agreeHelp', help)).toMatchObject({ key: 'helpIncomplete', field: 'casemanager' });
    expect(answered('kindkracht', acceptedHelp).refusal('agreeHelp', help)).toMatchObject({ key: 'helpIncomplete', field: 'casemanager' });
  });

  it('D13 help works: it ends and is watched at Fedra, it goes on at BTK, and Kindkracht asks for aftercare', () => {
    const worked = { ...acceptedHelp, result: 'yes' };
    expect([...answered('fedra', worked).status().view.weighing.outcomes]).toContain('close');
    expect([...answered('btk', worked).status().view.weighing.outcomes]).not.toContain('close');
    expect(meaningOf(answered('fedra', worked))).toMatch(/rondt de hulp af/);
    expect(meaningOf(answered('btk', worked))).toMatch(/hulp die nodig is gaat door/);
    expect([stateOf(answered('kindkracht', worked), 'aftercare'), stateOf(answered('fedra', worked), 'aftercare')]).toEqual(['open', 'none']);
  });

  it('D14 help does not work: report (again) at STROOMM and BTK, report at Fedra and Kindkracht', () => {
    const failed = { ...acceptedHelp, result: 'no' };
    const meanings = (['stroomm', 'btk', 'fedra', 'kindkracht'] as const).map((variant) => meaningOf(answered(variant, failed)));
    expect(meanings).toEqual(['U meldt (opnieuw) bij Veilig Thuis.', 'U meldt (opnieuw) bij Veilig Thuis.', 'U meldt bij Veilig Thuis.', 'U meldt bij Veilig Thuis.']);
    expect(answered('fedra', failed).status().view.reportNeed.needed).toBe(true);
  });

  it('D15 norms: a disclosure asks for a report at STROOMM and BTK, serious injury at Fedra; GPO-WN knows neither', () => {
    const flagged = (variant: 'stroomm' | 'btk' | 'fedra', trigger: string): boolean => {
      const script = dossier(variant);
      return script.try('flagTrigger', { trigger, reasons: 'r' }).ok && script.status().view.reportNeed.needed;
    };
    expect([flagged('stroomm', 'disclosure'), flagged('btk', 'disclosure')]).toEqual([true, true]);
    expect([flagged('fedra', 'seriousInjury'), flagged('stroomm', 'seriousInjury'), flagged('btk', 'seriousInjury')]).toEqual([true, false, false]);
    expect(dossier('gpo-wn').refusal('flagTrigger', { trigger: 'disclosure', reasons: 'r' })).toMatchObject({ key: 'unknownChoice', field: 'trigger' });
  });

  it('D16 step 5: two decisions at BTK, help only without a report at Kindkracht, one choice at GPO-WN', () => {
    const decided = (variant: 'btk' | 'kindkracht', report: boolean): string => {
      const script = answered(variant, { suspicion: 'yes', danger: report ? 'yes' : 'no' });
      script.do('decideReport', { report, reasons: 'r' }, { because: 'r' });
      return stateOf(script, 'helpDecision');
    };
    expect([decided('btk', true), decided('btk', false)]).toEqual(['open', 'open']);
    expect([decided('kindkracht', true), decided('kindkracht', false)]).toEqual(['none', 'open']);
    const either = dossier('gpo-wn');
    either.do('recordAct', { act: 'riskWeighed', fields: { risk: 'r', nature: 'n', seriousness: 's', suspicion: 'yes' } });
    expect(stateOf(either, 'helpOrReport')).toBe('open');
    either.do('agreeHelp', { goals: 'g' });
    expect([stateOf(either, 'helpOrReport'), stateOf(either, 'reportDecision')]).toEqual(['done', 'none']);
  });

  it('D17 doubt in step 2: advice must be asked at STROOMM, may at Fedra and GPO-WN; Kindkracht asks it of doubt in step 4', () => {
    const doubting = (variant: 'stroomm' | 'fedra' | 'gpo-wn' | 'kindkracht'): ReturnType<typeof dossier> => {
      const script = dossier(variant);
      script.do('recordSignal', { kind: 'hypothesis', text: 'Perhaps tired' });
      return script;
    };
    expect([levelOf(doubting('stroomm'), 'adviceInDoubt'), levelOf(doubting('fedra'), 'adviceInDoubt'), levelOf(doubting('gpo-wn'), 'advice')]).toEqual(['must', 'may', 'may']);
    expect([stateOf(doubting('kindkracht'), 'adviceInDoubt'), stateOf(answered('kindkracht', { suspicion: 'doubt' }), 'adviceInDoubt')]).toEqual(['none', 'open']);
    expect(dossier('btk').duty('adviceAnyTime')?.step).toBe('signals');
  });

  it('D18 talk with parents in step 1: a must at Fedra, informal at STROOMM and early at BTK, not at GPO-WN and Kindkracht', () => {
    expect((['fedra', 'stroomm', 'btk', 'gpo-wn', 'kindkracht'] as const).map((variant) => levelOf(dossier(variant), 'earlyTalk'))).toEqual(['must', 'should', 'should', 'none', 'none']);
    const atTheGate = dossier('stroomm');
    atTheGate.do('recordConversation', { ...talk, informal: true });
    expect([stateOf(atTheGate, 'earlyTalk'), stateOf(atTheGate, 'parentsConversation')]).toEqual(['done', 'open']);
  });

  it('D19 who attends: the officer at STROOMM, internal coach and head teacher at GPO-WN, worker with officer at Kindkracht, free at BTK', () => {
    const present = (variant: 'stroomm' | 'gpo-wn' | 'kindkracht', duty: string, attendees: readonly string[], by: string): string => {
      const script = dossier(variant);
      script.do('recordConversation', { ...talk, attendees }, { by });
      return stateOf(script, duty);
    };
    expect([present('stroomm', 'officerPresent', [], 'leerkracht'), present('stroomm', 'officerPresent', ['aandachtsfunctionaris'], 'leerkracht')]).toEqual(['open', 'done']);
    expect([present('gpo-wn', 'leadersPresent', ['ib-er'], 'beroepskracht'), present('gpo-wn', 'leadersPresent', ['ib-er', 'directeur'], 'beroepskracht')]).toEqual(['open', 'done']);
    expect([present('kindkracht', 'conversationTogether', [], 'aandachtsfunctionaris'), present('kindkracht', 'conversationTogether', ['trajectbegeleider'], 'aandachtsfunctionaris')]).toEqual(['open', 'done']);
    const alone = dossier('btk');
    alone.do('recordConversation', talk, { by: 'leerkracht' });
    expect(alone.status().obligations.filter((item) => item.step === 'conversation' && /[Pp]resent|[Tt]ogether/.test(item.id))).toEqual([]);
  });

  it('D20 consent to talk by name: in writing at STROOMM and Fedra, by word of mouth at BTK, not needed at Kindkracht', () => {
    const consulted = (variant: 'stroomm' | 'fedra' | 'btk' | 'kindkracht', partner: string, written?: boolean): string => {
      const script = dossier(variant);
      if (written !== undefined) script.do('recordConsent', { consent: 'externalDiscussion', from: 'f', given: true, written });
      const result = script.try('recordConsultation', { partners: [partner], outcome: 'o' });
      return result.ok ? 'recorded' : result.problem.key;
    };
    expect([consulted('stroomm', 'youthDoctor', false), consulted('stroomm', 'youthDoctor', true)]).toEqual(['consentNeeded', 'recorded']);
    expect([consulted('fedra', 'youthDoctor', false), consulted('fedra', 'youthDoctor', true)]).toEqual(['consentNeeded', 'recorded']);
    expect([consulted('btk', 'youthTeam'), consulted('btk', 'youthTeam', false)]).toEqual(['consentNeeded', 'recorded']);
    expect(consulted('kindkracht', 'attendanceOfficer')).toBe('recorded');
    expect(stateOf(answered('stroomm', suspicion), 'externalConsent')).toBe('none');
  });
});
