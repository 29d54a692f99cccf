import { readFileSync } from 'node:fs';
import { dutchCalendar } from '../../calendar.ts';
import { entryData, type Entry, type EntryInput } from '../../protocol/entries.ts';
import type { EntryKind } from '../../protocol/entryKinds.ts';
import type { ChildId, EmployeeId, EntryId, GuardianId, LocationId } from '../../protocol/ids.ts';
import { loadDefinition } from '../../protocol/load.ts';
import { replay } from '../../protocol/state.ts';
import { status } from '../../protocol/status.ts';
import type { Instant, PlainDate } from '../../protocol/time.ts';
import { textsFor, type Language } from '../../texts/index.ts';
import type { ReportInput } from '../report/reportInput.ts';

const id = <T extends string>(number: number): T => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as T;
const teacher = id<EmployeeId>(1);
const coordinator = id<EmployeeId>(2);
const fedra = loadDefinition(readFileSync(new URL('../../../protocols/fedra.yaml', import.meta.url), 'utf8')).definition;

/** A made-up record, entry by entry. Times are Dutch winter time. */
export class MadeUpRecord {
  readonly entries: Entry[] = [];

  add<Kind extends EntryKind>(kind: Kind, at: string, data: EntryInput<Kind>, by: 'teacher' | 'coordinator' = 'coordinator', writtenAt = at): EntryId {
    const instant = (text: string): Instant => new Date(`${text.replace(' ', 'T')}:00+01:00`).toISOString() as Instant;
    const entry = {
      id: id<EntryId>(1000 + this.entries.length),
      kind,
      at: instant(at),
      recordedAt: instant(writtenAt),
      by: by === 'teacher' ? { employeeId: teacher, functionId: 'leerkracht' } : { employeeId: coordinator, functionId: 'zorgcoordinator' },
      data: entryData[kind].parse(data),
    };
    this.entries.push(entry as unknown as Entry);
    return entry.id;
  }

  open(): this {
    this.add('opening', '2026-02-03 10:40', { childId: id(10), locationId: id(11), protocol: { id: 'fedra', version: '2019' }, route: 'home' }, 'teacher');
    return this;
  }
}

const openAddress = { street: 'Proefplein 7', postalCode: '0000 AA', city: 'Fictiedam' };
const secretAddress = { street: 'Schuilstraat 12', postalCode: '9999 ZZ', city: 'Elders' };

const exampleGuardians: ReportInput['guardians'] = [
  { guardianId: id<GuardianId>(20), name: 'Anna Voorbeeld', relation: 'mother', authority: true, address: secretAddress, addressSecret: true, phone: '06-00001234', contactRestriction: null },
  { guardianId: id<GuardianId>(21), name: 'Peter Voorbeeld', relation: 'father', authority: true, address: openAddress, addressSecret: false, phone: '06-00005678', contactRestriction: 'Contactverbod met moeder (verzonnen).' },
];

/** What a report is made from, for a record of one's own. */
export function inputFor(record: MadeUpRecord, changes: Partial<ReportInput> & { readonly language?: Language } = {}): ReportInput {
  if (!fedra) throw new Error('protocols/fedra.yaml does not load');
  const now = '2026-03-12T14:05:00.000Z' as Instant;
  const state = replay(record.entries);
  const child = { childId: id<ChildId>(10), locationId: id<LocationId>(11), firstName: 'Noor', lastName: 'Voorbeeld', birthDate: '2017-05-14' as PlainDate, groupCode: '5', address: secretAddress };
  return {
    t: textsFor(changes.language ?? 'nl'),
    status: status(state, { protocol: fedra, now, calendar: dutchCalendar, birthDate: child.birthDate }),
    protocol: fedra,
    state,
    child,
    guardians: exampleGuardians,
    locationName: 'De Verzonnen School',
    reporter: { name: 'Zora Coördinaat', email: 'zora@voorbeeld.example' },
    names: new Map([
      [teacher, 'Juf Fictie'],
      [coordinator, 'Zora Coördinaat'],
    ]),
    now,
    ...changes,
  };
}

/** A course of events with an entry of nearly every kind: from a teacher's first signal to a report and the answer to it. */
export function exampleRecord(): MadeUpRecord {
  const record = new MadeUpRecord().open();
  const bruise = record.add('signal', '2026-02-03 10:40', { kind: 'seen', text: 'Bij het omkleden voor gym zag ik een blauwe plek op de linkerbovenarm van Noor, zo groot als een euro. Noor trok haar mouw er snel over.', place: 'kleedkamer', injury: { what: 'blauwe plek, blauwpaars, zo groot als een euro', where: 'linkerbovenarm, buitenkant' }, forms: ['physical'], bearing: 'confirms' }, 'teacher');
  record.add('participant', '2026-02-03 10:50', { employee: teacher, function: 'leerkracht', change: 'added' }, 'teacher');
  record.add('participant', '2026-02-03 10:51', { employee: coordinator, function: 'zorgcoordinator', change: 'added' }, 'teacher');
  const words = record.add('signal', '2026-02-05 14:10', { kind: 'heard', text: '“Als papa boos is, ga ik onder mijn bed liggen. Dan ziet hij mij niet. Mama zegt dat ik stil moet zijn.”', place: 'in de klas, na schooltijd', triggers: ['disclosure'], forms: ['witness'], bearing: 'confirms' }, 'teacher', '2026-02-06 08:15');
  record.add('signal', '2026-02-06 12:00', { kind: 'thirdParty', text: 'De buurvrouw hoort ’s avonds vaak schreeuwen en een keer glasgerinkel. Zij zegt dat moeder nu op Schuilstraat 12 woont.', source: { who: 'Buurvrouw Ans Denkbeeld', consent: false } }, 'teacher');
  record.add('signal', '2026-02-06 12:30', { kind: 'thirdParty', text: 'Noor komt vaak moe bij de opvang en eet dan twee borden leeg.', source: { who: 'pedagogisch medewerker van de naschoolse opvang', consent: true } }, 'teacher');
  const idea = record.add('signal', '2026-02-06 15:00', { kind: 'hypothesis', text: 'Ik denk dat Noor thuis geweld tussen haar ouders meemaakt.' }, 'teacher');
  const sports = record.add('signal', '2026-02-06 15:05', { kind: 'hypothesis', text: 'De blauwe plek kan ook van judo komen.' }, 'teacher');
  record.add('addendum', '2026-02-09 09:00', { entry: bruise, text: 'De plek zat aan de buitenkant van de arm. Ik schreef eerst niet op dat Noor er zelf niets over zei.' }, 'teacher');
  record.add('consultation', '2026-02-09 15:30', { partners: ['colleague', 'smallTeam'], who: 'Juf Fictie, Zora Coördinaat', anonymous: false, outcome: 'De zorgen worden gedeeld. Wij vragen Veilig Thuis om advies en spreken daarna met moeder.', missing: 'Hoe het gaat met het zusje. Zora vraagt het na.' });
  record.add('advice', '2026-02-10 09:20', { anonymous: true, contact: 'adviseur van Veilig Thuis', question: 'Is het veilig om met beide ouders te praten?', outcome: 'Praat eerst met moeder alleen. Vertel haar dat u advies hebt gevraagd. Vraag naar haar veiligheid en die van de kinderen.', about: ['signals', 'conversation'], followed: true });
  record.add('kindcheck', '2026-02-10 11:00', { others: 'yes', children: 'Zusje Lot Voorbeeld, 4 jaar, zelfde school.', carer: 'moeder' });
  const talk = record.add('conversation', '2026-02-12 16:00', { with: ['parents'], about: 'concerns', attendees: ['leerkracht', 'zorgcoordinator'], others: 'moeder, zonder vader', purpose: 'Vertellen wat wij zien en vragen hoe het thuis gaat.', facts: 'De blauwe plek van 3 februari en de woorden van Noor van 5 februari.', reaction: 'Moeder schrikt en huilt. Zij zegt: “Het is thuis niet altijd rustig.” Over de blauwe plek zegt zij dat Noor op judo zit.', interpretation: 'Moeder lijkt de zorgen te herkennen. Zij is bang voor wat vader doet als hij van het gesprek hoort.', alternative: 'De plek kan van judo komen. De judoleraar is daarover gebeld.', agreements: 'Moeder belt de huisarts. Wij spreken elkaar over een week.', concerns: 'remain', position: 'partly' });
  record.add('signing', '2026-02-13 09:00', { entry: talk, who: 'moeder', status: 'seen', text: 'Moeder wil nog nadenken over een zin.' });
  record.add('waiver', '2026-02-13 10:00', { with: 'parents', about: 'concerns', ground: 'safety', reasons: 'Vader heeft moeder eerder bedreigd. Een gesprek met hem brengt haar en Noor in gevaar, zegt ook Veilig Thuis.' });
  record.add('conversation', '2026-02-16 13:15', { with: ['child'], about: 'concerns', informal: true, attendees: ['leerkracht'], facts: 'Noor vertelt uit zichzelf over het weekend.', reaction: '“Bij oma slaap ik wel.”' }, 'teacher');
  record.add('hypothesisResolution', '2026-02-17 11:00', { entry: sports, outcome: 'refuted', text: 'De judoleraar zegt dat er sinds 20 januari geen les was.' });
  record.add('signal', '2026-02-18 08:25', { kind: 'seen', text: 'Noor kwam vrolijk en uitgerust binnen. Moeder bracht haar zelf, op tijd en met een volle broodtrommel.', place: 'schoolplein', bearing: 'refutes' }, 'teacher');
  record.add('signal', '2026-02-20 16:40', { kind: 'diagnosis', text: 'Kneuzing van de bovenarm. De arts kan niet zeggen hoe die is ontstaan.', diagnosis: { by: 'dr. H. Verzinsel', profession: 'huisarts', on: '2026-02-20' as PlainDate } });
  record.add('consent', '2026-02-20 17:00', { consent: 'report', from: 'moeder', given: true, written: false, text: 'Moeder wil dat er hulp komt, maar is bang voor vader.' });
  record.add('answer', '2026-02-23 10:00', { question: 'suspicion', answer: 'yes', reasons: 'De woorden van Noor, het letsel en de reactie van moeder wijzen dezelfde kant op.', evidence: [bruise, words, talk] });
  record.add('informed', '2026-02-23 10:20', { who: 'board', how: 'Telefonisch', text: 'Alleen dat er een sterk vermoeden is.' });
  record.add('answer', '2026-02-23 10:30', { question: 'danger', answer: 'doubt', reasons: 'Wij weten niet of het vaker gebeurt. Twijfel telt als gevaar.', evidence: [words] });
  record.add('trigger', '2026-02-23 10:45', { trigger: 'disclosure', reasons: 'Noor vertelde uit zichzelf dat zij zich verstopt.', evidence: [words] });
  record.add('deviation', '2026-02-23 11:00', { obligations: ['childConversation'], reasons: 'Een gepland gesprek met Noor zou haar nu te veel vragen. Zij vertelt uit zichzelf.' });
  record.add('reportDecision', '2026-02-23 11:10', { report: true, reasons: 'Er is een sterk vermoeden en wij twijfelen over de veiligheid. Zelf kunnen wij het gevaar niet wegnemen.' });
  record.add('emergency', '2026-02-24 08:40', { text: 'Vader stond bij het hek en schreeuwde dat hij de kinderen meenam. De kinderen zijn binnen gehouden. De politie kwam na tien minuten.', called: ['alarm'], reported: true, contact: 'meldkamer' });
  record.add('report', '2026-02-24 09:30', { channel: 'both', reference: 'VT-2026-000123', contact: 'mevrouw Proef, Veilig Thuis', parentsInformed: 'later', agreements: 'Veilig Thuis vertelt het vader. De school blijft de vaste plek voor Noor en belt bij verzuim dezelfde ochtend.', text: 'Telefonisch gemeld, formulier nagestuurd.' });
  record.add('objection', '2026-02-26 16:00', { from: 'moeder', about: 'report', objection: 'Moeder wil dat haar nieuwe nummer, 06 0000 1234, nergens staat.', response: 'Het nummer staat niet in het deel dat ouders mogen lezen.', result: 'met' });
  record.add('help', '2026-02-27 15:00', { goals: 'Noor komt elke dag op tijd en uitgerust op school.', term: '2026-05-29' as PlainDate, casemanager: 'Zora Coördinaat', roles: 'Leerkracht: dagelijks contact. Zorgcoördinator: overzicht.', tasks: [{ who: 'Juf Fictie', what: 'elke ochtend even kijken hoe het gaat', due: '2026-05-29' as PlainDate }], safetyPlan: 'Alleen moeder en oma halen Noor op.' });
  record.add('feedback', '2026-03-03 11:00', { outcome: 'adviceBodyActs', contact: 'mevrouw Proef, Veilig Thuis', text: 'Veilig Thuis doet onderzoek en spreekt met beide ouders.' });
  record.add('addendum', '2026-03-04 09:00', { entry: idea, text: 'Na de noodsituatie van 24 februari is dit vermoeden sterker geworden.' }, 'teacher');
  return record;
}
