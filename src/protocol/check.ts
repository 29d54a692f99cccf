import { legalMinimum } from './check/legal.ts';
import { ways } from './check/ways.ts';
import { safety } from './check/safety.ts';
import { attention } from './check/attention.ts';
import type { Definition } from './definition/schema.ts';
import type { Problem } from './reading/finding.ts';
import type { PlainDate } from './time.ts';

/**
 * Examines a definition that loads: dead ends and circles, safety of every way
 * through it, the legal minimum, and what deserves a look. `today` is the Dutch
 * calendar day, for what grows old. An organisation may run a definition with
 * findings; it is told.
 */
export function check(definition: Definition, today: PlainDate): Problem[] {
  return [...ways(definition), ...safety(definition), ...legalMinimum(definition), ...attention(definition, today)];
}
