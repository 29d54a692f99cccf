import type { OrganisationId } from '../../protocol/ids.ts';
import type { Instant } from '../../protocol/time.ts';
import type { Storage } from '../openStorage.ts';
import type { Language } from '../schema.ts';
import { inTenant, inTransaction, kyselyOn, oneStatement } from '../tenant.ts';

export interface Organisation {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly language: Language;
}

export interface NewOrganisation extends Organisation {
  readonly at: Instant;
  /** True unless said otherwise: every employee sets up a second factor before the first page. */
  readonly secondFactorRequired?: boolean;
}

/** Makes an organisation and its key. @throws when the id is taken. */
export async function createOrganisation(storage: Storage, organisation: NewOrganisation): Promise<void> {
  const { organisationId, name, language, at, secondFactorRequired = true } = organisation;
  await inTenant(storage.database, organisationId, async (tenant) => {
    await tenant.kysely.insertInto('organisation').values({ organisation_id: organisationId, name, language, created_at: at, second_factor_required: secondFactorRequired }).execute();
    await storage.keys.addOrganisationKey(tenant, at);
  });
}

/** Every organisation of this installation, for maintenance that walks over them one by one; not for pages. */
export async function listOrganisations(storage: Pick<Storage, 'database'>): Promise<Organisation[]> {
  return inTransaction(storage.database, { 'pluis.list_organisations': 'yes' }, (client) =>
    kyselyOn(client)
      .selectFrom('organisation')
      .select(['organisation_id as organisationId', 'name', 'language'])
      .orderBy('organisation_id')
      .execute(),
  );
}

export async function findOrganisation(storage: Storage, organisationId: OrganisationId): Promise<Organisation | undefined> {
  const [organisation] = await oneStatement(storage.database, organisationId, (kysely) =>
    kysely.selectFrom('organisation').select(['organisation_id as organisationId', 'name', 'language']).where('organisation_id', '=', organisationId),
  );
  return organisation;
}
