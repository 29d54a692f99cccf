import { triggerSeparator } from './walk.ts';

/** The button below the triggers, which are boxes of their own. */
export const triggersChosen = 'triggers';
const noTrigger = 'none';

/** One choice from what a form of the wijzer holds; undefined when nothing was chosen. */
export function choiceFrom(choice: string | undefined, triggers: readonly string[]): string | undefined {
  if (choice === triggersChosen) return triggers.length === 0 ? noTrigger : triggers.join(triggerSeparator);
  return choice === '' ? undefined : choice;
}
