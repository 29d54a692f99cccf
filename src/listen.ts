import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Config } from './config.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

export interface Listener {
  /** With the port that was really taken, also when PORT was 0. */
  readonly address: string;
  /** Takes no new requests, lets the running ones finish, at most `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** The port cannot be taken; the message says which and what to do. */
export class PortUnavailable extends Error {
  override readonly name = 'PortUnavailable';
}

/** Serves the application over HTTP. @throws PortUnavailable */
export async function listen(fetch: Fetch, { host, port }: Pick<Config, 'host' | 'port'>): Promise<Listener> {
  const handle = getRequestListener(fetch);
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => { reject(portProblem(error, host, port)); });
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound ? bound.port : port;
  return { address: `http://${host.includes(':') ? `[${host}]` : host}:${String(boundPort)}`, close: (graceMs) => close(server, graceMs) };
}

function portProblem(error: Error, host: string, port: number): Error {
  const code = 'code' in error ? error.code : undefined;
  const another = `Choose another one with PORT, for example: PORT=${String(port === 65_535 ? 3001 : port + 1)} npm start`;
  switch (code) {
    case 'EADDRINUSE':
      return new PortUnavailable(`Port ${String(port)} is in use by another program. Stop that one, or: ${another}`);
    case 'EACCES':
      return new PortUnavailable(`This user may not use port ${String(port)}. ${another}`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new PortUnavailable(`HOST ${host} is not an address of this machine. Use 127.0.0.1 for this machine only, or 0.0.0.0 for the network.`);
    default:
      return error;
  }
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => { resolve(); });
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => { server.closeAllConnections(); }, graceMs);
  await closed;
  clearTimeout(timer);
}
