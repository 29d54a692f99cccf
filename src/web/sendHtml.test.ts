import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { sendHtml, sendShared, sharedPage } from './sendHtml.ts';

const long = `<p>${'Noor Voorbeeld '.repeat(200)}</p>`;

function ask(html: string, acceptEncoding: string | undefined, status: 200 | 404 = 200): Promise<Response> {
  const app = new Hono();
  app.get('/', (context) => sendHtml(context, html, status));
  return Promise.resolve(app.request('/', acceptEncoding === undefined ? {} : { headers: { 'Accept-Encoding': acceptEncoding } }));
}

test('a page goes compressed to a browser that takes it, and unpacks to the same', async () => {
  const answer = await ask(long, 'br, gzip, deflate');
  const body = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('Content-Encoding')).toBe('gzip');
  expect(answer.headers.get('Content-Type')).toBe('text/html; charset=UTF-8');
  expect(answer.headers.get('Vary')).toBe('Accept-Encoding');
  expect(body.length).toBeLessThan(long.length / 4);
  expect(gunzipSync(body).toString()).toBe(long);
});

test.each([undefined, '', 'identity', 'gzip;q=0', 'gzip; q=0.0', 'xgzip'])('a browser that says %j gets it plain', async (acceptEncoding) => {
  const answer = await ask(long, acceptEncoding);
  expect(answer.headers.get('Content-Encoding')).toBeNull();
  expect(await answer.text()).toBe(long);
});

test('weights do not stop it', async () => {
  expect((await ask(long, 'gzip;q=0.8, *;q=0.1')).headers.get('Content-Encoding')).toBe('gzip');
});

test('a short page and an error page go plain', async () => {
  expect((await ask('<p>kort</p>', 'gzip')).headers.get('Content-Encoding')).toBeNull();
  expect((await ask(long, 'gzip', 404)).headers.get('Content-Encoding')).toBeNull();
});

test.each([
  ['br', 'br, gzip'],
  ['gzip', 'gzip, deflate'],
  [null, 'brx'],
])('a shared page goes as %s to a browser that says %j', async (encoding, accepted) => {
  const app = new Hono();
  app.get('/', (context) => sendShared(context, sharedPage(long)));
  const answer = await app.request('/', { headers: { 'Accept-Encoding': accepted } });
  const body = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('Content-Encoding')).toBe(encoding);
  expect((encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body).toString()).toBe(long);
});
