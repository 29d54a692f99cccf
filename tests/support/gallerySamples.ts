/** Fictional content for the gallery: forms, entries and obligations in every state. */
import type { Instant } from '../../src/protocol/time.ts';
import type { EntryView } from '../../src/web/components/Timeline.tsx';
import type { ObligationView } from '../../src/web/components/WhatNow.tsx';
import type { EvidenceOption, FormSpec } from '../../src/web/kit/form.ts';

const why = { text: 'Uw meldcode vraagt in stap 3 een gesprek naar aanleiding van de signalen. Overslaan kan als de veiligheid in gevaar is.', source: 'Fedra 2019, 1.3' };

export const sampleObligations: readonly ObligationView[] = [
  { id: 'o1', title: 'Gesprek met ouders', strength: 'must', due: { text: 'voor do 19 maart', tone: 'due' }, who: 'J. Fictie of M. Verzonnen, na overleg met de directie', why, action: { label: 'Vastleggen', href: '#1' } },
  { id: 'o2', title: 'Terugkoppeling van Veilig Thuis navragen', strength: 'must', due: { text: '1 werkdag te laat', tone: 'late' }, who: 'M. Verzonnen', action: { label: 'Vastleggen', href: '#2' } },
  { id: 'o3', title: 'Uw vermoeden van 4 maart staat nog open', strength: 'should', note: 'Is het bevestigd of ontkracht?', action: { label: 'Aanvullen', href: '#3' } },
  { id: 'o4', title: 'Overweeg een gesprek met de leerling', strength: 'may', note: 'Alleen als het veilig is en in het belang van het kind. Niet ondervragen, geen geheimhouding beloven.', action: { label: 'Vastleggen', href: '#4' } },
  { id: 'o5', title: 'Advies van Veilig Thuis vastgelegd, 10 maart', strength: 'done', action: { label: 'Bekijken', href: '#5' } },
];

const at = (day: string) => `2026-03-${day}:00Z` as Instant;
const author = 'J. Fictie';

export const sampleEntries: readonly EntryView[] = [
  { id: '15', kind: 'system', at: at('13T08:00'), author: 'Pluis', text: 'De termijn voor terugkoppeling is verlopen.' },
  { id: '14', kind: 'help', at: at('12T14:00'), author, facts: [{ label: 'Casemanager', value: 'schoolmaatschappelijk werk' }, { label: 'Termijn', value: '6 weken' }], text: 'Moeder krijgt hulp bij de wisseldagen.' },
  { id: '13', kind: 'report', at: at('12T11:00'), author, facts: [{ label: 'Hoe', value: 'telefonisch' }, { label: 'Nummer', value: 'VT-FICTIEF-1' }] },
  { id: '12', kind: 'decision', at: at('12T10:00'), author, chip: { text: 'melden', tone: 'neutral' }, sections: [{ label: 'Waarom', text: 'De onveiligheid herhaalt zich; hulp alleen is niet genoeg.' }] },
  { id: '11', kind: 'emergency', at: at('11T16:10'), recordedAt: at('11T18:00'), author, text: '112 gebeld. Kind was niet opgehaald en vader stond te schreeuwen bij het hek.' },
  { id: '10', kind: 'conversation', title: 'Gesprek met moeder', at: at('11T09:00'), author, place: 'spreekkamer', sections: [{ label: 'Doel', text: 'Vertellen wat wij zagen.' }, { label: 'Feiten die zijn verteld', text: 'Drie keer eten gepakt deze week.' }, { label: 'Reactie', text: 'Moeder schrok. “Hij krijgt altijd ontbijt.”' }, { label: 'Duiding', text: 'Moeder lijkt het niet te weten.' }] },
  { id: '9', kind: 'waived', title: 'Gesprek met vader niet gevoerd', at: at('10T15:30'), author, facts: [{ label: 'Grond', value: 'niet veilig voor het kind' }, { label: 'Overlegd met', value: 'Veilig Thuis' }] },
  { id: '8', kind: 'advice', at: at('10T14:20'), author, chip: { text: 'anoniem', tone: 'neutral' }, text: 'Eerst met beide ouders praten, apart. Opnieuw bellen als moeder het letsel niet kan uitleggen.' },
  { id: '7', kind: 'consultation', title: 'Overleg met het ondersteuningsteam', at: at('09T12:00'), author, text: 'Team herkent het beeld.' },
  { id: '6', kind: 'diagnosis', at: at('06T12:00'), author, source: 'jeugdarts, met toestemming van ouders', text: 'IJzertekort.' },
  { id: '5', kind: 'hypothesis', hypothesis: 'refuted', at: at('05T12:00'), author, text: 'Het kan zijn dat Noor geen ontbijt krijgt.', addenda: [{ at: at('11T10:00'), author, text: 'Moeder en tante vertellen allebei dat zij elke dag ontbijt.' }] },
  { id: '4', kind: 'hypothesis', hypothesis: 'open', at: at('04T12:00'), author, text: 'Het kan zijn dat er thuis ruzie is rond de wisseldagen.' },
  { id: '3', kind: 'thirdParty', at: at('03T11:10'), author, source: 'overblijfkracht, met toestemming', text: 'Zag Noor om 12:10 eten van een ander kind pakken, voor de derde keer deze week.' },
  { id: '2', kind: 'heard', at: at('02T09:40'), place: 'in de klas', author, text: '“Ik mag dat niet zeggen van papa.”', addenda: [{ at: at('03T08:00'), author, text: 'Dit was bij het kringgesprek, niet bij het buitenspelen.' }], actions: [{ label: 'Aanvullen', href: '#a' }] },
  { id: '1', kind: 'seen', at: at('02T09:00'), place: 'bij de gymles', author, text: 'Blauwe plek op de linkerbovenarm, zo groot als een euro.\nNoor trok haar mouw eroverheen.' },
];

export const signalForm: FormSpec = {
  key: 'signal',
  title: 'Wat hebt u gezien of gehoord?',
  intro: 'Schrijf het op zoals het was. U hoeft niet te weten wat het betekent.',
  submitLabel: 'Signaal bewaren',
  afterwards: 'Daarna: uw zorgcoördinator M. Verzonnen leest mee en neemt binnen 2 werkdagen contact met u op.',
  fields: [
    { kind: 'text', name: 'child', label: 'Over welk kind?', required: true, requiredMessage: 'Kies over welk kind het gaat', suggestions: ['Noor Voorbeeld, groep 5'] },
    {
      kind: 'radio', name: 'kind', label: 'Wat voor signaal is het?', required: true,
      options: [
        { value: 'seen', label: 'Zelf gezien', hint: 'iets wat ik waarnam' },
        { value: 'heard', label: 'Letterlijk gehoord', hint: 'woorden van het kind of de ouder' },
        { value: 'thirdParty', label: 'Van iemand anders', hint: 'dan vragen we ook wie', reveal: [{ kind: 'text', name: 'source', label: 'Van wie hoorde u dit?', required: true, width: 'medium' }] },
        { value: 'hypothesis', label: 'Mijn vermoeden', hint: 'een idee; u vult later aan of het klopt' },
      ],
    },
    { kind: 'longText', name: 'what', label: 'Wat zag of hoorde u?', hint: 'Feiten eerst: wie, wat, waar. Liever kort dan mooi.', required: true, requiredMessage: 'Schrijf op wat u zag of hoorde', nudge: true },
    { kind: 'moment', name: 'when', label: 'Wanneer?', required: true, timeOptional: true, notFuture: true },
    { kind: 'group', legend: 'Meer toevoegen (plek, letsel)', folded: true, fields: [{ kind: 'text', name: 'place', label: 'Waar was het?' }, { kind: 'checkbox', name: 'injury', label: 'Er was letsel te zien', reveal: [{ kind: 'longText', name: 'injuryText', label: 'Beschrijf het letsel', rows: 3 }] }] },
  ],
};

export const evidence: readonly EvidenceOption[] = [
  { id: 'e1', kind: 'heard', kindLabel: 'Gehoord, letterlijk', when: '2 maart', summary: '“Ik mag dat niet zeggen van papa.”' },
  { id: 'e2', kind: 'thirdParty', kindLabel: 'Van iemand anders', when: '3 maart', summary: 'Zag Noor om 12:10 eten van een ander kind pakken, voor de derde keer deze week.' },
  { id: 'e3', kind: 'seen', kindLabel: 'Zelf gezien', when: '2 maart', summary: 'Blauwe plek op de linkerbovenarm.' },
];

export const weighingForm: FormSpec = {
  key: 'weighing',
  title: 'Is er acute of structurele onveiligheid?',
  submitLabel: 'Verder',
  secondary: { label: 'Terug', href: '#terug' },
  fields: [
    {
      kind: 'radio', name: 'answer', label: 'Uw antwoord, samen met het ondersteuningsteam', required: true,
      why: { text: 'Acuut: iemand loopt nu of de komende dagen direct gevaar. Structureel: onveilige situaties herhalen zich of duren voort. Twijfelt u? Dan telt dat als ja.', source: 'Fedra 2019, 1.4, figuur 2' },
      options: [
        { value: 'no', label: 'Nee', hint: 'verder met afweging 3: is hulp mogelijk?' },
        { value: 'yes', label: 'Ja', hint: 'u meldt direct bij Veilig Thuis' },
        { value: 'doubt', label: 'Twijfel', hint: 'zelfde gevolg als ja: u meldt direct bij Veilig Thuis' },
      ],
    },
    { kind: 'entries', name: 'evidence', label: 'Waarop baseert u dit?', hint: 'Kies uit het dossier.', entries: evidence },
    { kind: 'longText', name: 'reasons', label: 'Leg het in eigen woorden uit', required: true },
  ],
};

export const everyFieldForm: FormSpec = {
  key: 'every',
  title: 'Alle velden',
  submitLabel: 'Definitief sluiten',
  danger: true,
  secondary: { label: 'Terug', href: '#terug' },
  fields: [
    { kind: 'note', text: 'Een korte uitleg bij dit formulier.' },
    { kind: 'select', name: 'body', label: 'Wie belde u?', required: true, groups: [{ label: 'Advies', options: [{ value: 'vt', label: 'Veilig Thuis' }] }, { label: 'Zorg', options: [{ value: 'ja', label: 'Jeugdarts' }] }] },
    { kind: 'date', name: 'birth', label: 'Geboortedatum', birthDate: true, why: { text: 'Om te weten vanaf welke leeftijd het kind zelf mag meebeslissen.', source: 'Jeugdwet 7.3.4' } },
    { kind: 'time', name: 'time', label: 'Hoe laat?' },
    { kind: 'radio', name: 'anonymous', label: 'Was het anoniem?', inline: true, options: [{ value: 'yes', label: 'Ja' }, { value: 'no', label: 'Nee' }] },
    { kind: 'checkboxes', name: 'present', label: 'Wie waren erbij?', options: [{ value: 'mother', label: 'Moeder' }, { value: 'father', label: 'Vader' }, { value: 'other', label: 'Iemand anders', reveal: [{ kind: 'text', name: 'otherName', label: 'Wie?' }] }] },
    { kind: 'entries', name: 'proof', label: 'Waarop baseert u dit?', entries: Array.from({ length: 9 }, (_, index) => ({ id: `p${index}`, kind: 'seen', kindLabel: 'Zelf gezien', when: `${index + 1} maart`, summary: 'Iets wat is gezien.' })) },
    { kind: 'rows', name: 'people', label: 'Mensen bij het gesprek', rowLabel: 'Persoon', count: 2, columns: [{ kind: 'text', name: 'name', label: 'Naam' }, { kind: 'select', name: 'role', label: 'Rol', options: [{ value: 'ib', label: 'Intern begeleider' }] }] },
    { kind: 'text', name: 'code', label: 'Code uit uw app', input: 'code', hint: 'Zes cijfers' },
    { kind: 'text', name: 'secret', label: 'Wachtwoord', input: 'password', autoComplete: 'current-password', required: true },
    { kind: 'checkbox', name: 'sure', label: 'Ik heb dit besproken met de directie', required: true, hint: 'Zonder dit gesprek kan het dossier niet dicht.' },
    { kind: 'hidden', name: 'route', value: 'home' },
  ],
};
