import type { Definition } from './definition/schema.ts';
import type { Problem } from './reading/finding.ts';
import type { PlainDate } from './time.ts';
export function check(_definition: Definition, _today: PlainDate): Problem[] { return []; }
