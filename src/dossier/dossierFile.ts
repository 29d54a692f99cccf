import { LRUCache } from 'lru-cache';
import type { Actor } from '../access/actor.ts';
import { relationTo, type Standing } from '../access/relation.ts';
import { isVersion } from '../protocol/change/move.ts';
import type { Definition } from '../protocol/definition/schema.ts';
import type { Entry } from '../protocol/entries.ts';
import type { DossierId, OrganisationId } from '../protocol/ids.ts';
import { noDossier, replay, type DossierState } from '../protocol/state.ts';
import type { Surroundings } from '../protocol/view.ts';
import type { LoadedDossier } from '../storage/eventStore.ts';
import { accessTo } from './dossierAccess.ts';
import { entryOf } from './entryEvents.ts';
import type { ChildFacts, DossierWorld } from './ports.ts';
import { createTurns } from './turns.ts';

/** A dossier in memory, folded up to `state.version`. */
export interface DossierFile {
  readonly organisationId: OrganisationId;
  readonly dossierId: DossierId;
  readonly child: ChildFacts;
  /** The meldcode that `state` stands on now; the dossier may have begun on another version of it. */
  readonly protocol: Definition;
  readonly state: DossierState;
}

/** Why a dossier cannot be shown; all three look the same from outside (404). */
export type Missing = 'noSuchDossier' | 'destroyed';

export interface Reading {
  readonly what: string;
  readonly reason?: string;
  readonly breakGlass?: boolean;
}

/** Folded dossiers kept per process; each is checked against the record at every use, so a stale one is never shown. */
const mostFiles = 500;
/** About 2 KB each. */
const mostEntries = 10_000;
const longestMinutes = 15;
const mostSeen = 20_000;

/** Finds dossiers and folds them. Holds opened text in memory for a short while: the process has the keys anyway. */
export class DossierFiles {
  /** Who writes to the same dossier, or opens one about the same child, waits for the one before. */
  readonly turns = createTurns();
  readonly #world: DossierWorld;
  readonly #known = new LRUCache<string, DossierFile>({ max: mostFiles, maxSize: mostEntries, sizeCalculation: (file) => Math.max(1, file.state.version), ttl: longestMinutes * 60_000 });
  readonly #seen = new LRUCache<string, number>({ max: mostSeen });

  constructor(world: DossierWorld) {
    this.#world = world;
  }

  /** The dossier as this process last saw it, or from the record; nothing is marked as read. For deciding, never for showing. */
  async find(actor: Actor, dossierId: DossierId): Promise<DossierFile | Missing> {
    return this.#known.get(keyOf(actor.organisationId, dossierId)) ?? this.#load(actor, dossierId);
  }

  /** The dossier up to date, and the reading marked in its log, in one round trip when this process knows it. */
  async read(actor: Actor, dossierId: DossierId, reading: Reading | undefined): Promise<DossierFile | Missing> {
    const known = await this.find(actor, dossierId);
    if (typeof known === 'string') return known;
    const request = { organisationId: actor.organisationId, dossierId, actorId: actor.employeeId, version: known.state.version };
    const later = await this.#world.events.loadSince(reading ? { ...request, reading: { ...reading, at: this.#world.now() } } : request);
    if (!later) return this.#forget(actor.organisationId, dossierId, 'noSuchDossier');
    if (later.key === 'destroyed') return this.#forget(actor.organisationId, dossierId, 'destroyed');
    return later.events.length === 0 ? known : this.keep(await this.after(known, later.events.map(entryOf)));
  }

  /** The dossier with later entries, on the meldcode to which they may have moved it. */
  async after(file: DossierFile, later: readonly Entry[]): Promise<DossierFile> {
    const state = replay(later, file.state);
    return { ...file, state, protocol: await this.#protocolOf(file.organisationId, file.dossierId, state, file.protocol) };
  }

  /** Remembers what was just written. */
  keep(file: DossierFile): DossierFile {
    this.#known.set(keyOf(file.organisationId, file.dossierId), file);
    return file;
  }

  /** Writing to one dossier, one after the other within this process. */
  inTurn<Value>(organisationId: OrganisationId, dossierId: DossierId, write: () => Promise<Value>): Promise<Value> {
    return this.turns.take(keyOf(organisationId, dossierId), write);
  }

  /** True once an officer had this version before them; only what is written makes a dossier new again. */
  wasSeen({ organisationId, dossierId, state }: DossierFile): boolean {
    return this.#seen.get(keyOf(organisationId, dossierId)) === state.version;
  }

  noteSeen({ organisationId, dossierId, state }: DossierFile): void {
    this.#seen.set(keyOf(organisationId, dossierId), state.version);
  }

  /** What this actor is to the dossier. */
  standings(actor: Actor, file: DossierFile): readonly Standing[] {
    return relationTo(actor, accessTo(file.state, file.protocol, file.organisationId, file.child.locationId));
  }

  /** Meldcode, moment, calendar and age for the engine. */
  surroundings(file: Pick<DossierFile, 'protocol' | 'child'>): Surroundings {
    return { protocol: file.protocol, now: this.#world.now(), calendar: this.#world.calendar, birthDate: file.child.birthDate };
  }

  async #load(actor: Actor, dossierId: DossierId): Promise<DossierFile | Missing> {
    const loaded = await this.#world.events.load({ organisationId: actor.organisationId, dossierId, actorId: actor.employeeId });
    if (!loaded) return 'noSuchDossier';
    if (loaded.key === 'destroyed') return 'destroyed';
    return this.keep(await this.#fold(actor.organisationId, dossierId, loaded));
  }

  async #fold(organisationId: OrganisationId, dossierId: DossierId, loaded: LoadedDossier): Promise<DossierFile> {
    const state = replay(loaded.events.map(entryOf), noDossier);
    const child = await this.#world.directory.child(organisationId, loaded.childId);
    if (!child) throw new Error(`dossier ${dossierId} has no child`);
    return { organisationId, dossierId, child, protocol: await this.#protocolOf(organisationId, dossierId, state), state };
  }

  async #protocolOf(organisationId: OrganisationId, dossierId: DossierId, { protocol }: DossierState, known?: Definition): Promise<Definition> {
    if (!protocol) throw new Error(`dossier ${dossierId} has no opening`);
    return known && isVersion(known, protocol) ? known : this.#world.protocols.exactly(organisationId, protocol.id, protocol.version);
  }

  #forget(organisationId: OrganisationId, dossierId: DossierId, why: Missing): Missing {
    this.#known.delete(keyOf(organisationId, dossierId));
    return why;
  }
}

function keyOf(organisationId: OrganisationId, dossierId: DossierId): string {
  return `${organisationId}/${dossierId}`;
}
