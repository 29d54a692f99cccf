import type { MiddlewareHandler } from 'hono';
import type { WebParts } from './webParts.ts';

const policy = ["default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"].join('; ');

const headers: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', policy],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
];

/** On every answer: nothing from elsewhere, nothing inline, nothing kept by caches unless the route says so. */
export function securityHeaders({ publicUrl }: Pick<WebParts, 'publicUrl'>): MiddlewareHandler {
  const secure = publicUrl?.startsWith('https:') === true;
  return async (context, next) => {
    await next();
    for (const [name, value] of headers) context.res.headers.set(name, value);
    if (secure) context.res.headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store');
  };
}
