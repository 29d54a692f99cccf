import type { Instant } from '../protocol/time.ts';

/**
 * One unambiguous spelling of a list of fields, for hashes and for the additional data of
 * sealed payloads: a label, then each field, all preceded by their length in four bytes (big
 * endian). Two different lists never give the same bytes. Text is UTF-8, numbers are decimal.
 */
export function encodeFields(label: string, fields: readonly (string | number | Uint8Array)[]): Buffer {
  const parts = [label, ...fields].map((field) => (field instanceof Uint8Array ? field : Buffer.from(String(field), 'utf8')));
  const encoded = Buffer.allocUnsafe(parts.reduce((total, part) => total + 4 + part.length, 0));
  let at = 0;
  for (const part of parts) {
    at = encoded.writeUInt32BE(part.length, at);
    encoded.set(part, at);
    at += part.length;
  }
  return encoded;
}

/** An instant as the record hashes and stores it: UTC with exactly six decimals, PostgreSQL's own precision. */
export function canonicalInstant(instant: Instant): string {
  const [seconds = '', decimals = ''] = instant.slice(0, -1).split('.');
  return `${seconds}.${decimals.padEnd(6, '0')}Z`;
}

const utcText = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/;

/**
 * Reads PostgreSQL's text of a timestamptz (session time zone UTC). Three decimals, as
 * `toISOString` writes them, so that stored instants compare as text with new ones; six only
 * where the microseconds are not zero.
 *
 * @throws RangeError for a time that Pluis never writes: infinity, before Christ.
 */
export function instantFromDatabase(text: string): Instant {
  const match = utcText.exec(text);
  if (!match) throw new RangeError('The database answered a time outside UTC or outside the years 0–9999.');
  const decimals = (match[3] ?? '').padEnd(6, '0');
  return `${match[1]}T${match[2]}.${decimals.endsWith('000') ? decimals.slice(0, 3) : decimals}Z` as Instant;
}
