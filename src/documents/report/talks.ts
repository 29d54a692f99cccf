import type { Entry } from '../../protocol/entries.ts';
import { entriesOf } from '../../protocol/state.ts';
import { nameIn, textIn } from '../../texts/words.ts';
import { facts, labelled, paragraph, type Block, type Section } from '../drawing/blocks.ts';
import { day, happened, recordOf, writerOf } from './records.ts';
import type { ReportInput } from './reportInput.ts';

/** Conversations held and left out, objections with what was done about them, and consent. */
export function talks(input: ReportInput): Section[] {
  const w = input.t.report;
  const held = happened(input, 'conversation', 'waiver');
  const objections = happened(input, 'objection');
  const consents = happened(input, 'consent');
  return [
    { title: w.talksTitle, blocks: [...(held.length > 0 ? held.map((entry) => (entry.kind === 'waiver' ? waiver(entry, input) : conversation(entry, input))) : paragraph(w.noTalks)), ...informed(input)] },
    { title: w.objectionsTitle, blocks: objections.length > 0 ? objections.map((entry) => objection(entry, input)) : paragraph(w.noObjections) },
    { title: w.consentTitle, blocks: consents.length > 0 ? consents.map((entry) => consent(entry, input)) : paragraph(w.noConsent) },
  ];
}

/** The order of a conversation is fixed: purpose, facts, reaction, and only then interpretation (R080). */
function conversation(entry: Entry<'conversation'>, input: ReportInput): Block {
  const { t, protocol } = input;
  const d = t.dossier.entry;
  const { data } = entry;
  const who = data.with.length > 1 ? 'both' : (data.with[0] ?? 'parents');
  const blocks = [
    ...facts([d.attendees, data.attendees.map((id) => nameIn(protocol.functions, id, t)).join(', ')], [d.others, data.others]),
    ...labelled([d.purpose, data.purpose], [d.facts, data.facts], [d.reaction, data.reaction], [d.interpretation, data.interpretation], [d.alternative, data.alternative], [d.agreements, data.agreements]),
    ...facts([d.concerns, data.concerns && d.concernsAre[data.concerns]], [d.position, data.position && d.positionIs[data.position]], [d.signing, signings(entry, input)]),
  ];
  const title = [d.conversationWith[who], d.conversationAbout[data.about], data.informal ? `(${d.informal})` : ''].filter(Boolean).join(' ');
  return recordOf(entry, { mark: 'talk', label: t.common.kinds.conversation, title, blocks }, input);
}

function signings(entry: Entry, input: ReportInput): string {
  return entriesOf(input.state, 'signing')
    .filter((signing) => signing.data.entry === entry.id)
    .map(({ data, at }) => [`${data.who}: ${input.t.dossier.entry.signingIs[data.status]} (${day(at, input)})`, data.text].filter(Boolean).join('. '))
    .join('\n');
}

/** That a conversation was not held and on which ground. Why it was not safe stays on the page apart: the reasons themselves can bring danger. */
function waiver(entry: Entry<'waiver'>, input: ReportInput): Block {
  const { t, protocol } = input;
  const d = t.dossier.entry;
  const title = `${d.conversationWith[entry.data.with]} ${d.conversationAbout[entry.data.about]}`;
  const blocks = [...facts([d.ground, textIn(protocol.waiverGrounds, entry.data.ground, t)]), ...paragraph(t.report.reasonsApart, 'quiet')];
  return recordOf(entry, { mark: 'hypothesis', label: t.report.notHeld, title, blocks }, input);
}

function informed(input: ReportInput): Block[] {
  const { t, protocol } = input;
  const entries = happened(input, 'informed');
  if (entries.length === 0) return [];
  const items = entries.map((entry) => {
    const how = [nameIn(protocol.informs, entry.data.who, t), entry.data.how].filter(Boolean).join(', ');
    return `${day(entry.at, input)}: ${how} (${writerOf(entry, input)})${entry.data.text ? `. ${entry.data.text}` : ''}`;
  });
  return [{ kind: 'heading', text: t.report.informedTitle }, { kind: 'list', items }];
}

function objection(entry: Entry<'objection'>, input: ReportInput): Block {
  const { t } = input;
  const d = t.dossier.entry;
  const blocks = [...labelled([d.objection, entry.data.objection], [d.response, entry.data.response]), ...facts([d.outcome, d.objectionIs[entry.data.result]])];
  return recordOf(entry, { mark: 'talk', label: d.objection, title: entry.data.from, blocks }, input);
}

function consent(entry: Entry<'consent'>, input: ReportInput): Block {
  const { t, protocol } = input;
  const d = t.dossier.entry;
  const { data } = entry;
  const blocks = [...facts([d.consentFor, textIn(protocol.consents, data.consent, t)], [d.consentFrom, data.from], [d.written, data.written ? d.yes : d.no]), ...labelled([d.remarks, data.text])];
  return recordOf(entry, { mark: 'talk', label: t.report.consentTitle, title: data.given ? d.consentGiven : d.consentRefused, blocks }, input);
}
