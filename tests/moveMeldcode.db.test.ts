/** A running dossier goes over to the version that came into force after it began, through the pages, seen from two processes. */
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationOrganisationId } from '../src/people/demonstration.ts';
import { openDatabase } from '../src/storage/database.ts';
import type { KeyRing } from '../src/storage/keyRing.ts';
import { verifyChains } from '../src/storage/verifyChains.ts';
import { createTestApp, type TestApp, type TestBrowser } from './support/app.ts';

const home = '/beheer/meldcode';
const concept = `${home}/concept`;
const when = { momentDate: '2026-01-05', momentTime: '10:40' };
/** Two duties of basis as they stand in its text; both are `should` there. */
const parentCheck = /(Doe de oudercheck: zijn er signalen[^]*?level: )should/;
const earlyTalk = /(Vertel de ouders vroeg wat u opvalt[^]*?level: )should/;

let app: TestApp;
let elsewhere: TestApp;
let manager: TestBrowser, board: TestBrowser, teacher: TestBrowser, officer: TestBrowser, officerElsewhere: TestBrowser;
let dossier = '';
let form = '';

beforeAll(async () => {
  app = await createTestApp();
  elsewhere = await app.beside();
  [manager, board, teacher, officer] = [await app.browser().logIn('beheer'), await app.browser().logIn('bestuur'), await app.browser().logIn('leerkracht'), await app.browser().logIn('zorgcoordinator')];
  officerElsewhere = await elsewhere.browser().logIn('zorgcoordinator');
  await publish({ shipped: 'basis' }, (text) => text.replace(parentCheck, '$1must'));
  const child = /<option value="([0-9a-f-]{36})"/.exec((await teacher.get('/signaal')).text)?.[1] ?? '';
  await teacher.post('/signaal', { child, kind: 'seen', text: 'Jip Voorbeeld was stil in de kring.', ...when });
  dossier = /\/dossiers\/([0-9a-f-]{36})/.exec((await teacher.get('/dossiers')).text)?.[1] ?? '';
  form = `/dossiers/${dossier}/nieuwe-versie`;
});
afterAll(async () => {
  await elsewhere.drop();
  await app.drop();
});

/** Draws up a version, lets the board establish it, and puts it in force today everywhere. */
async function publish(from: Readonly<Record<string, string>>, change: (text: string) => string): Promise<void> {
  await manager.get(`${home}/kiezen`);
  expect((await manager.post(`${home}/kiezen`, from)).location).toBe(concept);
  const source = await manager.get(`${concept}/bron`);
  const before = (await manager.get(`${concept}/bron.yaml`)).text;
  const text = change(before);
  expect(text).not.toBe(before);
  expect((await manager.postDocument(`${concept}/bron`, { _version: versionIn(source.text), text })).location).toBe(`${concept}/bron?bewaard`);
  const revision = versionIn((await manager.get(`${concept}/versturen`)).text);
  await manager.post(`${concept}/versturen`, { _version: revision });
  await board.get(`${home}/vaststellen`);
  const inForce = (await board.post(`${home}/vaststellen`, { _version: revision, name: 'B. Verzonnen', day: '2026-01-01' })).location ?? '';
  expect(inForce).toMatch(/invoeren$/);
  const { text: page } = await board.get(inForce);
  const locations = [...page.matchAll(/value="([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '');
  expect((await board.post(inForce, { day: /value="(\d{4}-\d\d-\d\d)"/.exec(page)?.[1] ?? '', locations })).location).toBe(home);
}

function versionIn(html: string): string {
  return /name="_version" value="(\d+)"/.exec(html)?.[1] ?? '';
}

/** Which meldcode the lists say that the dossier runs on. */
async function runsOn(): Promise<string> {
  const client = new Client(app.testDatabase.app);
  await client.connect();
  await client.query(`select set_config('pluis.organisation_id', '${demonstrationOrganisationId}', false)`);
  const { rows } = await client.query<{ runs: string }>("select protocol_id || ' ' || protocol_version as runs from dossier where dossier_id = $1", [dossier]);
  await client.end();
  return rows[0]?.runs ?? '';
}

/** The fields of the form as a browser sends them. */
async function filled(browser: TestBrowser, reasons: string): Promise<Record<string, string>> {
  const { text } = await browser.get(form);
  return { _version: versionIn(text), ...Object.fromEntries([...text.matchAll(/name="(shown [^"]+)" value="([^"]+)"/g)].map((match) => [match[1] ?? '', match[2] ?? ''])), reasons };
}

describe('while the version that it began with is in force', () => {
  it('nothing offers to move it, and there is no form', async () => {
    expect((await officer.get(`/dossiers/${dossier}`)).text).not.toContain('nieuwe-versie');
    expect((await officer.get(form)).status).toBe(404);
    expect((await officer.post(form, { reasons: 'x' })).status).toBe(404);
  });
});

describe('when another version came into force', () => {
  beforeAll(() => publish({ version: '1' }, (text) => text.replace(/(Doe de oudercheck: zijn er signalen[^]*?level: )must/, '$1should').replace(earlyTalk, '$1must')));

  it('its officer is led to the form; a teacher who takes part is not, nor may they', async () => {
    expect((await officer.get(`/dossiers/${dossier}`)).text).toContain(`href="${form}"`);
    expect((await teacher.get(`/dossiers/${dossier}`)).text).not.toContain('nieuwe-versie');
    expect((await teacher.get(form)).status).toBe(403);
    expect((await teacher.post(form, { reasons: 'x' })).status).toBe(403);
  });

  it('it stays where it is while an open duty would ask less: the page says which, and a post changes nothing', async () => {
    const shown = await officer.get(form);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Dit dossier blijft op zijn versie');
    expect(shown.text).toContain('Doe de oudercheck');
    expect(shown.text).not.toContain('name="reasons"');
    const sent = await officer.post(form, { _version: versionIn(shown.text), 'shown eigen-basis 2': 'yes', reasons: 'Toch maar.' });
    expect(sent.status).toBe(422);
    expect(await runsOn()).toBe('eigen-basis 1');
    expect((await officer.get(`/dossiers/${dossier}`)).text).not.toContain('Toch maar.');
  });

  it('once that duty is done it may go, with a reason; the page says what differs', async () => {
    const signal = `/dossiers/${dossier}/signaal`;
    const done = await officer.post(signal, { _version: versionIn((await officer.get(signal)).text), kind: 'seen', about: 'parent', text: 'Moeder Voorbeeld was gehaast.', ...when });
    expect(done.location).toBe(`/dossiers/${dossier}?vastgelegd`);
    const { text } = await officer.get(form);
    expect(text).toContain('2 regels zijn anders');
    expect(text).toContain('was “hoort”, wordt “moet”');
    expect(text).toMatch(/extra, dwingender of eerder:[^]*Vertel de ouders vroeg/);
    const empty = await officer.post(form, await filled(officer, ' '));
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Schrijf op waarom u dit dossier overzet');
  });

  it('not to a version of the sender’s own choice, nor unseen', async () => {
    const { _version } = await filled(officer, 'x');
    const answer = await officer.post(form, { _version: _version ?? '', 'shown basis 1': 'yes', reasons: 'Ik kies zelf.', to: 'basis 1' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Intussen geldt een andere versie');
    expect(answer.text).toContain('Ik kies zelf.</textarea>');
    expect(await runsOn()).toBe('eigen-basis 1');
  });

  it('moved in one process, the other asks the duties of the new version too', async () => {
    expect((await officerElsewhere.get(`/dossiers/${dossier}`)).text).not.toContain('Ons team werkt hier al mee.');
    expect((await officer.post(form, await filled(officer, 'Ons team werkt hier al mee.'))).location).toBe(`/dossiers/${dossier}?vastgelegd`);
    expect(await runsOn()).toBe('eigen-basis 2');
    const pages = [await officer.get(`/dossiers/${dossier}`), await officerElsewhere.get(`/dossiers/${dossier}`)];
    for (const { text } of pages) {
      expect(text).toContain('Dossier op een andere versie van de meldcode gezet');
      expect(text).toContain('Ons team werkt hier al mee.');
      expect(text).toMatch(/Was<[^]*, versie 1<[^]*Is nu<[^]*, versie 2</);
      expect(text).not.toContain('href="' + form);
    }
    // What is written in the other process stays on the new version.
    const signal = `/dossiers/${dossier}/signaal`;
    await officerElsewhere.post(signal, { _version: versionIn((await officerElsewhere.get(signal)).text), kind: 'heard', text: 'Jip Voorbeeld zei dat het ging.', ...when });
    expect(await runsOn()).toBe('eigen-basis 2');
    expect((await officer.get('/dossiers')).status).toBe(200);
  });

  it('a process that wakes up later reads it on the new version, from a record that verifies', async () => {
    const third = await app.beside();
    const { text } = await (await third.browser().logIn('zorgcoordinator')).get(`/dossiers/${dossier}`);
    await third.drop();
    expect(text).toMatch(/Is nu<[^]*, versie 2</);
    const database = openDatabase({ app: app.testDatabase.app, setRole: false, max: 1 });
    const { breaks, events } = await verifyChains({ database, keys: {} as KeyRing }, { organisationId: demonstrationOrganisationId });
    await database.close();
    expect(breaks).toEqual([]);
    expect(events).toBeGreaterThan(4);
  });
});
