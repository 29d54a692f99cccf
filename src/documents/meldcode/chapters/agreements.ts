import { capital, say, textIn } from '../../../texts/words.ts';
import { chapter, section, type Chapter, type Duty, type Line, type Reading } from '../description.ts';
import { conditionWords } from '../words/conditionWords.ts';
import { joined } from '../words/joined.ts';
import { dutyOf } from './steps.ts';
import { mentions } from './mentions.ts';

/** When a conversation may be left out, consent, ages, talking with the child (R066–R068, R087–R090, R103, R104). */
export function talksChapter(reading: Reading): Chapter[] {
  const { t, protocol } = reading;
  const w = t.meldcode;
  const waivers = protocol.waiverGrounds.map((ground): Line => {
    const with_ = ground.with ? w.waiverWith(joined(ground.with.map((one) => w.talkWith[one]), t.conditions.or)) : '';
    const confirm = ground.confirm.length > 0 ? [w.waiverConfirm, ...ground.confirm.map((one) => `– ${say(one.text, t)}`)] : [];
    const only = ground.when ? [t.conditions.only(conditionWords(ground.when, { ...reading, route: undefined }))] : [];
    return { text: say(ground.text, t), details: [w.waiverFor(joined(ground.for.map((one) => w.topics[one]), t.conditions.or), with_), ...only, ...confirm], source: ground.source };
  });
  const consents = protocol.consents.map((one): Line => ({ text: say(one.text, t), details: [one.written ? w.consentWritten : w.consentSpoken, ...(one.refusalIsSignal ? [w.consentRefusal] : [])], source: one.source }));
  return chapter('gesprekken', w.talksTitle, [], [
    ...section('gesprek-vervalt', w.waiversTitle, { kind: 'lines', lines: waivers }),
    ...section('toestemming', w.consentsTitle, { kind: 'lines', lines: consents }),
    ...section('leeftijden', w.agesTitle, { kind: 'lines', lines: protocol.ages.map((one) => ({ ...ageName(one, reading), text: say(one.text, t), source: one.source })) }),
    ...section('kind', w.childTalkTitle, { kind: 'text', text: w.childTalkText, look: 'quiet' }, { kind: 'duties', duties: childTalks(reading) }),
  ]);
}

function childTalks(reading: Reading): Duty[] {
  return reading.protocol.routes.flatMap((route) =>
    route.steps.flatMap((step) => step.obligations.filter((duty) => mentions(duty.done, (pattern) => [pattern.record].flat().includes('conversation') && isChild(pattern.where?.['with']))).map((duty) => dutyOf(duty, { ...reading, route }))),
  );
}

function isChild(matcher: unknown): boolean {
  return JSON.stringify(matcher ?? '').includes('"child"');
}

function ageName({ from, below }: { readonly from?: number | undefined; readonly below?: number | undefined }, { t }: Reading): { name?: string } {
  const w = t.meldcode;
  if (from === undefined) return below === undefined ? {} : { name: capital(w.ageBelow(below)) };
  return { name: capital(below === undefined ? w.ageFrom(from) : w.ageBetween(from, below)) };
}

/** Whom to consult, with the consent that asks, and whom to inform (R060–R062). */
export function othersChapter(reading: Reading): Chapter[] {
  const { t, protocol } = reading;
  const w = t.meldcode;
  const partners = protocol.partners.map((one): Line => ({
    name: capital(say(one.name, t)),
    details: [...(one.external ? [w.partnerOutside] : []), ...(one.consent === undefined ? [] : [w.partnerConsent(textIn(protocol.consents, one.consent, t))])],
    source: one.source,
  }));
  const informs = protocol.informs.map((one): Line => ({ name: capital(say(one.name, t)), details: one.grantsAccess ? [w.opensDossier] : [], source: one.source }));
  return chapter('overleg', w.othersTitle, [], [...section('overlegpartners', w.partnersTitle, { kind: 'lines', lines: partners }), ...section('inlichten', w.informsTitle, { kind: 'lines', lines: informs })]);
}

/** Forms of violence; those that the law names apart (R002, R003, R044). */
export function formsChapter({ t, protocol }: Reading): Chapter[] {
  const w = t.meldcode;
  const linesOf = (special: boolean): Line[] => protocol.forms.filter((one) => one.special === special).map((one) => ({ name: say(one.name, t), ...(one.meaning ? { text: say(one.meaning, t) } : {}), source: one.source }));
  return chapter('vormen', w.formsTitle, [], [
    ...section('bijzondere-vormen', w.specialFormsTitle, { kind: 'text', text: w.specialFormsText, look: 'quiet' }, { kind: 'lines', lines: linesOf(true) }),
    ...section('andere-vormen', w.otherFormsTitle, { kind: 'lines', lines: linesOf(false) }),
  ]);
}

/** The questions before secrecy is broken (R152–R154). */
export function secrecyChapter({ t, protocol }: Reading): Chapter[] {
  const w = t.meldcode;
  return chapter('geheimhouding', w.secrecyTitle, [
    { kind: 'text', text: w.secrecyText, look: 'lead' },
    { kind: 'lines', lines: protocol.secrecy.map((one) => ({ text: say(one.question, t), source: one.source })) },
  ]);
}

/** What help must be recorded with, and when a dossier can be closed (R118, R085). */
export function helpChapter(reading: Reading): Chapter[] {
  const { t, protocol } = reading;
  const w = t.meldcode;
  const { help } = protocol;
  const closing = protocol.closingGrounds.map((one): Line => ({ text: say(one.text, t), details: [one.needs ? t.conditions.possible(conditionWords(one.needs, { ...reading, route: undefined })) : w.closingWithout], source: one.source }));
  return chapter('hulp', w.helpTitle, [], [
    ...section('hulp-vastleggen', w.helpRequires, { kind: 'lines', lines: help ? help.requires.map((one) => ({ text: w.helpParts[one] })) : [] }, help && { kind: 'text', text: `${t.common.source}: ${help.source}`, look: 'quiet' }),
    ...section('sluiten', w.closingTitle, { kind: 'lines', lines: closing }),
  ]);
}

/** Acts of the organisation's own with their questions, the Verwijsindex among them (R075–R077). */
export function actsChapter({ t, protocol }: Reading): Chapter[] {
  const w = t.meldcode;
  const lines = protocol.acts.map((act): Line => ({
    name: say(act.name, t),
    details: act.fields.map((field) => {
      const need = field.required ? w.fieldRequired : w.fieldOptional;
      const options = field.options && field.options.length > 0 ? ` ${w.fieldChoices(field.options.map((option) => say(option.label, t)).join('; '))}.` : '';
      return `${say(field.label, t)} (${need}).${options}`;
    }),
    source: act.source,
  }));
  return chapter('handelingen', w.actsTitle, [{ kind: 'text', text: w.actsText, look: 'quiet' }, { kind: 'lines', lines }]);
}

/** Which signal lists are used, and where signals are noted beside Pluis (R027). */
export function signalsChapter(reading: Reading): Chapter[] {
  const { t, protocol } = reading;
  const w = t.meldcode;
  const { recordSystem } = protocol;
  const lists = protocol.signalLists.map((one): Line => {
    const { name: ages } = ageName(one, reading);
    return { name: say(one.name, t), ...(ages === undefined ? {} : { text: ages }), source: one.source };
  });
  return chapter('signalen', w.signalsTitle, [], [
    ...section('signalenlijsten', w.signalListsTitle, { kind: 'text', text: w.signalsWarning, look: 'quiet' }, { kind: 'lines', lines: lists }),
    ...section('vastleggen', w.recordTitle, { kind: 'lines', lines: recordSystem ? [{ name: say(recordSystem.name, t), text: say(recordSystem.text, t), source: recordSystem.source }] : [] }),
  ]);
}
