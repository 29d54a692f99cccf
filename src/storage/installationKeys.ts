import { createPrivateKey, createPublicKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Instant } from '../protocol/time.ts';
import type { Database } from './database.ts';
import type { MasterKey } from './masterKey.ts';
import { rowContext } from './sealing.ts';

/** Keys that belong to no organisation: the index of e-mail addresses (nobody knows the organisation before signing in) and the signature under exported heads. */
export interface InstallationKeys {
  readonly emailIndexKey: Uint8Array;
  readonly headSigner: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
}

type Purpose = 'e-mail-index' | 'signed-heads';

/** PKCS #8 wrapping of a bare Ed25519 seed (RFC 8410). */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Reads the keys of this installation, making them on first use. @throws SealBroken under another master key. */
export async function openInstallationKeys(database: Database, masterKey: MasterKey, now: Instant): Promise<InstallationKeys> {
  const emailIndexKey = await keyFor(database, masterKey, 'e-mail-index', now);
  const seed = await keyFor(database, masterKey, 'signed-heads', now);
  const privateKey = createPrivateKey({ key: Buffer.concat([ed25519Prefix, seed]), format: 'der', type: 'pkcs8' });
  return { emailIndexKey, headSigner: { privateKey, publicKey: createPublicKey(privateKey) } };
}

async function keyFor({ kysely }: Database, masterKey: MasterKey, purpose: Purpose, now: Instant): Promise<Uint8Array> {
  const context = rowContext('installation key', undefined, purpose);
  const find = () => kysely.selectFrom('installation_key').select('wrapped').where('purpose', '=', purpose).executeTakeFirst();
  let row = await find();
  if (!row) {
    const wrapped = Buffer.from(await masterKey.wrap(randomBytes(32), context));
    // Two processes on their first start: the one that comes second uses the first one's key.
    await kysely
      .insertInto('installation_key')
      .values({ purpose, wrapped, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    row = await find();
  }
  if (!row) throw new Error(`The installation key ${purpose} could not be stored.`);
  return masterKey.unwrap(row.wrapped, context);
}
