/**
 * The one way to write a day or a moment for people, always in Dutch time
 * (Europe/Amsterdam). Formatters are made once: making one costs a hundred
 * times what using it costs.
 */
import type { Instant, PlainDate } from '../../protocol/time.ts';
import { isPlainDate } from '../../protocol/time.ts';
import type { Language } from '../../texts/index.ts';

/** `day` 2 maart 2026 · `weekday` ma 2 maart · `moment` ma 2 maart 2026, 10:40 · `time` 10:40 · `short` 2 mrt */
export type DateStyle = 'day' | 'weekday' | 'moment' | 'time' | 'short';

export const timeZone = 'Europe/Amsterdam';

const parts: Record<Exclude<DateStyle, 'moment'>, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hour12: false },
  short: { day: 'numeric', month: 'short' },
};
const momentDay: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' };
const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = language + key;
  let found = formatters.get(name);
  if (!found) {
    found = new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
    formatters.set(name, found);
  }
  return found;
}

// Pages of one dossier write the same moments again and again, and Intl takes a quarter of a timeline's time.
const mostWritten = 20_000;
const written = new Map<string, string>();

/** Writes an instant or a day in words; a day has no time, so `moment` of a day is the day alone. */
export function formatDate(at: Instant | PlainDate, style: DateStyle, language: Language): string {
  const key = at + style + language;
  let text = written.get(key);
  if (text === undefined) {
    if (written.size >= mostWritten) written.clear();
    text = write(at, style, language);
    written.set(key, text);
  }
  return text;
}

function write(at: Instant | PlainDate, style: DateStyle, language: Language): string {
  const dayOnly = at.length === 10;
  // Noon keeps a plain date on its own day in Amsterdam, summer and winter.
  const date = new Date(dayOnly ? `${at}T12:00:00Z` : at);
  if (style === 'moment') {
    const day = formatter(language, 'momentDay', momentDay).format(date);
    return dayOnly ? day : `${day}, ${formatter(language, 'time', parts.time).format(date)}`;
  }
  return formatter(language, style, parts[style]).format(date);
}

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The day and the time of day (`10:40`) on a Dutch clock at that instant. */
export function dutchClock(at: Instant): { readonly date: PlainDate; readonly time: string } {
  const [date, time] = clock.format(new Date(at)).split(', ') as [PlainDate, string];
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
