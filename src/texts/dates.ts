import { type Instant, type PlainDate } from '../protocol/time.ts';
import type { Language } from './index.ts';

/** `day` 2 maart 2026 · `moment` ma 2 maart 2026, 10:40 */
export type WrittenDate = 'day' | 'moment';

const timeZone = 'Europe/Amsterdam';
const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + name;
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = new Intl.DateTimeFormat(locales[language], { ...options, timeZone })));
  return found;
}

/** Writes an instant or a day in words, in Dutch time (Europe/Amsterdam); a day has no time, so `moment` of a day is the day alone. */
export function writeDate(at: Instant | PlainDate, style: WrittenDate, language: Language): string {
  const dayOnly = at.length === 10;
  // Noon keeps a plain date on its own day in Amsterdam, summer and winter.
  const date = new Date(dayOnly ? `${at}T12:00:00Z` : at);
  if (style === 'day') return formatter(language, 'day', day).format(date);
  const weekday = formatter(language, 'moment', { ...day, weekday: 'short' }).format(date);
  return dayOnly ? weekday : `${weekday}, ${formatter(language, 'time', { hour: '2-digit', minute: '2-digit', hour12: false }).format(date)}`;
}
