/**
 * The service worker of the public wijzer. The server puts `wijzerOffline` before
 * it and sends it with scope /wijzer. It keeps public pages and files, and lets
 * every other request pass untouched.
 */
import { isPublicPage, keptAddress, languageOf, type OfflineConfig } from './wijzer/kept.ts';
import { answer, dropOthers, firstToKeep, keep, type OfflineWorld } from './wijzer/offline.ts';

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface WorkerFetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Worker {
  readonly location: { readonly origin: string };
  readonly clients: { matchAll(options: { includeUncontrolled: boolean; type: 'window' }): Promise<readonly { readonly url: string }[]>; claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: WorkerFetchEvent) => void): void;
}

declare const wijzerOffline: OfflineConfig;
const worker = globalThis as unknown as Worker;
const world: OfflineWorld = { origin: worker.location.origin, caches, fetch: (request) => fetch(request) };

worker.addEventListener('install', (event) => {
  const work = async (): Promise<void> => {
    const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
    await keep(firstToKeep(wijzerOffline, open.map((client) => client.url)), wijzerOffline, world);
    await worker.skipWaiting();
  };
  event.waitUntil(work());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers(wijzerOffline, world).then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const answered = answer(event.request, wijzerOffline, world);
  if (!answered) return;
  event.respondWith(answered);
  const address = keptAddress(wijzerOffline, event.request, world.origin) ?? '';
  const url = new URL(address, world.origin);
  // Somebody who changes language gets that one to take along too.
  if (isPublicPage(url)) event.waitUntil(keep([...wijzerOffline.assets, ...wijzerOffline.pages[languageOf(url)]], wijzerOffline, world));
});
