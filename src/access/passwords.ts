import { hash, parseOptions, verify } from '@node-rs/argon2';

/** Cost of argon2id. Memory in KiB. */
export interface PasswordCost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** The OWASP Password Storage Cheat Sheet's parameters for argon2id: 19 MiB, two passes, one lane. */
export const owaspCost: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** For tests only: as cheap as argon2 allows. */
export const testCost: PasswordCost = { memoryCost: 8, timeCost: 1, parallelism: 1 };

export interface Passwords {
  hash(password: string): Promise<string>;
  /**
   * Costs as much time for an unknown account (`known` null) as for a known one.
   * A stored hash that cannot be read is an outage and throws.
   */
  matches(password: string, known: string | null): Promise<boolean>;
  /** True when the hash was made with other parameters than today's; then hash again at the next login. */
  isOutdated(known: string): boolean;
}

/** argon2id (the library's default) over the NFKC form, so that one password typed on two systems is one password. */
export function createPasswords(cost: PasswordCost = owaspCost): Passwords {
  const hashed = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);
  // A hash that nobody's password has: verifying against it takes the usual time and never succeeds.
  let nobody: Promise<string> | undefined;
  return {
    hash: hashed,
    async matches(password, known) {
      nobody ??= hashed(crypto.randomUUID());
      const same = await verify(known ?? (await nobody), password.normalize('NFKC'));
      return same && known !== null;
    },
    isOutdated(known) {
      const used = parseOptions(known);
      return used.memoryCost !== cost.memoryCost || used.timeCost !== cost.timeCost || used.parallelism !== cost.parallelism;
    },
  };
}
