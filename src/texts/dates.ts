/**
 * The one way to write a day or a moment for people, always in Dutch time
 * (Europe/Amsterdam). Formatters are made once: making one costs a hundred
 * times what using it costs.
 */
import type { Instant, PlainDate } from '../protocol/time.ts';
import type { Language } from './index.ts';

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
