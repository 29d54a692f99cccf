import type { CredentialSealer } from '../../access/store.ts';
import type { KeyRing } from '../keyRing.ts';
import { rowContext, seal, unseal } from '../sealing.ts';

/** Seals second-factor secrets under the organisation's key, bound to their owner. */
export function createCredentialSealer(keys: KeyRing): CredentialSealer {
  return {
    async seal({ organisationId, employeeId }, secret) {
      const key = await keys.organisationKey(organisationId);
      return { keyId: key.keyId, sealed: seal(key.secret, rowContext('credential', organisationId, employeeId), secret) };
    },
    async open({ organisationId, employeeId }, { keyId, sealed }) {
      const key = await keys.keyById(organisationId, keyId);
      if (!key) throw new Error('The key that sealed a second factor was destroyed.');
      return unseal(key.secret, rowContext('credential', organisationId, employeeId), sealed);
    },
  };
}
