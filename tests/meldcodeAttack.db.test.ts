/** What an own meldcode must not break or give away: signals about running dossiers, and that there are restricted ones. Everybody is fictional. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestBrowser } from './support/app.ts';

const home = '/beheer/meldcode';
const when = { momentDate: '2026-01-05', momentTime: '10:40' };
let app: TestApp;
let teacher: TestBrowser, officer: TestBrowser, manager: TestBrowser, board: TestBrowser;
let children: readonly string[] = [];

beforeAll(async () => {
  app = await createTestApp();
  [teacher, officer, manager, board] = [await app.browser().logIn('leerkracht'), await app.browser().logIn('zorgcoordinator'), await app.browser().logIn('directeur'), await app.browser().logIn('bestuur')];
  const select = /<select[^>]*name="child"[\s\S]*?<\/select>/.exec((await teacher.get('/signaal')).text)?.[0] ?? '';
  children = [...select.matchAll(/<option value="([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '');
});
afterAll(() => app.drop());

async function signal(child: string | undefined, text: string, fields: Readonly<Record<string, string>> = {}): ReturnType<TestBrowser['post']> {
  await teacher.get('/signaal');
  return teacher.post('/signaal', { child: child ?? '', kind: 'seen', text, ...when, ...fields });
}

async function employee(name: string): Promise<string> {
  return new RegExp(`<option value="([0-9a-f-]{36})">${name}`).exec((await teacher.get('/signaal')).text)?.[1] ?? '';
}

async function listed(browser: TestBrowser): Promise<readonly string[]> {
  return [...new Set([...(await browser.get('/dossiers')).text.matchAll(/\/dossiers\/([0-9a-f-]{36})/g)].map((match) => match[1] ?? ''))];
}

/** The numbers in the list of running dossiers, as somebody who manages the meldcode sees them. */
async function running(browser: TestBrowser): Promise<string> {
  return /<tbody[\s\S]*<\/tbody>/.exec((await browser.get(`${home}/dossiers`)).text)?.[0] ?? '';
}

it('the numbers of running dossiers do not tell of one about an employee', async () => {
  await signal(children[0], 'Thuis: eerste.', { route: 'home' });
  const before = await running(manager);
  expect(before).toContain('>1<');
  await signal(children[1], 'Over de directeur.', { route: 'staff', 'accused-staff': await employee('Dirk Denkbeeld') });
  expect((await board.get('/dossiers')).text).toMatch(/\/dossiers\/[0-9a-f-]{36}/);
  expect(await running(manager)).toBe(before);
});

it('a dossier that goes to a route where nobody can take it up does not go quietly', async () => {
  const before = await listed(officer);
  await signal(children[2], 'Eerst leek het thuis.', { route: 'home' });
  const moved = (await listed(officer)).find((id) => !before.includes(id)) ?? '';
  await officer.get(`/dossiers/${moved}/mensen`);
  const lockOut = (who: string) => officer.post(`/dossiers/${moved}/mensen`, { change: 'lockedOut', 'who-lockedOut': who, 'reasons-lockedOut': 'Is familie.' });
  expect((await lockOut(await employee('Dirk Denkbeeld'))).status).toBe(303);
  const answer = await officer.post(`/dossiers/${moved}/andere-route`, { to: 'staff', reasons: 'Het gaat over school.', 'accused-staff': await employee('Bestuurder Proef') });
  expect(answer.location).toBe('/dossiers?overgedragen=niemand');
  expect((await officer.get('/dossiers?overgedragen=niemand')).text).toContain('Niemand in Pluis kan dit nu zien');
});

it('a signal in the terms of the meldcode in force is written in a dossier on another one, and the answer tells nothing', async () => {
  await startFromFedra();
  await manager.post(`${home}/concept/versturen`, { _version: '2' });
  expect((await board.post(`${home}/vaststellen`, { _version: '2', name: 'B. Verzonnen', day: '2026-01-01' })).location).toBe(`${home}/versies/1/invoeren`);
  const form = (await board.get(`${home}/versies/1/invoeren`)).text;
  const locations = [...form.matchAll(/value="([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '');
  const day = /value="(\d{4}-\d\d-\d\d)"/.exec(form)?.[1] ?? '';
  expect((await board.post(`${home}/versies/1/invoeren`, { day, locations })).location).toBe(home);
  const fields = { route: 'home', triggers: 'acuut-nieuw', forms: 'nieuwe-vorm' };
  const [known, unknown] = [await signal(children[0], 'Thuis: in nieuwe woorden.', fields), await signal(children[3], 'Thuis: een ander kind.', fields)];
  expect([known.status, known.location]).toEqual([unknown.status, unknown.location]);
  expect(known.location).toBe('/signaal/vastgelegd');
  const pages = await Promise.all((await listed(officer)).map(async (id) => (await officer.get(`/dossiers/${id}`)).text));
  const page = pages.find((one) => one.includes('Thuis: in nieuwe woorden.')) ?? '';
  expect(page).toContain('[Meteen in gevaar] [Nieuwe vorm]');
  expect(page).toContain('Thuis: eerste.');
});

async function postDocument(path: string, fields: Readonly<Record<string, string>>): ReturnType<TestBrowser['post']> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ _csrf: manager.csrf, ...fields })) body.append(name, value);
  const request = new Request('http://pluis.test', { method: 'POST', body });
  return manager.send(path, new Uint8Array(await request.arrayBuffer()), request.headers.get('content-type') ?? '');
}

/** Fedra's meldcode with one reason to report and one form of violence more. */
async function startFromFedra(): Promise<void> {
  await manager.post(`${home}/kiezen`, { shipped: 'fedra' });
  const text = (await manager.get(`${home}/concept/bron.yaml`)).text
    .replace(/^triggers:$/m, `triggers:\n  - {id: acuut-nieuw, kind: acute, name: {nl: Meteen in gevaar, en: In danger now}, meaning: {nl: Nu gevaar., en: Danger now.}, source: "§1"}`)
    .replace(/^forms:$/m, `forms:\n  - {id: nieuwe-vorm, name: {nl: Nieuwe vorm, en: New form}, source: "§1"}`);
  await manager.get(`${home}/concept/bron`);
  const saved = await postDocument(`${home}/concept/bron`, { _version: '1', text });
  expect(saved.location).toBe(`${home}/concept/bron?bewaard`);
}

it('the board is told when nobody would handle a restricted route of the version', async () => {
  await manager.post(`${home}/kiezen`, { shipped: 'kinderopvang' });
  const revision = /name="_version" value="(\d+)"/.exec((await manager.get(`${home}/concept/versturen`)).text)?.[1] ?? '';
  await manager.post(`${home}/concept/versturen`, { _version: revision });
  expect((await board.post(`${home}/vaststellen`, { _version: revision, name: 'B. Verzonnen', day: '2026-01-01' })).location).toBe(`${home}/versies/2/invoeren`);
  expect((await board.get(`${home}/versies/2/invoeren`)).text).toContain('niemand heeft een functie die de route');
  expect((await board.get(`${home}/versies/1/invoeren`)).text).not.toContain('niemand heeft een functie die de route');
});

it('the board reads that a document of the own was compared with nothing', async () => {
  const { text } = await board.get(`${home}/versies/1/bron.yaml`);
  await manager.get(`${home}/kiezen`);
  expect((await postDocument(`${home}/kiezen/bestand`, { file: text })).location).toBe(`${home}/concept`);
  const revision = /name="_version" value="(\d+)"/.exec((await manager.get(`${home}/concept/versturen`)).text)?.[1] ?? '';
  await manager.post(`${home}/concept/versturen`, { _version: revision });
  expect((await board.get(`${home}/vaststellen`)).text).toContain('komt uit een document van uzelf');
});

it('a stranger’s large document is not read to its end', async () => {
  const stranger = app.browser();
  const body = new FormData();
  body.append('file', new File(['x'.repeat(1_000_000)], 'groot.yaml'));
  const request = new Request('http://pluis.test', { method: 'POST', body });
  const bytes = new Uint8Array(await request.arrayBuffer());
  expect(await stranger.send(`${home}/kiezen/bestand`, bytes, request.headers.get('content-type') ?? '')).toMatchObject({ status: 303, location: `/inloggen?naar=${encodeURIComponent(`${home}/kiezen/bestand`)}` });
  expect((await manager.send(`${home}/kiezen/bestand`, bytes, request.headers.get('content-type') ?? '')).status).toBe(403);
});

it('the schema names the address of Pluis, whatever a stranger calls it', async () => {
  const answer = await app.pluis.fetch(new Request('http://kwaad.example/schema/meldcode.schema.json'));
  expect(answer.headers.get('cache-control')).toBe('public, max-age=3600');
  expect(await answer.text()).not.toContain('kwaad.example');
});
