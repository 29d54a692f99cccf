import type { Command } from '../protocol/commands.ts';
import type { Definition } from '../protocol/definition/schema.ts';

type Recorded = Command<'recordSignal' | 'recordEmergency'>;

/**
 * A signal in the terms of the meldcode that its dossier runs on. The form asks in the terms of the one in force;
 * a refusal of what only that one knows would lose the signal, and tell its writer that there is a dossier. A reason
 * to report becomes one of the same kind; what was ticked stays in the text, by name.
 */
export function inTermsOf(running: Definition, asked: Definition, command: Recorded): Recorded {
  if (command.type !== 'recordSignal') return command;
  const { triggers, forms, text } = command.data;
  const strangeTriggers = strangeTo(running.triggers, asked.triggers, triggers);
  const strangeForms = strangeTo(running.forms, asked.forms, forms);
  const strange = [...strangeTriggers, ...strangeForms];
  if (strange.length === 0) return command;
  const without = (ids: readonly string[]): string[] => ids.filter((id) => !strange.some((one) => one.id === id));
  const alike = strangeTriggers.flatMap(({ kind }) => running.triggers.find((trigger) => kind !== 'other' && trigger.kind === kind)?.id ?? []);
  const words = strange.map(({ name }) => `[${name.nl}]`).join(' ');
  return { ...command, data: { ...command.data, triggers: [...new Set([...without(triggers), ...alike])], forms: without(forms), text: `${text}\n${words}` } };
}

/** What was chosen from one list and is not in the other. */
function strangeTo<Item extends { readonly id: string }>(known: readonly Item[], offered: readonly Item[], chosen: readonly string[]): Item[] {
  return offered.filter(({ id }) => chosen.includes(id) && !known.some((item) => item.id === id));
}
