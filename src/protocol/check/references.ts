import type { Definition } from '../definition/schema.ts';
import type { Problem } from '../reading/finding.ts';
export function references(_definition: Definition): Problem[] { return []; }
