import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

test('work on one key is done in the order in which it was asked, also after a failure', async () => {
  const turns = createTurns();
  const done: string[] = [];
  const slow = turns.take('child', async () => {
    await new Promise((resolve) => setImmediate(resolve));
    done.push('first');
  });
  const broken = turns.take('child', () => Promise.reject(new Error('outage')));
  const last = turns.take('child', async () => {
    done.push('last');
  });
  await expect(broken).rejects.toThrow('outage');
  await Promise.all([slow, last]);
  expect(done).toEqual(['first', 'last']);
});

test('work on other keys does not wait', async () => {
  const turns = createTurns();
  const held = Promise.withResolvers<undefined>();
  const waiting = turns.take('one', () => held.promise);
  expect(await turns.take('other', () => Promise.resolve('done'))).toBe('done');
  held.resolve(undefined);
  await waiting;
});

test('nothing is remembered afterwards', async () => {
  const turns = createTurns();
  await Promise.all([turns.take('child', () => Promise.resolve(1)), turns.take('child', () => Promise.resolve(2))]);
  expect(turns.size).toBe(0);
});
