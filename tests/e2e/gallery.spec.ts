/** The page kit on its own: no axe findings, and islands that do what they promise. */
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { drawGallery } from '../support/drawGallery.ts';

const site = 'http://gallery.test';
const types: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
const pages = ['start', 'today', 'dossier', 'signal', 'signal-errors', 'weighing', 'fields', 'blocks', 'done', 'error', 'covered'];

let folder = '';
let drafts: string[] = [];
let draftStatus = 204;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pluis-gallery-'));
  expect(await drawGallery(folder)).toEqual(pages);
});

test.beforeEach(async ({ page }) => {
  drafts = [];
  draftStatus = 204;
  await page.route(`${site}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/concept') {
      drafts.push(route.request().postData() ?? '');
      await route.fulfill({ status: draftStatus });
    } else if (extname(pathname) in types) {
      await route.fulfill({ body: readFileSync(join(folder, pathname)), contentType: types[extname(pathname)] ?? '', headers: { 'content-security-policy': policy } });
    } else {
      await route.fulfill({ body: 'received' });
    }
  });
});

const open = (page: Page, name: string) => page.goto(`${site}/${name}.html`);
const cover = (page: Page) => page.getByRole('heading', { name: 'Rooster' });

for (const name of pages) {
  for (const width of [1280, 375]) {
    test(`${name} at ${width} px has no axe findings`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, name);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }

  test(`${name} fits 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, name);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });
}

test('Escape twice covers the page, and focus comes back after it', async ({ page }) => {
  await open(page, 'signal');
  await page.getByLabel('Wat zag of hoorde u?').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(cover(page)).toBeVisible();
  await expect(page).toHaveTitle('Rooster');
  await expect(page.locator('main#content')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Wat zag of hoorde u?')).toBeFocused();
  await expect(page).toHaveTitle(/Nieuw signaal/);
});

test('the button covers the page', async ({ page }) => {
  await open(page, 'dossier');
  await page.getByRole('link', { name: 'Scherm afdekken' }).click();
  await expect(cover(page)).toBeVisible();
});

test('a minute without input covers the page', async ({ page }) => {
  await page.clock.install();
  await open(page, 'dossier');
  await page.clock.runFor(59_000);
  await expect(cover(page)).toHaveCount(0);
  await page.clock.runFor(3000);
  await expect(cover(page)).toBeVisible();
});

test('a draft is kept after a pause', async ({ page }) => {
  await open(page, 'signal');
  await page.getByLabel('Wat zag of hoorde u?').fill('Noor huilde');
  await expect(page.getByText(/Concept bewaard om \d\d:\d\d/)).toBeVisible();
  expect(new URLSearchParams(drafts[0]).get('what')).toBe('Noor huilde');
});

test('a draft after the session ended says so and keeps the text', async ({ page }) => {
  draftStatus = 401;
  await open(page, 'signal');
  await page.getByLabel('Wat zag of hoorde u?').fill('Noor huilde');
  await expect(page.getByText('U bent niet meer ingelogd')).toBeVisible();
  await expect(page.getByLabel('Wat zag of hoorde u?')).toHaveValue('Noor huilde');
});

test('a form that came back with complaints is kept at once', async ({ page }) => {
  await open(page, 'signal-errors');
  await expect(page.getByText(/Concept bewaard om/)).toBeVisible();
});

test('sending the form leaves no draft behind', async ({ page }) => {
  await open(page, 'signal');
  await page.getByLabel('Wat zag of hoorde u?').fill('Noor huilde');
  await page.getByRole('button', { name: 'Signaal bewaren' }).click();
  await expect(page.getByText('received')).toBeVisible();
  expect(drafts).toEqual([]);
});

test('complaints take focus', async ({ page }) => {
  await open(page, 'signal-errors');
  await expect(page.getByRole('region', { name: 'Kijk dit nog even na' })).toBeFocused();
});

test('a judging word gets a friendly question, a quoted one does not', async ({ page }) => {
  await open(page, 'signal');
  await expect(page.getByText('“agressief” is een oordeel')).toBeVisible();
  await page.getByLabel('Wat zag of hoorde u?').fill('Noor zei: “jij bent lui”');
  await expect(page.getByText('is een oordeel')).toHaveCount(0);
});

test('a question under an option shows only with that option', async ({ page }) => {
  await open(page, 'signal');
  await expect(page.getByLabel('Van wie hoorde u dit?')).toBeVisible();
  await page.getByLabel('Zelf gezien').check();
  await expect(page.getByLabel('Van wie hoorde u dit?')).toBeHidden();
});
