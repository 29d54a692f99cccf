import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
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

/** A page that is the same for everyone and drawn once: compressed once too, and better. */
export interface SharedPage {
  readonly html: string;
  readonly compressed: Uint8Array<ArrayBuffer>;
}

export function sharedPage(html: string): SharedPage {
  return { html, compressed: Uint8Array.from(brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } })) };
}

/** Answers with a page that was drawn before. */
export function sendShared(context: Context, { html, compressed }: SharedPage): Response {
  if (!/(^|,)\s*br\s*(,|;|$)/.test(context.req.header('accept-encoding') ?? '')) return sendHtml(context, html, 200);
  context.header('Vary', 'Accept-Encoding');
  context.header('Content-Encoding', 'br');
  context.header('Content-Type', 'text/html; charset=UTF-8');
  return context.body(compressed, 200);
}

function takesGzip(accepted: string | undefined): boolean {
  return (accepted ?? '').split(',').some((one) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one));
}
