import type { DecisionContext, Extra } from '../decide.ts';
import type { Route } from '../definition/schema.ts';
import type { EntryData } from '../entries.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { DossierState } from '../state.ts';

type Accused = NonNullable<EntryData<'signal'>['accused']>;

/** Naming an employee is for the route about employees, and nobody names themself: it would lock them out of what they write. */
export function wrongAccused(accused: Accused | undefined, route: Route | undefined, context: DecisionContext): Refusal | undefined {
  if (!accused) return undefined;
  if (route?.kind !== 'staff') return refuse('accusedNeedsStaffRoute', 'R040', { field: 'accused' });
  return accused.employee === context.actor.employeeId ? refuse('accusedIsSelf', 'R040', { field: 'accused.employee' }) : undefined;
}

/** Whom a signal is about never reads it: locked out by name in the same breath, unless that was done before. */
export function lockOutAccused(accused: Accused | undefined, state: DossierState, context: DecisionContext): readonly Extra[] {
  if (accused?.employee === undefined) return [];
  const { employee } = accused;
  if (state.participants.some((participant) => participant.employee === employee && participant.lockedOut)) return [];
  const known = context.protocol.functions.find((candidate) => candidate.id === accused.function) ?? context.protocol.functions[0];
  return [{ kind: 'participant', data: { employee, function: known?.id ?? '', change: 'lockedOut' } }];
}
