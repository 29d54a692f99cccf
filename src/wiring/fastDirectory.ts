import { LRUCache } from 'lru-cache';
import type { ChildDossier, ChildFacts, DossierDirectory } from '../dossier/ports.ts';
import type { createDossierDirectory } from '../storage/people/dossierDirectory.ts';

const remembered = { max: 20_000, ttl: 30_000 };
/** That a child has no dossier of some route is only good for the request that just heard so. */
const heardJustNow = { max: 1000, ttl: 1000 };

/**
 * The directory with a short memory in front: which child stands where, which
 * dossiers are theirs. A dossier once found is a guess that its reader checks
 * against the record (it may follow another route by now); a child that moves to
 * another location is seen there within half a minute, and so is a location that
 * changes to another meldcode. The first question about a child answers the next
 * two as well; should somebody else open a dossier in between, the database lets
 * only one stand and the other asks again.
 */
export function fastDirectory(directory: ReturnType<typeof createDossierDirectory>): DossierDirectory {
  const children = new LRUCache<string, ChildFacts>(remembered);
  const dossiers = new LRUCache<string, readonly ChildDossier[]>(remembered);
  const protocols = new LRUCache<string, string>(remembered);
  const fresh = new LRUCache<string, true>(heardJustNow);
  return {
    ...directory,
    async child(organisationId, childId) {
      const place = `${organisationId} ${childId}`;
      const known = children.get(place);
      if (known) return known;
      const found = await directory.child(organisationId, childId);
      if (!found) return undefined;
      const { dossiers: theirs, protocolId, ...child } = found;
      children.set(place, child);
      protocols.set(`${organisationId} ${child.locationId}`, protocolId);
      dossiers.set(place, theirs);
      fresh.set(place, true);
      return child;
    },
    async protocolOf(organisationId, locationId) {
      const place = `${organisationId} ${locationId}`;
      const found = protocols.get(place) ?? (await directory.protocolOf(organisationId, locationId));
      if (found) protocols.set(place, found);
      return found;
    },
    async dossierOfChild(organisationId, childId, follows) {
      const place = `${organisationId} ${childId}`;
      const known = dossiers.get(place)?.find(follows);
      if (known || fresh.delete(place)) return known?.dossierId;
      const asked = await directory.dossiersOfChild(organisationId, childId);
      dossiers.set(place, asked);
      return asked.find(follows)?.dossierId;
    },
    forgetDossiersOf(organisationId, childId) {
      const place = `${organisationId} ${childId}`;
      dossiers.delete(place);
      fresh.delete(place);
    },
  };
}
