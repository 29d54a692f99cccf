import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CommandType } from './commands.ts';
import type { Definition } from './definition/schema.ts';
import { loadDefinition } from './load.ts';
import { paths } from './paths.ts';
import { Script } from './testing/script.ts';

type Deed = readonly [CommandType, unknown];

const talk = (about: string, who = 'parents'): Deed => ['recordConversation', { with: [who], about, purpose: 'p', facts: 'f', reaction: 'r' }];
const act = (id: string, fields: Record<string, unknown>): Deed => ['recordAct', { act: id, fields }];
const sign = (script: Script): Deed => ['recordSigning', { entry: script.state.entries.findLast((entry) => entry.kind === 'conversation' || entry.kind === 'objection')?.id, who: 'w', status: 'refused' }];
const help = { goals: 'g', term: '2026-04-01', casemanager: 'c', roles: 'r', tasks: [{ who: 'w', what: 'w' }], safetyPlan: 's' };
const plan: Deed = ['agreeMonitoring', { what: 'w', who: 'w', next: '2026-05-01' }];
const advice: Deed = ['recordAdvice', { anonymous: true, outcome: 'o', about: ['weighing', 'specialForm', 'waiver'] }];

/** What a dutiful school does for each duty of the shipped definitions; weighing, deciding and closing are in the course itself. */
const deeds: Readonly<Record<string, (script: Script) => Deed>> = {
  contraEvidence: () => ['recordSignal', { kind: 'seen', text: 't', bearing: 'refutes' }],
  officerContacted: () => ['recordConsultation', { partners: ['officer'], outcome: 'o' }],
  consultation: (script) => ['recordConsultation', { partners: script.protocol.id === 'kindkracht' ? ['officer', 'worker'] : ['officer'], outcome: 'o' }],
  earlyTalk: () => talk('concerns'),
  kindcheck: () => ['recordKindcheck', { others: 'no' }],
  kindcheckConsidered: () => ['recordKindcheck', { others: 'no' }],
  parentCheck: () => act('parentCheck', { text: 't' }),
  colleaguesInvolved: (script) => ['recordConsultation', { partners: [script.protocol.id === 'fedra' ? 'previousTeacher' : 'previousProfessional'], outcome: 'o' }],
  missingInformation: () => ['recordConsultation', { partners: ['officer'], outcome: 'o', missing: 'm' }],
  directorInformed: () => ['recordInformed', { who: 'director' }],
  boardInformed: () => ['recordInformed', { who: 'board' }],
  adviceInDoubt: () => advice,
  advice: () => advice,
  adviceOnSuspicion: () => advice,
  adviceConsidered: () => advice,
  adviceOnDoubt: () => advice,
  specialFormAdvice: () => advice,
  reportWaiverAdvice: () => advice,
  concernsWaiverAdvice: () => advice,
  riskAssessment: () => act('riskAssessment', { instrument: 'i', text: 't' }),
  conversationPrepared: () => act('conversationPreparation', { purpose: 'p' }),
  parentsConversation: () => talk('concerns'),
  youngPersonConversation: () => talk('concerns', 'child'),
  childConversation: () => talk('concerns', 'child'),
  officerPresent: () => ['recordConversation', { with: ['parents'], about: 'concerns', purpose: 'p', facts: 'f', attendees: ['aandachtsfunctionaris'] }],
  largeTeam: () => ['recordConsultation', { partners: ['largeTeam'], anonymous: true, outcome: 'o' }],
  verwijsindex: () => act('verwijsindex', { outcome: 'notNeeded' }),
  report: () => ['recordReport', { channel: 'phone', agreements: 'a' }],
  parentsToldOfReport: () => talk('report'),
  parentsToldOfNewReport: () => talk('report'),
  toldOfNewReport: () => talk('report'),
  childToldOfReport: () => talk('report', 'child'),
  parentsToldOfDecision: () => talk('decision'),
  decisionTold: () => talk('decision'),
  consentEffort: () => ['recordConsent', { consent: 'report', from: 'f', given: false }],
  secrecyChecked: (script) => act('secrecyCheck', Object.fromEntries((script.protocol.acts.find((item) => item.id === 'secrecyCheck')?.fields ?? []).map((field) => [field.id, 't']))),
  reportRoles: () => act('reportRoles', { reporter: 'r', tellsParents: 't' }),
  helpDecidedTogether: () => ['decideHelp', { help: false, reasons: 'r', withAdviceBody: true }],
  helpAgreed: () => ['agreeHelp', help],
  conversationSigned: sign,
  objectionSigned: sign,
  coordinatorNamed: () => act('coordinator', { who: 'w' }),
  feedback: () => ['recordFeedback', { outcome: 'adviceBodyActs' }],
  helpEvaluated: () => ['evaluateHelp', { result: 'reached', text: 't', arrived: true }],
  helpReached: () => ['evaluateHelp', { result: 'reached', text: 't', arrived: true }],
  monitoringAgreed: () => plan,
  actionPlan: () => act('actionPlan', { plan: 'p' }),
  actionPlanDiscussed: () => act('actionPlanTalk', { moment: 'start', result: 'r' }),
  actionPlanResults: () => act('actionPlanTalk', { moment: 'end', result: 'r' }),
  safetyJudged: () => act('safetyJudged', { who: 'w', risk: 'r', nature: 'n' }),
  referralDiscussed: () => talk('help'),
  sisa: () => act('sisa', { outcome: 'looked' }),
  clientConversation: () => talk('concerns', 'child'),
  conversationTogether: () => ['recordConversation', { with: ['parents', 'child'], about: 'concerns', purpose: 'p', facts: 'f', reaction: 'r', attendees: ['kindkrachtspecialist', 'aandachtsfunctionaris'] }],
  decidedTogether: () => act('jointDecision', { worker: 'w', text: 't' }),
  aftercare: () => act('aftercare', { what: 'w', until: '2026-08-01', expectations: 'e' }),
  adviceAnyTime: () => advice,
  othersInvolved: () => act('othersInvolved', { who: 'nobody' }),
  parentsInvited: () => act('parentsInvited', { how: 'h' }),
  consentAsked: () => ['recordConsent', { consent: 'report', from: 'f', given: false }],
  resultsAgreed: () => act('resultsAgreed', { results: 'r', amount: '6', unit: 'weeks', agreedWith: 'veiligThuis' }),
  resultsMeasured: () => act('resultsAgreed', { results: 'r', amount: '6', unit: 'weeks', agreedWith: 'involved' }),
  monitoringAfterReport: () => plan,
  monitoring: () => ['recordMonitoring', { safe: 'yes', text: 't' }],
  processEvaluated: () => act('processEvaluation', { text: 't' }),
};
const inTheCourse = ['suspicionWeighed', 'allQuestionsWeighed', 'reportDecision', 'helpDecision', 'resultWeighed', 'closedWithoutSuspicion', 'closedAfterHelp'];

/** Does every open duty that is not part of the course itself; fails when doing it does not settle it. */
function doDuties(script: Script, only: (step: string) => boolean = () => true): void {
  for (let rounds = 0; rounds < 60; rounds += 1) {
    const open = script.status().obligations.find((item) => item.state === 'open' && only(item.step) && !inTheCourse.includes(item.id));
    if (!open) return;
    const deed = deeds[open.id];
    if (!deed) throw new Error(`no deed for ${open.id}`);
    script.do(...deed(script));
  }
  throw new Error(`never settled: ${script.status().obligations.filter((item) => item.state === 'open').map((item) => item.id).join(', ')}`);
}

function definitionFrom(id: string): Definition {
  const { definition } = loadDefinition(readFileSync(new URL(`../../protocols/${id}.yaml`, import.meta.url), 'utf8'));
  if (!definition) throw new Error(`protocols/${id}.yaml does not load`);
  return definition;
}

const definitions = ['basis', 'btk', 'fedra', 'kinderopvang', 'kindkracht', 'stroomm'].map(definitionFrom);
const courses = definitions.flatMap((definition) => {
  const found = paths(definition);
  if (!found.ok) throw new Error('too many ways');
  // Where a meldcode has rules about age, an unknown age brings them all.
  const births = definition.ages.length > 0 ? ['2020-01-01', '2013-01-01', '2009-01-01', undefined] : [undefined];
  return found.value.flatMap((way) =>
    births.map((birthDate) => ({ name: `${definition.id}, born ${birthDate ?? 'unknown'}: ${way.steps.map((step) => `${step.question.id} ${step.answer.id}`).join(', ')}`, definition, way, birthDate })),
  );
});

describe('a school that does all the meldcode asks is never asked for reasons and can close', () => {
  it.each(courses)('$name', ({ definition, way, birthDate }) => {
    const script = new Script(definition, birthDate).open();
    script.do('recordSignal', { kind: 'seen', text: 't' });
    doDuties(script, (step) => ['signals', 'consultation', 'conversation'].includes(step));
    for (const { question, answer } of way.steps) {
      if (question.id === 'result') settle(script);
      script.do('answerQuestion', { question: question.id, answer: answer.id, reasons: 'r', together: 'Veilig Thuis' });
    }
    settle(script);
    const outcomes: readonly string[] = way.outcomes;
    const ground = script.status().view.reportNeed.sent ? 'handedOver' : outcomes.includes('monitor') ? 'helpSucceeded' : 'noActionNeeded';
    script.do('closeDossier', { ground, reasons: 'r' });
    expect(script.state.phase).toBe('closed');
    expect(script.state.byKind.deviation).toBeUndefined();
    expect(script.status().obligations.filter((item) => item.state === 'open')).toEqual([]);
  });
});

/** Takes the two decisions when they are asked, and does what follows from them. */
function settle(script: Script): void {
  doDuties(script, (step) => !['decision', 'followUp'].includes(step));
  const open = (id: string): boolean => script.duty(id)?.state === 'open';
  if (open('reportDecision')) script.do('decideReport', { report: script.status().view.reportNeed.needed, reasons: 'r' });
  doDuties(script, (step) => step !== 'followUp' && script.duty('helpDecision')?.state !== 'open');
  if (open('report')) script.do('recordReport', { channel: 'phone', agreements: 'a' });
  const accepted = script.status().view.weighing.outcomes.has('help');
  if (open('helpDecision')) script.do('decideHelp', { help: accepted, reasons: 'r', withAdviceBody: true });
  doDuties(script);
}
