import type { MeldcodeStore } from '../../meldcode/ports.ts';
import type { Storage } from '../openStorage.ts';
import { openMeldcodeAddresses } from './addresses.ts';
import { openMeldcodeDrafts } from './drafts.ts';
import { openMeldcodeInForce } from './inForce.ts';
import { openMeldcodeVersions } from './versions.ts';

/** The organisation's own meldcode on PostgreSQL. */
export function openMeldcodeStore(storage: Pick<Storage, 'database'>): MeldcodeStore {
  return { ...openMeldcodeDrafts(storage), ...openMeldcodeVersions(storage), ...openMeldcodeInForce(storage), ...openMeldcodeAddresses(storage) };
}
