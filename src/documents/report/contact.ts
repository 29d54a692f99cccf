import type { Entry } from '../../protocol/entries.ts';
import { nameIn } from '../../texts/words.ts';
import { facts, labelled, paragraph, type Block, type Section } from '../drawing/blocks.ts';
import { happened, moment, recordOf } from './records.ts';
import type { ReportInput } from './reportInput.ts';

/** Urgency, the report itself, emergencies, and advice that was asked before. */
export function contact(input: ReportInput): Section {
  const w = input.t.report;
  const reports = happened(input, 'report');
  const advice = happened(input, 'advice');
  const emergencies = happened(input, 'emergency');
  return {
    title: w.contactTitle,
    blocks: [
      ...facts([w.urgent, urgency(input)]),
      ...(reports.length > 0 ? reports.map((entry) => sent(entry, input)) : paragraph(w.noReport)),
      ...(emergencies.length > 0 ? [{ kind: 'heading' as const, text: w.emergencies }, ...emergencies.map((entry) => emergency(entry, input))] : []),
      { kind: 'heading', text: w.adviceBefore },
      ...(advice.length > 0 ? advice.map((entry) => asked(entry, input)) : paragraph(w.noAdvice, 'quiet')),
    ],
  };
}

/** When acute danger was first written down, as a trigger or as an emergency. */
function urgency(input: ReportInput): string {
  const acute = new Set(input.protocol.triggers.filter((trigger) => trigger.kind === 'acute').map((trigger) => trigger.id));
  const flagged = [
    ...happened(input, 'emergency'),
    ...happened(input, 'trigger').filter((entry) => acute.has(entry.data.trigger)),
    ...happened(input, 'signal').filter((entry) => entry.data.triggers.some((trigger) => acute.has(trigger))),
  ].sort((one, other) => one.at.localeCompare(other.at));
  return flagged[0] ? input.t.report.urgentYes(moment(flagged[0].at, input)) : input.t.report.notRecorded;
}

function sent(entry: Entry<'report'>, input: ReportInput): Block {
  const { t } = input;
  const d = t.dossier.entry;
  const { data } = entry;
  const blocks = [
    ...facts(
      [d.channel, d.channels[data.channel]],
      [d.circumstances, data.emergency ? d.inEmergency : ''],
      [d.reference, data.reference ?? t.report.notRecorded],
      [d.contact, data.contact],
      [d.parentsInformed, data.parentsInformed ? d.parentsAre[data.parentsInformed] : t.report.notRecorded],
    ),
    ...labelled([d.remarks, data.text], [t.report.agreementsLabel, data.agreements]),
  ];
  return recordOf(entry, { mark: 'decision', label: t.report.reportedAs, title: d.report, blocks }, input);
}

function emergency(entry: Entry<'emergency'>, input: ReportInput): Block {
  const { t, protocol } = input;
  const d = t.dossier.entry;
  const { data } = entry;
  const called = data.called.map((id) => nameIn(protocol.emergency.contacts, id, t)).join('; ');
  const blocks = [...paragraph(data.text), ...facts([d.called, called], [d.emergencyReported, data.reported ? d.yes : d.no], [d.reference, data.reference], [d.contact, data.contact])];
  return recordOf(entry, { mark: 'danger', label: t.common.kinds.emergency, blocks }, input);
}

function asked(entry: Entry<'advice'>, input: ReportInput): Block {
  const { t } = input;
  const d = t.dossier.entry;
  const { data } = entry;
  const blocks = [
    ...facts([d.nameUse, data.anonymous ? d.adviceAnonymous : d.adviceNamed], [d.contact, data.contact], [d.followed, data.followed === undefined ? undefined : data.followed ? d.yes : d.no]),
    ...labelled([d.question, data.question], [d.outcome, data.outcome]),
  ];
  return recordOf(entry, { mark: 'talk', label: t.common.kinds.advice, blocks }, input);
}
