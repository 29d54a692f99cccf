/** What a hostile colleague, a curious administrator or the finder of a laptop would try at the door. Everybody is fictional. */
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPassword } from '../src/people/demonstration.ts';
import { createTestApp, origin, type TestApp, type TestBrowser } from './support/app.ts';

/** Words that only stand in what people wrote, and names that only stand in sealed columns. */
const secrets = ['Kabouterwoord', 'Spoedwoord', 'Fictie', 'fictie.example'];

const logged: string[] = [];
let app: TestApp;
let teacher: TestBrowser;
let colleague: TestBrowser;
let officer: TestBrowser;
let child = '';
let dossier = '';

beforeAll(async () => {
  app = await createTestApp(pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }));
  teacher = await app.browser().logIn('leerkracht');
  colleague = await app.browser().logIn('leerkracht2');
  officer = await app.browser().logIn('zorgcoordinator');
  child = /<option value="([0-9a-f-]{36})"/.exec((await teacher.get('/signaal')).text)?.[1] ?? '';
  await signalBy(teacher, 'Kabouterwoord van de eerste.');
  dossier = /\/dossiers\/([0-9a-f-]{36})/.exec((await teacher.get('/dossiers')).text)?.[1] ?? '';
  expect(dossier).not.toBe('');
  await signalBy(colleague, 'Spoedwoord van de tweede.');
});

afterAll(() => app.drop());

async function signalBy(browser: TestBrowser, text: string, about = child) {
  await browser.get('/signaal');
  return browser.post('/signaal', { child: about, kind: 'seen', text, momentDate: '2026-01-05', momentTime: '10:40' });
}

/** The ids of the entries in the timeline whose text has these words. */
async function entryWith(words: string): Promise<string> {
  const { text } = await officer.get(`/dossiers/${dossier}`);
  const before = text.slice(0, text.indexOf(words));
  return [...before.matchAll(/ id="entry-([0-9a-f-]{36})"/g)].at(-1)?.[1] ?? '';
}

describe('a colleague', () => {
  it('who recorded a signal cannot read the dossier that it went to', async () => {
    expect((await colleague.get(`/dossiers/${dossier}`)).status).toBe(404);
    expect((await colleague.get('/dossiers')).text).not.toContain(dossier);
    expect((await colleague.get('/vandaag')).text).not.toContain(dossier);
  });

  it('gets the same answer for a child of another location as for one that is not there', async () => {
    const elsewhere = await app.browser().logIn('leerkracht.voorbeeld');
    const other = /<option value="([0-9a-f-]{36})"/.exec((await elsewhere.get('/signaal')).text)?.[1] ?? '';
    const [foreign, absent] = [await signalBy(colleague, 'Iets.', other), await signalBy(colleague, 'Iets.', '00000000-0000-4000-8000-000000000000')];
    expect([foreign.status, absent.status]).toEqual([422, 422]);
    expect(foreign.text.replaceAll(other, '')).toBe(absent.text.replaceAll('00000000-0000-4000-8000-000000000000', ''));
  });

  it('cannot add to what somebody else wrote, nor to an entry of another dossier', async () => {
    const [own, theirs] = [await entryWith('Kabouterwoord'), await entryWith('Spoedwoord')];
    const addTo = (entry: string) => teacher.post(`/dossiers/${dossier}/aanvulling/${entry}`, { text: 'Een aanvulling.' });
    expect((await teacher.get(`/dossiers/${dossier}/aanvulling/${theirs}`)).status).toBe(403);
    expect((await addTo(theirs)).status).toBe(403);
    expect((await addTo('00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await addTo(own)).status).toBe(303);
  });

  it('cannot change who takes part', async () => {
    const answer = await teacher.post(`/dossiers/${dossier}/mensen`, { change: 'added', 'who-added': '00000000-0000-4000-8000-000000000000' });
    expect(answer.status).toBe(403);
  });

  it('cannot read or end a draft of somebody else under the same name', async () => {
    const form = 'nood/vastleggen';
    await teacher.get('/vandaag');
    await teacher.post('/concept', { _draft: form, text: 'Kabouterwoord in een concept.', child });
    expect((await colleague.get(`/${form}`)).text).not.toContain('Kabouterwoord');
    await colleague.post('/concept/weg', { _draft: form });
    expect((await teacher.get(`/${form}`)).text).toContain('Kabouterwoord in een concept.');
  });

  it('cannot fill the database with drafts: the oldest make room', async () => {
    for (let number = 0; number < 110; number += 1) await colleague.post('/concept', { _draft: `signaal/${number}`, text: 'vol' });
    const kept = (await colleague.get('/vandaag')).text.match(/href="\/signaal\/\d+"/g) ?? [];
    expect(kept).toHaveLength(100);
    expect(kept).toContain('href="/signaal/109"');
  });
});

describe('a session', () => {
  it('that an attacker planted before the login is not the one after it, and ends', async () => {
    const [attacker, victim] = [await app.browser().logIn('leerkracht2'), app.browser()];
    const planted = attacker.cookies.get('pluis_session') ?? '';
    await victim.get('/inloggen');
    victim.cookies.set('pluis_session', planted);
    await victim.post('/inloggen', { email: 'directeur@fictie.example', password: demonstrationPassword });
    expect(victim.cookies.get('pluis_session')).not.toBe(planted);
    expect((await attacker.get('/vandaag')).status).toBe(303);
  });

  it('ends everywhere at once', async () => {
    const [one, other] = [await app.browser().logIn('directeur'), await app.browser().logIn('directeur')];
    const copied = app.browser();
    for (const [name, value] of one.cookies) copied.cookies.set(name, value);
    await one.get('/account');
    await one.post('/uitloggen/overal', {});
    expect([(await other.get('/vandaag')).location, (await copied.get('/vandaag')).location]).toEqual(['/inloggen?naar=%2Fvandaag', '/inloggen?naar=%2Fvandaag']);
  });

  it.each(['x', '.', 'a.b', '%00', 'A'.repeat(5000), '__proto__'])('with the cookie %s is none', async (value) => {
    const browser = app.browser();
    browser.cookies.set('pluis_session', value);
    expect((await browser.get('/vandaag')).location).toBe('/inloggen?naar=%2Fvandaag');
  });
});

describe('another site', () => {
  const form = 'email=leerkracht%40fictie.example';
  it.each([
    { name: 'its own origin', headers: { origin: 'https://kwaad.example' } },
    { name: 'no origin but cross-site', headers: { 'sec-fetch-site': 'cross-site' } },
    { name: 'a sibling', headers: { origin, 'sec-fetch-site': 'same-site' } },
    { name: 'a hidden origin', headers: { origin: 'null' } },
    { name: 'our origin without a token', headers: { origin } },
  ])('with $name is refused, at the login too', async ({ headers }) => {
    for (const path of ['/signaal', '/inloggen', '/uitloggen', '/account/wachtwoord', '/concept']) {
      const cookie = [...teacher.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await app.pluis.fetch(new Request(`${origin}${path}`, { method: 'POST', body: form, headers: { ...headers, cookie, 'content-type': 'application/x-www-form-urlencoded' } }));
      expect(answer.status, path).toBe(403);
    }
    expect((await teacher.get('/vandaag')).status).toBe(200);
  });

  it.each(['//kwaad.example', '/\\kwaad.example', 'https://kwaad.example', '/..//kwaad.example', '/%2f/kwaad.example', 'javascript:alert(1)', '/uitloggen'])('is not where %s leads', async (naar) => {
    const { location } = await app.browser().get(`/taal/en?naar=${encodeURIComponent(naar)}`);
    expect(location).toBe('/');
  });
});

describe('what leaves the building', () => {
  const pages = (): string[] => ['/', '/inloggen', '/vandaag', '/signaal', '/nood', '/nood/vastleggen', '/dossiers', '/dossiers/gesloten', '/meldcode', '/account', '/niet-hier', `/dossiers/${dossier}`, `/dossiers/${dossier}/gelezen`, `/dossiers/${dossier}/hulp`, `/dossiers/${dossier}/melding.pdf`];

  it('is never kept by a cache, framed, sniffed, or followed elsewhere', async () => {
    for (const path of pages()) {
      const cookie = [...officer.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const { headers } = await app.pluis.fetch(new Request(`${origin}${path}`, { headers: { cookie } }));
      expect(headers.get('cache-control'), path).toBe('no-store');
      expect(headers.get('content-security-policy'), path).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('same-origin');
    }
  });

  it('has no name in a title', async () => {
    for (const path of pages()) {
      const title = /<title>([^<]*)/.exec((await officer.get(path)).text)?.[1] ?? '';
      expect(title, path).not.toMatch(/Noor|Voorbeeld|Juf|Kabouter/);
    }
  });

  it('does not count signals and reports for whoever asks through the proxy', async () => {
    const asked = (headers: Record<string, string>) => app.pluis.fetch(new Request(`${origin}/metrics`, { headers }));
    expect((await asked({})).status).toBe(200);
    expect((await asked({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
    expect((await asked({ forwarded: 'for=203.0.113.7' })).status).toBe(404);
  });

  it('has nobody in the log or in the metrics', async () => {
    await officer.get('/dossiers/%ff');
    await teacher.post('/signaal', { child: 'Kabouterwoord', text: 'Kabouterwoord' });
    const metrics = await (await app.pluis.fetch(new Request(`${origin}/metrics`))).text();
    for (const secret of secrets) {
      expect(metrics).not.toContain(secret);
      expect(logged.join('\n')).not.toContain(secret);
    }
    expect(metrics).not.toContain(dossier);
  });
});

describe('somebody who is locked out of a dossier', () => {
  it('finds it gone, and records a signal with the same answer as everybody', async () => {
    const people = await officer.get(`/dossiers/${dossier}/mensen`);
    const person = /name="who-lockedOut"[\s\S]*?<option value="([0-9a-f-]{36})"[^>]*>Juf Fictie, /.exec(people.text)?.[1];
    expect(person).toBeDefined();
    const locked = await officer.post(`/dossiers/${dossier}/mensen`, { change: 'lockedOut', 'who-lockedOut': person ?? '', 'reasons-lockedOut': 'Is familie.' });
    expect(locked.status).toBe(303);
    expect((await teacher.get(`/dossiers/${dossier}`)).status).toBe(404);
    expect((await teacher.post(`/dossiers/${dossier}/signaal`, { text: 'x' })).status).toBe(404);
    expect((await teacher.get('/dossiers')).text).not.toContain(dossier);
    expect((await signalBy(teacher, 'Nog een signaal.')).location).toBe('/signaal/vastgelegd');
    expect((await officer.get(`/dossiers/${dossier}`)).text).toContain('Nog een signaal.');
  });
});
