/** Conditions of a meldcode in words, each as the end of a sentence that begins with “als”. */
import type { EntryKind } from '../../protocol/entryKinds.ts';

/** How an entry of a kind is spoken of; `…` is where its particulars go. */
export interface EntryWords {
  readonly noun: string;
  readonly yes: string;
  readonly no: string;
  /** Said instead when nothing particular is asked of the entry. */
  readonly bare?: { readonly yes: string; readonly no: string };
}

/** How a field is spoken of: a phrase that fits behind the entry, or a label, and what its values are called. */
export interface FieldWords {
  readonly label?: string;
  readonly phrase?: (values: string) => string;
  readonly values?: Readonly<Record<string, string>>;
  /** Comes after the verb. */
  readonly later?: true;
}

const topics = { concerns: 'de zorgen', report: 'de melding', decision: 'het besluit', help: 'de hulp' };
const talkWith = { parents: 'de ouders', child: 'het kind zelf' };
const knows = { yes: 'ja', no: 'nee', unknown: 'niet bekend' };
const own = (values: string) => ` ${values}`;

export const conditions = {
  only: (condition: string) => `Alleen als ${condition}.`,
  possible: (condition: string) => `Kan alleen als ${condition}.`,
  namely: (condition: string) => `Dat is zo als ${condition}.`,
  all: (items: readonly string[]) => (items.length === 2 ? items.join(', en ook als ') : `dit allemaal klopt: ${items.map((item, at) => `(${at + 1}) ${item}`).join('; ')}`),
  any: (items: readonly string[]) => (items.length === 2 ? items.join(', of als ') : `een van deze dingen klopt: ${items.map((item, at) => `(${at + 1}) ${item}`).join('; ')}`),
  allInside: (items: readonly string[]) => items.join(' en '),
  anyInside: (items: readonly string[]) => items.join(' of '),
  apart: (group: string) => `(${group})`,
  times: (count: number, condition: string) => `minstens ${count} keer ${condition}`,
  fewer: (count: number, condition: string) => `minder dan ${count} keer ${condition}`,
  quoted: (text: string) => `“${text}”`,
  or: 'of',
  and: 'en',
  by: (functions: string) => ` door ${functions}`,
  after: (entry: string) => `, na ${entry}`,
  answer: (question: number, answers: string) => `vraag ${question} van de weging is beantwoord met ${answers}`,
  answerNot: (question: number, answers: string) => `vraag ${question} van de weging niet is beantwoord met ${answers}`,
  trigger: (names: string) => `er sprake is van ${names}`,
  triggerNot: (names: string) => `er geen sprake is van ${names}`,
  anyTrigger: 'er een reden is om altijd te melden',
  noTrigger: 'er geen reden is om altijd te melden',
  form: (names: string) => `het gaat om ${names}`,
  formNot: (names: string) => `het niet gaat om ${names}`,
  age: (child: string, years: string) => `${child} ${years} is`,
  ageNot: (child: string, years: string) => `${child} niet ${years} is`,
  ageFrom: (from: number) => `${from} jaar of ouder`,
  ageBelow: (below: number) => `jonger dan ${below} jaar`,
  ageBetween: (from: number, below: number) => `${from} jaar of ouder en jonger dan ${below} jaar`,
  weighing: { started: 'de weging is begonnen', concluded: 'de weging klaar is' },
  weighingNot: { started: 'de weging nog niet is begonnen', concluded: 'de weging nog niet klaar is' },
  report: {
    needed: 'de meldcode om een melding vraagt of besloten is om te melden',
    decided: 'over melden is besloten',
    rejected: 'besloten is om niet te melden, terwijl de meldcode erom vraagt',
    sent: 'er is gemeld en er daarna niets nieuws bij kwam',
  },
  reportNot: {
    needed: 'de meldcode niet om een melding vraagt',
    decided: 'over melden nog niet is besloten',
    rejected: 'niet besloten is om van een melding af te zien',
    sent: 'er nog niet is gemeld, of er daarna iets nieuws bij kwam',
  },
  openHypothesis: 'een eigen idee over de oorzaak nog open staat',
  noOpenHypothesis: 'geen eigen idee over de oorzaak meer open staat',

  entries: (adviceBody: string): Readonly<Record<EntryKind, EntryWords>> => ({
    opening: { noun: 'het openen van het dossier…', yes: 'het dossier… is geopend', no: 'het dossier… niet is geopend' },
    signal: { noun: 'een signaal…', yes: 'er een signaal… is vastgelegd', no: 'er geen signaal… is vastgelegd' },
    addendum: { noun: 'een aanvulling…', yes: 'er een aanvulling… is geschreven', no: 'er geen aanvulling… is geschreven' },
    hypothesisResolution: { noun: 'het oordeel over een eigen idee…', yes: 'een eigen idee over de oorzaak… is nagegaan', no: 'geen eigen idee over de oorzaak… is nagegaan' },
    consultation: { noun: 'een overleg…', yes: 'er een overleg… is geweest', no: 'er geen overleg… is geweest' },
    advice: { noun: `een advies van ${adviceBody}…`, yes: `er advies van ${adviceBody}… is gevraagd`, no: `er geen advies van ${adviceBody}… is gevraagd` },
    conversation: { noun: 'een gesprek…', yes: 'er een gesprek… is gevoerd', no: 'er geen gesprek… is gevoerd' },
    waiver: { noun: 'het besluit om af te zien van een gesprek…', yes: 'van een gesprek… met reden is afgezien', no: 'niet van een gesprek… is afgezien' },
    kindcheck: { noun: 'de kindcheck…', yes: 'de kindcheck… is gedaan', no: 'de kindcheck… nog niet is gedaan' },
    consent: { noun: 'het vragen van toestemming…', yes: 'toestemming… is gevraagd', no: 'geen toestemming… is gevraagd' },
    informed: { noun: 'een bericht…', yes: 'er een bericht… is gegeven', no: 'er geen bericht… is gegeven' },
    trigger: { noun: 'een reden om altijd te melden…', yes: 'er een reden om altijd te melden… is vastgelegd', no: 'er geen reden om altijd te melden… is vastgelegd' },
    weighingStart: { noun: 'een nieuwe weging…', yes: 'er een nieuwe weging… is begonnen', no: 'er geen nieuwe weging… is begonnen' },
    answer: { noun: 'het antwoord op een vraag van de weging…', yes: 'een vraag van de weging… is beantwoord', no: 'geen vraag van de weging… is beantwoord' },
    reportDecision: { noun: 'het besluit over melden…', yes: 'besloten is…', no: 'niet besloten is…', bare: { yes: 'over melden is besloten', no: 'over melden nog niet is besloten' } },
    helpDecision: { noun: 'het besluit over hulp…', yes: 'besloten is…', no: 'niet besloten is…', bare: { yes: 'over hulp is besloten', no: 'over hulp nog niet is besloten' } },
    deviation: { noun: 'het afwijken van de meldcode…', yes: 'van de meldcode is afgeweken…', no: 'niet van de meldcode is afgeweken…' },
    report: { noun: `een melding bij ${adviceBody}…`, yes: `er een melding bij ${adviceBody}… is gedaan`, no: `er geen melding bij ${adviceBody}… is gedaan` },
    feedback: { noun: `een terugkoppeling van ${adviceBody}…`, yes: `er een terugkoppeling van ${adviceBody}… is`, no: `er geen terugkoppeling van ${adviceBody}… is` },
    help: { noun: 'het afspreken van hulp…', yes: 'er hulp… is afgesproken', no: 'er geen hulp… is afgesproken' },
    taskDone: { noun: 'het afronden van een taak…', yes: 'een taak… klaar is', no: 'geen taak… klaar is' },
    evaluation: { noun: 'een evaluatie van de hulp…', yes: 'de hulp… is geëvalueerd', no: 'de hulp… niet is geëvalueerd' },
    monitoringPlan: { noun: 'de afspraak om te blijven volgen…', yes: 'afgesproken is om te blijven volgen…', no: 'nog niet afgesproken is om te blijven volgen…' },
    monitoring: { noun: 'een keer volgen…', yes: 'is gekeken hoe het gaat…', no: 'niet is gekeken hoe het gaat…' },
    objection: { noun: 'een bezwaar…', yes: 'er een bezwaar… is', no: 'er geen bezwaar… is' },
    signing: { noun: 'de ondertekening van een verslag…', yes: 'een ondertekening… is vastgelegd', no: 'geen ondertekening… is vastgelegd' },
    act: { noun: '…', yes: '… is vastgelegd', no: '… niet is vastgelegd', bare: { yes: 'een eigen handeling is vastgelegd', no: 'geen eigen handeling is vastgelegd' } },
    emergency: { noun: 'een noodsituatie…', yes: 'er een noodsituatie… was', no: 'er geen noodsituatie… was' },
    closing: { noun: 'het sluiten van het dossier…', yes: 'het dossier… is gesloten', no: 'het dossier… niet is gesloten' },
    reopening: { noun: 'het heropenen van het dossier…', yes: 'het dossier… weer open is gegaan', no: 'het dossier… niet weer open is gegaan' },
    participant: { noun: 'een verandering in wie bij het dossier mag…', yes: 'veranderd is wie bij het dossier mag…', no: 'niet veranderd is wie bij het dossier mag…' },
    routeSwitch: { noun: 'het kiezen van een andere route…', yes: 'een andere route… is gekozen', no: 'geen andere route… is gekozen' },
    meldcodeMove: { noun: 'het overzetten naar een andere versie van de meldcode…', yes: 'het dossier op een andere versie van de meldcode… is gezet', no: 'het dossier niet op een andere versie van de meldcode… is gezet' },
  }),

  field: (label: string, values: string) => ` met ${label}: ${values}`,
  present: (label: string) => ` met ${label} erbij`,
  absent: (label: string) => ` zonder ${label}`,
  yes: 'ja',
  no: 'nee',
  actWith: (act: string, values: string) => `bij ${act} ${values} is vastgelegd`,
  actWithout: (act: string, values: string) => `bij ${act} niet ${values} is vastgelegd`,
  actNoun: (act: string, values: string) => `${act} (${values})`,
  actField: (label: string, values: string) => `${values} bij “${label}”`,

  /** Dates in an entry that something can be due on. */
  dates: { term: 'het eind van de termijn', next: 'de volgende keer', until: 'de laatste dag' } as Readonly<Record<string, string>>,

  /** What a field is called, whatever entry it belongs to. */
  labels: {
    accused: 'over welke medewerker', act: 'de handeling', agreements: 'afspraken', alternative: 'een andere verklaring', anonymous: 'naam weggelaten', arrived: 'of de hulp is aangekomen', attendees: 'wie erbij was', bearing: 'wat het zegt', by: 'wie het vaststelde',
    carer: 'wie voor hen zorgt', casemanager: 'een casemanager', change: 'de verandering', childId: 'het kind', children: 'welke kinderen', confirmed: 'wat is bevestigd', contact: 'met wie is gesproken', diagnosis: 'een diagnose',
    employee: 'de medewerker', entry: 'de aantekening', evidence: 'waarop het steunt', facts: 'de feiten', fields: 'de ingevulde vragen', followed: 'of het is gevolgd', forms: 'een vorm van geweld', from: 'van wie', function: 'de functie',
    goals: 'het doel', ground: 'de grond', help: 'de hulp', how: 'hoe', id: 'de meldcode', injury: 'letsel', interpretation: 'een uitleg', locationId: 'de locatie', missing: 'wat nog ontbreekt', next: 'een volgende datum', objection: 'het bezwaar',
    on: 'de datum', others: 'wie er nog bij was', place: 'de plaats', profession: 'het beroep', protocol: 'de meldcode', purpose: 'een doel', question: 'een vraag', reaction: 'een reactie', reasons: 'redenen', reference: 'een nummer',
    reported: 'meteen gemeld', response: 'wat ermee is gedaan', result: 'het resultaat', roles: 'wie wat doet', safetyPlan: 'veiligheidsafspraken', source: 'van wie het komt', task: 'de taak', tasks: 'taken', term: 'een termijn',
    text: 'een toelichting', to: 'de route', triggers: 'een reden om te melden', until: 'tot wanneer', version: 'de versie', what: 'wat er wordt gevolgd', where: 'waar', who: 'wie', withThoseInvolved: 'samen met betrokkenen', together: 'wie meedeed',
    outcome: 'de uitkomst', kind: 'het soort', about: 'het onderwerp', with: 'de ander', concerns: 'de zorgen', position: 'hoe de ouders het zien', status: 'de ondertekening', safe: 'de veiligheid', channel: 'de manier',
    parentsInformed: 'of de ouders het weten', emergency: 'spoed', partners: 'met wie', consent: 'de toestemming', given: 'gegeven', written: 'op papier', trigger: 'de reden', answer: 'het antwoord', report: 'melden',
    withAdviceBody: 'samen besloten', obligations: 'wat is weggelaten', informal: 'tussendoor', called: 'wie is gebeld', route: 'de route',
  } as Readonly<Record<string, string>>,

  /** What is said better than with a label: by kind and field. */
  fields: {
    'signal.kind': { phrase: own, later: true, values: { seen: 'dat zelf is gezien', heard: 'dat letterlijk is gehoord', thirdParty: 'van iemand anders', hypothesis: 'dat een eigen idee is', diagnosis: 'dat een diagnose is' } },
    'signal.about': { phrase: (v) => ` over ${v}`, values: { child: 'het kind', parent: 'een ouder', other: 'iemand anders' } },
    'signal.bearing': { phrase: own, later: true, values: { confirms: 'dat bij de zorgen past', refutes: 'dat de zorgen tegenspreekt', neutral: 'dat niets over de zorgen zegt' } },
    'signal.source.consent': { phrase: own, values: { true: 'van iemand die genoemd mag worden', false: 'van iemand die niet genoemd wil worden' } },
    'signal.forms': { phrase: (v) => ` van ${v}` },
    'signal.triggers': { phrase: (v) => ` met als reden om te melden ${v}` },
    'hypothesisResolution.outcome': { label: 'als uitkomst', values: { confirmed: 'bevestigd', refuted: 'ontkracht' } },
    'consultation.partners': { phrase: (v) => ` met ${v}` },
    'consultation.anonymous': { phrase: (v) => `, ${v}`, later: true, values: { true: 'zonder de naam van het kind te noemen', false: 'met de naam van het kind erbij' } },
    'advice.anonymous': { phrase: (v) => `, ${v}`, later: true, values: { true: 'zonder de naam van het kind te noemen', false: 'met de naam van het kind erbij' } },
    'advice.about': { phrase: (v) => ` over ${v}`, values: { signals: 'de signalen', conversation: 'het gesprek', waiver: 'het weglaten van een gesprek', weighing: 'de weging', specialForm: 'een bijzondere vorm van geweld', injury: 'letsel', report: 'melden', help: 'hulp' }, label: 'onderwerp' },
    'advice.followed': { phrase: own, later: true, values: { true: 'dat is gevolgd', false: 'dat niet is gevolgd' } },
    'conversation.with': { phrase: (v) => ` met ${v}`, values: talkWith },
    'conversation.about': { phrase: (v) => ` over ${v}`, values: topics },
    'conversation.informal': { phrase: own, later: true, values: { true: '(tussendoor)', false: '(afgesproken, niet tussendoor)' } },
    'conversation.attendees': { phrase: (v) => ` in het bijzijn van ${v}` },
    'conversation.concerns': { phrase: (v) => `, waarna de zorgen ${v}`, later: true, values: { removed: 'weg zijn', remain: 'blijven', grown: 'groter zijn', unclear: 'niet duidelijk zijn' } },
    'conversation.position': { phrase: (v) => ` waarin de ouders de zorgen ${v}`, later: true, values: { recognises: 'herkennen', partly: 'deels herkennen', denies: 'ontkennen', unknown: 'niet herkennen of ontkennen' } },
    'waiver.with': { phrase: (v) => ` met ${v}`, values: talkWith },
    'waiver.about': { phrase: (v) => ` over ${v}`, values: topics },
    'waiver.ground': { phrase: (v) => ` (grond: ${v})` },
    'kindcheck.others': { label: 'meer kinderen', values: knows },
    'consent.consent': { phrase: (v) => ` voor ${v}` },
    'consent.given': { phrase: (v) => ` en ${v}`, later: true, values: { true: 'gegeven', false: 'geweigerd' } },
    'consent.written': { phrase: own, later: true, values: { true: '(op papier)', false: '(mondeling)' } },
    'informed.who': { phrase: (v) => ` aan ${v}` },
    'trigger.trigger': { phrase: (v) => `, namelijk ${v},` },
    'answer.question': { phrase: (v) => `, namelijk ${v},` },
    'answer.answer': { phrase: (v) => ` met ${v}` },
    'answer.together': { label: 'iemand samen met wie' },
    'reportDecision.report': { phrase: own, values: { true: 'om te melden', false: 'om niet te melden' } },
    'helpDecision.help': { phrase: own, values: { true: 'om zelf hulp te geven of te regelen', false: 'om zelf geen hulp te geven of te regelen' } },
    'helpDecision.withAdviceBody': { phrase: own, later: true, values: { true: 'samen met de adviesinstantie', false: 'zonder de adviesinstantie' } },
    'deviation.obligations': { phrase: (v) => ` bij ${v}` },
    'report.channel': { phrase: own, values: { phone: 'per telefoon', form: 'met het formulier', both: 'per telefoon en met het formulier' } },
    'report.parentsInformed': { label: 'ouders weten het', values: { yes: 'ja', no: 'nee', later: 'later' } },
    'report.emergency': { phrase: own, values: { true: 'met spoed', false: 'zonder spoed' } },
    'feedback.outcome': { label: 'als uitkomst', values: { adviceBodyActs: 'de adviesinstantie gaat zelf verder', handedOver: 'overgedragen aan een ander', childProtection: 'verzoek aan de Raad voor de Kinderbescherming', noFurtherSteps: 'geen vervolg', becameAdvice: 'omgezet in een advies', pending: 'nog geen besluit', other: 'iets anders' } },
    'evaluation.result': { label: 'als resultaat', values: { reached: 'bereikt', partly: 'deels bereikt', notReached: 'niet bereikt', worse: 'erger geworden', stalled: 'de hulp zit vast' } },
    'evaluation.withThoseInvolved': { phrase: own, later: true, values: { true: 'samen met de betrokkenen', false: 'zonder de betrokkenen' } },
    'evaluation.arrived': { phrase: own, later: true, values: { true: '(de hulp is aangekomen)', false: '(de hulp is niet aangekomen)' } },
    'monitoring.safe': { phrase: (v) => `, waarbij het ${v} bleek`, later: true, values: { yes: 'veilig', no: 'niet veilig', doubt: 'niet zeker veilig' } },
    'objection.about': { phrase: (v) => ` tegen ${v}`, values: { report: 'de melding', conversation: 'een gesprek', other: 'iets anders' } },
    'objection.result': { phrase: (v) => ` dat ${v} is gevolgd`, later: true, values: { met: 'helemaal', partlyMet: 'deels', notMet: 'niet' } },
    'signing.status': { label: 'als uitkomst', values: { agreed: 'akkoord', seen: 'voor gezien', refused: 'geweigerd', notApplicable: 'niet van toepassing' } },
    'emergency.reported': { phrase: own, later: true, values: { true: 'die meteen is gemeld', false: 'die niet meteen is gemeld' } },
    'emergency.called': { phrase: (v) => ` waarin is gebeld met ${v}` },
    'closing.ground': { phrase: (v) => ` (grond: ${v})` },
    'participant.change': { label: 'als verandering', values: { added: 'erbij gekomen', removed: 'eruit gehaald', lockedOut: 'buitengesloten' } },
    'participant.function': { phrase: (v) => ` als ${v}` },
    'opening.route': { phrase: (v) => ` in de route ${v}` },
    'routeSwitch.to': { phrase: (v) => `, namelijk ${v},` },
    'meldcodeMove.from': { label: 'de versie ervoor' },
    'meldcodeMove.to': { label: 'de versie erna' },
  } as Readonly<Record<string, FieldWords>>,
};

export type ConditionTexts = typeof conditions;
