import type { Instant } from '../protocol/time.ts';

/** A school day. After it, log in again. */
export const absoluteSeconds = 10 * 3600;
/** Without a sign of life for this long a session locks. `last_seen` is at most {@link touchSeconds} behind, so it is never later. */
export const idleSeconds = 15 * 60;
export const touchSeconds = 60;
/** Between password and second factor. */
export const pendingSeconds = 10 * 60;
/** How long a code that was just given again opens what asks for it. */
export const stepUpSeconds = 10 * 60;
/** How long after its end a session still says whose draft is being saved. */
export const draftSeconds = 24 * 3600;

export function secondsBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}
