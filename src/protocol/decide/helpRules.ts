import type { EntryData } from '../entries.ts';
import { refuse } from '../refusal.ts';
import { entriesOf, findEntry } from '../state.ts';
import type { Outcome, Situation } from './rules.ts';

/** Help comes with what the meldcode asks: goals, a term, a casemanager, roles, tasks (R118). */
export function agree(data: EntryData<'help'>, { command, context }: Situation): Outcome {
  const rule = context.protocol.help;
  const missing = rule?.requires.find((field) => (field === 'tasks' ? data.tasks.length === 0 : !data[field]));
  if (missing) return { refusal: refuse('helpIncomplete', rule?.source ?? 'R118', { field: missing, params: { missing } }) };
  const day = context.calendar.dateOf(command.at ?? context.now);
  return data.term !== undefined && data.term < day ? { refusal: refuse('termInPast', rule?.source ?? 'R118', { field: 'term' }) } : {};
}

export function completeTask(data: EntryData<'taskDone'>, { state }: Situation): Outcome {
  const help = findEntry(state, data.help);
  return help?.kind === 'help' && help.data.tasks[data.task] ? {} : { refusal: refuse('unknownTask', 'R013', { field: 'task' }) };
}

export function evaluate(_data: EntryData<'evaluation'>, { state }: Situation): Outcome {
  return entriesOf(state, 'help').length > 0 ? {} : { refusal: refuse('noHelp', 'R119') };
}
