import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfflineConfig } from './kept.ts';
import { answer, dropOthers, firstToKeep, keep, type OfflineWorld } from './offline.ts';

const origin = 'https://pluis.example';
const config: OfflineConfig = { version: '2', assets: ['/assets/a.css'], pages: { nl: ['/wijzer', '/wijzer/naslag'], en: ['/wijzer?taal=en'] } };

/** A device that keeps in memory, and a server that answers `status` or is gone. */
function device(server: { status: number } | 'gone' | 'silent', kept: Readonly<Record<string, string>> = {}, others: readonly string[] = []) {
  const store = new Map(Object.entries(kept));
  const names = new Set(['pluis-wijzer-2', ...others]);
  const asked: Request[] = [];
  const cache = {
    match: (address: string) => Promise.resolve(store.has(address) ? new Response(store.get(address)) : undefined),
    put: async (address: string, response: Response) => void store.set(address, await response.text()),
  };
  const world = {
    origin,
    caches: { open: () => Promise.resolve(cache), keys: () => Promise.resolve([...names]), delete: (name: string) => Promise.resolve(names.delete(name)) },
    fetch: (request: Request) => {
      asked.push(request);
      if (server === 'gone') return Promise.reject(new TypeError('offline'));
      if (server === 'silent') return new Promise<Response>(() => undefined);
      return Promise.resolve(new Response('fresh', { status: server.status }));
    },
  } as unknown as OfflineWorld;
  return { world, store, names, asked };
}

const request = (address: string): Request => new Request(new URL(address, origin));
const textOf = async (answered: Promise<Response> | undefined): Promise<string | undefined> => (await answered)?.text();

describe('an answer', () => {
  it('comes from the server while there is one, and is kept', async () => {
    const { world, store } = device({ status: 200 }, { '/wijzer': 'old' });
    expect(await textOf(answer(request('/wijzer'), config, world))).toBe('fresh');
    expect(store.get('/wijzer')).toBe('fresh');
  });

  it('comes from the device when the server is gone', async () => {
    const { world } = device('gone', { '/wijzer/naslag': 'kept' });
    expect(await textOf(answer(request('/wijzer/naslag'), config, world))).toBe('kept');
  });

  it('is nothing when nothing was kept', async () => {
    const { world } = device('gone');
    await expect(answer(request('/wijzer'), config, world)).rejects.toThrow('offline');
  });

  it('is asked for as a stranger would: without cookies', async () => {
    const { world, asked } = device({ status: 200 });
    await answer(request('/wijzer'), config, world);
    expect(asked.map((one) => [one.url, one.credentials, one.redirect])).toEqual([[`${origin}/wijzer`, 'omit', 'error']]);
  });

  it('that is no page is not kept', async () => {
    const { world, store } = device({ status: 404 });
    await answer(request('/wijzer/nergens'), config, world);
    expect([...store.keys()]).toEqual([]);
  });

  it('about a file comes from the device first', async () => {
    const { world, asked } = device({ status: 200 }, { '/assets/a.css': 'style' });
    expect(await textOf(answer(request('/assets/a.css'), config, world))).toBe('style');
    expect(asked).toEqual([]);
    expect(await textOf(answer(request('/assets/a.css'), config, device({ status: 200 }).world))).toBe('fresh');
  });

  it('to any other request is left to the browser, without asking anything', () => {
    const { world, asked } = device({ status: 200 });
    expect(answer(request('/dossiers'), config, world)).toBeUndefined();
    expect(answer(new Request(`${origin}/wijzer`, { method: 'POST' }), config, world)).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

describe('a connection that hangs', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives way to what was kept', async () => {
    const { world } = device('silent', { '/wijzer': 'kept' });
    const answered = textOf(answer(request('/wijzer'), config, world));
    await vi.advanceTimersByTimeAsync(4000);
    expect(await answered).toBe('kept');
  });
});

describe('keeping', () => {
  it('asks only for what is not there yet', async () => {
    const { world, store, asked } = device({ status: 200 }, { '/wijzer': 'kept' });
    await keep(['/wijzer', '/wijzer/naslag'], config, world);
    expect(asked.map((one) => one.url)).toEqual([`${origin}/wijzer/naslag`]);
    expect(store.get('/wijzer')).toBe('kept');
  });

  it.each(['gone', { status: 503 }] as const)('goes on when the server is %j', async (server) => {
    const { world, store } = device(server);
    await keep(['/wijzer', '/wijzer/naslag'], config, world);
    expect(store.size).toBe(0);
  });

  it('begins with the files and the languages that are open, and with public pages only', () => {
    expect(firstToKeep(config, [`${origin}/wijzer/fedra`, `${origin}/dossiers/x`])).toEqual(['/assets/a.css', '/wijzer/fedra', '/wijzer', '/wijzer/naslag']);
    expect(firstToKeep(config, [`${origin}/wijzer?taal=en`])).toEqual(['/assets/a.css', '/wijzer?taal=en']);
    expect(firstToKeep(config, [])).toEqual(['/assets/a.css']);
  });

  it('drops what other builds kept, and nothing of others', async () => {
    const { world, names } = device('gone', {}, ['pluis-wijzer-1', 'iets-anders']);
    await dropOthers(config, world);
    expect([...names]).toEqual(['pluis-wijzer-2', 'iets-anders']);
  });
});
