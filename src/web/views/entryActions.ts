import type { Entry } from '../../protocol/entries.ts';
import { entriesOf } from '../../protocol/state.ts';
import type { ActionView } from '../components/Card.tsx';
import type { EntryWords } from './entryView.ts';

/** What this reader can do with one entry: add to it, resolve a hypothesis, record a signature, report a task as done. */
export function actionsFor(entry: Entry, { t, state, href, may, reader }: EntryWords): readonly ActionView[] {
  if (!href || !may || state.phase === 'none') return [];
  const actions: ActionView[] = [];
  if (state.phase === 'open' && isOpenHypothesis(entry, state) && may('resolve')) actions.push({ label: t.dossier.resolveAction, href: `${href}/vermoeden/${entry.id}` });
  if (state.phase === 'open' && entry.kind === 'help' && may('task')) actions.push(...taskActions(entry, state, href, t.dossier.taskAction));
  if (entry.kind === 'conversation' && !isSigned(entry, state) && may('sign')) actions.push({ label: t.dossier.signAction, href: `${href}/ondertekening/${entry.id}` });
  const mayAdd = entry.by.employeeId === reader ? may('addendum') : may('addendumAny');
  if (mayAdd && entry.kind !== 'participant' && entry.kind !== 'opening') actions.push({ label: t.dossier.addendumAction, href: `${href}/aanvulling/${entry.id}` });
  return actions;
}

function isOpenHypothesis(entry: Entry, state: EntryWords['state']): boolean {
  return entry.kind === 'signal' && entry.data.kind === 'hypothesis' && !entriesOf(state, 'hypothesisResolution').some((resolution) => resolution.data.entry === entry.id);
}

function isSigned(entry: Entry, state: EntryWords['state']): boolean {
  return entriesOf(state, 'signing').some((signing) => signing.data.entry === entry.id);
}

function taskActions(entry: Entry<'help'>, state: EntryWords['state'], href: string, label: (task: string) => string): ActionView[] {
  const done = entriesOf(state, 'taskDone').filter((task) => task.data.help === entry.id).map((task) => task.data.task);
  return entry.data.tasks.flatMap((task, index) => (done.includes(index) ? [] : [{ label: label(task.what), href: `${href}/taak/${entry.id}.${index}` }]));
}
