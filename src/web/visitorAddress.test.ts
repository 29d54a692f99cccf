import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { visitorAddress } from './visitorAddress.ts';

async function addressOf(behindProxy: boolean, forwardedFor?: string): Promise<string> {
  const app = new Hono();
  app.get('/', (context) => context.text(visitorAddress(context, behindProxy)));
  const incoming = { socket: { remoteAddress: '192.0.2.1', remotePort: 1, remoteFamily: 'IPv4' } };
  return (await app.request('/', forwardedFor === undefined ? {} : { headers: { 'x-forwarded-for': forwardedFor } }, { incoming })).text();
}

test('without a proxy a browser cannot claim another address', async () => {
  expect(await addressOf(false, '203.0.113.7')).toBe('192.0.2.1');
});

test('behind a proxy the address counts that the proxy noted, not what the browser claimed before it', async () => {
  expect(await addressOf(true, '198.51.100.9, 203.0.113.7')).toBe('203.0.113.7');
  expect(await addressOf(true, '2001:db8::1')).toBe('2001:db8::1');
});

test.each([undefined, '', 'unknown', '203.0.113.7, ', 'x'.repeat(5000)])('behind a proxy that noted %s the connection counts', async (noted) => {
  expect(await addressOf(true, noted)).toBe('192.0.2.1');
});
