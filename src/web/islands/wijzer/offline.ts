/** Keeping and answering, apart from the worker's events so that it can be tried without a browser. */
import { isPublicPage, keptAddress, languageOf, type OfflineConfig } from './kept.ts';

/** After this long a kept page is better than a connection that hangs. */
const patience = 4000;
const cachePrefix = 'pluis-wijzer-';

export interface OfflineWorld {
  readonly origin: string;
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  readonly fetch: (request: Request) => Promise<Response>;
}

const cacheName = (config: OfflineConfig): string => cachePrefix + config.version;

/** As a stranger would ask: without cookies, so that nothing personal can be in the answer. */
function asStranger(address: string, world: OfflineWorld): Request {
  return new Request(new URL(address, world.origin), { credentials: 'omit', redirect: 'error' });
}

/** Keeps these addresses as far as they are not kept yet. What fails is tried again at the next visit. */
export async function keep(addresses: readonly string[], config: OfflineConfig, world: OfflineWorld): Promise<void> {
  const cache = await world.caches.open(cacheName(config));
  for (const address of addresses) {
    if (await cache.match(address)) continue;
    const answer = await world.fetch(asStranger(address, world)).catch(() => undefined);
    if (answer?.status === 200) await cache.put(address, answer);
  }
}

/** The assets, and every page in the languages that somebody has open now. */
export function firstToKeep(config: OfflineConfig, open: readonly string[]): readonly string[] {
  const pages = open.map((address) => new URL(address)).filter(isPublicPage);
  const languages = [...new Set(pages.map(languageOf))];
  return [...new Set([...config.assets, ...pages.map((page) => page.pathname + page.search), ...languages.flatMap((language) => config.pages[language])])];
}

/** Removes what other builds kept, and nothing else. */
export async function dropOthers(config: OfflineConfig, world: OfflineWorld): Promise<void> {
  for (const name of await world.caches.keys()) if (name.startsWith(cachePrefix) && name !== cacheName(config)) await world.caches.delete(name);
}

/**
 * The answer to a request that is ours: files from the device, pages from the server as long as it
 * answers. Undefined for every other request.
 */
export function answer(request: Request, config: OfflineConfig, world: OfflineWorld): Promise<Response> | undefined {
  const address = keptAddress(config, request, world.origin);
  if (address === undefined) return undefined;
  return config.assets.includes(address) ? keptFirst(address, config, world) : freshFirst(address, config, world);
}

async function keptFirst(address: string, config: OfflineConfig, world: OfflineWorld): Promise<Response> {
  const cache = await world.caches.open(cacheName(config));
  return (await cache.match(address)) ?? world.fetch(asStranger(address, world));
}

async function freshFirst(address: string, config: OfflineConfig, world: OfflineWorld): Promise<Response> {
  const cache = await world.caches.open(cacheName(config));
  const kept = await cache.match(address);
  const fresh = world.fetch(asStranger(address, world)).then(async (response) => {
    if (response.status === 200) await cache.put(address, response.clone());
    return response;
  });
  if (!kept) return fresh;
  const late = new Promise<Response>((resolve) => setTimeout(() => { resolve(kept); }, patience));
  return Promise.race([fresh, late]).catch(() => kept);
}
