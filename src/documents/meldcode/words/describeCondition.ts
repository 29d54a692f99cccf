import type { Condition } from '../../../protocol/definition/condition.ts';
import type { Definition } from '../../../protocol/definition/schema.ts';
import type { Text } from '../../../protocol/definition/parts.ts';
import { textsFor } from '../../../texts/index.ts';
import { conditionWords } from './conditionWords.ts';

/** A condition in both languages at once, for what is kept or compared rather than read on one page. */
export function describeCondition(condition: Condition, protocol: Definition): Text {
  const place = { protocol, route: undefined };
  return { nl: conditionWords(condition, { ...place, t: textsFor('nl') }), en: conditionWords(condition, { ...place, t: textsFor('en') }) };
}
