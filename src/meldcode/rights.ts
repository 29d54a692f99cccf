import type { Action } from '../access/actions.ts';
import type { Actor } from '../access/actor.ts';
import { may } from '../access/policy.ts';
import type { Instant, PlainDate } from '../protocol/time.ts';
import type { By, MeldcodeWorld } from './ports.ts';
import type { MeldcodeRefusal } from './refusal.ts';

type MeldcodeAction = Extract<Action, 'meldcode.manage' | 'meldcode.approve' | 'meldcode.read'>;

/** The refusal for somebody who may not do this; undefined when they may. */
export function barred(actor: Actor, action: MeldcodeAction): MeldcodeRefusal | undefined {
  const permission = may(actor, action, null);
  return permission.allowed ? undefined : { key: 'forbidden', permission };
}

export function byActor(world: MeldcodeWorld, actor: Actor): By & { readonly at: Instant } {
  return { organisationId: actor.organisationId, actorId: actor.employeeId, at: world.now() };
}

/** The day in the Netherlands. */
export function todayIn(world: MeldcodeWorld): PlainDate {
  return world.calendar.dateOf(world.now());
}
