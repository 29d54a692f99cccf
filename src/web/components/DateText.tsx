import type { Instant, PlainDate } from '../../protocol/time.ts';
import type { Texts } from '../../texts/index.ts';
import { formatDate, type DateStyle } from '../kit/dates.ts';

/** A day or moment on a Dutch clock, readable by people and machines. */
export function DateText({ t, at, style = 'moment' }: { t: Texts; at: Instant | PlainDate; style?: DateStyle }) {
  return <time dateTime={at}>{formatDate(at, style, t.language)}</time>;
}
