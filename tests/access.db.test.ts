/** Every address × every role: the door of the web agrees with the policy. Generated, so a new route or role is in it at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Role } from '../src/access/actor.ts';
import type { Action } from '../src/access/actions.ts';
import { may, mayKnow } from '../src/access/policy.ts';
import type { Relation } from '../src/access/relation.ts';
import { routes } from '../src/web/routes/index.ts';
import type { Route } from '../src/web/route.ts';
import { createTestApp, type TestApp, type TestBrowser } from './support/app.ts';

interface Person {
  readonly account: string;
  readonly role: Role;
  /** To the dossier that the teacher of group 5 opened. */
  readonly relation: Relation;
}

const people: readonly Person[] = [
  { account: 'leerkracht', role: 'professional', relation: 'participant' },
  { account: 'leerkracht2', role: 'professional', relation: 'colleague' },
  { account: 'leerkracht.voorbeeld', role: 'professional', relation: 'otherLocation' },
  { account: 'zorgcoordinator', role: 'officer', relation: 'officerOfLocation' },
  { account: 'af.voorbeeld', role: 'officer', relation: 'otherLocation' },
  { account: 'directeur', role: 'director', relation: 'directorNotInformed' },
  { account: 'directeur.voorbeeld', role: 'director', relation: 'otherLocation' },
  { account: 'bestuur', role: 'board', relation: 'none' },
  { account: 'beheer', role: 'administrator', relation: 'none' },
  { account: 'privacy', role: 'privacyOfficer', relation: 'none' },
];

/** To the dossier about an employee that a teacher of the other school opened: about the director there. */
const towardsStrict: readonly Person[] = [
  { account: 'leerkracht.voorbeeld', role: 'professional', relation: 'strictOutside' },
  { account: 'af.voorbeeld', role: 'officer', relation: 'strictOutside' },
  { account: 'directeur.voorbeeld', role: 'director', relation: 'lockedOut' },
  { account: 'zorgcoordinator', role: 'officer', relation: 'strictOutside' },
  { account: 'directeur', role: 'director', relation: 'strictOutside' },
  { account: 'bestuur', role: 'board', relation: 'handlesRoute' },
  { account: 'beheer', role: 'administrator', relation: 'none' },
  { account: 'privacy', role: 'privacyOfficer', relation: 'none' },
];

const guarded = routes.filter((route) => 'action' in route.access && !route.path.startsWith('/uitloggen'));
const cases = people.flatMap((person) => guarded.map((route) => ({ person, route, title: `${person.account} (${person.role}, ${person.relation}): ${route.method} ${route.path}` })));
const strictCases = towardsStrict.flatMap((person) => guarded.filter((route) => route.path.includes(':dossier')).map((route) => ({ person, route, title: `${person.account} (${person.role}, ${person.relation}): ${route.method} ${route.path}` })));
const stranger = '00000000-0000-4000-8000-000000000000';

let app: TestApp;
let dossier = '';
let strict = '';
const browsers = new Map<string, TestBrowser>();

beforeAll(async () => {
  app = await createTestApp();
  for (const { account } of people) browsers.set(account, await app.browser().logIn(account));
  const teacher = browserOf('leerkracht');
  const form = await teacher.get('/signaal');
  const child = /<option value="([0-9a-f-]{36})"/.exec(form.text)?.[1] ?? '';
  const saved = await teacher.post('/signaal', { child, kind: 'seen', text: 'Jip Voorbeeld was stil in de kring.', momentDate: '2026-01-05', momentTime: '10:40' });
  expect(saved.location).toBe('/signaal/vastgelegd');
  dossier = /\/dossiers\/([0-9a-f-]{36})/.exec((await teacher.get('/dossiers')).text)?.[1] ?? '';
  expect(dossier).not.toBe('');
  const witness = browserOf('leerkracht.voorbeeld');
  const intake = await witness.get('/signaal');
  const about = /<option value="([0-9a-f-]{36})">Dora Denkbeeld/.exec(intake.text)?.[1] ?? '';
  const told = await witness.post('/signaal', { child: /<option value="([0-9a-f-]{36})"/.exec(intake.text)?.[1] ?? '', route: 'staff', 'accused-staff': about, kind: 'seen', text: 'Jip Voorbeeld vertelde iets over een medewerker.', momentDate: '2026-01-05', momentTime: '10:40' });
  expect(told.location).toMatch(/^\/signaal\/vastgelegd\/\d$/);
  strict = /\/dossiers\/([0-9a-f-]{36})/.exec((await browserOf('bestuur').get('/dossiers')).text)?.[1] ?? '';
  expect(strict).not.toBe('');
});

afterAll(() => app.drop());

function browserOf(account: string): TestBrowser {
  const browser = browsers.get(account);
  if (!browser) throw new Error(`nobody logged in as ${account}`);
  return browser;
}

function addressOf(route: Route, id: string): string {
  return route.path.replace(':dossier', id).replace(':subject', 'x');
}

function expected({ role, relation }: Person, route: Route): 'page' | 'forbidden' | 'notFound' {
  const actor = { assignments: [{ role }] } as unknown as Actor;
  const action = ('action' in route.access ? route.access.action : 'account.manage') satisfies Action;
  if (!route.path.includes(':dossier')) return may(actor, action, null).allowed ? 'page' : 'forbidden';
  const standings = [{ role, relation }];
  const logOnly = route.path.endsWith('/gelezen');
  if (!(logOnly ? may(actor, action, standings).allowed : mayKnow(actor, standings) && may(actor, 'dossier.read', standings).allowed)) return 'notFound';
  return may(actor, action, standings).allowed ? 'page' : 'forbidden';
}

describe('the door agrees with the policy', () => {
  it.each(cases)('$title', async ({ person, route }) => {
    const browser = browserOf(person.account);
    const answer = route.method === 'GET' ? await browser.get(addressOf(route, dossier)) : await browser.post(addressOf(route, dossier), {});
    const wanted = expected(person, route);
    expect(answer.status).toBeLessThan(500);
    if (wanted === 'forbidden') expect(answer.status).toBe(403);
    else if (wanted === 'notFound') expect(answer.status).toBe(404);
    // An act about an entry that is not there is a 404 for those who may as well; never a 403.
    else expect(answer.status).not.toBe(403);
  });
});

describe('a dossier about an employee opens to who handles it and to nobody else', () => {
  it.each(strictCases)('$title', async ({ person, route }) => {
    const browser = browserOf(person.account);
    const answer = route.method === 'GET' ? await browser.get(addressOf(route, strict)) : await browser.post(addressOf(route, strict), {});
    const wanted = expected(person, route);
    expect(answer.status).toBeLessThan(500);
    if (wanted === 'page') expect(answer.status).not.toBe(403);
    else expect(answer.status).toBe(wanted === 'forbidden' ? 403 : 404);
  });

  const outside = towardsStrict.filter((person) => person.relation !== 'handlesRoute');
  it.each(outside.flatMap((person) => ['/vandaag', '/dossiers', '/dossiers/gesloten'].map((path) => ({ ...person, path }))))('$account finds it nowhere on $path', async ({ account, path }) => {
    expect((await browserOf(account).get(path)).text).not.toContain(strict);
  });

  it('who handles it finds it on the page of the day', async () => {
    expect((await browserOf('bestuur').get('/vandaag')).text).toContain(strict);
  });
});

describe('without a session', () => {
  it.each(guarded.map((route) => ({ route, title: `${route.method} ${route.path}` })))('$title leads to the login', async ({ route }) => {
    const browser = app.browser();
    const answer = route.method === 'GET' ? await browser.get(addressOf(route, dossier)) : await browser.post(addressOf(route, dossier), {});
    expect(answer.status === 401 || (answer.status === 303 && answer.location?.startsWith('/inloggen'))).toBe(true);
  });
});

describe('a dossier that is not there', () => {
  const about = guarded.filter((route) => route.path.includes(':dossier') && route.method === 'GET');
  it.each(about.map((route) => ({ route, title: route.path })))('$title: the same answer as for one that must not be known of', async ({ route }) => {
    const [absent, hidden] = [await browserOf('zorgcoordinator').get(addressOf(route, stranger)), await browserOf('af.voorbeeld').get(addressOf(route, dossier))];
    expect([absent.status, hidden.status]).toEqual([404, 404]);
    const neutral = (text: string): string => text.replaceAll(/value="[^"]+"|<summary>[\s\S]*?<\/summary>|naar=[^"&]+/g, '');
    expect(neutral(absent.text)).toBe(neutral(hidden.text));
  });
});

describe('a form that is not ours', () => {
  it.each(guarded.filter((route) => route.method === 'POST').map((route) => ({ route, title: route.path })))('$title refuses another token', async ({ route }) => {
    const answer = await browserOf('zorgcoordinator').post(addressOf(route, dossier), {}, 'not-the-token');
    expect(answer.status).toBe(403);
  });
});
