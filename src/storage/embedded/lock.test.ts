import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataFolder, lockHolder } from './lock.ts';
import { startOf } from './processes.ts';

let dataDir: string;
let lock: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pluis-lock-'));
  lock = join(dataDir, 'pluis.lock');
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

test('the lock names its holder until it is released', async () => {
  const held = await lockDataFolder(dataDir, 0);
  expect(lockHolder(dataDir)).toBe(process.pid);

  held.release();

  expect(lockHolder(dataDir)).toBeUndefined();
  expect(existsSync(lock)).toBe(false);
});

test('a process that runs keeps the lock', async () => {
  writeFileSync(lock, JSON.stringify({ pid: process.ppid, started: startOf(process.ppid) }));

  await expect(lockDataFolder(dataDir, 0)).rejects.toThrow(`process ${String(process.ppid)}`);
});

test('a process that is gone loses it', async () => {
  writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, started: 'long ago' }));

  await lockDataFolder(dataDir, 0);

  expect(lockHolder(dataDir)).toBe(process.pid);
});

test('another process with the same number does not hold it', async () => {
  writeFileSync(lock, JSON.stringify({ pid: process.ppid, started: 'before the restart/1' }));

  await lockDataFolder(dataDir, 0);

  expect(lockHolder(dataDir)).toBe(process.pid);
});

test('half a lock, from a full disk, holds nothing', async () => {
  writeFileSync(lock, '{"pid":12');

  await lockDataFolder(dataDir, 0);

  expect(lockHolder(dataDir)).toBe(process.pid);
});

test('a start waits for a Pluis that is stopping', async () => {
  const stopping = await lockDataFolder(dataDir, 0);
  const next = lockDataFolder(dataDir, 5000);

  stopping.release();

  (await next).release();
  expect(existsSync(lock)).toBe(false);
});
