import type { Entry } from '../../protocol/entries.ts';
import { findEntry } from '../../protocol/state.ts';
import { formatDate } from '../kit/dates.ts';
import { facts, sections, type EntryContent } from './contentParts.ts';
import type { EntryWords } from './entryView.ts';

type Followed = Entry<'help' | 'taskDone' | 'evaluation' | 'monitoringPlan' | 'monitoring' | 'feedback' | 'report'>;

/** The report and what comes after it, and help with everything that was agreed. */
export function helpContent(entry: Followed, { t, state }: EntryWords): EntryContent {
  const d = t.dossier.entry;
  const day = (date: string | undefined): string | undefined => date && formatDate(date as never, 'day', t.language);
  const yesNo = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? d.yes : d.no);
  switch (entry.kind) {
    case 'help': {
      const { data } = entry;
      const tasks = data.tasks.map((task) => `${task.who}: ${task.what}${task.due ? ` (${day(task.due) ?? ''})` : ''}`).join('\n');
      return { title: d.help, facts: facts([d.term, day(data.term)], [d.casemanager, data.casemanager]), sections: sections([d.goals, data.goals], [d.roles, data.roles], [d.tasks, tasks], [d.safetyPlan, data.safetyPlan]) };
    }
    case 'taskDone': {
      const help = findEntry(state, entry.data.help);
      const task = help?.kind === 'help' ? help.data.tasks[entry.data.task] : undefined;
      return { title: `${d.taskDone}${task ? `: ${task.what}` : ''}`, text: entry.data.result };
    }
    case 'evaluation':
      return { title: `${d.evaluation}: ${d.resultIs[entry.data.result]}`, text: entry.data.text, facts: facts([d.withThoseInvolved, yesNo(entry.data.withThoseInvolved)], [d.arrived, yesNo(entry.data.arrived)]) };
    case 'monitoringPlan':
      return { title: d.monitoringPlan, text: entry.data.what, facts: facts([d.who, entry.data.who], [d.nextOn, day(entry.data.next)], [d.until, day(entry.data.until)]) };
    case 'monitoring':
      return { title: `${d.monitoring}: ${d.safeIs[entry.data.safe]}`, text: entry.data.text, facts: facts([d.nextOn, day(entry.data.next)]) };
    case 'feedback':
      return { title: `${d.feedback}: ${d.feedbackIs[entry.data.outcome]}`, facts: facts([d.contact, entry.data.contact]), ...(entry.data.text ? { text: entry.data.text } : {}) };
    case 'report':
      return {
        title: d.report,
        facts: facts([d.channel, d.channels[entry.data.channel]], [d.circumstances, entry.data.emergency ? d.inEmergency : ''], [d.reference, entry.data.reference], [d.contact, entry.data.contact], [d.parentsInformed, entry.data.parentsInformed && d.parentsAre[entry.data.parentsInformed]]),
        sections: sections([d.agreements, entry.data.agreements], [d.remarks, entry.data.text]),
      };
  }
}
