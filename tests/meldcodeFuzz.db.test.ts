/** What a hostile or broken browser can send to the pages of the own meldcode, with a draft, a version and the board there: never a 500. */
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meldcodeManagementRoutes } from '../src/web/routes/meldcodeManagement.ts';
import { createTestApp, type TestApp, type TestBrowser } from './support/app.ts';
import { fieldsOf, formFuzz, hostileWords } from './support/hostileInput.ts';

const home = '/beheer/meldcode';
const seeded = { seed: 20_261_122, numRuns: 10, endOnFailure: true } as const;
/** These end what the others need: the draft, or the version. */
const apart = new Set([`${home}/concept/weggooien`, `${home}/concept/versturen`, `${home}/vaststellen`, `${home}/vaststellen/teruggeven`]);

const logged: string[] = [];
let app: TestApp;
let manager: TestBrowser;
let board: TestBrowser;

beforeAll(async () => {
  app = await createTestApp(pino({ level: 'error' }, { write: (line: string) => void logged.push(line) }));
  [manager, board] = [await app.browser().logIn('zorgcoordinator'), await app.browser().logIn('bestuur')];
  await manager.post(`${home}/kiezen`, { shipped: 'basis' });
  await manager.post(`${home}/concept/versturen`, { _version: '1' });
  expect((await board.post(`${home}/vaststellen`, { _version: '1', name: 'B. Verzonnen', day: '2026-01-01' })).status).toBe(303);
  expect((await manager.post(`${home}/kiezen`, { version: '1' })).status).toBe(303);
});
afterAll(() => app.drop());

const guarded = meldcodeManagementRoutes.map((route) => ({ method: route.method, path: route.path, byBoard: 'action' in route.access && route.access.action === 'meldcode.approve', isDocument: route.body === 'document' }));
const words = ['1', '99', ...hostileWords];

function addressOf(path: string, word: string): string {
  return path.replaceAll(/:[a-z]+/g, encodeURIComponent(word));
}

function expectClear(answer: { readonly status: number; readonly text: string }): void {
  expect(answer.status, logged.at(-1) ?? 'nothing was logged').toBeLessThan(500);
  expect(answer.text).not.toMatch(/\.tsx?:\d+|node_modules|violates|syntax error/);
}

describe('an address with anything in it', () => {
  it.each(guarded.filter(({ method }) => method === 'GET'))('GET $path', async ({ path, byBoard }) => {
    for (const word of path.includes(':') ? words : words.slice(0, 4)) expectClear(await (byBoard ? board : manager).get(`${addressOf(path, word)}?regel=${encodeURIComponent(word)}`));
  });
});

describe('a form filled with anything', () => {
  it.each(guarded.filter(({ method, isDocument, path }) => method === 'POST' && !isDocument && !apart.has(path)))('POST $path', async ({ path, byBoard }) => {
    const browser = byBoard ? board : manager;
    const fields = fieldsOf((await browser.get(addressOf(path, '1'))).text);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...words), formFuzz(fields, []), async (word, form) => {
        expectClear(await browser.post(addressOf(path, word), form));
      }),
      seeded,
    );
  });

  it.each(guarded.filter(({ isDocument }) => isDocument))('a document to POST $path', async ({ path }) => {
    const before = await manager.get(`${home}/concept/bron.yaml`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...hostileWords, 'format: 1', before.text.slice(0, 400))), fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (text, bytes, withFile) => {
        const form = new FormData();
        form.append('_csrf', manager.csrf);
        form.append('_version', text);
        form.append('text', text);
        if (withFile) form.append('file', new File([Uint8Array.from(bytes)], 'iets.yaml'));
        const request = new Request('http://pluis.test', { method: 'POST', body: form });
        expectClear(await manager.send(path, new Uint8Array(await request.arrayBuffer()), request.headers.get('content-type') ?? ''));
      }),
      seeded,
    );
    expect((await manager.get(`${home}/concept/bron.yaml`)).text).toBe(before.text);
  });

  it.each([
    ['no boundary', 'x', 'multipart/form-data', 400],
    ['another boundary', '--y\r\n\r\n--y--', 'multipart/form-data; boundary=x', 400],
    ['a short form of somebody else', 'text=x', 'application/x-www-form-urlencoded', 403],
    ['JSON', '{}', 'application/json', 415],
  ])('%s where a document belongs', async (_, body, type, status) => {
    expect((await manager.send(`${home}/concept/bron`, body, type)).status).toBe(status);
  });
});
