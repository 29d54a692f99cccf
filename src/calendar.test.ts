import { describe, expect, it } from 'vitest';
import { dutchCalendar } from './calendar.ts';
import { dueDate, type Instant, type PlainDate } from './protocol/time.ts';

const { dateOf, timeOf, instantOf, isWorkingDay } = dutchCalendar;
const instant = (text: string): Instant => text as Instant;
const date = (text: string): PlainDate => text as PlainDate;

describe('clock times in Amsterdam', () => {
  it.each([
    ['2026-01-15T22:59:00.000Z', '2026-01-15', '23:59'],
    ['2026-01-15T23:00:00.000Z', '2026-01-16', '00:00'],
    ['2026-07-15T21:59:59.999Z', '2026-07-15', '23:59'],
    ['2026-07-15T22:00:00.000Z', '2026-07-16', '00:00'],
    ['2026-03-29T00:59:00.000Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '03:00'],
    ['2026-12-31T23:30:00.000Z', '2027-01-01', '00:30'],
  ])('%s is %s %s', (at, day, time) => {
    expect([dateOf(instant(at)), timeOf(instant(at))]).toEqual([day, time]);
  });
  it.each([
    ['winter', '2026-01-15', '09:40', '2026-01-15T08:40:00.000Z'],
    ['summer', '2026-07-15', '09:40', '2026-07-15T07:40:00.000Z'],
    ['midnight', '2026-07-15', '00:00', '2026-07-14T22:00:00.000Z'],
    ['just before the hour that is skipped', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['in the hour that is skipped', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['just after it', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['in the hour that comes twice: the first', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['just after it', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s', (_when, day, time, expected) => {
    expect(instantOf(date(day), time)).toBe(expected);
  });
  it.each(['24:00', '9:40', '09:60', ''])('refuses the time "%s"', (time) => {
    expect(() => instantOf(date('2026-01-15'), time)).toThrow(RangeError);
  });
  it('refuses a day that does not exist', () => {
    expect(() => instantOf(date('2026-02-30'), '10:00')).toThrow(RangeError);
  });
});

describe('working days', () => {
  it.each([
    ['2026-01-01', 'New Year'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-04-27', "King's Day"],
    ['2025-04-26', "King's Day on a Saturday"],
    ['2026-05-14', 'Ascension'],
    ['2026-05-25', 'Whit Monday'],
    ['2026-12-25', 'Christmas'],
    ['2028-12-26', 'second day of Christmas'],
    ['2025-05-05', '5 May in a lustrum year'],
    ['2026-11-21', 'Saturday'],
    ['2026-11-22', 'Sunday'],
  ])('%s is none: %s', (day) => {
    expect(isWorkingDay(date(day))).toBe(false);
  });
  it.each([
    ['2026-04-03', 'Good Friday'],
    ['2026-05-05', '5 May in another year'],
    ['2026-05-04', 'Remembrance Day'],
    ['2026-12-31', "New Year's Eve"],
    ['2026-12-24', 'Christmas Eve'],
    ['2026-11-23', 'an ordinary Monday'],
  ])('%s is one: %s', (day) => {
    expect(isWorkingDay(date(day))).toBe(true);
  });
  it.each([
    ['days', '2026-03-07'],
    ['weeks', '2026-03-07'],
    ['months', '2026-03-07'],
    ['workingDays', '2026-03-09'],
  ] as const)('no %s at all from a Saturday end on %s', (unit, expected) => {
    expect(dueDate(date('2026-03-07'), { amount: 0, unit }, dutchCalendar)).toBe(expected);
  });
  it('no working days at all from a working day end on that day', () => {
    expect(dueDate(date('2026-03-06'), { amount: 0, unit: 'workingDays' }, dutchCalendar)).toBe('2026-03-06');
  });
  it('five working days over Christmas', () => {
    expect(dueDate(date('2026-12-22'), { amount: 5, unit: 'workingDays' }, dutchCalendar)).toBe('2026-12-30');
  });
});
