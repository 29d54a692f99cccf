import { describe, expect, it } from 'vitest';
import { shipped } from '../../src/protocol/testing/shipped.ts';
import { answered, dossier, emergencyText, levelOf, stateOf, suspicion } from './variants.ts';

const sixteenth = '2009-06-01';
const thirteenth = '2012-06-01';
const waiver = { with: 'parents', about: 'concerns', reasons: 'r', confirmed: [] as string[] };

describe('differences between the sources, 21 to 30', () => {
  it('D21 grounds to leave out a conversation: STROOMM and Kindkracht want two things confirmed, Fedra one reason more', () => {
    expect(dossier('stroomm').refusal('waiveConversation', { ...waiver, ground: 'breakContactAndLeave' })).toMatchObject({ key: 'groundNeedsConfirmation' });
    expect(dossier('stroomm').try('waiveConversation', { ...waiver, ground: 'breakContactAndLeave', confirmed: ['breaksContact', 'leavesSchool'] }).ok).toBe(true);
    expect(dossier('kindkracht').refusal('waiveConversation', { ...waiver, ground: 'breakContactUnprotected', confirmed: ['goodReason'] })).toMatchObject({ key: 'groundNeedsConfirmation' });
    expect(dossier('fedra').try('waiveConversation', { ...waiver, ground: 'breakContact' }).ok).toBe(true);
    expect(dossier('fedra').try('waiveConversation', { ...waiver, ground: 'notApproachable' }).ok).toBe(true);
    expect(dossier('fedra').refusal('waiveConversation', { ...waiver, about: 'report', ground: 'notApproachable' })).toMatchObject({ key: 'groundNotForThis' });
    expect(dossier('stroomm').refusal('waiveConversation', { ...waiver, ground: 'notApproachable' })).toMatchObject({ key: 'unknownChoice' });
  });

  it('D22 ages: with a child of 16 GPO-WN and Kindkracht talk to the child, Fedra and BTK to the parents; of 13 Kindkracht to both', () => {
    const told = (variant: 'gpo-wn' | 'kindkracht' | 'fedra' | 'btk' | 'stroomm', birth: string): string[] => {
      const script = dossier(variant, birth);
      script.do('recordReport', { channel: 'phone' });
      return script.status().obligations.filter((item) => ['parentsToldOfReport', 'youngPersonToldOfReport', 'childToldOfReport'].includes(item.id) && item.obligation.level === 'must').map((item) => item.id).sort();
    };
    expect(told('gpo-wn', sixteenth)).toEqual(['youngPersonToldOfReport']);
    expect(told('kindkracht', sixteenth)).toEqual(['childToldOfReport']);
    expect([told('fedra', sixteenth), told('btk', sixteenth)]).toEqual([['parentsToldOfReport'], ['parentsToldOfReport']]);
    expect([told('kindkracht', thirteenth), told('gpo-wn', thirteenth)]).toEqual([['childToldOfReport', 'parentsToldOfReport'], ['parentsToldOfReport']]);
    expect(levelOf(((script) => (script.do('recordReport', { channel: 'phone' }), script))(dossier('stroomm', thirteenth)), 'childToldOfReport')).toBe('may');
  });

  it('D23 talk with the child: weighed with the officer at STROOMM, optional at Fedra, in step 4 at GPO-WN, from 12 at Kindkracht', () => {
    expect([levelOf(dossier('stroomm'), 'childConversation'), levelOf(dossier('fedra'), 'childConversation'), levelOf(dossier('btk'), 'childConversation')]).toEqual(['must', 'may', 'none']);
    expect(dossier('gpo-wn').duty('childConversation')?.step).toBe('weighing');
    expect([levelOf(dossier('kindkracht', thirteenth), 'clientConversation'), levelOf(dossier('kindkracht', '2018-01-01'), 'clientConversation')]).toEqual(['must', 'none']);
  });

  it('D24 verwijsindex: from step 2 at STROOMM, in step 3 at Kindkracht, in step 4 when serious at Fedra; it never replaces a report', () => {
    expect([dossier('stroomm').duty('verwijsindex')?.step, dossier('kindkracht').duty('verwijsindex')?.step]).toEqual(['consultation', 'conversation']);
    expect([stateOf(dossier('fedra'), 'verwijsindex'), answered('fedra', { suspicion: 'yes', danger: 'yes' }).duty('verwijsindex')?.step]).toEqual(['none', 'weighing']);
    expect([stateOf(dossier('gpo-wn'), 'verwijsindex'), stateOf(dossier('btk'), 'verwijsindex')]).toEqual(['none', 'none']);
    expect(dossier('stroomm').try('recordAct', { act: 'verwijsindex', fields: { outcome: 'throughYouthDoctor' } }).ok).toBe(true);
    expect(dossier('kindkracht').refusal('recordAct', { act: 'verwijsindex', fields: { outcome: 'throughYouthDoctor' } })).toMatchObject({ key: 'unknownChoice' });
    const registered = answered('kindkracht', { suspicion: 'yes', danger: 'yes' });
    registered.do('recordAct', { act: 'verwijsindex', fields: { outcome: 'registered' } });
    expect(stateOf(registered, 'report')).toBe('open');
  });

  it('D25 kindcheck: in step 1 at STROOMM, when the parents give cause at Fedra, beside a parent check at BTK, not at GPO-WN', () => {
    expect([stateOf(dossier('stroomm'), 'kindcheck'), stateOf(dossier('fedra'), 'kindcheck'), stateOf(dossier('gpo-wn'), 'kindcheck')]).toEqual(['open', 'none', 'none']);
    const aboutParent = dossier('fedra');
    aboutParent.do('recordSignal', { kind: 'seen', text: 't', about: 'parent' });
    expect(stateOf(aboutParent, 'kindcheck')).toBe('open');
    expect([stateOf(dossier('btk'), 'parentCheck'), stateOf(dossier('stroomm'), 'parentCheck')]).toEqual(['open', 'none']);
  });

  it('D26 signals about staff: the board at STROOMM, the head teacher at GPO-WN, the management of the school and the officer at Kindkracht, the inspector after the board at Fedra', () => {
    const first = (variant: 'stroomm' | 'gpo-wn' | 'fedra' | 'kindkracht', who: string): string[] => {
      const script = dossier(variant, undefined, 'staff');
      script.do('recordInformed', { who });
      return script.status().obligations.filter((item) => /boardTold|anagementTold/.test(item.id) && item.state === 'done').map((item) => item.id);
    };
    expect([first('stroomm', 'board'), first('fedra', 'board'), first('gpo-wn', 'director'), first('kindkracht', 'schoolManagement')]).toEqual([['boardTold'], ['boardTold'], ['managementTold'], ['schoolManagementTold']]);
    expect((['stroomm', 'gpo-wn', 'kindkracht'] as const).map((variant) => shipped(variant).routes.find((route) => route.kind === 'staff')?.handledBy)).toEqual([['bestuur'], ['directeur'], ['aandachtsfunctionaris', 'plaatsvervanger', 'bestuur']]);
    expect([stateOf(dossier('kindkracht', undefined, 'staff'), 'staffOfficerTold'), stateOf(dossier('stroomm', undefined, 'staff'), 'staffOfficerTold')]).toEqual(['open', 'none']);
    expect([stateOf(dossier('fedra', undefined, 'staff'), 'inspectorConsulted'), stateOf(dossier('gpo-wn', undefined, 'staff'), 'inspectorConsulted')]).toEqual(['open', 'none']);
  });

  it('D27 violence between pupils: a route of its own with the Inspectorate at Kindkracht, none at STROOMM, GPO-WN and Fedra', () => {
    const between = dossier('kindkracht', undefined, 'betweenChildren');
    expect([stateOf(between, 'managementTold'), stateOf(between, 'inspectorateTold')]).toEqual(['open', 'open']);
    between.do('flagTrigger', { trigger: 'acute', reasons: 'r' });
    expect(between.status().view.reportNeed.needed).toBe(false);
    for (const variant of ['stroomm', 'gpo-wn', 'fedra'] as const) expect(() => dossier(variant, undefined, 'betweenChildren')).toThrow(/unknownChoice/);
  });

  it('D28 emergency: people read of the crisis service at STROOMM and of the Child Protection Board at Fedra, not at GPO-WN', () => {
    const names = (variant: 'stroomm' | 'fedra' | 'gpo-wn'): boolean[] => [/crisisdienst/i, /Raad voor de Kinderbescherming/].map((place) => place.test(emergencyText(variant)));
    expect([names('stroomm'), names('fedra'), names('gpo-wn')]).toEqual([[true, false], [true, true], [false, false]]);
    expect(answered('kindkracht', { suspicion: 'yes', danger: 'yes' }).status().view.reportNeed.reasons.map((reason) => reason.rule)).toContain('danger');
  });

  it('D29 risk instrument: must at GPO-WN, may at STROOMM, unknown at Kindkracht', () => {
    expect([levelOf(dossier('gpo-wn'), 'riskAssessment'), levelOf(dossier('stroomm'), 'riskAssessment'), levelOf(dossier('fedra'), 'riskAssessment')]).toEqual(['must', 'may', 'none']);
    expect(dossier('kindkracht').refusal('recordAct', { act: 'riskAssessment', fields: { instrument: 'i', text: 't' } })).toMatchObject({ key: 'unknownChoice' });
  });

  it('D30 hypotheses: GPO-WN and Kindkracht follow each one up, STROOMM and Fedra do not ask it; Fedra asks for contrary evidence', () => {
    const supposed = (variant: 'gpo-wn' | 'kindkracht' | 'stroomm' | 'fedra'): string => {
      const script = dossier(variant);
      const { id } = script.do('recordSignal', { kind: 'hypothesis', text: 't' });
      const before = stateOf(script, 'hypothesesFollowed');
      script.do('resolveHypothesis', { entry: id, outcome: 'refuted', text: 't' });
      return `${before}, ${stateOf(script, 'hypothesesFollowed')}`;
    };
    expect([supposed('gpo-wn'), supposed('kindkracht')]).toEqual(['open, done', 'open, done']);
    expect([supposed('stroomm'), supposed('fedra')]).toEqual(['none, none', 'none, none']);
    expect([stateOf(dossier('fedra'), 'contraEvidence'), stateOf(answered('btk', suspicion), 'contraEvidence')]).toEqual(['open', 'none']);
  });
});
