import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  /** All bytes of the answer, headers included. */
  readonly bytes: number;
}

/** One kept-alive connection that sends one request at a time. */
export interface HttpConnection {
  send(request: Buffer): Promise<Answer>;
  close(): void;
}

/**
 * As little HTTP as a load generator needs, on a bare socket: it shares two cores with what it
 * measures, and an ordinary client would take a good part of them. Knows answers with a
 * Content-Length and chunked ones; no redirects, no decoding.
 */
export function openHttpConnection(host: string, port: number): Promise<HttpConnection> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.removeListener('error', reject);
      resolve(connectionOn(socket));
    });
  });
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

function connectionOn(socket: Socket): HttpConnection {
  let waiting: Waiting | undefined;
  let reading = newAnswer();
  const broken = (error: Error): void => {
    waiting?.reject(error);
    waiting = undefined;
  };
  socket.on('error', broken);
  socket.on('close', () => { broken(new Error('The server closed a connection.')); });
  socket.on('data', (chunk) => {
    reading.take(chunk);
    if (!reading.complete()) return;
    const { status, bytes } = reading;
    reading = newAnswer();
    const { resolve } = waiting ?? {};
    waiting = undefined;
    resolve?.({ status, bytes });
  });
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

const endOfChunks = '0\r\n\r\n';

function newAnswer() {
  let head = '';
  let bodyLength: number | undefined;
  let bodyRead = 0;
  let tail = '';
  return {
    status: 0,
    bytes: 0,
    take(chunk: Buffer) {
      this.bytes += chunk.length;
      if (this.status !== 0) {
        bodyRead += chunk.length;
      } else {
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        this.status = Number(head.slice(9, 12));
        const length = /\r\ncontent-length: *(\d+)/i.exec(head.slice(0, end))?.[1];
        bodyLength = length === undefined ? (this.status === 304 || this.status === 204 ? 0 : undefined) : Number(length);
        bodyRead = head.length - end - 4;
      }
      tail = (tail + chunk.toString('latin1', Math.max(0, chunk.length - endOfChunks.length))).slice(-endOfChunks.length);
    },
    complete() {
      if (this.status === 0) return false;
      // Requests wait for each other, so an answer ends where the bytes end.
      return bodyLength === undefined ? tail === endOfChunks : bodyRead >= bodyLength;
    },
  };
}
