import type { Actor } from '../access/actor.ts';
import { may, mayKnow, type Permission } from '../access/policy.ts';
import type { Command } from '../protocol/commands.ts';
import { decide } from '../protocol/decide.ts';
import type { Entry } from '../protocol/entries.ts';
import type { DossierId } from '../protocol/ids.ts';
import type { Refusal } from '../protocol/refusal.ts';
import { findEntry } from '../protocol/state.ts';
import { actionFor } from './commandActions.ts';
import type { DossierFile, DossierFiles } from './dossierFile.ts';
import { eventOf } from './entryEvents.ts';
import { functionAt, type DossierWorld } from './ports.ts';
import { projectionOf } from './projectionOf.ts';
import { protocolInForce } from './protocolInForce.ts';

/** What came of writing. Only `written` changed the record. */
export type Written =
  | { readonly outcome: 'written'; readonly file: DossierFile; readonly entries: readonly Entry[] }
  | { readonly outcome: 'notFound' }
  | { readonly outcome: 'forbidden'; readonly permission: Extract<Permission, { allowed: false }> }
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly file: DossierFile }
  /** Somebody else wrote in the meantime: what they wrote, so that the writer can look and send again. */
  | { readonly outcome: 'conflict'; readonly file: DossierFile; readonly news: readonly Entry[] };

export interface Writing {
  readonly actor: Actor;
  readonly dossierId: DossierId;
  readonly command: Command;
  /** The version that the writer had before them; undefined when it does not matter (a signal, an emergency). */
  readonly expectedVersion: number | undefined;
}

/** One act, and the form whose draft ends with it. */
export interface RecordedAct {
  readonly actor: Actor;
  readonly command: Command;
  readonly draft?: string | undefined;
}

/** How often an append that lost a race is tried again where the version does not matter. */
const mostAttempts = 5;

/**
 * Writes one act into an existing dossier: may this person, does the meldcode
 * agree, then append. One round trip when this process knows the dossier.
 */
export function writeEntry(world: DossierWorld, files: DossierFiles, writing: Writing): Promise<Written> {
  return files.inTurn(writing.actor.organisationId, writing.dossierId, () => writeInTurn(world, files, writing));
}

async function writeInTurn(world: DossierWorld, files: DossierFiles, writing: Writing): Promise<Written> {
  const { actor, dossierId, command, expectedVersion } = writing;
  let found = await files.find(actor, dossierId);
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    if (typeof found === 'string') return { outcome: 'notFound' };
    if (expectedVersion !== undefined && expectedVersion > found.state.version) found = await files.read(actor, dossierId, undefined);
    if (typeof found === 'string') return { outcome: 'notFound' };
    // On what was just read: a conflict shows what is new, and that may be that it is not for this person any more.
    const barred = barredFrom(files, found, actor, command);
    if (barred) return barred;
    if (expectedVersion !== undefined && expectedVersion !== found.state.version) {
      return { outcome: 'conflict', file: found, news: found.state.entries.slice(expectedVersion) };
    }
    const result = await appendDecision(world, files, found, { actor, command });
    if (result) return result;
    found = await files.read(actor, dossierId, undefined);
  }
  throw new Error(`dossier ${dossierId} changed ${mostAttempts} times while writing`);
}

/** Decides on the given state and appends; undefined when somebody else was first and nothing was written. */
export async function appendDecision(world: DossierWorld, files: DossierFiles, file: DossierFile, { actor, command, draft }: RecordedAct): Promise<Written | undefined> {
  const surroundings = files.surroundings(file);
  const functionId = functionAt(actor, file.child.locationId) ?? '';
  const inForce = command.type === 'moveMeldcode' ? await protocolInForce(world, file.organisationId, file.child.locationId) : undefined;
  const decision = decide(file.state, command, { ...surroundings, inForce, actor: { employeeId: actor.employeeId, functionId }, newId: world.newId });
  if (!decision.ok) return { outcome: 'refused', refusal: decision.problem, file };
  const entries = decision.value;
  const next = await files.after(file, entries);
  const appended = await world.events.append({
    organisationId: file.organisationId,
    actorId: actor.employeeId,
    dossierId: file.dossierId,
    expectedVersion: file.state.version,
    recordedAt: surroundings.now,
    events: entries.map(eventOf),
    projection: projectionOf(next.state, entries, file.child, files.surroundings(next)),
    draft,
  });
  return appended.ok ? { outcome: 'written', file: files.keep(next), entries } : undefined;
}

function barredFrom(files: DossierFiles, file: DossierFile, actor: Actor, command: Command): Written | undefined {
  const standings = files.standings(actor, file);
  if (!mayKnow(actor, standings)) return { outcome: 'notFound' };
  const own = command.type === 'addAddendum' && findEntry(file.state, command.data.entry)?.by.employeeId === actor.employeeId;
  const permission = may(actor, actionFor(command, own), standings);
  return permission.allowed ? undefined : { outcome: 'forbidden', permission };
}
