import { conditionWords } from '../../documents/meldcode/words/conditionWords.ts';
import type { Condition } from '../../protocol/definition/condition.ts';
import type { Definition, Route } from '../../protocol/definition/schema.ts';
import type { Texts } from '../../texts/index.ts';
import { nameIn } from '../views/words.ts';

/**
 * When a duty is there, for somebody without a dossier, in the words of the meldcode's document;
 * undefined for a duty that is always there.
 */
export function onlyWhen(when: Condition | undefined, protocol: Definition, route: Route | undefined, t: Texts): string | undefined {
  if (when === undefined) return undefined;
  if ('form' in when) return t.wijzer.onlyForForms([when.form].flat().map((id) => nameIn(protocol.forms, id, t)).join(', '));
  if ('age' in when) return [when.age.from === undefined ? '' : t.wijzer.onlyFrom(when.age.from), when.age.below === undefined ? '' : t.wijzer.onlyBelow(when.age.below)].filter((part) => part !== '').join(' ');
  return t.conditions.only(conditionWords(when, { t, protocol, route }));
}
