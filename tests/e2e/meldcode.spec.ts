/** The readable meldcode in a browser: everyone finds what is asked of them, and the document. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { desk, isSound, phone, test } from './visitors.ts';

test('a teacher finds what is asked of them', async ({ visit }) => {
  const page = await visit('Leerkracht groep 5', phone);
  await page.goto('/meldcode');
  await isSound(page);
  await page.getByRole('link', { name: /^Wat doe ik als/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^Wat doe ik als/ })).toBeVisible();
  await isSound(page);
});

test('one step is a sound page', async ({ visit }) => {
  const page = await visit('Directeur');
  await page.goto('/meldcode');
  await page.getByRole('link', { name: /^Stap 2\./ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^Stap 2\./ })).toBeVisible();
  await isSound(page);
});

for (const path of ['/meldcode/wegen', '/meldcode/afspraken', '/meldcode/over', '/meldcode/alles']) {
  test(`${path} is a sound page`, async ({ visit }) => {
    // The whole meldcode is as long as forty sheets, and axe looks at all of it twice.
    test.slow();
    const page = await visit('Directeur');
    await page.goto(path);
    await isSound(page);
  });
}

test('the figure of the weighing has a name, is drawn for the width of the screen and keeps its text inside its boxes', async ({ visit }) => {
  const page = await visit('Directeur');
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport);
    await page.goto('/meldcode/wegen');
    const figure = page.getByRole('img', { name: /^De weging in beeld/ });
    await expect(figure).toHaveCount(1);
    await expect(figure).toBeVisible();
    const wider = await page.evaluate(`[...document.querySelectorAll('.flow text')].filter((text) => text.getBoundingClientRect().right > text.ownerSVGElement.getBoundingClientRect().right).map((text) => text.textContent)`);
    expect(wider).toEqual([]);
  }
});

test('the figure can be read in forced colours', async ({ visit }) => {
  const page = await visit('Directeur');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/meldcode/wegen');
  expect((await new AxeBuilder({ page }).include('.flow').analyze()).violations).toEqual([]);
  await expect(page.getByRole('img', { name: /^De weging in beeld/ })).toBeVisible();
});

test('the document is a PDF, and pages that do not exist are not found', async ({ visit }) => {
  const page = await visit('Directeur');
  const answer = await page.request.get('/meldcode/document.pdf');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  for (const path of ['/meldcode/rol/niemand', '/meldcode/route/niets', '/meldcode/route/home/niets', '/meldcode/iets']) expect((await page.goto(path))?.status(), path).toBe(404);
});
