import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Below this the headers are most of the answer. In characters. */
const leastCompressed = 1024;
/** A twentieth of a millisecond for an ordinary page, and a quarter of its bytes (docs/performance.md). */
const level = 3;

/**
 * Answers with a page, compressed where the browser takes it. Only pages that went well: an error page
 * repeats the address that was asked for, and text that a stranger chooses must not be compressed
 * together with a form token, because the length would tell about the token (BREACH).
 */
export function sendHtml(context: Context, html: string, status: ContentfulStatusCode): Response {
  context.header('Vary', 'Accept-Encoding');
  if (status !== 200 || html.length < leastCompressed || !takesGzip(context.req.header('accept-encoding'))) return context.html(html, status);
  context.header('Content-Encoding', 'gzip');
  context.header('Content-Type', 'text/html; charset=UTF-8');
  return context.body(gzipSync(html, { level }), status);
}

function takesGzip(accepted: string | undefined): boolean {
  return (accepted ?? '').split(',').some((one) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one));
}
