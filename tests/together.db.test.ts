/** Several people at the same moment: nothing is lost, and one child has one dossier. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestBrowser } from './support/app.ts';

let first: TestApp;
/** Another process on the same database, as far as Pluis can tell. */
let second: TestApp;
let children: string[] = [];

beforeAll(async () => {
  first = await createTestApp();
  second = await first.beside();
  children = childrenIn((await (await first.browser().logIn('zorgcoordinator')).get('/signaal')).text);
});

afterAll(async () => {
  await second.drop();
  await first.drop();
});

function childrenIn(html: string): string[] {
  return [...html.matchAll(/<option value="([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '');
}

async function people(app: TestApp): Promise<TestBrowser[]> {
  const browsers: TestBrowser[] = [];
  for (const account of ['leerkracht', 'leerkracht2', 'zorgcoordinator']) browsers.push(await app.browser().logIn(account));
  return browsers;
}

function signal(child: string, text: string): Record<string, string> {
  return { child, kind: 'seen', text, momentDate: '2026-01-05', momentTime: '10:40' };
}

async function dossiersOf(text: string): Promise<string[]> {
  const officer = await first.browser().logIn('zorgcoordinator');
  const ids = [...new Set([...(await officer.get('/dossiers')).text.matchAll(/\/dossiers\/([0-9a-f-]{36})/g)].map((match) => match[1] ?? ''))];
  const pages = await Promise.all(ids.map((id) => officer.get(`/dossiers/${id}`)));
  return ids.filter((_, index) => pages[index]?.text.includes(text));
}

describe('signals about one child at the same moment', () => {
  it.each([
    { name: 'two people, one process', child: 0, apps: () => [first], signals: 2 },
    { name: 'forty signals, one process', child: 1, apps: () => [first], signals: 40 },
    { name: 'forty signals, two processes', child: 2, apps: () => [first, second], signals: 40 },
  ])('$name: one dossier with all of them', async ({ name, child, apps, signals }) => {
    const writers = (await Promise.all(apps().map(people))).flat();
    const words = Array.from({ length: signals }, (_, index) => `${name} nummer ${index}.`);
    const answers = await Promise.all(words.map((text, index) => writers[index % writers.length]!.post('/signaal', signal(children[child] ?? '', text))));
    expect(answers.map((answer) => answer.location)).toEqual(words.map(() => '/signaal/vastgelegd'));
    const dossiers = await dossiersOf(name);
    expect(dossiers).toHaveLength(1);
    const page = await (await first.browser().logIn('zorgcoordinator')).get(`/dossiers/${dossiers[0] ?? ''}`);
    expect(words.filter((text) => !page.text.includes(text))).toEqual([]);
  });
});

describe('two forms on one dossier', () => {
  it('the second hears what changed, keeps what was typed, and is written with one more click', async () => {
    const officer = await first.browser().logIn('zorgcoordinator');
    await officer.post('/signaal', signal(children[3] ?? '', 'Twee formulieren tegelijk.'));
    const [dossier = ''] = await dossiersOf('Twee formulieren tegelijk.');
    const form = `/dossiers/${dossier}/signaal`;
    const version = /name="_version" value="(\d+)"/.exec((await officer.get(form)).text)?.[1] ?? '';
    const fields = (text: string, at: string): Record<string, string> => ({ kind: 'seen', text, momentDate: '2026-01-05', momentTime: '10:40', _version: at });
    const answers = await Promise.all([officer.post(form, fields('Van de een.', version)), officer.post(form, fields('Van de ander.', version))]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
    const conflict = answers.find((answer) => answer.status === 409)?.text ?? '';
    const mine = conflict.includes('Van de ander.</textarea>') ? 'Van de ander.' : 'Van de een.';
    expect(conflict).toContain(`${mine}</textarea>`);
    const next = /name="_version" value="(\d+)"/.exec(conflict)?.[1] ?? '';
    expect((await officer.post(form, fields(mine, next))).status).toBe(303);
    const page = await officer.get(`/dossiers/${dossier}`);
    expect(page.text).toContain('Van de een.');
    expect(page.text).toContain('Van de ander.');
  });
});
