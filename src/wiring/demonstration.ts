import { ensurePassword } from '../access/accountAdministration.ts';
import type { Access } from '../access/access.ts';
import { createDemonstration, demonstrationOrganisationId, type DemonstrationLogin } from '../people/demonstration.ts';
import { listOrganisations } from '../storage/people/organisations.ts';
import type { OrganisationId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import type { Storage } from '../storage/openStorage.ts';
import { openRegistry } from './stores.ts';

export interface Demonstration {
  readonly logins: readonly DemonstrationLogin[];
  readonly includes: (organisationId: OrganisationId) => boolean;
}

/** Makes the fictional organisation where it is wanted and no real one lives; real and fictional never share a database by accident. */
export async function openDemonstration(storage: Storage, access: Access, wanted: boolean, at: Instant): Promise<Demonstration> {
  const includes = (organisationId: OrganisationId): boolean => organisationId === demonstrationOrganisationId;
  if (!wanted) return { logins: [], includes };
  const others = (await listOrganisations(storage)).filter(({ organisationId }) => !includes(organisationId));
  if (others.length > 0) return { logins: [], includes };
  const logins = await createDemonstration(openRegistry(storage), { at, ensurePassword: (person, password) => ensurePassword(access, person, password) });
  return { logins, includes };
}
