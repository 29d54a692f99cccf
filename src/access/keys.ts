import { createHmac, hkdfSync } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** Keys of login, each derived from the installation’s secret for one purpose, so that one never serves for another. */
export interface AccessKeys {
  readonly throttle: Uint8Array;
  readonly loginForm: Uint8Array;
  readonly csrf: Uint8Array;
  readonly recoveryCodes: Uint8Array;
}

/** @param secret 32 bytes of the installation; HKDF-SHA256 (RFC 5869) with a label per purpose. */
export function deriveAccessKeys(secret: Uint8Array): AccessKeys {
  const derive = (label: string): Uint8Array => new Uint8Array(hkdfSync('sha256', secret, '', `pluis access ${label} v1`, 32));
  return { throttle: derive('throttle'), loginForm: derive('login form'), csrf: derive('csrf'), recoveryCodes: derive('recovery codes') };
}

/** HMAC-SHA256 over parts that cannot run into each other. */
export function keyedHash(key: Uint8Array, ...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const hmac = createHmac('sha256', key);
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    hmac.update(`${bytes.length}:`).update(bytes);
  }
  return new Uint8Array(hmac.digest());
}

/**
 * One spelling per place that tries to log in: an IPv4 address, or the /64 of
 * an IPv6 address, because one household or attacker has all of a /64.
 */
export function addressPlace(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!isIPv6(address)) return address;
  // The URL parser writes an IPv6 address in its one canonical form.
  const canonical = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const rest = tail === undefined ? [] : tail.split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - rest.length }, () => '0');
  return `${[...groups, ...zeros, ...rest].slice(0, 4).join(':')}::/64`;
}
