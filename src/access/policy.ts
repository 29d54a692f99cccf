/**
 * May this person do this? The answer comes from one table (policyTable.ts),
 * reviewed by people in policy.matrix.txt.
 *
 * How a refusal is answered. A dossier that belongs to another organisation,
 * that does not exist, or that this person may not know of, all get the same
 * 404: ask {@link mayKnow} first. Only who may read a dossier is told, with
 * reason and source, why an act in it is refused (403). Pages without a dossier
 * answer 403 with the reason. The organisation's meldcode can narrow down what
 * the policy allows (`decide`), never widen it.
 */
import type { Action } from './actions.ts';
import type { Actor, Role } from './actor.ts';
import { policyTable } from './policyTable.ts';
import type { Relation, Standing } from './relation.ts';

/** Keys of `texts.access.refusals`. */
export type RefusalReason =
  | 'noRole'
  | 'lockedOut'
  | 'administratorSeesNoDossier'
  | 'boardSeesFigures'
  | 'privacyOfficerSeesLog'
  | 'directorNotInformed'
  | 'notInvolved'
  | 'otherLocation'
  | 'officerOnly'
  | 'notYourRole';

/** Keys of `texts.access.sources`. */
export type RefusalSource = 'dataMinimisation' | 'confidentiality' | 'ownMeldcode' | 'separationOfDuties';

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly reason: RefusalReason; readonly source: RefusalSource };

const sources: Readonly<Record<RefusalReason, RefusalSource>> = {
  noRole: 'confidentiality',
  lockedOut: 'confidentiality',
  administratorSeesNoDossier: 'separationOfDuties',
  boardSeesFigures: 'dataMinimisation',
  privacyOfficerSeesLog: 'separationOfDuties',
  directorNotInformed: 'ownMeldcode',
  notInvolved: 'dataMinimisation',
  otherLocation: 'dataMinimisation',
  officerOnly: 'ownMeldcode',
  notYourRole: 'ownMeldcode',
};

const allowed: Permission = { allowed: true };
const compiled = new Map(
  Object.entries(policyTable).flatMap(([role, row]) => Object.entries(row).map(([relation, cell]) => [`${role} ${relation}`, new Set<Action>(cell)] as const)),
);

/**
 * @param standings what {@link relationTo} gave for the dossier in question,
 *   or null when there is none (a page such as `/vandaag`).
 */
export function may(actor: Actor, action: Action, standings: readonly Standing[] | null): Permission {
  const held = standings ?? actor.assignments.map(({ role }): Standing => ({ role, relation: 'none' }));
  for (const standing of held) if (inTable(standing.role, standing.relation, action)) return allowed;
  const reason = reasonFor(held, standings !== null);
  return { allowed: false, reason, source: sources[reason] };
}

/** True when the person may know that the dossier exists; otherwise the answer is that of a dossier that does not. */
export function mayKnow(actor: Actor, standings: readonly Standing[]): boolean {
  return may(actor, 'dossier.read', standings).allowed || may(actor, 'dossier.readLog', standings).allowed;
}

/** One cell of the table. */
export function inTable(role: Role, relation: Relation, action: Action): boolean {
  return compiled.get(`${role} ${relation}`)?.has(action) === true;
}

function reasonFor(held: readonly Standing[], aboutDossier: boolean): RefusalReason {
  if (held.length === 0) return 'noRole';
  const has = (relation: Relation): boolean => held.some((standing) => standing.relation === relation);
  if (has('lockedOut')) return 'lockedOut';
  if (!aboutDossier) return 'notYourRole';
  if (has('participant') || has('directorInformed') || has('officerOfLocation') || has('handlesRoute')) {
    return held.some(({ role, relation }) => relation === 'handlesRoute' || (role !== 'board' && role !== 'administrator' && role !== 'privacyOfficer')) ? 'officerOnly' : reasonOfRole(held);
  }
  if (has('directorNotInformed')) return 'directorNotInformed';
  if (has('colleague') || has('strictOutside')) return 'notInvolved';
  if (has('otherLocation')) return 'otherLocation';
  return reasonOfRole(held);
}

function reasonOfRole(held: readonly Standing[]): RefusalReason {
  if (held.some(({ role }) => role === 'privacyOfficer')) return 'privacyOfficerSeesLog';
  return held.some(({ role }) => role === 'board') ? 'boardSeesFigures' : 'administratorSeesNoDossier';
}
