import type { Entry } from '../../protocol/entries.ts';
import { formatDate } from '../kit/dates.ts';
import { facts, sections, type EntryContent } from './contentParts.ts';
import type { EntryWords } from './entryView.ts';
import { nameIn, nameOf, textIn } from './words.ts';

/** What somebody saw, heard, was told, thinks, or what a professional diagnosed. */
export function signalContent({ data }: Entry<'signal'>, words: EntryWords): EntryContent {
  const { t, protocol } = words;
  const d = t.dossier.entry;
  const source = data.source?.who && (data.source.consent ? `${data.source.who}, ${d.withConsent}` : data.source.who);
  const content: EntryContent = {
    text: data.text,
    facts: facts(
      accusedFact(data.accused, words),
      [d.bearingLabel, data.bearing && d.bearing[data.bearing]],
      [d.injury, data.injury && [data.injury.what, data.injury.where].filter(Boolean).join(', ')],
      [t.common.kinds.diagnosis, data.diagnosis?.by && d.diagnosisBy(data.diagnosis.by, data.diagnosis.profession ?? '') + (data.diagnosis.on ? `, ${formatDate(data.diagnosis.on, 'day', t.language)}` : '')],
      [d.forms, data.forms.map((form) => nameIn(protocol.forms, form, t)).join(', ')],
      [d.triggers, data.triggers.map((trigger) => nameIn(protocol.triggers, trigger, t)).join(', ')],
    ),
  };
  return { ...content, ...(data.place ? { place: data.place } : {}), ...(source ? { source } : {}) };
}

type Spoken = Entry<'conversation' | 'waiver' | 'consultation' | 'advice' | 'kindcheck' | 'consent' | 'objection' | 'signing'>;

/** Conversations and what belongs to them. The order of a conversation is fixed: purpose, facts, reaction, and only then interpretation (R080). */
export function conversationContent(entry: Spoken, { t, protocol }: EntryWords): EntryContent {
  const d = t.dossier.entry;
  switch (entry.kind) {
    case 'conversation': {
      const { data } = entry;
      const who = data.with.length > 1 ? 'both' : (data.with[0] ?? 'parents');
      return {
        title: [d.conversationWith[who], d.conversationAbout[data.about], data.informal ? `(${d.informal})` : ''].filter(Boolean).join(' '),
        facts: facts([d.attendees, data.attendees.map((id) => nameIn(protocol.functions, id, t)).join(', ')], [d.others, data.others], [d.concerns, data.concerns && d.concernsAre[data.concerns]], [d.position, data.position && d.positionIs[data.position]]),
        sections: sections([d.purpose, data.purpose], [d.facts, data.facts], [d.reaction, data.reaction], [d.interpretation, data.interpretation], [d.alternative, data.alternative], [d.agreements, data.agreements]),
      };
    }
    case 'waiver':
      return { title: `${t.common.kinds.waived}: ${d.conversationWith[entry.data.with].toLowerCase()} ${d.conversationAbout[entry.data.about]}`, text: entry.data.reasons, facts: facts([d.ground, textIn(protocol.waiverGrounds, entry.data.ground, t)]) };
    case 'consultation': {
      const partners = entry.data.partners.map((id) => nameIn(protocol.partners, id, t)).join(', ');
      return { title: `${d.consultation}: ${partners}`, facts: facts([d.contact, entry.data.who], [d.nameUse, entry.data.anonymous ? d.anonymous : d.named]), sections: sections([d.outcome, entry.data.outcome], [d.missing, entry.data.missing]) };
    }
    case 'advice':
      return {
        title: d.advice,
        facts: facts([d.nameUse, entry.data.anonymous ? d.adviceAnonymous : d.adviceNamed], [d.contact, entry.data.contact], [d.followed, entry.data.followed === undefined ? undefined : entry.data.followed ? d.yes : d.no]),
        sections: sections([d.question, entry.data.question], [d.outcome, entry.data.outcome]),
      };
    case 'kindcheck':
      return { title: d.kindcheck, facts: facts([d.otherChildren, d.yesNoUnknown[entry.data.others]]), sections: sections([d.children, entry.data.children], [d.carer, entry.data.carer], [d.remarks, entry.data.text]) };
    case 'consent':
      return {
        title: entry.data.given ? d.consentGiven : d.consentRefused,
        facts: facts([d.consentFor, textIn(protocol.consents, entry.data.consent, t)], [d.consentFrom, entry.data.from], [d.written, entry.data.written ? d.yes : d.no]),
        sections: sections([d.reasons, entry.data.text]),
      };
    case 'objection':
      return { title: d.objection, facts: facts([d.objectionFrom, entry.data.from], [d.outcome, d.objectionIs[entry.data.result]]), sections: sections([d.objection, entry.data.objection], [d.response, entry.data.response]) };
    case 'signing':
      return { title: d.signing, facts: facts([entry.data.who, d.signingIs[entry.data.status]]), sections: sections([d.remarks, entry.data.text]) };
  }
}

/** The employee whom it is about, as a line; empty where it is about nobody of the organisation. */
export function accusedFact(accused: Entry<'signal'>['data']['accused'], { t, names }: EntryWords): [string, string | undefined] {
  return [t.routes.accused, accused?.employee === undefined ? accused?.name : nameOf(names, accused.employee, t)];
}
