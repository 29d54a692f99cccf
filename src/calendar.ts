import { createRequire } from 'node:module';
import { isPlainDate, type Calendar, type Instant, type PlainDate } from './protocol/time.ts';

/** The Dutch calendar: days and clock times in Europe/Amsterdam, and which days are working days. */
export interface DutchCalendar extends Calendar {
  /** The clock time in Europe/Amsterdam, `hh:mm`. */
  timeOf(instant: Instant): string;
  /**
   * The moment at which it is `time` (`hh:mm`) in Europe/Amsterdam on `date`. A time that
   * comes twice (end of summer time) is the first; one that is skipped counts on from the
   * hour before (02:30 becomes 03:30).
   */
  instantOf(date: PlainDate, time: string): Instant;
}

const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
const hour = 3_600_000;
/** The offset in each hour that was asked for; clocks only change on the hour. */
const offsets = new Map<number, number>();
const bucketsKept = 50_000;

/** Milliseconds that Amsterdam is ahead of UTC. */
function offsetAt(milliseconds: number): number {
  const bucket = Math.floor(milliseconds / hour);
  const known = offsets.get(bucket);
  if (known !== undefined) return known;
  if (offsets.size >= bucketsKept) offsets.clear();
  const parts = Object.fromEntries(zone.formatToParts(bucket * hour).map((part) => [part.type, part.value]));
  const local = Date.UTC(Number(parts['year']), Number(parts['month']) - 1, Number(parts['day']), Number(parts['hour']), Number(parts['minute']));
  const offset = local - bucket * hour;
  offsets.set(bucket, offset);
  return offset;
}

function localText(milliseconds: number): string {
  return new Date(milliseconds + offsetAt(milliseconds)).toISOString();
}

/** The day in each hour that was asked for: midnight is on the hour, so an hour lies in one day. */
const days = new Map<number, PlainDate>();

function dateOf(instant: Instant): PlainDate {
  const milliseconds = Date.parse(instant);
  const bucket = Math.floor(milliseconds / hour);
  const known = days.get(bucket);
  if (known !== undefined) return known;
  if (days.size >= bucketsKept) days.clear();
  const date = localText(milliseconds).slice(0, 10) as PlainDate;
  days.set(bucket, date);
  return date;
}

function instantOf(date: PlainDate, time: string): Instant {
  if (!isPlainDate(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError('instantOf needs a date yyyy-mm-dd and a time hh:mm');
  const local = Date.parse(`${date}T${time}:00Z`);
  const before = offsetAt(local - 3 * hour);
  const after = offsetAt(local + 3 * hour);
  const found = [before, after].find((offset) => offsetAt(local - offset) === offset) ?? before;
  return new Date(local - found).toISOString() as Instant;
}

const holidays = new Map<string, ReadonlySet<string>>();

/**
 * The days in a year on which schools and offices are closed by general custom: the public
 * holidays, and 5 May in lustrum years (2025, 2030 …). Good Friday is an ordinary working
 * day: Veilig Thuis works. The holiday data are read on first use only, they are heavy.
 */
function holidaysIn(year: string): ReadonlySet<string> {
  let days = holidays.get(year);
  if (!days) {
    days = new Set([...publicHolidays(Number(year)), ...(Number(year) % 5 === 0 ? [`${year}-05-05`] : [])]);
    holidays.set(year, days);
  }
  return days;
}

interface HolidayList {
  getHolidays(year: number): readonly { readonly date: string; readonly type: string }[];
}
let list: HolidayList | undefined;

function publicHolidays(year: number): readonly string[] {
  if (!list) {
    const Holidays = createRequire(import.meta.url)('date-holidays') as new (country: string) => HolidayList;
    list = new Holidays('NL');
  }
  return list
    .getHolidays(year)
    .filter((day) => day.type === 'public')
    .map((day) => day.date.slice(0, 10));
}

function isWorkingDay(date: PlainDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysIn(date.slice(0, 4)).has(date);
}

/** The one Dutch calendar (R116: terms in working days). */
export const dutchCalendar: DutchCalendar = {
  dateOf,
  timeOf: (instant) => localText(Date.parse(instant)).slice(11, 16),
  isWorkingDay,
  instantOf,
};
