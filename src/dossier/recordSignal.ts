import { may, type Permission } from '../access/policy.ts';
import { newDossierAt, relationTo } from '../access/relation.ts';
import type { Actor } from '../access/actor.ts';
import type { Command } from '../protocol/commands.ts';
import type { ChildId, DossierId } from '../protocol/ids.ts';
import { noDossier } from '../protocol/state.ts';
import { replay } from '../protocol/state.ts';
import { decide } from '../protocol/decide.ts';
import { evolve } from '../protocol/state.ts';
import type { DossierFile, DossierFiles } from './dossierFile.ts';
import { eventOf } from './entryEvents.ts';
import { functionAt, type ChildFacts, type DossierWorld } from './ports.ts';
import { projectionOf } from './projectionOf.ts';
import { appendDecision, type Written } from './writeEntry.ts';

export interface RecordedAboutChild {
  readonly actor: Actor;
  readonly childId: ChildId;
  readonly command: Command<'recordSignal' | 'recordEmergency'>;
  /** The route that was chosen at intake; the home route when left out. Only counts for a new dossier. */
  readonly route?: string;
  /** The form whose draft ends when this is written. */
  readonly draft?: string | undefined;
}

/** Within a process people wait for each other, so an attempt is lost to another process or to an act only. */
const mostAttempts = 20;

/**
 * Writes down what a person saw, or an emergency, about a child of their
 * location: in the newest dossier about that child, or in a new one. Recording
 * gives no right to read what others wrote; the answer is the same whether there
 * was a dossier or not, and also for somebody who is locked out of it.
 */
export async function recordAboutChild(world: DossierWorld, files: DossierFiles, request: RecordedAboutChild): Promise<Written> {
  const { actor, childId, command } = request;
  const child = await world.directory.child(actor.organisationId, childId);
  if (!child) return { outcome: 'notFound' };
  const barred = barredFrom(actor, child, command);
  if (barred) return barred;
  return files.turns.take(`child ${actor.organisationId}/${childId}`, () => recordInTurn(world, files, request, child));
}

async function recordInTurn(world: DossierWorld, files: DossierFiles, request: RecordedAboutChild, child: ChildFacts): Promise<Written> {
  const { actor, childId } = request;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const known = await world.directory.newestOfChild(actor.organisationId, childId);
    const result = known ? await files.inTurn(actor.organisationId, known, () => extend(world, files, known, request)) : await open(world, files, request, child);
    if (result) return result;
  }
  throw new Error(`child ${childId}: the dossier changed ${mostAttempts} times while writing`);
}

function barredFrom(actor: Actor, child: ChildFacts, command: Command): Written | undefined {
  const standings = relationTo(actor, newDossierAt(actor.organisationId, child.locationId));
  const permission: Permission = may(actor, command.type === 'recordEmergency' ? 'emergency.record' : 'signal.record', standings);
  // A child elsewhere looks like a child that is not there.
  return permission.allowed ? undefined : { outcome: 'notFound' };
}

async function extend(world: DossierWorld, files: DossierFiles, dossierId: DossierId, { actor, command, draft }: RecordedAboutChild): Promise<Written | undefined> {
  const file = await files.find(actor, dossierId);
  if (typeof file === 'string') return { outcome: 'notFound' };
  const result = await appendDecision(world, files, file, { actor, command, draft });
  if (!result) await files.read(actor, dossierId, undefined);
  return result;
}

async function open(world: DossierWorld, files: DossierFiles, request: RecordedAboutChild, child: ChildFacts): Promise<Written | undefined> {
  const { actor, command, draft } = request;
  const protocolId = await world.directory.protocolOf(actor.organisationId, child.locationId);
  if (!protocolId) throw new Error(`location ${child.locationId} runs no meldcode`);
  const { locationId } = child;
  const protocol = await world.protocols.inForce(actor.organisationId, { locationId, protocolId }, world.calendar.dateOf(world.now()));
  const dossierId = world.newId() as string as DossierId;
  const empty: DossierFile = { organisationId: actor.organisationId, dossierId, child, protocol, state: noDossier };
  const surroundings = files.surroundings(empty);
  const context = { ...surroundings, actor: { employeeId: actor.employeeId, functionId: functionAt(actor, child.locationId) ?? '' }, newId: world.newId };
  const route = request.route ?? protocol.routes.find((candidate) => candidate.kind === 'home')?.id ?? protocol.routes[0]?.id ?? '';
  const opening = decide(noDossier, { type: 'openDossier', at: command.at, data: { childId: child.childId, locationId: child.locationId, protocol: { id: protocol.id, version: protocol.version }, route } }, context);
  if (!opening.ok) return { outcome: 'refused', refusal: opening.problem, file: empty };
  const written = decide(opening.value.reduce(evolve, noDossier), command, context);
  if (!written.ok) return { outcome: 'refused', refusal: written.problem, file: empty };
  const entries = [...opening.value, ...written.value];
  const state = replay(entries);
  const appended = await world.events.append({
    organisationId: actor.organisationId,
    actorId: actor.employeeId,
    dossierId,
    expectedVersion: 0,
    recordedAt: surroundings.now,
    events: entries.map(eventOf),
    projection: projectionOf(state, entries, child, surroundings),
    draft,
  });
  return appended.ok ? { outcome: 'written', file: files.keep({ ...empty, state }), entries } : undefined;
}
