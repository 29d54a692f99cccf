import { expect, test } from 'vitest';
import type { Instant } from '../protocol/time.ts';
import { canonicalInstant, instantFromDatabase } from './canonical.ts';

test.each([
  ['2026-03-02T09:40:00Z', '2026-03-02T09:40:00.000000Z'],
  ['2026-03-02T09:40:00.5Z', '2026-03-02T09:40:00.500000Z'],
  ['2026-03-02T09:40:00.123Z', '2026-03-02T09:40:00.123000Z'],
  ['2026-03-02T09:40:00.123456Z', '2026-03-02T09:40:00.123456Z'],
])('the record hashes %s as %s', (instant, canonical) => {
  expect(canonicalInstant(instant as Instant)).toBe(canonical);
});

test.each([
  ['2026-03-02 09:40:00+00', '2026-03-02T09:40:00.000Z'],
  ['2026-03-02 09:40:00.12+00', '2026-03-02T09:40:00.120Z'],
  ['2026-03-02 09:40:00.123456+00', '2026-03-02T09:40:00.123456Z'],
  ['2026-03-02 09:40:00.00001+00', '2026-03-02T09:40:00.000010Z'],
])('PostgreSQL writes %s, Pluis reads %s', (text, instant) => {
  expect(instantFromDatabase(text)).toBe(instant);
});

test.each(['infinity', '2026-03-02 09:40:00+01', '0044-03-15 12:00:00+00 BC'])('%s is no time that Pluis writes', (text) => {
  expect(() => instantFromDatabase(text)).toThrow(RangeError);
});
