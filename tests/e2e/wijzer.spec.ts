/** The public wijzer: anyone walks through a meldcode, with and without JavaScript and internet, and nothing of it stays. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { desk, isSound, phone, signIn } from './visitors.ts';

const forward = (page: Page) => page.getByRole('button', { name: 'Verder', exact: true });

async function choose(page: Page, label: string): Promise<void> {
  await page.getByRole('radio', { name: label, exact: true }).check();
  await forward(page).click();
}

/** From the first page to the questions, of a meldcode with several routes. */
async function toQuestions(page: Page): Promise<void> {
  await choose(page, 'Nee, niet nu');
  await choose(page, 'Zorgen over thuis');
  await page.getByRole('button', { name: 'Naar de vragen over melden en hulp' }).click();
}

async function toReport(page: Page): Promise<void> {
  await toQuestions(page);
  await forward(page).click();
  await choose(page, 'Ja');
  await choose(page, 'Ik twijfel');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat de meldcode vraagt');
}

const asksForReport = (page: Page) => page.getByText('De meldcode vraagt om een melding bij Veilig Thuis.');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the questions lead to an outcome with its reasons, back and again', async ({ page }) => {
      await page.goto('/wijzer');
      await toReport(page);
      await expect(asksForReport(page)).toBeVisible();
      await expect(page.getByText('Uw antwoord: Ik twijfel.')).toBeVisible();
      await expect(page.getByText('Uw antwoord: Nee.')).toHaveCount(0);
      await expect(page.getByText('De meldcode vraagt om af te sluiten')).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeVisible({ visible: javaScriptEnabled });
      await page.getByRole('button', { name: 'Verder met de volgende vraag' }).click();
      await expect(page.getByText('Deze vraag beantwoordt u samen met Veilig Thuis.')).toBeVisible();
      await page.getByRole('button', { name: 'Vorige stap' }).click();
      await expect(asksForReport(page)).toBeVisible();
      await page.getByRole('link', { name: 'Opnieuw beginnen' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loop de meldcode door');
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    });

    test('danger leads to the phone first, and asks for a report to the end', async ({ page }) => {
      await page.goto('/wijzer');
      await choose(page, 'Ik twijfel');
      await expect(page.getByRole('main').getByRole('link', { name: 'Bel 112' })).toBeVisible();
      await page.getByRole('button', { name: 'Ik heb gebeld, verder' }).click();
      await choose(page, 'Zorgen over thuis');
      await page.getByRole('button', { name: 'Naar de vragen over melden en hulp' }).click();
      await forward(page).click();
      await choose(page, 'Nee');
      await expect(asksForReport(page)).toBeVisible();
    });

    test('without an answer it asks for one', async ({ page }) => {
      await page.goto('/wijzer');
      await forward(page).click();
      await expect(page.getByRole('link', { name: 'Kies eerst een antwoord.' })).toBeVisible();
    });

    test('every step says who does what, and where it stands', async ({ page }) => {
      await page.goto('/wijzer/fedra');
      await choose(page, 'Nee, niet nu');
      const route = page.getByRole('radio', { name: /thuis/i });
      if ((await route.count()) > 0) {
        await route.first().check();
        await forward(page).click();
      }
      await page.getByRole('button', { name: 'Loop de stappen langs' }).click();
      await expect(page.getByText(/^Stap 1 van \d/)).toBeVisible();
      await expect(page.getByText('Wie:')).toBeVisible();
      await expect(page.getByRole('listitem').filter({ hasText: 'Verplicht' }).first()).toContainText('Bron:');
    });
  });
}

test('walking in the browser sends nothing, stores nothing and leaves nothing in the address', async ({ page, context }) => {
  await page.goto('/wijzer');
  await page.waitForLoadState('networkidle');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
  const history = await page.evaluate('history.length');
  await toReport(page);
  expect(sent).toEqual([]);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/wijzer');
  expect(await page.evaluate('history.length')).toBe(history);
  expect(await page.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0]);
  expect(await context.cookies()).toEqual([]);
});

test('without JavaScript the answers are in no address and in no cookie', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(new URL(request.url()).pathname + new URL(request.url()).search));
  const answers = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.goto('/wijzer');
  await toReport(page);
  expect((await answers).headers()['cache-control']).toBe('no-store');
  expect([...new Set(addresses.filter((address) => !address.startsWith('/assets/')))]).toEqual(['/wijzer']);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

/** Every address that the device keeps, of any cache. */
const keptOn = (page: Page): Promise<string[]> => page.evaluate<string[]>(`(async () => {
  const found = [];
  for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname + new URL(request.url).search);
  return found.sort();
})()`);

async function readyOffline(page: Page): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await expect.poll(() => keptOn(page)).toContain('/wijzer/signalen/alle-leeftijden');
}

const belongs = /^\/(assets\/(index|cover|wijzer)-[A-Z0-9]+\.(css|js|svg)|wijzer(\/(naslag|signalen)(\/[a-z0-9-]+)?|\/(?!offline)[a-z-]+)?(\?taal=en)?)$/;

async function onlyPublic(page: Page): Promise<void> {
  const kept = await keptOn(page);
  expect(kept.filter((address) => !belongs.test(address))).toEqual([]);
}

async function withoutInternet(context: BrowserContext, work: () => Promise<void>): Promise<void> {
  await context.setOffline(true);
  await work();
  await context.setOffline(false);
}

test('after the first visit it works without internet, with the texts and lists', async ({ page, context }) => {
  await page.goto('/wijzer');
  await readyOffline(page);
  await withoutInternet(context, async () => {
    await page.goto('/wijzer');
    await toReport(page);
    await expect(asksForReport(page)).toBeVisible();
    await page.goto('/wijzer/naslag/praten-met-ouders');
    await expect(page.getByRole('heading', { level: 1, name: 'Praten met ouders' })).toBeVisible();
    await page.goto('/wijzer/signalen/4-12');
    await expect(page.getByText('Een signaal is geen bewijs')).toBeVisible();
  });
  await onlyPublic(page);
});

test('what is kept never holds a person or another page, also for somebody who is logged in', async ({ page, context }) => {
  await page.setViewportSize(desk);
  await page.goto('/inloggen');
  await signIn(page, 'Zorgcoördinator');
  await page.goto('/wijzer?taal=en');
  await expect(page.getByRole('link', { name: 'Log in' })).toBeVisible();
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await expect.poll(() => keptOn(page)).toContain('/wijzer/signalen/alle-leeftijden?taal=en');
  await page.goto('/vandaag');
  await page.goto('/dossiers');
  await page.goto('/signaal');
  await page.goto('/wijzer/nergens');
  await page.goto('/wijzer?naam=Noor');
  await onlyPublic(page);
  expect(await keptOn(page)).not.toContain('/wijzer/nergens');
  const texts = await page.evaluate<string>(`(async () => {
    let all = '';
    for (const name of await caches.keys()) for (const response of await (await caches.open(name)).matchAll()) all += await response.text();
    return all;
  })()`);
  expect(texts).not.toMatch(/_csrf|Uitloggen|Log out/);
  await context.setOffline(true);
  await expect(page.goto('/vandaag')).rejects.toThrow();
});

test('the cover works on the public pages, and leads back', async ({ page }) => {
  await page.goto('/wijzer/naslag/kindcheck');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Rooster' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Kindcheck en oudercheck' })).toBeVisible();
  await page.goto('/afgedekt?naar=%2Fwijzer%2Fnaslag%2Fkindcheck');
  await page.getByRole('link', { name: 'Verder' }).click();
  await expect(page).toHaveURL(/\/wijzer\/naslag\/kindcheck$/);
});

test('the outcome prints on one sheet with its reasons', async ({ page }) => {
  await page.goto('/wijzer');
  await toReport(page);
  const sheet = await page.pdf({ format: 'A4' });
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/Afgedrukt op \d{1,2} \w+ \d{4}/)).toBeVisible();
  await expect(page.getByText('Uw antwoord: Ja.')).toBeVisible();
});

test('every screen and page is sound', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/');
  await page.getByRole('link', { name: 'Loop de meldcode door' }).click();
  await isSound(page);
  await forward(page).click();
  await isSound(page);
  await choose(page, 'Ja');
  await isSound(page);
  await page.getByRole('button', { name: 'Ik heb gebeld, verder' }).click();
  await isSound(page);
  await choose(page, 'Zorgen over thuis');
  await isSound(page);
  await page.getByRole('button', { name: 'Loop de stappen langs' }).click();
  await isSound(page);
  await page.getByRole('button', { name: 'Naar de vragen over melden en hulp' }).click();
  await isSound(page);
  await page.getByRole('checkbox', { name: 'Acute onveiligheid' }).check();
  await forward(page).click();
  await isSound(page);
  await page.getByRole('button', { name: 'Verder met de volgende vraag' }).click();
  await isSound(page);
  for (const address of ['/wijzer/naslag', '/wijzer/naslag/mag-ik-dit-delen', '/wijzer/signalen', '/wijzer/signalen/0-4', '/schema', '/wijzer?taal=en', '/wijzer/naslag/praten-met-ouders?taal=en']) {
    await page.goto(address);
    await isSound(page);
  }
});

test('a signal list has nothing to tick and nothing to count', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/wijzer/signalen/12-18');
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByText('Een signaal is geen bewijs')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('what is not there is a 404, and another site cannot post', async ({ request }) => {
  expect((await request.get('/wijzer/nergens')).status()).toBe(404);
  expect((await request.get('/wijzer/naslag/nergens')).status()).toBe(404);
  expect((await request.get('/wijzer/signalen/nergens')).status()).toBe(404);
  expect((await request.post('/wijzer/nergens', { form: { choice: 'no' } })).status()).toBe(404);
  expect((await request.post('/wijzer', { form: { choice: 'no' }, headers: { origin: 'https://elders.example' } })).status()).toBe(403);
  expect((await request.post('/wijzer', { form: { trail: 'no/home/x/y', choice: 'nonsense' } })).status()).toBe(422);
  expect((await request.post('/wijzer', { form: { trail: 'no', choice: '<script>' } })).status()).toBe(422);
});

test('the schema is published for editors', async ({ request, baseURL }) => {
  const answer = await request.get('/schema/meldcode.schema.json');
  expect(answer.headers()['content-type']).toBe('application/schema+json');
  // No public address is set here, so the one in `$id` is the asker's own word: nobody may keep it.
  expect(answer.headers()['cache-control']).toBe('no-store');
  const schema = (await answer.json()) as { $id: string; $defs: { meldcode: { required: string[] } } };
  expect(schema.$id).toBe(`${baseURL ?? ''}/schema/meldcode.schema.json`);
  expect(schema.$defs.meldcode.required).toContain('routes');
  expect(await (await request.get('/schema/protocol-format.md')).text()).toContain('# The format of a meldcode definition');
});

test('the worker reaches no further than the wijzer, and the app can be installed', async ({ request }) => {
  const worker = await request.get('/wijzer/offline/worker.js');
  expect(worker.headers()['service-worker-allowed']).toBe('/wijzer');
  const manifest = (await (await request.get('/wijzer/offline/app.webmanifest')).json()) as { scope: string; icons: { src: string }[] };
  expect(manifest.scope).toBe('/wijzer');
  for (const { src } of manifest.icons) expect((await request.get(src)).status(), src).toBe(200);
});

test('a signal list opens beside the quick signal, and nothing typed is lost', async ({ page, context }) => {
  await page.goto('/inloggen');
  await signIn(page, 'Leerkracht groep 5');
  await page.goto('/signaal');
  await page.getByLabel('Wat zag of hoorde u?').fill('Jip Voorbeeld was stil in de kring.');
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Hulp bij kijken: signalenlijst' }).click();
  await expect((await opened).getByRole('heading', { level: 1, name: 'Signalenlijsten' })).toBeVisible();
  await expect(page.getByLabel('Wat zag of hoorde u?')).toHaveValue('Jip Voorbeeld was stil in de kring.');
});
