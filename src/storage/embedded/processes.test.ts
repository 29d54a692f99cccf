import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test, vi } from 'vitest';
import { holdsNumber, isAlive, isPostgres, startOf } from './processes.ts';

test('this process runs, has a start, and is no PostgreSQL', () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(startOf(process.pid)).toBe(startOf(process.pid));
  expect(startOf(process.pid)).not.toBe(startOf(process.ppid));
  expect(isPostgres(process.pid)).toBe(false);
});

test('a number nobody has is nothing', () => {
  const nobody = 2 ** 22 + 1;
  expect([isAlive(nobody), holdsNumber(nobody), startOf(nobody), isPostgres(nobody)]).toEqual([false, false, undefined, false]);
});

test.runIf(process.platform === 'linux')('a process that ended but was not cleared away is not alive', async () => {
  const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 20'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const zombie = Number(line.toString());

  await vi.waitFor(() => {
    expect([holdsNumber(zombie), isAlive(zombie), startOf(zombie)]).toEqual([true, false, undefined]);
  });
  parent.kill();
});
