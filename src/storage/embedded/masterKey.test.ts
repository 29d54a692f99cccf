import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureMasterKey } from './masterKey.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pluis-key-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

test('the first start makes a key of 32 bytes that only its owner can read, later starts find it', () => {
  const made = ensureMasterKey(dataDir);

  expect(made).toHaveLength(32);
  expect(statSync(join(dataDir, 'keys', 'master.key')).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o700);
  expect(ensureMasterKey(dataDir)).toEqual(made);
});

test('a key that is missing while there is a database is not replaced by a new one', () => {
  mkdirSync(join(dataDir, 'postgres'));
  writeFileSync(join(dataDir, 'database.json'), JSON.stringify({ home: dataDir, passwords: { superuser: 'a', migrator: 'b', app: 'c' } }));

  expect(() => ensureMasterKey(dataDir)).toThrow(/master key .* is missing/);
});

test('a damaged key is named, its content is not', () => {
  mkdirSync(join(dataDir, 'keys'));
  writeFileSync(join(dataDir, 'keys', 'master.key'), 'half-a-key');

  expect(() => ensureMasterKey(dataDir)).toThrow(/master\.key must hold 32 bytes(?!.*half-a-key)/);
});
