import { inTransaction, inTenant, kyselyOn, oneStatement } from '../tenant.ts';
import type { MeldcodeStore } from '../../meldcode/ports.ts';
import type { Storage } from '../openStorage.ts';
import { noteMeldcode } from './auditing.ts';

type Addresses = Pick<MeldcodeStore, 'addresses' | 'claimAddress' | 'findAddress'>;

/** Public addresses of own meldcodes: a name is taken once over all organisations. */
export function openMeldcodeAddresses({ database }: Pick<Storage, 'database'>): Addresses {
  return {
    addresses: (organisationId) =>
      oneStatement(database, organisationId, (kysely) => kysely.selectFrom('meldcode_address').select(['code', 'protocol_id as protocolId']).where('organisation_id', '=', organisationId)),
    claimAddress: (by, code, protocolId) =>
      inTenant(database, by.organisationId, async ({ kysely }) => {
        const known = await kysely.selectFrom('meldcode_address').select('code').where('organisation_id', '=', by.organisationId).where('protocol_id', '=', protocolId).executeTakeFirst();
        if (known) return false;
        const { numInsertedOrUpdatedRows } = await kysely.insertInto('meldcode_address_name').values({ code }).onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows !== 1n) return false;
        await kysely.insertInto('meldcode_address').values({ organisation_id: by.organisationId, code, protocol_id: protocolId, claimed_by: by.actorId, at: by.at }).execute();
        await noteMeldcode(kysely, by, 'addressClaimed', { protocol: protocolId, code });
        return true;
      }),
    findAddress: async (code) => {
      // The value goes into a setting: only the spelling that an address can have.
      if (!/^[a-z][a-z0-9-]{2,39}$/.test(code)) return undefined;
      return inTransaction(database, { 'pluis.meldcode_code': code }, (client) =>
        kyselyOn(client).selectFrom('meldcode_address').select(['organisation_id as organisationId', 'protocol_id as protocolId']).where('code', '=', code).executeTakeFirst(),
      );
    },
  };
}
