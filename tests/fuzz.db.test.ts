/**
 * What a hostile or broken browser can send, to every address: a clear answer, never a 500, never a trace of our code.
 * Each case prints what was posted and the seed; put the seed and path it prints into `replay` to see it again.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { routes } from '../src/web/routes/index.ts';
import { createTestApp, type Page, type TestApp, type TestBrowser } from './support/app.ts';
import { fieldsOf, formFuzz, hostileWords, type FuzzedForm } from './support/hostileInput.ts';

const replay: { readonly seed: number; readonly path?: string } = { seed: 20_260_302 };
const casesPerForm = 14;
/** These end the session that the others need, or count failed logins; they have tests of their own below. */
const apart = new Set(['/uitloggen', '/uitloggen/overal', '/inloggen', '/inloggen/code', '/ontgrendelen', '/account/wachtwoord', '/account/code']);

const logged: string[] = [];
let app: TestApp;
let officer: TestBrowser;
let dossier = '';
let foreignDossier = '';
let foreignEntry = '';
let subjects: string[] = [];

beforeAll(async () => {
  app = await createTestApp(pino({ level: 'error' }, { write: (line: string) => void logged.push(line) }));
  [foreignDossier] = await openDossier(await app.browser().logIn('af.voorbeeld'));
  foreignEntry = entriesIn((await (await app.browser().logIn('af.voorbeeld')).get(`/dossiers/${foreignDossier}`)).text)[0] ?? '';
  officer = await app.browser().logIn('zorgcoordinator');
  [dossier] = await openDossier(officer);
  const own = entriesIn((await officer.get(`/dossiers/${dossier}`)).text);
  subjects = [...own.slice(0, 6), foreignEntry, foreignDossier, ...hostileWords];
});

afterAll(() => app.drop());

async function openDossier(browser: TestBrowser): Promise<[string]> {
  const child = /<option value="([0-9a-f-]{36})"/.exec((await browser.get('/signaal')).text)?.[1] ?? '';
  const saved = await browser.post('/signaal', { child, kind: 'hypothesis', text: 'Vermoeden voor de proef.', momentDate: '2026-01-05', momentTime: '10:40' });
  expect(saved.location).toBe('/signaal/vastgelegd');
  const id = /\/dossiers\/([0-9a-f-]{36})/.exec((await browser.get('/dossiers')).text)?.[1] ?? '';
  expect(id).not.toBe('');
  return [id];
}

function entriesIn(html: string): string[] {
  return [...html.matchAll(/id="entry-([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '');
}

/** Clear, and ours: no 500, nothing of the code or the database, and a form that came back has what was typed. */
function expectClear(answer: Page, sent: FuzzedForm = {}): void {
  expect(answer.status, logged.at(-1) ?? 'nothing was logged').toBeLessThan(500);
  expect(answer.text).not.toMatch(/\.tsx?:\d+|node_modules|dist\/|violates|syntax error/);
  if (answer.status !== 422 && answer.status !== 409) return;
  for (const kept of typedTexts(sent, answer)) expect(answer.text).toContain(kept);
}

/** Each text field carries a mark of its own that no page has by itself. */
function typedTexts(sent: FuzzedForm, answer: Page): string[] {
  const shown = new Set(fieldsOf(answer.text).filter((field) => field.typed).map((field) => field.name));
  return Object.entries(sent).flatMap(([name, value]) => (typeof value === 'string' && shown.has(name) ? (/kept-\d+-mark/.exec(value) ?? []) : []));
}

function addressOf(path: string, subject: string): string {
  return path.replace(':dossier', dossier).replace(':subject', encodeURIComponent(subject)).replace(':code', encodeURIComponent(subject));
}

const seeded = { ...replay, numRuns: casesPerForm, endOnFailure: true } as const;
const posts = routes.filter((route) => route.method === 'POST' && !apart.has(route.path));
const gets = routes.filter((route) => route.method === 'GET' && route.path.includes(':'));

describe('an address with anything in it', () => {
  it.each(gets.map((route) => ({ path: route.path })))('GET $path', async ({ path }) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...subjects), fc.constantFrom(...subjects), async (subject, query) => {
        const words = encodeURIComponent(query);
        expectClear(await officer.get(`${addressOf(path, subject)}?vanaf=${words}&toon=${words}&naar=${words}&plicht=${words}`));
      }),
      { ...seeded, numRuns: 8 },
    );
  });

  it.each(['/%', '/%ff', '/dossiers/%ff', '/dossiers/%00', '/dossiers/..%2f..', '/taal/%ff', `/dossiers?vanaf=${Buffer.from(`${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}2026-02-30`).toString('base64url')}`])('GET %s', async (path) => {
    expectClear(await officer.get(path));
  });
});

describe('a page of lists that begins anywhere', () => {
  it.each(['infinity', '-infinity', '2026-01-01', '1900-01-01', '2026-01-01 10:00:00+00', '2026-01-01 10:00:00.123456+00', '0001-01-01', '294277-01-01', "'; select 1"])('%s', async (key) => {
    const after = Buffer.from(`${dossier}${key}`).toString('base64url');
    for (const path of ['/dossiers', '/dossiers/gesloten']) expectClear(await officer.get(`${path}?vanaf=${after}`));
  });
});

// After the addresses: among what is posted may be a lock-out of whoever posts.
describe('a form filled with anything', () => {
  it.each(posts.map((route) => ({ path: route.path })))('POST $path', async ({ path }) => {
    const subject = fc.constantFrom(...subjects);
    const fields = fieldsOf((await officer.get(addressOf(path, subjects[0] ?? ''))).text);
    await fc.assert(
      fc.asyncProperty(subject, formFuzz(fields, [foreignEntry, foreignDossier]), async (about, form) => {
        expectClear(await officer.post(addressOf(path, about), form), form);
      }),
      seeded,
    );
  });
});

describe('a body that is no form', () => {
  const bodies: readonly (readonly [string, string | Uint8Array<ArrayBuffer>, string, number])[] = [
    ['ten megabytes', 'a'.repeat(10_000_000), 'application/x-www-form-urlencoded', 413],
    ['one byte too many', `text=${'a'.repeat(64 * 1024 - 4)}`, 'application/x-www-form-urlencoded', 413],
    ['broken UTF-8', new Uint8Array([0x74, 0x3d, 0xff, 0xfe]), 'application/x-www-form-urlencoded', 400],
    ['broken UTF-8, encoded', 'text=%ff%fe', 'application/x-www-form-urlencoded', 400],
    ['half a character', 'text=%f0%9f', 'application/x-www-form-urlencoded', 400],
    ['NUL', 'text=%00', 'application/x-www-form-urlencoded', 400],
    ['NUL in a name', 'te%00xt=1', 'application/x-www-form-urlencoded', 400],
    ['a percent alone', 'text=%', 'application/x-www-form-urlencoded', 400],
    ['thousands of fields', Array.from({ length: 5000 }, (_, index) => `f${index}=1`).join('&'), 'application/x-www-form-urlencoded', 413],
    ['JSON', '{"text":"x"}', 'application/json', 415],
    ['multipart', '--x\r\n\r\n--x--', 'multipart/form-data; boundary=x', 415],
    ['no type', 'text=x', '', 415],
  ];
  const paths = ['/signaal', '/nood/vastleggen', '/concept', '/inloggen', '/account/wachtwoord'];
  it.each(bodies.flatMap(([name, body, type, status]) => paths.map((path) => ({ name, body, type, status, path }))))('$name to $path: $status', async ({ body, type, status, path }) => {
    const answer = await officer.send(path, body, type);
    expectClear(answer);
    expect(answer.status).toBe(status);
  });
});

describe('the forms of the login', () => {
  it.each([...apart].map((path) => ({ path })))('POST $path', async ({ path }) => {
    const names = ['email', 'password', 'naar', 'code', 'current', 'next', 'repeat', 'start'].map((name) => ({ name, values: [], typed: true }));
    await fc.assert(
      fc.asyncProperty(formFuzz(names, []), async (form) => {
        const visitor = app.browser();
        await visitor.get('/inloggen');
        expectClear(await visitor.post(path, form));
      }),
      { ...seeded, numRuns: 6 },
    );
  });
});
