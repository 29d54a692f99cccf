/** Days and moments on a Dutch clock (Europe/Amsterdam), from and to what people type. */
import { LRUCache } from 'lru-cache';
import type { Instant, PlainDate } from '../../protocol/time.ts';
import { isPlainDate } from '../../protocol/time.ts';
import { timeZone } from '../../texts/dates.ts';

export { formatDate, type DateStyle } from '../../texts/dates.ts';

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export interface DutchClock {
  readonly date: PlainDate;
  readonly time: string;
}

/** By minute: a timeline asks it twice an entry, and asking the time zone costs more than drawing the line. */
const clocksKnown = new LRUCache<string, DutchClock>({ max: 5000 });
const toTheMinute = 16;

/** The day and the time of day (`10:40`) on a Dutch clock at that instant. */
export function dutchClock(at: Instant): DutchClock {
  const minute = at.slice(0, toTheMinute);
  const known = clocksKnown.get(minute);
  if (known) return known;
  const [date, time] = clock.format(new Date(at)).split(', ') as [PlainDate, string];
  clocksKnown.set(minute, { date, time });
  return { date, time };
}

/**
 * The instant at which a Dutch clock shows this day and time. In the hour that
 * happens twice in October the first is meant; a time skipped in March moves on an hour.
 */
export function instantAt(date: PlainDate, time: string): Instant {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  const candidates = [2, 1].map((hours) => new Date(asIfUtc - hours * 3_600_000).toISOString() as Instant);
  const exact = candidates.find((at) => {
    const shown = dutchClock(at);
    return shown.date === date && shown.time === time;
  });
  return exact ?? (candidates[1] as Instant);
}

/** Reads a day as people type it, `2026-03-02`, `2-3-2026`, `02/03/2026` or `2.3.2026`; null when no such day exists. */
export function parseDate(text: string): PlainDate | null {
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim());
  const iso = dutch ? `${dutch[3] ?? ''}-${pad(dutch[2])}-${pad(dutch[1])}` : text.trim();
  return isPlainDate(iso) ? iso : null;
}

/** Reads a time of day, `10:40`, `9.05` or `0940`, as `hh:mm`; null when no clock shows it. */
export function parseTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.]?([0-5]\d))(?::[0-5]\d)?$/.exec(text.trim());
  if (!match || Number(match[1]) > 23) return null;
  return `${pad(match[1])}:${match[2] ?? ''}`;
}

function pad(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}
