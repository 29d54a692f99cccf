import { LRUCache } from 'lru-cache';
import type { People } from '../people/people.ts';
import type { EmployeeId } from '../protocol/ids.ts';
import type { Location } from '../storage/people/locations.ts';

const remembered = { max: 20_000, ttl: 30_000 };

/**
 * People and places with a short memory for the names of employees and
 * locations, which nearly every page shows. A changed name is seen within half
 * a minute. What is about a child is read anew each time.
 */
export function fastPeople(people: People): People {
  const locations = new LRUCache<string, Location>(remembered);
  const names = new LRUCache<string, string>(remembered);
  return {
    ...people,
    async location(organisationId, locationId) {
      const place = `${organisationId} ${locationId}`;
      const found = locations.get(place) ?? (await people.location(organisationId, locationId));
      if (found) locations.set(place, found);
      return found;
    },
    async names(organisationId, employeeIds) {
      const found = new Map<EmployeeId, string>();
      const missing = new Set<EmployeeId>();
      for (const employeeId of employeeIds) {
        const name = names.get(`${organisationId} ${employeeId}`);
        if (name === undefined) missing.add(employeeId);
        else found.set(employeeId, name);
      }
      if (missing.size === 0) return found;
      for (const [employeeId, name] of await people.names(organisationId, missing)) {
        names.set(`${organisationId} ${employeeId}`, name);
        found.set(employeeId, name);
      }
      return found;
    },
  };
}
