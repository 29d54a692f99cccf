import { textsFor, type Language, type Texts } from '../../texts/index.ts';
import type { Visit } from '../visit.ts';

/**
 * A public page is the same for everyone: its address alone says what is on it,
 * the language too. No cookie decides, so that nothing personal can be on a page
 * that a browser keeps for use without internet.
 */
export function wijzerAddress(path: string, language: Language): string {
  return language === 'en' ? `${path}?taal=en` : path;
}

/** The words in the language of the address; Dutch when it names none. */
export function textsOfAddress(visit: Visit): Texts {
  return textsFor(visit.context.req.query('taal') === 'en' ? 'en' : 'nl');
}
