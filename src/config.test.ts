import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, type Config } from './config.ts';

const key = Buffer.alloc(32, 7).toString('base64');

function accepted(environment: Record<string, string>): Config {
  const config = readConfig(environment);
  if (!config.ok) throw new Error(config.problem.join('\n'));
  return config.value;
}

function problems(environment: Record<string, string>): string {
  const config = readConfig(environment);
  return config.ok ? '' : config.problem.join('\n');
}

test('without any setting Pluis runs on its embedded database with a demonstration, for this machine only', () => {
  expect(accepted({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDirectory: resolve('data'),
    database: { kind: 'embedded' },
    masterKey: undefined,
    publicUrl: undefined,
    behindProxy: false,
    demonstration: true,
    logLevel: 'info',
    warnings: [],
  });
});

test('on a database of one’s own there is no demonstration unless asked for', () => {
  const own = { DATABASE_URL: 'postgresql://pluis:secret@db.example:5432/pluis', PLUIS_MASTER_KEY: key };
  expect(accepted(own).demonstration).toBe(false);
  expect(accepted({ ...own, PLUIS_DEMO: 'on' }).demonstration).toBe(true);
});

test('a database of one’s own needs a key of one’s own', () => {
  expect(problems({ DATABASE_URL: 'postgresql://localhost/pluis' })).toMatch(/PLUIS_MASTER_KEY_FILE is not.*openssl rand -base64 32/);
});

test('the key comes in base64, in hexadecimal, or from a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pluis-config-'));
  const file = join(folder, 'master.key');
  writeFileSync(file, `${key}\n`);
  const bytes = new Uint8Array(32).fill(7);

  expect(accepted({ PLUIS_MASTER_KEY: key }).masterKey).toEqual(bytes);
  expect(accepted({ PLUIS_MASTER_KEY: '07'.repeat(32) }).masterKey).toEqual(bytes);
  expect(accepted({ PLUIS_MASTER_KEY_FILE: file }).masterKey).toEqual(bytes);
  rmSync(folder, { recursive: true });
});

test('a key that is no key is refused without repeating it', () => {
  expect(problems({ PLUIS_MASTER_KEY: 'geheim-maar-te-kort' })).toMatch(/^PLUIS_MASTER_KEY must hold 32 bytes(?!.*geheim)/);
  expect(problems({ PLUIS_MASTER_KEY: key, PLUIS_MASTER_KEY_FILE: '/x' })).toContain('both set');
  expect(problems({ PLUIS_MASTER_KEY_FILE: '/nonexistent/master.key' })).toContain('cannot be read (ENOENT)');
});

test.each(['0', '3000', '65535'])('PORT %s is a port', (port) => {
  expect(accepted({ PORT: port }).port).toBe(Number(port));
});

test.each(['65536', '-1', '3000a', '1e3', '30.5'])('PORT %s is not', (port) => {
  expect(problems({ PORT: port })).toBe('PORT must be a whole number from 0 to 65535, for example PORT=3000.');
});

test('every mistake is told at once', () => {
  expect(problems({ PORT: 'x', PLUIS_DEMO: 'yes', PLUIS_LOG_LEVEL: 'loud', PLUIS_PUBLIC_URL: 'https://school.example/pad' }).split('\n')).toHaveLength(4);
});

test('an empty variable counts as absent', () => {
  expect(accepted({ PORT: '', DATABASE_URL: ' ', PLUIS_PUBLIC_URL: '' })).toMatchObject({ port: 3000, database: { kind: 'embedded' }, publicUrl: undefined });
});

test('the public address has no slash at its end', () => {
  expect(accepted({ PLUIS_PUBLIC_URL: 'https://meldcode.school.example/' }).publicUrl).toBe('https://meldcode.school.example');
});

test('a misspelled setting is pointed out', () => {
  expect(accepted({ PLUIS_MASTERKEY_FILE: '/x' }).warnings[0]).toContain('PLUIS_MASTERKEY_FILE is not a setting of Pluis');
});
