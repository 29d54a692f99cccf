import { randomBytes } from 'node:crypto';

/** Without I, L, O and U: nothing to misread, in print or over the phone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Groups of five random characters, 25 bits each: `ABCDE-FGHJK`. */
export function readableSecret(groups: number): string {
  return Array.from({ length: groups }, () => Array.from(randomBytes(5), (byte) => alphabet[byte % alphabet.length]).join('')).join('-');
}
