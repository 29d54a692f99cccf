import { LRUCache } from 'lru-cache';
import type { WebParts } from '../web/webParts.ts';
import { openEmployee } from '../storage/personalData.ts';
import type { Storage } from '../storage/openStorage.ts';

/** Opens the name of whoever is logged in; kept by its sealed bytes, so that a changed name is never an old one. */
export function employeeNaming(storage: Storage): WebParts['nameOf'] {
  const known = new LRUCache<string, string>({ max: 5000, ttl: 15 * 60_000 });
  return async (organisationId, employeeId, { keyId, sealed }) => {
    const place = `${employeeId} ${Buffer.from(sealed).subarray(-16).toString('base64')}`;
    const found = known.get(place);
    if (found !== undefined) return found;
    const key = await storage.keys.keyById(organisationId, keyId);
    if (!key) return '';
    const { name } = openEmployee(key, { organisation_id: organisationId, employee_id: employeeId, key_id: keyId, sealed: Buffer.from(sealed) });
    known.set(place, name);
    return name;
  };
}
