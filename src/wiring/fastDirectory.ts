import { LRUCache } from 'lru-cache';
import type { ChildFacts, DossierDirectory } from '../dossier/ports.ts';
import type { DossierId } from '../protocol/ids.ts';

const remembered = { max: 20_000, ttl: 30_000 };

/**
 * The directory with a short memory in front: which child stands where, which
 * dossier is theirs. A dossier once found stays the child's dossier; a child that
 * moves to another location is seen there within half a minute, and so is a
 * location that changes to another meldcode.
 */
export function fastDirectory(directory: DossierDirectory): DossierDirectory {
  const children = new LRUCache<string, ChildFacts>(remembered);
  const dossiers = new LRUCache<string, DossierId>(remembered);
  const protocols = new LRUCache<string, string>(remembered);
  return {
    ...directory,
    async child(organisationId, childId) {
      const place = `${organisationId} ${childId}`;
      const found = children.get(place) ?? (await directory.child(organisationId, childId));
      if (found) children.set(place, found);
      return found;
    },
    async protocolOf(organisationId, locationId) {
      const place = `${organisationId} ${locationId}`;
      const found = protocols.get(place) ?? (await directory.protocolOf(organisationId, locationId));
      if (found) protocols.set(place, found);
      return found;
    },
    async newestOfChild(organisationId, childId) {
      const place = `${organisationId} ${childId}`;
      const found = dossiers.get(place) ?? (await directory.newestOfChild(organisationId, childId));
      if (found) dossiers.set(place, found);
      return found;
    },
  };
}
