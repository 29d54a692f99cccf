import type { Condition, Pattern } from '../../../protocol/definition/condition.ts';

/** Whether a condition, or one of several, looks at entries like these somewhere. */
export function mentions(condition: Condition | readonly Condition[], such: (pattern: Pattern) => boolean): boolean {
  if (isSeveral(condition)) return condition.some((one) => mentions(one, such));
  if ('record' in condition) return such(condition);
  if ('all' in condition) return mentions(condition.all, such);
  if ('any' in condition) return mentions(condition.any, such);
  return 'not' in condition && mentions(condition.not, such);
}

function isSeveral(condition: Condition | readonly Condition[]): condition is readonly Condition[] {
  return Array.isArray(condition);
}
