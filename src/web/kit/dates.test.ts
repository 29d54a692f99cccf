import { describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '../../protocol/time.ts';
import { dutchClock, formatDate, instantAt, parseTime } from './dates.ts';

const at = '2026-03-02T09:40:00Z' as Instant;
const day = '2026-03-02' as PlainDate;

describe('writing dates', () => {
  it('writes a moment in Dutch', () => expect(formatDate(at, 'moment', 'nl')).toBe('ma 2 maart 2026, 10:40'));
  it('writes a moment in English', () => expect(formatDate(at, 'moment', 'en')).toMatch(/^Mon,? 2 March 2026, 10:40$/));
  it('writes a day', () => expect(formatDate(day, 'day', 'nl')).toBe('2 maart 2026'));
  it('writes a day without a time when the time is not known', () => expect(formatDate(day, 'moment', 'nl')).toBe('ma 2 maart 2026'));
  it('writes midnight as 00:00', () => expect(formatDate('2026-03-01T23:00:00Z' as Instant, 'time', 'nl')).toBe('00:00'));
});

describe('the Dutch clock', () => {
  it('shows the next day after midnight', () => expect(dutchClock('2026-03-01T23:30:00Z' as Instant)).toEqual({ date: '2026-03-02', time: '00:30' }));
  it('takes the first of two equal hours in October', () => expect(instantAt('2025-10-26' as PlainDate, '02:30')).toBe('2025-10-26T00:30:00.000Z'));
  it('moves a skipped hour in March on', () => expect(dutchClock(instantAt('2026-03-29' as PlainDate, '02:30'))).toEqual({ date: '2026-03-29', time: '03:30' }));
  it('reads times as people type them', () => expect([parseTime('9:05'), parseTime('0905'), parseTime('9.05'), parseTime('24:00'), parseTime('9')]).toEqual(['09:05', '09:05', '09:05', null, null]));
});
