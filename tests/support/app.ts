/** The whole application on a test database, without a network: requests go straight in. Everybody in it is fictional. */
import { randomBytes } from 'node:crypto';
import type { Config } from '../../src/config.ts';
import { openLog, type Log } from '../../src/log.ts';
import { demonstrationPassword } from '../../src/people/demonstration.ts';
import type { AssetLibrary } from '../../src/web/webParts.ts';
import { wire, type Pluis } from '../../src/wiring.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

export const origin = 'http://pluis.test';

const config: Config = { port: 0, host: '127.0.0.1', dataDirectory: '', database: { kind: 'embedded' }, masterKey: undefined, publicUrl: origin, behindProxy: false, demonstration: true, logLevel: 'silent', warnings: [] };
const assets: AssetLibrary = { page: { css: '/assets/index.css', islands: { autosave: '/assets/autosave.js', cover: '/assets/cover.js', nudge: '/assets/nudge.js', wijzer: '/assets/wijzer.js' } }, icons: { svg: '/assets/wijzer.svg', small: '/assets/wijzer-192.png', large: '/assets/wijzer-512.png' }, worker: '// the worker', find: () => undefined };

export interface TestApp {
  readonly pluis: Pluis;
  readonly testDatabase: TestDatabase;
  /** A browser of its own, with its own cookies. */
  browser(): TestBrowser;
  /** Another Pluis on the same database, with memory of its own. Its `drop` leaves the database. */
  beside(): Promise<TestApp>;
  drop(): Promise<void>;
}

/** @param log tells what the application logs; silent when left out. */
export async function createTestApp(log: Log = openLog(config)): Promise<TestApp> {
  const testDatabase = await createTestDatabase();
  const masterKey = randomBytes(32);
  const start = async (ended: () => Promise<void>): Promise<TestApp> => {
    const databaseServer = { migrator: testDatabase.migrator, app: testDatabase.app, setRole: false, masterKey, description: 'test', stop: () => Promise.resolve() };
    const pluis = await wire({ config, databaseServer, log, assets });
    return {
      pluis,
      testDatabase,
      browser: () => new TestBrowser(pluis),
      beside: () => start(() => Promise.resolve()),
      drop: async () => {
        await pluis.stop();
        await ended();
      },
    };
  };
  return start(() => testDatabase.drop());
}

export interface Page {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}

export class TestBrowser {
  readonly #pluis: Pluis;
  readonly #cookies = new Map<string, string>();

  constructor(pluis: Pluis) {
    this.#pluis = pluis;
  }

  get cookies(): Map<string, string> {
    return this.#cookies;
  }

  get(path: string): Promise<Page> {
    return this.#request(path, { method: 'GET' });
  }

  /** Posts fields as a form of ours does: with the token of the newest page that had one. */
  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>, csrf = this.csrf): Promise<Page> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries({ _csrf: csrf, ...fields })) for (const one of [value].flat()) body.append(name, one);
    return this.#request(path, { method: 'POST', body: body.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', origin, 'sec-fetch-site': 'same-origin' } });
  }

  /** As a form that carries a long text or a file. */
  async postDocument(path: string, fields: Readonly<Record<string, string | File>>): Promise<Page> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ _csrf: this.csrf, ...fields })) form.append(name, value);
    const request = new Request(origin, { method: 'POST', body: form });
    return this.send(path, new Uint8Array(await request.arrayBuffer()), request.headers.get('content-type') ?? '');
  }

  /** Posts any body as it is. */
  send(path: string, body: string | Uint8Array<ArrayBuffer>, type: string): Promise<Page> {
    return this.#request(path, { method: 'POST', body: typeof body === 'string' ? new TextEncoder().encode(body) : body, headers: { ...(type === '' ? {} : { 'content-type': type }), origin } });
  }

  /** The token in the newest page. */
  csrf = '';

  async logIn(account: string): Promise<this> {
    await this.get('/inloggen');
    const answer = await this.post('/inloggen', { email: `${account}@fictie.example`, password: demonstrationPassword });
    if (answer.status !== 303) throw new Error(`logging in as ${account} answered ${String(answer.status)}`);
    await this.get('/account');
    return this;
  }

  async #request(path: string, init: RequestInit): Promise<Page> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#pluis.fetch(new Request(`${origin}${path}`, { ...init, headers }));
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1];
    if (token) this.csrf = token;
    return { status: response.status, location: response.headers.get('location'), text };
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0/i.test(line)) this.#cookies.delete(pair.slice(0, at));
    else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
