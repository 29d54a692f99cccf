import { csrfMatches } from '../access/csrf.ts';
import { identifyForDraft } from '../access/sessions.ts';
import type { Visit } from './visit.ts';

/**
 * Keeps what was typed when the session turns out to be locked or expired: sealed,
 * as the draft of that form, for the same person only (design 2.8).
 * @returns false when it cannot be told whose it is, or the form keeps no drafts.
 */
export async function keepTyped({ parts, cookie, form, now }: Visit): Promise<boolean> {
  if (form.draftKey === null || !isDraftKey(form.draftKey)) return false;
  const person = await identifyForDraft(parts.access, cookie);
  if (!person || !csrfMatches(parts.access.keys.csrf, person, form.csrf)) return false;
  await parts.drafts.save({ organisationId: person.organisationId, employeeId: person.employeeId, formKey: form.draftKey }, form.values, now);
  return true;
}

/** The names of forms that keep drafts: addresses below the site without a leading slash. */
export function isDraftKey(key: string): boolean {
  return /^[a-z0-9][a-z0-9/.-]{0,199}$/i.test(key);
}
