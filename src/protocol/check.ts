import { ageRules } from './check/ageRules.ts';
import { framework } from './check/framework.ts';
import { handling } from './check/handling.ts';
import { homeDuties } from './check/homeDuties.ts';
import { laterDanger } from './check/laterDanger.ts';
import { legalMinimum } from './check/legal.ts';
import { otherRoutes } from './check/otherRoutes.ts';
import { oddities } from './check/oddities.ts';
import { outdatedTerms } from './check/outdatedTerms.ts';
import { outOfReach } from './check/outOfReach.ts';
import { placeholders } from './check/placeholders.ts';
import { ways } from './check/ways.ts';
import { safety } from './check/safety.ts';
import { attention } from './check/attention.ts';
import type { Definition } from './definition/schema.ts';
import type { Problem } from './reading/finding.ts';
import type { PlainDate } from './time.ts';

/**
 * Examines a definition that loads: dead ends and circles, safety of every way
 * through it, the legal minimum per route and sector, what nobody filled in, and
 * what deserves a look. `today` is the Dutch calendar day, for what grows old.
 * An organisation may run a definition with findings; it is told.
 */
export function check(definition: Definition, today: PlainDate): Problem[] {
  return [
    ...ways(definition),
    ...outOfReach(definition),
    ...framework(definition),
    ...safety(definition),
    ...homeDuties(definition),
    ...laterDanger(definition),
    ...ageRules(definition),
    ...handling(definition),
    ...legalMinimum(definition),
    ...otherRoutes(definition),
    ...oddities(definition),
    ...placeholders(definition),
    ...outdatedTerms(definition),
    ...attention(definition, today),
  ];
}
