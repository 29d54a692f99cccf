/**
 * Time as the record knows it. An {@link Instant} is a moment in UTC
 * (`2026-03-02T09:40:00.000Z`), a {@link PlainDate} a calendar day in the
 * Netherlands (`2026-03-02`). The engine never reads a clock: both come in.
 */
declare const brand: unique symbol;
export type Instant = string & { readonly [brand]: 'Instant' };
export type PlainDate = string & { readonly [brand]: 'PlainDate' };

export type TermUnit = 'workingDays' | 'days' | 'weeks' | 'months';
export interface Term {
  readonly amount: number;
  readonly unit: TermUnit;
}

/** What the engine needs to know about the Dutch calendar; supplied from outside so that it stays pure. */
export interface Calendar {
  /** The day in Europe/Amsterdam on which the instant falls. */
  dateOf(instant: Instant): PlainDate;
  /** False on Saturdays, Sundays and public holidays. */
  isWorkingDay(date: PlainDate): boolean;
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for an existing moment written in UTC with a `Z`. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && instantPattern.test(value) && isPlainDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}

/** True for a day that exists, between the years 1900 and 2199. */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string') return false;
  const match = datePattern.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The date `days` later (or earlier, when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  const at = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  return new Date(at).toISOString().slice(0, 10) as PlainDate;
}

/** The same day `months` later; the last day of the month where that day does not exist. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const [targetYear, targetMonth] = [year + Math.floor(month / 12), ((month % 12) + 12) % 12];
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(targetYear, targetMonth + 1));
  return new Date(Date.UTC(targetYear, targetMonth, day)).toISOString().slice(0, 10) as PlainDate;
}

/**
 * The last day of a term that starts on `from`. The day itself does not count:
 * one working day after a Friday is the Monday (R116, five working days). A term
 * of nothing ends on the day itself, or on the first working day from then on.
 */
export function dueDate(from: PlainDate, term: Term, calendar: Calendar): PlainDate {
  switch (term.unit) {
    case 'days':
      return addDays(from, term.amount);
    case 'weeks':
      return addDays(from, term.amount * 7);
    case 'months':
      return addMonths(from, term.amount);
    case 'workingDays': {
      let date = from;
      while (term.amount === 0 && !calendar.isWorkingDay(date)) date = addDays(date, 1);
      for (let left = term.amount; left > 0; ) {
        date = addDays(date, 1);
        if (calendar.isWorkingDay(date)) left -= 1;
      }
      return date;
    }
  }
}

/** Whole years between a birth date and a day; negative when the day lies before it. */
export function ageOn(birthDate: PlainDate, day: PlainDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
