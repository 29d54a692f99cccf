/** What the offline wijzer keeps on a device, and what it never touches. */

/** Made by the server and put before the worker's own code. */
export interface OfflineConfig {
  /** Of this build: another version takes the place of all that was kept. */
  readonly version: string;
  readonly assets: readonly string[];
  /** Pages to keep in a language once somebody reads in it. */
  readonly pages: { readonly nl: readonly string[]; readonly en: readonly string[] };
}

/** A word in an address: a meldcode, a reference text or an age. */
const word = '[a-z0-9][a-z0-9-]{0,59}';
const publicPage = new RegExp(`^/wijzer(/naslag(/${word})?|/signalen(/${word})?|/(?!naslag$|signalen$|offline$)${word})?$`);

/** The languages of the pages at these addresses. */
export function languageOf(url: URL): 'nl' | 'en' {
  return url.search === '?taal=en' ? 'en' : 'nl';
}

/** Whether this address is a page of the public wijzer: the same for everyone, and without answers. */
export function isPublicPage(url: URL): boolean {
  return publicPage.test(url.pathname) && (url.search === '' || url.search === '?taal=en');
}

/**
 * The address under which an answer to this request may be kept; undefined for every other request, and
 * then the worker leaves it to the browser.
 */
export function keptAddress(config: OfflineConfig, request: { readonly method: string; readonly url: string }, origin: string): string | undefined {
  if (request.method !== 'GET') return undefined;
  const url = new URL(request.url);
  if (url.origin !== origin) return undefined;
  if (url.search === '' && config.assets.includes(url.pathname)) return url.pathname;
  return isPublicPage(url) ? url.pathname + url.search : undefined;
}
