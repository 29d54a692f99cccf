import type { Instant } from '../../protocol/time.ts';
import { dutchClock, instantAt } from '../kit/dates.ts';
import type { FormValues } from '../kit/form.ts';
import { momentOf } from '../kit/formValues.ts';

/** When it happened, from a form's day and time; noon when only the day is known, and never later than now. */
export function momentFrom(values: FormValues, name: string, now: Instant): Instant | undefined {
  const moment = momentOf(values, name);
  if (moment === null) return undefined;
  const at = moment.length > 10 ? (moment as Instant) : dutchClock(now).date === (moment as string) ? now : instantAt(moment as never, '12:00');
  return at > now ? now : at;
}
