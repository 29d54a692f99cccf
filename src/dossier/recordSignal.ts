import { may, type Permission } from '../access/policy.ts';
import { newDossierAt, relationTo } from '../access/relation.ts';
import type { Actor } from '../access/actor.ts';
import type { Command } from '../protocol/commands.ts';
import type { Definition, Route } from '../protocol/definition/schema.ts';
import type { ChildId, DossierId } from '../protocol/ids.ts';
import { refuse } from '../protocol/refusal.ts';
import { homeRoute, twinOf } from '../protocol/routeAccess.ts';
import { noDossier } from '../protocol/state.ts';
import { replay } from '../protocol/state.ts';
import { decide } from '../protocol/decide.ts';
import { evolve } from '../protocol/state.ts';
import { routeOf } from '../protocol/view.ts';
import type { DossierFile, DossierFiles } from './dossierFile.ts';
import { eventOf } from './entryEvents.ts';
import { inTermsOf } from './inTermsOf.ts';
import { functionAt, type ChildDossier, type ChildFacts, type DossierWorld } from './ports.ts';
import { projectionOf } from './projectionOf.ts';
import { protocolInForce } from './protocolInForce.ts';
import { appendDecision, type Written } from './writeEntry.ts';

export interface RecordedAboutChild {
  readonly actor: Actor;
  readonly childId: ChildId;
  readonly command: Command<'recordSignal' | 'recordEmergency'>;
  /** The route that was chosen at intake; the home route when left out. */
  readonly route?: Pick<Route, 'id' | 'kind'> | undefined;
  /** The form whose draft ends when this is written. */
  readonly draft?: string | undefined;
}

/** Within a process people wait for each other, so an attempt is lost to another process or to an act only. */
const mostAttempts = 20;

/**
 * Writes down what a person saw, or an emergency, about a child of their
 * location: in the dossier about that child on the chosen route, or in a new one.
 * Never in one on another route: there it would be out of sight of who handles it.
 * Recording gives no right to read what others wrote; the answer is the same
 * whether there was a dossier or not, and also for somebody who is locked out of it.
 */
export async function recordAboutChild(world: DossierWorld, files: DossierFiles, request: RecordedAboutChild): Promise<Written> {
  const { actor, childId, command } = request;
  const child = await world.directory.child(actor.organisationId, childId);
  if (!child) return { outcome: 'notFound' };
  const barred = barredFrom(actor, child, command);
  if (barred) return barred;
  const protocol = await protocolInForce(world, actor.organisationId, child.locationId);
  const chosen = request.route ? twinOf(protocol, request.route) : homeRoute(protocol);
  if (!chosen) return noSuchRoute(request, child, protocol);
  return files.turns.take(`child ${actor.organisationId}/${childId}`, () => recordInTurn(world, files, { ...request, child, protocol, chosen }));
}

/** Everything known about what is recorded: where the child is, on which meldcode, by which of its routes. */
interface Placed extends RecordedAboutChild {
  readonly child: ChildFacts;
  readonly protocol: Definition;
  readonly chosen: Route;
}

async function recordInTurn(world: DossierWorld, files: DossierFiles, request: Placed): Promise<Written> {
  const { actor, childId } = request;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const known = await world.directory.dossierOfChild(actor.organisationId, childId, (dossier) => follows(dossier, request));
    const result = known ? await files.inTurn(actor.organisationId, known, () => extend(world, files, known, request)) : await open(world, files, request);
    if (result) return result;
    world.directory.forgetDossiersOf(actor.organisationId, childId);
  }
  throw new Error(`child ${childId}: the dossier changed ${mostAttempts} times while writing`);
}

function barredFrom(actor: Actor, child: ChildFacts, command: Command): Written | undefined {
  const standings = relationTo(actor, newDossierAt(actor.organisationId, child.locationId));
  const permission: Permission = may(actor, command.type === 'recordEmergency' ? 'emergency.record' : 'signal.record', standings);
  // A child elsewhere looks like a child that is not there.
  return permission.allowed ? undefined : { outcome: 'notFound' };
}

async function extend(world: DossierWorld, files: DossierFiles, dossierId: DossierId, request: Placed): Promise<Written | undefined> {
  const { actor, draft } = request;
  const file = await files.find(actor, dossierId);
  if (typeof file === 'string') return { outcome: 'notFound' };
  const route = routeOf(file.protocol, file.state);
  // It went to another route meanwhile: what is about home must not vanish there.
  if (!follows({ route: route.id, kind: route.kind }, request)) return undefined;
  const command = inTermsOf(file.protocol, request.protocol, request.command);
  const result = await appendDecision(world, files, file, { actor, command, draft });
  if (!result) await files.read(actor, dossierId, undefined);
  return result;
}

async function open(world: DossierWorld, files: DossierFiles, request: Placed): Promise<Written | undefined> {
  const { actor, command, draft, child, protocol, chosen } = request;
  const dossierId = world.newId() as string as DossierId;
  const empty: DossierFile = { organisationId: actor.organisationId, dossierId, child, protocol, state: noDossier };
  const surroundings = files.surroundings(empty);
  const context = { ...surroundings, actor: { employeeId: actor.employeeId, functionId: functionAt(actor, child.locationId) ?? '' }, newId: world.newId };
  const opening = decide(noDossier, { type: 'openDossier', at: command.at, data: { childId: child.childId, locationId: child.locationId, protocol: { id: protocol.id, version: protocol.version }, route: chosen.id } }, context);
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
  if (!appended.ok) return undefined;
  world.directory.forgetDossiersOf(actor.organisationId, child.childId);
  return { outcome: 'written', file: files.keep({ ...empty, state }), entries };
}

/** The chosen route itself; for a dossier that runs on another meldcode, one of its kind. */
function follows(dossier: Pick<ChildDossier, 'route' | 'kind'>, { protocol, chosen }: Placed): boolean {
  return protocol.routes.some((route) => route.id === dossier.route) ? dossier.route === chosen.id : dossier.kind === chosen.kind;
}

/** The meldcode of the child's location knows no such route: better said than written down where nobody looks for it. */
function noSuchRoute({ actor, childId }: RecordedAboutChild, child: ChildFacts, protocol: Definition): Written {
  const file: DossierFile = { organisationId: actor.organisationId, dossierId: childId as string as DossierId, child, protocol, state: noDossier };
  return { outcome: 'refused', refusal: refuse('unknownChoice', 'R040', { field: 'route' }), file };
}
