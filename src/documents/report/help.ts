import type { Entry } from '../../protocol/entries.ts';
import { findEntry } from '../../protocol/state.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import { say } from '../../texts/words.ts';
import { facts, labelled, paragraph, type Block, type Mark, type Section } from '../drawing/blocks.ts';
import { day, happened, recordOf } from './records.ts';
import type { ReportInput } from './reportInput.ts';

type Help = Entry<'help' | 'taskDone' | 'evaluation' | 'monitoringPlan' | 'monitoring'>;
type Decided = Entry<'reportDecision' | 'helpDecision' | 'act'>;

/** Help so far, decisions and agreements, and what Veilig Thuis let know. */
export function helpAndDecisions(input: ReportInput): Section[] {
  const w = input.t.report;
  const help = happened(input, 'help', 'taskDone', 'evaluation', 'monitoringPlan', 'monitoring');
  const decisions = happened(input, 'reportDecision', 'helpDecision', 'act');
  const agreed = happened(input, 'report').flatMap((entry) => (entry.data.agreements === undefined ? [] : [[day(entry.at, input), entry.data.agreements] as const]));
  const feedback = happened(input, 'feedback');
  return [
    { title: w.helpTitle, blocks: help.length > 0 ? help.map((entry) => helped(entry, input)) : paragraph(w.noHelp) },
    {
      title: w.decisionsTitle,
      blocks: [
        ...(decisions.length > 0 ? decisions.map((entry) => decided(entry, input)) : paragraph(w.noDecisions)),
        { kind: 'heading', text: w.agreementsLabel },
        ...(agreed.length > 0 ? labelled(...agreed) : paragraph(w.notRecorded, 'quiet')),
      ],
    },
    ...(feedback.length > 0 ? [{ title: w.feedbackTitle, blocks: feedback.map((entry) => answered(entry, input)) }] : []),
  ];
}

function helped(entry: Help, input: ReportInput): Block {
  const { t } = input;
  const d = t.dossier.entry;
  const yesNo = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? d.yes : d.no);
  const show = (title: string, blocks: readonly Block[]): Block => recordOf(entry, { mark: 'talk', label: t.common.kinds.help, title, blocks }, input);
  switch (entry.kind) {
    case 'help': {
      const { data } = entry;
      const tasks = data.tasks.map((task) => `${task.who}: ${task.what}${task.due ? ` (${day(task.due, input)})` : ''}`).join('\n');
      return show(d.help, [...facts([d.term, data.term && day(data.term, input)], [d.casemanager, data.casemanager]), ...labelled([d.goals, data.goals], [d.roles, data.roles], [d.tasks, tasks], [t.report.safetyPlan, data.safetyPlan])]);
    }
    case 'taskDone': {
      const help = findEntry(input.state, entry.data.help);
      const task = help?.kind === 'help' ? help.data.tasks[entry.data.task] : undefined;
      return show(task ? `${d.taskDone}: ${task.what}` : d.taskDone, paragraph(entry.data.result));
    }
    case 'evaluation':
      return show(`${d.evaluation}: ${d.resultIs[entry.data.result]}`, [...paragraph(entry.data.text), ...facts([d.withThoseInvolved, yesNo(entry.data.withThoseInvolved)], [d.arrived, yesNo(entry.data.arrived)])]);
    case 'monitoringPlan':
      return show(d.monitoringPlan, [...paragraph(entry.data.what), ...facts([d.who, entry.data.who], [d.nextOn, day(entry.data.next, input)], [d.until, entry.data.until && day(entry.data.until, input)])]);
    case 'monitoring':
      return show(`${d.monitoring}: ${d.safeIs[entry.data.safe]}`, [...paragraph(entry.data.text), ...facts([d.nextOn, entry.data.next && day(entry.data.next, input)])]);
  }
}

function decided(entry: Decided, input: ReportInput): Block {
  const { t } = input;
  const d = t.dossier.entry;
  const show = (title: string, blocks: readonly Block[], mark: Mark = 'decision'): Block => recordOf(entry, { mark, label: t.common.kinds.decision, title, blocks }, input);
  switch (entry.kind) {
    case 'reportDecision':
      return show(entry.data.report ? d.reportYes : d.reportNo, paragraph(entry.data.reasons));
    case 'helpDecision':
      return show(entry.data.help ? d.helpYes : d.helpNo, paragraph(entry.data.reasons));
    case 'act': {
      const act = input.protocol.acts.find((candidate) => candidate.id === entry.data.act);
      return show(act ? say(act.name, t) : entry.data.act, actFacts(entry, act, input), 'plain');
    }
  }
}

function actFacts(entry: Entry<'act'>, act: Definition['acts'][number] | undefined, { t }: ReportInput): Block[] {
  const d = t.dossier.entry;
  return (act?.fields ?? []).flatMap((field) => {
    const value = entry.data.fields[field.id];
    if (value === undefined) return [];
    if (typeof value === 'boolean') return facts([say(field.label, t), value ? d.yes : d.no]);
    const option = field.options?.find((candidate) => candidate.id === value);
    // A text may be pages long, a table row may not.
    return field.type === 'text' ? labelled([say(field.label, t), value]) : facts([say(field.label, t), option ? say(option.label, t) : value]);
  });
}

function answered(entry: Entry<'feedback'>, input: ReportInput): Block {
  const d = input.t.dossier.entry;
  const blocks = [...facts([d.contact, entry.data.contact]), ...paragraph(entry.data.text)];
  return recordOf(entry, { mark: 'decision', label: input.t.common.kinds.report, title: d.feedbackIs[entry.data.outcome], blocks }, input);
}
