/** Brings an older meldcode up to today's law, one proposal at a time. */
import type { Text } from '../definition/parts.ts';
import type { Definition, Obligation } from '../definition/schema.ts';
import { doneConditionsOf, kindsOf, patternsOf } from '../check/conditionPlaces.ts';
import type { EntryKind } from '../entryKinds.ts';
import { adoptDecisions, adoptRoute, adoptWeighing, homeOf, joinById, withDuty } from './adoptParts.ts';

/** One change that today's law or the safety of children asks for; people decide whether to make it. */
export interface Upgrade {
  readonly id: 'words' | 'finalResponsibility' | 'specialForms' | 'kindcheck' | 'secrecy' | 'emergency' | 'weighing' | 'decisions' | 'staffRoute' | 'betweenChildren';
  readonly title: Text;
  readonly why: Text;
  /** The article or paragraph that asks for it. */
  readonly source: string;
  /** The definition with the change made; what was there otherwise stays. */
  apply(definition: Definition): Definition;
}

/**
 * What a meldcode needs to be lawful and safe today, in the order in which it is
 * best done. `model` is where the missing parts are taken from (the shipped basis,
 * or the code of one's own sector). Empty when nothing is missing. Applied all and
 * in this order, `check` finds nothing unlawful or unsafe that they are about.
 */
export function upgradesFor(definition: Definition, model: Definition): Upgrade[] {
  return proposals(model).filter((one) => one.needed(definition)).map(({ needed: _, ...upgrade }) => upgrade);
}

interface Proposal extends Upgrade {
  needed(definition: Definition): boolean;
}

const decree = 'Besluit verplichte meldcode, art. 2';

function proposals(model: Definition): Proposal[] {
  const all: Proposal[] = [
    {
      id: 'words',
      title: { nl: 'Gebruik de woorden van nu', en: "Use today's words" },
      why: { nl: 'AMK en Steunpunt Huiselijk Geweld bestaan sinds 2015 niet meer. Pluis schrijft al Veilig Thuis. Hiermee vervalt de lijst met oude woorden.', en: 'AMK and Steunpunt Huiselijk Geweld ended in 2015. Pluis already writes Veilig Thuis. This removes the list of old words.' },
      source: 'Wmo 2015, hoofdstuk 4; R182',
      needed: (definition) => definition.outdated.length > 0,
      apply: (definition) => ({ ...definition, outdated: [] }),
    },
    {
      id: 'finalResponsibility',
      title: { nl: 'Wijs aan wie eindverantwoordelijk is', en: 'Name who is finally responsible' },
      why: { nl: 'De meldcode moet zeggen wie eindverantwoordelijk is voor het besluit om te melden.', en: 'The code must say who is finally responsible for the decision to report.' },
      source: `${decree} lid 1 b`,
      needed: (definition) => definition.finalResponsibility === undefined,
      apply: (definition) => ({ ...definition, finalResponsibility: model.finalResponsibility && { ...model.finalResponsibility, function: responsibleIn(definition) } }),
    },
    {
      id: 'specialForms',
      title: { nl: 'Geef aandacht aan bijzondere vormen van geweld', en: 'Pay attention to special forms of violence' },
      why: { nl: 'Denk aan eergerelateerd geweld, huwelijksdwang en meisjesbesnijdenis. Daarbij hoort advies van Veilig Thuis.', en: 'Such as honour-related violence, forced marriage and genital mutilation. They need advice of Veilig Thuis.' },
      source: `${decree} lid 1 c`,
      needed: (definition) => !definition.forms.some((form) => form.special),
      apply: (definition) => withDuty({ ...definition, forms: joinById(definition.forms, model.forms.filter((form) => form.special)) }, model, 'consultation', (duty) => duty.when !== undefined && 'form' in duty.when),
    },
    {
      id: 'kindcheck',
      title: { nl: 'Doe de kindcheck', en: 'Do the kindcheck' },
      why: { nl: 'Wie zich zorgen maakt over ouders, kijkt of er nog meer kinderen zijn en wie voor hen zorgt.', en: 'Who worries about parents looks whether there are more children and who cares for them.' },
      source: `${decree} lid 1 e`,
      needed: (definition) => !asksFor(definition, 'kindcheck'),
      apply: (definition) => withDuty(definition, model, 'signals', (duty) => kindsAsked(duty).includes('kindcheck')),
    },
    {
      id: 'secrecy',
      title: { nl: 'Zeg hoe u met vertrouwelijke gegevens omgaat', en: 'Say how confidential data are handled' },
      why: { nl: 'Deze vragen helpen kiezen tussen zwijgen en spreken.', en: 'These questions help to choose between silence and speaking.' },
      source: `${decree} lid 1 f`,
      needed: (definition) => definition.secrecy.length === 0,
      apply: (definition) => ({ ...definition, secrecy: model.secrecy }),
    },
    {
      id: 'emergency',
      title: { nl: 'Zet de noodnummers erin', en: 'Put in the emergency numbers' },
      why: { nl: 'Bij direct gevaar belt iedereen 112. Veilig Thuis is dag en nacht bereikbaar.', en: 'In immediate danger everyone calls 112. Veilig Thuis answers day and night.' },
      source: 'R050 tot en met R053',
      needed: (definition) => !(phones(definition).includes('112') && phones(definition).includes('08002000')),
      apply: (definition) => ({ ...definition, emergency: { ...definition.emergency, contacts: joinById(definition.emergency.contacts, model.emergency.contacts.filter((contact) => ['112', '08002000'].includes(digits(contact.phone)))) } }),
    },
    {
      id: 'weighing',
      title: { nl: 'Neem het afwegingskader op', en: 'Adopt the weighing framework' },
      why: { nl: 'Sinds 1 januari 2019 moet elke meldcode een afwegingskader hebben: vijf vragen, en gronden waarbij u altijd meldt.', en: 'Since 1 January 2019 every code must have a weighing framework: five questions, and grounds on which you always report.' },
      source: 'Besluit verplichte meldcode, zoals gewijzigd per 1-1-2019',
      needed: (definition) => homeOf(definition)?.weighing === undefined || !(['acute', 'structural', 'disclosure'] as const).every((kind) => definition.triggers.some((trigger) => trigger.kind === kind)),
      apply: (definition) => adoptWeighing(definition, model),
    },
    {
      id: 'decisions',
      title: { nl: 'Neem twee besluiten: over melden en over hulp', en: 'Take two decisions: about reporting and about help' },
      why: { nl: 'Kiezen tussen hulp óf melden mag niet meer. Eerst beslist u of melden nodig is, daarna over hulp. Na een melding en na hulp volgt een termijn.', en: 'Choosing between help or a report is no longer allowed. First you decide whether a report is needed, then about help. After a report and after help there is a term.' },
      source: 'Besluit verplichte meldcode, zoals gewijzigd per 1-1-2019; R116, R118, R140, R141',
      needed: (definition) => !(asksFor(definition, 'reportDecision') && asksFor(definition, 'helpDecision') && asksFor(definition, 'feedback') && asksFor(definition, 'evaluation') && (definition.help?.requires.includes('term') ?? false)),
      apply: (definition) => adoptDecisions(definition, model),
    },
    {
      id: 'staffRoute',
      title: { nl: 'Leg vast wat u doet bij signalen over een medewerker', en: 'Say what you do about signals about an employee' },
      why: { nl: 'Daarvoor geldt een eigen weg: meteen naar het bestuur, overleg met de vertrouwensinspecteur en zo nodig aangifte.', en: 'That has a course of its own: to the board at once, consulting the confidential inspector and where needed the police.' },
      source: 'WPO, art. 4a; R040, R041',
      needed: (definition) => lawOfStaff.some((part) => !(definition.routes.find((route) => route.kind === 'staff')?.steps.some((step) => step.covers.includes(part)) ?? false)),
      apply: (definition) => adoptRoute(definition, model, 'staff'),
    },
    {
      id: 'betweenChildren',
      title: { nl: 'Leg vast wat u doet bij geweld tussen kinderen', en: 'Say what you do about violence between children' },
      why: { nl: 'Geweld tussen kinderen hoort niet in het stappenplan voor thuis. Het heeft een eigen weg.', en: 'Violence between children does not belong in the steps for home. It has a course of its own.' },
      source: 'Kindkracht, stap 1; R042',
      needed: (definition) => !definition.routes.some((route) => route.kind === 'betweenChildren'),
      apply: (definition) => adoptRoute(definition, model, 'betweenChildren'),
    },
  ];
  const kinds = new Set(model.routes.map((route) => route.kind));
  const missing = { staffRoute: !kinds.has('staff'), betweenChildren: !kinds.has('betweenChildren') };
  return all.filter((proposal) => !(proposal.id in missing && missing[proposal.id as keyof typeof missing]));
}

const lawOfStaff = ['employerTold', 'inspectorConsulted', 'policeReport', 'familyAndAccusedInformed'] as const;

function kindsAsked(duty: Obligation): readonly EntryKind[] {
  return patternsOf(doneConditionsOf(duty)).flatMap(kindsOf);
}

function asksFor(definition: Definition, kind: EntryKind): boolean {
  return homeOf(definition)?.steps.some((step) => step.obligations.some((duty) => kindsAsked(duty).includes(kind))) ?? false;
}

function responsibleIn(definition: Definition): string {
  const order = ['director', 'board', 'officer'];
  const found = order.flatMap((role) => definition.functions.filter((one) => one.role === role));
  return (found[0] ?? definition.functions[0])?.id ?? '';
}

function digits(phone: string | undefined): string {
  return (phone ?? '').replace(/\D/g, '');
}

function phones(definition: Definition): readonly string[] {
  return definition.emergency.contacts.map((contact) => digits(contact.phone));
}
