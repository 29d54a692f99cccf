import type { Entry } from '../../protocol/entries.ts';
import type { StepStatus } from '../../protocol/status.ts';
import { leftOutIn, nameIn, say } from '../../texts/words.ts';
import { facts, labelled, paragraph, type Block, type Section } from '../drawing/blocks.ts';
import { day, evidenceOf, happened, recordOf } from './records.ts';
import type { ReportInput } from './reportInput.ts';

/** How the organisation's meldcode was followed: steps, reasons to report, the questions, and what was left out and why. */
export function meldcode(input: ReportInput): Section {
  const { t, protocol, status } = input;
  const w = t.report;
  return {
    title: w.meldcodeTitle,
    blocks: [
      ...facts([w.meldcodeUsed, `${say(protocol.title, t)} (${protocol.version})`], ...status.steps.map((step) => [say(step.step.name, t), stepText(step, input)] as const)),
      { kind: 'heading', text: w.triggersTitle },
      ...triggers(input),
      { kind: 'heading', text: w.weighingTitle },
      ...weighing(input),
      ...deviations(input),
      { kind: 'heading', text: w.consultationsTitle },
      ...consultations(input),
    ],
  };
}

/** State of a step with the first and last day on which something was done in it. */
function stepText(step: StepStatus, input: ReportInput): string {
  const { status, t } = input;
  const w = t.report;
  const state = w.stepStates[step.state];
  const signals = step.step.covers.includes('signals') ? happened(input, 'signal') : [];
  const done = status.obligations.filter((item) => item.step === step.id).flatMap((item) => item.entries);
  const moments = [...signals, ...done].map((entry) => entry.at).sort();
  const [first, last] = [moments[0], moments.at(-1)];
  return first && last ? w.stepWhen(state, day(first, input), day(last, input)) : state;
}

function triggers(input: ReportInput): Block[] {
  const { protocol, t } = input;
  const ticked = happened(input, 'signal').filter((entry) => entry.data.triggers.length > 0);
  const own = happened(input, 'trigger');
  if (ticked.length + own.length === 0) return paragraph(t.report.noTriggers, 'quiet');
  const list: Block[] = ticked.length > 0 ? [{ kind: 'list', items: ticked.map((entry) => `${day(entry.at, input)}: ${entry.data.triggers.map((id) => nameIn(protocol.triggers, id, t)).join(', ')}`) }] : [];
  return [
    ...list,
    ...own.map((entry) =>
      recordOf(
        entry,
        { mark: 'danger', label: t.dossier.entry.triggers, title: nameIn(protocol.triggers, entry.data.trigger, t), blocks: [...paragraph(entry.data.reasons), ...facts([t.dossier.entry.evidence, evidenceOf(entry.data.evidence, input)])] },
        input,
      ),
    ),
  ];
}

/** The questions of this round with their answers; the ones not reached yet are named too. Earlier answers stay readable below. */
function weighing(input: ReportInput): Block[] {
  const { status, t } = input;
  const w = t.report;
  const counted = status.view.weighing.answered.map((step) => step.entry);
  const earlier = happened(input, 'answer').filter((entry) => !counted.includes(entry));
  const open = status.view.weighing.next ?? status.view.weighing.later;
  return [
    ...(counted.length === 0 ? paragraph(w.weighingNone, 'quiet') : counted.map((entry) => answer(entry, input))),
    ...(open && counted.length > 0 ? facts([`${open.number}. ${say(open.text, t)}`, w.notAnswered]) : []),
    ...(earlier.length > 0 ? [{ kind: 'heading' as const, text: w.earlierTitle }, ...paragraph(w.earlier, 'quiet'), ...earlier.map((entry) => answer(entry, input))] : []),
  ];
}

function answer(entry: Entry<'answer'>, input: ReportInput): Block {
  const { protocol, t } = input;
  const d = t.dossier.entry;
  const question = protocol.routes.flatMap((route) => route.weighing?.questions ?? []).find((candidate) => candidate.id === entry.data.question);
  const chosen = question?.answers.find((candidate) => candidate.id === entry.data.answer);
  const blocks = [
    ...facts([d.answerIs, chosen ? say(chosen.label, t) : entry.data.answer], [d.answeredWith, entry.data.together], [d.evidence, evidenceOf(entry.data.evidence, input)]),
    ...labelled([d.reasons, entry.data.reasons]),
  ];
  return recordOf(entry, { mark: 'decision', label: t.report.weighingTitle, title: question ? d.answer(question.number, say(question.text, t)) : entry.data.question, blocks }, input);
}

function deviations(input: ReportInput): Block[] {
  const { protocol, t } = input;
  const entries = happened(input, 'deviation');
  if (entries.length === 0) return [];
  return [
    { kind: 'heading', text: t.report.deviationsTitle },
    ...entries.map((entry) => {
      const blocks: Block[] = [{ kind: 'list', items: entry.data.obligations.map((id) => leftOutIn(protocol, id, t)) }, ...labelled([t.dossier.entry.reasons, entry.data.reasons])];
      return recordOf(entry, { mark: 'hypothesis', label: t.dossier.entry.leftOut, blocks }, input);
    }),
  ];
}

function consultations(input: ReportInput): Block[] {
  const { protocol, t } = input;
  const d = t.dossier.entry;
  const entries = happened(input, 'consultation');
  if (entries.length === 0) return paragraph(t.report.noConsultations, 'quiet');
  return entries.map((entry) => {
    const partners = entry.data.partners.map((id) => nameIn(protocol.partners, id, t)).join(', ');
    const blocks = [...facts([d.contact, entry.data.who], [d.nameUse, entry.data.anonymous ? d.anonymous : d.named]), ...labelled([d.outcome, entry.data.outcome], [d.missing, entry.data.missing])];
    return recordOf(entry, { mark: 'talk', label: d.consultation, title: partners, blocks }, input);
  });
}
