import { isId, type DossierId } from '../protocol/ids.ts';
import { isInstant, isPlainDate } from '../protocol/time.ts';

/** Where a page of dossiers ends: the value it is sorted by, as the database writes it, and the dossier. */
export interface Cursor {
  readonly key: string;
  readonly dossierId: DossierId;
}

/** Made for a URL: holds an id and a date or time, nothing personal. */
export function writeCursor({ key, dossierId }: Cursor): string {
  return Buffer.from(`${dossierId}${key}`).toString('base64url');
}

/** A cursor comes from a URL: undefined for one that is not ours, so that the list starts at its first page. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const decoded = Buffer.from(text, 'base64url').toString();
  const [dossierId, key] = [decoded.slice(0, 36), decoded.slice(36)];
  const known = key === 'infinity' || isPlainDate(key) || isInstant(key.replace(' ', 'T').replace(/\+00$/, 'Z'));
  return isId(dossierId) && known ? { dossierId: dossierId as DossierId, key } : undefined;
}
