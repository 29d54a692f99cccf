/** What is about an employee and what is about home never meet, whoever writes and in whatever order. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestBrowser } from './support/app.ts';

let app: TestApp;
let teacher: TestBrowser, officer: TestBrowser, director: TestBrowser, board: TestBrowser;
let children: readonly string[] = [];

beforeAll(async () => {
  app = await createTestApp();
  teacher = await app.browser().logIn('leerkracht.voorbeeld');
  officer = await app.browser().logIn('af.voorbeeld');
  director = await app.browser().logIn('directeur.voorbeeld');
  board = await app.browser().logIn('bestuur');
  const select = /<select[^>]*name="child"[\s\S]*?<\/select>/.exec((await teacher.get('/signaal')).text)?.[0] ?? '';
  children = [...select.matchAll(/<option value="([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '');
});
afterAll(() => app.drop());

const when = { momentDate: '2026-01-05', momentTime: '10:40' };

async function employee(name: string): Promise<string> {
  return new RegExp(`<option value="([0-9a-f-]{36})">${name}`).exec((await teacher.get('/signaal')).text)?.[1] ?? '';
}

async function signal(child: string | undefined, text: string, fields: Record<string, string> = {}): ReturnType<TestBrowser['post']> {
  await teacher.get('/signaal');
  return teacher.post('/signaal', { child: child ?? '', kind: 'seen', text, ...when, ...fields });
}

/** The dossiers on somebody's list, newest change not first: in the order of the page. */
async function listed(browser: TestBrowser): Promise<readonly string[]> {
  return [...new Set([...(await browser.get('/dossiers')).text.matchAll(/\/dossiers\/([0-9a-f-]{36})/g)].map((match) => match[1] ?? ''))];
}

describe('a child with a dossier about home and one about an employee', () => {
  let home = '';
  let staff = '';
  beforeAll(async () => {
    await signal(children[0], 'Thuis: eerste.', { route: 'home' });
    [home = ''] = await listed(officer);
    await signal(children[0], 'Medewerker: eerste.', { route: 'staff', 'accused-staff': await employee('Dora Denkbeeld') });
    [staff = ''] = await listed(board);
    await signal(children[0], 'Thuis: tweede.', { route: 'home' });
    await signal(children[0], 'Thuis: derde, zonder keuze.');
    await signal(children[0], 'Medewerker: tweede.', { route: 'staff', 'accused-staff': 'other', 'accusedName-staff': 'Invaller Fictie' });
  });

  it('each signal is where it belongs', async () => {
    expect(home).not.toBe(staff);
    const [aboutHome, aboutStaff] = [(await officer.get(`/dossiers/${home}`)).text, (await board.get(`/dossiers/${staff}`)).text];
    for (const text of ['Thuis: eerste.', 'Thuis: tweede.', 'Thuis: derde, zonder keuze.']) {
      expect(aboutHome).toContain(text);
      expect(aboutStaff).not.toContain(text);
    }
    for (const text of ['Medewerker: eerste.', 'Medewerker: tweede.', 'Invaller Fictie', 'Dora Denkbeeld']) expect(aboutStaff).toContain(text);
    expect(aboutHome).not.toContain('Medewerker:');
  });

  it('the accused director and the officer see only what is theirs', async () => {
    expect((await director.get(`/dossiers/${staff}`)).status).toBe(404);
    expect((await officer.get(`/dossiers/${staff}`)).status).toBe(404);
    expect(await listed(officer)).toEqual([home]);
    expect(await listed(director)).toEqual([]);
    expect(await listed(board)).toEqual([staff]);
  });

  it('the board acts in it', async () => {
    await board.get(`/dossiers/${staff}/aanvulling`);
    await board.get(`/dossiers/${staff}/signaal`);
    const written = await board.post(`/dossiers/${staff}/signaal`, { kind: 'seen', text: 'De medewerker is naar huis gestuurd.', ...when });
    expect(written.location).toBe(`/dossiers/${staff}?vastgelegd`);
  });
});

describe('whom it is about', () => {
  it('is asked, in the list or in words', async () => {
    const answer = await signal(children[1], 'x', { route: 'staff' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Kies over wie het gaat');
    expect((await signal(children[1], 'x', { route: 'staff', 'accused-staff': 'other' })).text).toContain('Schrijf op over wie het gaat');
  });
  it('a name that is in the list is chosen there', async () => {
    const answer = await signal(children[1], 'x', { route: 'staff', 'accused-staff': 'other', 'accusedName-staff': 'dora denkbeeld' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Dora Denkbeeld staat in de lijst');
  });
  it.each(['Dora  Denkbeeld', 'DORA DENKBEËLD', 'Dora-Denkbeeld.'])('and %s is that name too', async (name) => {
    expect((await signal(children[1], 'x', { route: 'staff', 'accused-staff': 'other', 'accusedName-staff': name })).text).toContain('Dora Denkbeeld staat in de lijst');
  });
  it('is never the one who writes', async () => {
    await officer.get('/signaal');
    const self = await employee('Aafje Fantasie');
    const answer = await officer.post('/signaal', { child: children[1] ?? '', kind: 'seen', text: 'x', ...when, route: 'staff', 'accused-staff': self });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('U koos uzelf');
  });
  it('when nobody is left to handle it, it is recorded and the writer is told where to go', async () => {
    await signal(children[2], 'Over de directeur.', { route: 'staff', 'accused-staff': await employee('Dora Denkbeeld') });
    const answer = await signal(children[2], 'Over het bestuur.', { route: 'staff', 'accused-staff': await employee('Bestuurder Proef') });
    expect(answer.location).toMatch(/^\/signaal\/vastgelegd\/\dn$/);
    expect((await teacher.get(answer.location ?? '')).text).toContain('Niemand in Pluis kan dit nu zien');
  });
  it('and whom it is about gets the same answer there as about a child without any', async () => {
    await director.get('/signaal');
    const about = (child: string | undefined) => director.post('/signaal', { child: child ?? '', kind: 'seen', text: 'Over een invaller.', ...when, route: 'staff', 'accused-staff': 'other', 'accusedName-staff': 'Invaller Fictie' });
    expect((await about(children[2])).location).toBe((await about(children.at(-1))).location);
  });
  it('an emergency can be about an employee too', async () => {
    await teacher.get('/nood/vastleggen');
    const answer = await teacher.post('/nood/vastleggen', { child: children[3] ?? '', route: 'staff', 'accused-staff': await employee('Dora Denkbeeld'), text: 'Nood over een medewerker.', ...when });
    expect(answer.location).toMatch(/^\/nood\/vastgelegd\/\d$/);
    expect((await teacher.get(answer.location ?? '')).status).toBe(200);
  });
});

describe('a dossier that goes to the route about employees', () => {
  let moved = '';
  beforeAll(async () => {
    const before = await listed(officer);
    await signal(children[4], 'Eerst leek het thuis.', { route: 'home' });
    moved = (await listed(officer)).find((id) => !before.includes(id)) ?? '';
  });

  it('leaves the hands of the officer at once, with the one it is about locked out', async () => {
    await officer.get(`/dossiers/${moved}/andere-route`);
    const unnamed = await officer.post(`/dossiers/${moved}/andere-route`, { to: 'staff', reasons: 'Het gaat over school.' });
    expect(unnamed.status).toBe(422);
    const answer = await officer.post(`/dossiers/${moved}/andere-route`, { to: 'staff', reasons: 'Het gaat over school.', 'accused-staff': await employee('Dora Denkbeeld') });
    expect(answer.location).toBe('/dossiers?overgedragen');
    expect((await officer.get('/dossiers?overgedragen')).text).toContain('nu in andere handen');
    for (const browser of [officer, director, teacher]) {
      expect((await browser.get(`/dossiers/${moved}`)).status).toBe(404);
      expect(await listed(browser)).not.toContain(moved);
    }
    expect((await board.get(`/dossiers/${moved}`)).text).toContain('Eerst leek het thuis.');
  });

  it('and the next signal about home opens a dossier of its own, also from another process', async () => {
    const beside = await app.beside();
    const there = await beside.browser().logIn('leerkracht.voorbeeld');
    await there.get('/signaal');
    expect((await there.post('/signaal', { child: children[4] ?? '', kind: 'seen', text: 'Nu toch thuis.', ...when, route: 'home' })).location).toBe('/signaal/vastgelegd');
    await beside.drop();
    const texts = await Promise.all((await listed(officer)).map(async (id) => (await officer.get(`/dossiers/${id}`)).text));
    expect(texts.filter((text) => text.includes('Nu toch thuis.'))).toHaveLength(1);
    expect((await board.get(`/dossiers/${moved}`)).text).not.toContain('Nu toch thuis.');
  });
});

it('a dossier that another process moved meanwhile gets no signal about home', async () => {
  const beside = await app.beside();
  const there = await beside.browser().logIn('af.voorbeeld');
  const before = await listed(officer);
  await signal(children[5], 'Thuis: bekend in dit proces.', { route: 'home' });
  const moved = (await listed(officer)).find((id) => !before.includes(id)) ?? '';
  await there.get(`/dossiers/${moved}/andere-route`);
  await there.post(`/dossiers/${moved}/andere-route`, { to: 'staff', reasons: 'x', 'accused-staff': await employee('Dora Denkbeeld') });
  await beside.drop();
  expect((await signal(children[5], 'Thuis: na de overgang.', { route: 'home' })).location).toBe('/signaal/vastgelegd');
  expect((await board.get(`/dossiers/${moved}`)).text).not.toContain('Thuis: na de overgang.');
});
