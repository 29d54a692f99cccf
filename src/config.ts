/**
 * The one place that reads the environment. Everything is validated once, at
 * start; the rest of the code gets a {@link Config} and never sees a variable.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { refused, ok, type Result } from './protocol/result.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Config {
  /** 0 lets the system choose a free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder for keys, the embedded database and its lock. */
  readonly dataDirectory: string;
  readonly database: { readonly kind: 'embedded' } | { readonly kind: 'url'; readonly url: string };
  /** 32 bytes; absent only with the embedded database, which then keeps its own key in the data folder. */
  readonly masterKey: Uint8Array | undefined;
  /** The origin people type, without a trailing slash; undefined: `http://host:port`. */
  readonly publicUrl: string | undefined;
  /** Every request passes a proxy of the operator's, which notes the visitor's address in X-Forwarded-For. */
  readonly behindProxy: boolean;
  /** Make the fictional demonstration organisation when the database holds no organisation yet. */
  readonly demonstration: boolean;
  readonly logLevel: (typeof logLevels)[number];
  /** Settings that look like a mistake but do not stop the start, as sentences for the operator. */
  readonly warnings: readonly string[];
}

const blankIsAbsent = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <Type extends z.ZodType>(type: Type) => z.preprocess(blankIsAbsent, type.optional());

const portMessage = 'must be a whole number from 0 to 65535, for example PORT=3000';
const variables = z.object({
  PORT: optional(z.string().regex(/^\d{1,5}$/, portMessage).transform(Number).refine((port) => port <= 65_535, portMessage)),
  HOST: optional(z.string()),
  PLUIS_DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(
    z.string().refine((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url), 'must look like postgresql://user:password@host:5432/database'),
  ),
  PLUIS_MASTER_KEY: optional(z.string()),
  PLUIS_MASTER_KEY_FILE: optional(z.string()),
  PLUIS_PUBLIC_URL: optional(z.string().refine(isOrigin, 'must be an origin without a path, for example https://meldcode.school.example')),
  PLUIS_PROXY: optional(z.enum(['on', 'off'], 'must be "on" or "off"')),
  PLUIS_DEMO: optional(z.enum(['on', 'off'], 'must be "on" or "off"')),
  PLUIS_LOG_LEVEL: optional(z.enum(logLevels, `must be one of ${logLevels.join(', ')}`)),
});

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and validates the settings.
 * @returns the configuration, or every problem at once as sentences that name
 *   the variable, what is wrong and what to do. Values are never repeated in
 *   them: they may be secrets.
 */
export function readConfig(environment: Environment = process.env): Result<Config, readonly string[]> {
  const parsed = variables.safeParse(environment);
  if (!parsed.success) return refused(parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`));
  const found = parsed.data;

  const masterKey = readMasterKey(found.PLUIS_MASTER_KEY, found.PLUIS_MASTER_KEY_FILE);
  if (!masterKey.ok) return masterKey;
  if (found.DATABASE_URL !== undefined && masterKey.value === undefined) {
    return refused([
      'DATABASE_URL is set but PLUIS_MASTER_KEY_FILE is not. With your own database Pluis does not make a key by itself, ' +
        'because losing it means losing every dossier. Make one with "openssl rand -base64 32 > master.key", ' +
        'keep a copy apart from the database backups, and set PLUIS_MASTER_KEY_FILE to its path.',
    ]);
  }
  return ok({
    port: found.PORT ?? 3000,
    host: found.HOST ?? '127.0.0.1',
    dataDirectory: resolve(found.PLUIS_DATA_DIR ?? 'data'),
    database: found.DATABASE_URL === undefined ? { kind: 'embedded' } : { kind: 'url', url: found.DATABASE_URL },
    masterKey: masterKey.value,
    publicUrl: found.PLUIS_PUBLIC_URL?.replace(/\/$/, ''),
    behindProxy: found.PLUIS_PROXY === 'on',
    demonstration: found.PLUIS_DEMO === undefined ? found.DATABASE_URL === undefined : found.PLUIS_DEMO === 'on',
    logLevel: found.PLUIS_LOG_LEVEL ?? 'info',
    warnings: unknownVariables(environment),
  });
}

/** The database the tests run on: an ordinary PostgreSQL when DATABASE_URL is set, else the embedded one. */
export function readTestDatabaseUrl(environment: Environment = process.env): string | undefined {
  return environment['DATABASE_URL'] === '' ? undefined : environment['DATABASE_URL'];
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
}

function readMasterKey(value: string | undefined, file: string | undefined): Result<Uint8Array | undefined, readonly string[]> {
  if (value !== undefined && file !== undefined) {
    return refused(['PLUIS_MASTER_KEY and PLUIS_MASTER_KEY_FILE are both set. Keep one of them; the file is the safer choice.']);
  }
  if (value !== undefined) return decodeMasterKey(value, 'PLUIS_MASTER_KEY');
  if (file === undefined) return ok(undefined);
  try {
    return decodeMasterKey(readFileSync(file, 'utf8'), 'PLUIS_MASTER_KEY_FILE');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return refused([`PLUIS_MASTER_KEY_FILE names a file that cannot be read (${reason}). Check that ${resolve(file)} exists and that this user may read it.`]);
  }
}

/** Decodes 32 bytes in base64 (44 characters) or hexadecimal (64 characters). */
export function decodeMasterKey(text: string, source: string): Result<Uint8Array, readonly string[]> {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return ok(new Uint8Array(Buffer.from(trimmed, 'hex')));
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)) return ok(new Uint8Array(Buffer.from(trimmed, 'base64')));
  return refused([`${source} must hold 32 bytes in base64 (44 characters) or hexadecimal (64 characters). Make one with "openssl rand -base64 32".`]);
}

function unknownVariables(environment: Environment): string[] {
  const known = Object.keys(variables.shape);
  return Object.keys(environment)
    .filter((name) => name.startsWith('PLUIS_') && !known.includes(name))
    .map((name) => `${name} is not a setting of Pluis and is ignored. The settings are: ${known.join(', ')}.`);
}
