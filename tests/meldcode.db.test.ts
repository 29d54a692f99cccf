/** An organisation's own meldcode through its pages: from choosing to a new dossier that runs on it. */
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationOrganisationId } from '../src/people/demonstration.ts';
import { createTestApp, type TestApp, type TestBrowser } from './support/app.ts';

const home = '/beheer/meldcode';
const concept = `${home}/concept`;
const ownTitle = 'Meldcode van De Verzonnen School';
let app: TestApp;
let manager: TestBrowser;
let board: TestBrowser;
let teacher: TestBrowser;

beforeAll(async () => {
  app = await createTestApp();
  [manager, board, teacher] = [await app.browser().logIn('beheer'), await app.browser().logIn('bestuur'), await app.browser().logIn('leerkracht')];
});
afterAll(() => app.drop());

async function sourceOf(browser: TestBrowser): Promise<{ text: string; revision: string }> {
  const revision = /name="_version" value="(\d+)"/.exec((await browser.get(`${concept}/bron`)).text)?.[1] ?? '';
  return { text: (await browser.get(`${concept}/bron.yaml`)).text, revision };
}

async function recordSignal(child: number): Promise<string> {
  const options = [...(await teacher.get('/signaal')).text.matchAll(/<option value="([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '');
  const before = new Set([...(await teacher.get('/dossiers')).text.matchAll(/\/dossiers\/([0-9a-f-]{36})/g)].map((match) => match[1]));
  const saved = await teacher.post('/signaal', { child: options[child] ?? '', kind: 'seen', text: 'Jip Voorbeeld was stil in de kring.', momentDate: '2026-01-05', momentTime: '10:40' });
  expect(saved.location).toBe('/signaal/vastgelegd');
  const after = [...(await teacher.get('/dossiers')).text.matchAll(/\/dossiers\/([0-9a-f-]{36})/g)].map((match) => match[1] ?? '');
  const opened = after.find((id) => !before.has(id));
  if (!opened) throw new Error('no new dossier in the list');
  return opened;
}

/** Which meldcode a dossier runs on, from the record. */
async function runsOn(dossier: string): Promise<string> {
  const client = new Client(app.testDatabase.app);
  await client.connect();
  await client.query(`select set_config('pluis.organisation_id', '${demonstrationOrganisationId}', false)`);
  const { rows } = await client.query<{ protocol_id: string; protocol_version: string }>('select protocol_id, protocol_version from dossier where dossier_id = $1', [dossier]);
  await client.end();
  return `${rows[0]?.protocol_id ?? ''} ${rows[0]?.protocol_version ?? ''}`;
}

describe('an own meldcode', () => {
  let old = '';

  it('begins with a choice; the overview says that this is the next thing', async () => {
    old = await recordSignal(0);
    expect((await manager.get(home)).text).toContain('Meldcode kiezen');
    const choice = await manager.get(`${home}/kiezen`);
    expect(choice.text).toContain('name="shipped" value="basis"');
    expect((await manager.post(`${home}/kiezen`, { shipped: 'basis' })).location).toBe(concept);
    expect((await manager.post(`${home}/kiezen`, { shipped: 'fedra' })).status).toBe(409);
  });

  it('is edited as a text; a broken one comes back as it was sent, with its line, and nothing is kept', async () => {
    const { text, revision } = await sourceOf(manager);
    const broken = await manager.postDocument(`${concept}/bron`, { _version: revision, text: text.replace('format: 1', 'format: 2') });
    expect(broken.status).toBe(422);
    expect(broken.text).toMatch(/Regel \d+/);
    expect((await sourceOf(manager)).text).toBe(text);
    const edited = text.replace('Basismeldcode van Pluis', ownTitle);
    expect(edited).not.toBe(text);
    expect((await manager.postDocument(`${concept}/bron`, { _version: revision, text: edited })).location).toBe(`${concept}/bron?bewaard`);
    expect((await manager.get(`${concept}/verschillen`)).text.includes(ownTitle)).toBe(true);
  });

  it.each([
    ['5 MB', new File([`# ${'x'.repeat(5_000_000)}`], 'groot.yaml'), 422],
    ['7 MB', new File([`# ${'x'.repeat(7_000_000)}`], 'groter.yaml'), 413],
    ['a picture', new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 1])], 'foto.yaml'), 422],
    ['a text with a zero byte', new File(['format: 1\u0000'], 'nul.yaml'), 422],
  ])('%s as a file is refused without a fault', async (_, file, status) => {
    const { text, revision } = await sourceOf(manager);
    const answer = await manager.postDocument(`${concept}/bron`, { _version: revision, file, text });
    expect(answer.status).toBe(status);
    expect((await sourceOf(manager)).text).toBe(text);
  });

  it('of somebody else who saved meanwhile is not overwritten, and the text comes back', async () => {
    const { text } = await sourceOf(manager);
    const answer = await manager.postDocument(`${concept}/bron`, { _version: '1', text: `${text}\n# van mij` });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('# van mij');
  });

  it('goes to the board, which reads, establishes and puts it in force', async () => {
    const send = await manager.get(`${concept}/versturen`);
    const revision = /name="_version" value="(\d+)"/.exec(send.text)?.[1] ?? '';
    expect((await manager.post(`${concept}/versturen`, { _version: revision })).location).toBe(`${concept}/versturen`);
    expect((await board.get(home)).text).toContain('Concept beoordelen');
    expect((await board.get(`${concept}/lezen`)).status).toBe(200);
    expect((await board.get(`${home}/vaststellen`)).status).toBe(200);
    const empty = await board.post(`${home}/vaststellen`, { _version: revision, name: '', day: '2026-01-01' });
    expect(empty.status).toBe(422);
    const established = await board.post(`${home}/vaststellen`, { _version: revision, name: 'College van Bestuur, B. Verzonnen', day: '2026-01-01' });
    expect(established.location).toBe(`${home}/versies/1/invoeren`);
    const form = await board.get(`${home}/versies/1/invoeren`);
    const locations = [...form.text.matchAll(/name="locations"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="locations"/g)].map((match) => match[1] ?? match[2] ?? '');
    const day = /name="day"[^>]*value="([^"]+)"|value="(\d{4}-\d\d-\d\d)"[^>]*name="day"/.exec(form.text);
    expect(locations.length).toBe(2);
    expect((await board.post(`${home}/versies/1/invoeren`, { day: '2020-01-01', locations })).status).toBe(422);
    expect((await board.post(`${home}/versies/1/invoeren`, { day: day?.[1] ?? day?.[2] ?? '', locations })).location).toBe(home);
  });

  it('is what a new dossier runs on, also in another process at once; a running one stays', async () => {
    const fresh = await recordSignal(1);
    expect(await runsOn(fresh)).toBe('eigen-basis 1');
    expect(await runsOn(old)).toMatch(/^fedra /);
    expect((await teacher.get(`/dossiers/${old}`)).status).toBe(200);
    expect((await teacher.get(`/dossiers/${fresh}`)).status).toBe(200);
    expect((await teacher.get('/vandaag')).status).toBe(200);
  });

  it('is there to read for everybody who works here, and its draft is not', async () => {
    expect((await teacher.get(`${home}/versies/1`)).status).toBe(200);
    expect((await teacher.get(`${home}/versies/1/lezen`)).text.includes(ownTitle)).toBe(true);
    expect((await teacher.get(`${home}/versies/2`)).status).toBe(404);
    expect((await teacher.get(`${home}/versies/..%2f1`)).status).toBe(404);
    expect((await teacher.get(`${concept}/lezen`)).status).toBe(403);
    expect((await teacher.get('/meldcode')).text.includes(ownTitle)).toBe(true);
  });

  it('has a public address once the board chose one, and no other is given away', async () => {
    expect((await app.browser().get('/wijzer/de-verzonnen-school')).status).toBe(404);
    expect((await board.post(`${home}/versies/1/adres`, { code: 'Geen Adres!' })).status).toBe(422);
    expect((await board.post(`${home}/versies/1/adres`, { code: 'fedra' })).status).toBe(422);
    expect((await board.post(`${home}/versies/1/adres`, { code: 'de-verzonnen-school' })).status).toBe(303);
    expect((await app.browser().get('/wijzer/de-verzonnen-school')).status).toBe(200);
    expect((await app.browser().get('/wijzer/eigen-basis')).status).toBe(404);
  });

  it('comes into force in another process within seconds', async () => {
    const other = await app.beside();
    const elsewhere = await other.browser().logIn('leerkracht');
    expect((await elsewhere.get('/meldcode')).text.includes(ownTitle)).toBe(true);
    const form = await board.get(`${home}/terug`);
    const locations = [...form.text.matchAll(/value="([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '');
    const day = /value="(\d{4}-\d\d-\d\d)"/.exec(form.text)?.[1] ?? '';
    expect((await board.post(`${home}/terug`, { day, locations })).location).toBe(home);
    await expect.poll(async () => (await elsewhere.get('/meldcode')).text.includes(ownTitle), { timeout: 5000 }).toBe(false);
    await other.drop();
  });
});

describe('a page about what is not there', () => {
  it.each(['', '/lezen', '/verschillen', '/redenen', '/bron', '/bron.yaml', '/versturen', '/weggooien'])('%s of a draft is a 404', async (path) => {
    expect((await manager.get(`${concept}${path}`)).status).toBe(404);
  });

  it.each(['/redenen', '/versturen', '/terughalen', '/weggooien'])('posting to %s of a draft is refused without a fault', async (path) => {
    const answer = await manager.post(`${concept}${path}`, { key: 'x', reason: 'x', sure: 'yes', _version: '1' });
    expect([404, 409, 422]).toContain(answer.status);
  });
});
