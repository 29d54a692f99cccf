import { LRUCache } from 'lru-cache';
import type { ProtocolLibrary } from '../dossier/ports.ts';
import { decisionFor } from '../meldcode/inForce.ts';
import { ownPrefix, type InForceDecision, type MeldcodeStore, type ShippedMeldcodes } from '../meldcode/ports.ts';
import type { Definition } from '../protocol/definition/schema.ts';
import type { OrganisationId } from '../protocol/ids.ts';
import { loadDefinition } from '../protocol/load.ts';

/** What another process decides is heard of at once; this is for what was never said. */
const rememberMilliseconds = 60_000;
/** While nothing can be heard. */
const deafMilliseconds = 2000;
const mostOrganisations = 10_000;
/** About half a megabyte each. */
const mostDefinitions = 60;

export interface RememberingLibrary extends ProtocolLibrary {
  /** What is in force in this organisation changed, here or in another process. */
  forget(organisationId: OrganisationId): void;
  forgetAll(): void;
  /** Whether other processes can be heard. */
  hears(listening: boolean): void;
}

/**
 * Shipped definitions and those of organisations. Remembers the decisions about
 * what is in force for a while, all of them, so that a day changes without
 * asking; and a definition for long, for a version never changes. An own id is
 * looked up within its organisation only: to another one it does not exist.
 */
export function protocolLibrary(shipped: ShippedMeldcodes, store: Pick<MeldcodeStore, 'inForceDecisions' | 'versions' | 'versionText'>): RememberingLibrary {
  const decisions = new LRUCache<OrganisationId, readonly InForceDecision[]>({ max: mostOrganisations });
  const definitions = new LRUCache<string, Definition>({ max: mostDefinitions });
  let forgotten = 0;
  let listening = true;

  async function decisionsOf(organisationId: OrganisationId): Promise<readonly InForceDecision[]> {
    const known = decisions.get(organisationId);
    if (known) return known;
    const before = forgotten;
    const found = await store.inForceDecisions(organisationId);
    if (before === forgotten) decisions.set(organisationId, found, { ttl: listening ? rememberMilliseconds : deafMilliseconds });
    return found;
  }

  async function own(organisationId: OrganisationId, version: string): Promise<Definition> {
    const place = `${organisationId} ${version}`;
    const known = definitions.get(place);
    if (known) return known;
    const text = await store.versionText(organisationId, version);
    const { definition } = loadDefinition(text ?? '');
    if (!definition) throw new Error(`This organisation has no meldcode version ${version} that loads.`);
    definitions.set(place, definition);
    return definition;
  }

  return {
    async inForce(organisationId, { locationId, protocolId }, day) {
      const decision = decisionFor(await decisionsOf(organisationId), locationId, day);
      return decision?.version === undefined ? known(shipped.find(protocolId)?.definition, protocolId) : own(organisationId, decision.version);
    },
    async exactly(organisationId, id, version) {
      if (!id.startsWith(ownPrefix)) return known(shipped.find(id, version)?.definition, `${id} ${version}`);
      const definition = await own(organisationId, version);
      return known(definition.id === id ? definition : undefined, `${id} ${version}`);
    },
    forget: (organisationId) => {
      forgotten += 1;
      decisions.delete(organisationId);
    },
    forgetAll: () => {
      forgotten += 1;
      decisions.clear();
    },
    hears: (now) => {
      listening = now;
    },
  };
}

function known(definition: Definition | undefined, what: string): Definition {
  if (!definition) throw new Error(`The meldcode ${what} is not among the protocols of this installation.`);
  return definition;
}
