/** `kill -9` of the application, the database and both, at random moments under load. The long run is `npm run soak`. */
import { expect, test } from 'vitest';
import { killUnderLoad } from './soak/killing.ts';

const seed = 20_260_302;
const kills = 6;

test(`after ${kills} kills under load nothing acknowledged is lost (seed ${seed})`, { timeout: 150_000 }, async () => {
  const report = await killUnderLoad({ kills, seed });
  expect(report.acknowledged).toBeGreaterThan(kills * 10);
  expect(report).toMatchObject({ lost: [], doubled: [], breaks: [], childrenWithTwo: 0, afterwards: [] });
});
