import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The address that a request comes from, for the throttle only.
 * @param behindProxy true when every request passes a proxy of ours: then the
 *   last address that it noted counts, because the ones before it are only a
 *   claim of the browser. Without one, what the connection itself says.
 */
export function visitorAddress(context: Context, behindProxy: boolean): string {
  const noted = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return noted !== undefined && isIP(noted) > 0 ? noted : connectionAddress(context);
}

function connectionAddress(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown';
  } catch {
    // Not behind the Node server (tests call the app directly): one shared address throttles most strictly.
    return 'unknown';
  }
}
