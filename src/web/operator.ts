import type { Hono } from 'hono';
import type { WebParts } from './webParts.ts';

/** For operators and browsers, without people: health, metrics and built files. Numbers only; nothing about anybody. */
export function operatorRoutes(app: Hono, parts: WebParts): void {
  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    try {
      await parts.probe();
      return context.text('ready');
    } catch (error) {
      parts.log.warn({ name: error instanceof Error ? error.name : 'unknown' }, 'Not ready: the database does not answer');
      return context.text('the database does not answer', 503);
    }
  });
  app.get('/metrics', async (context) => {
    // How many signals and reports there were at a small school is news to whoever watches: operators ask from the inside.
    const fromOutside = context.req.header('x-forwarded-for') ?? context.req.header('forwarded');
    return fromOutside === undefined ? context.text(await parts.metrics.text()) : context.notFound();
  });
  app.get('/robots.txt', (context) => context.text('User-agent: *\nDisallow: /\n'));
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.get('/assets/:name', (context) => {
    const asset = parts.assets.find(context.req.param('name'));
    if (!asset) return context.notFound();
    const compressed = (context.req.header('accept-encoding') ?? '').includes('br') ? asset.compressed : undefined;
    context.header('Content-Type', asset.type);
    context.header('Cache-Control', 'public, max-age=31536000, immutable');
    context.header('Vary', 'Accept-Encoding');
    if (compressed) context.header('Content-Encoding', 'br');
    return context.body(compressed ?? asset.body);
  });
}
