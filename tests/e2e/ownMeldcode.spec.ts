/** An organisation draws up its own meldcode: choose, change, send, establish, plan, withdraw. It never comes into force here, for the other tests share the school. */
import { expect, type Page } from '@playwright/test';
import { fillIn, sendButton } from './dossierPages.ts';
import { desk, isSound, phone, test } from './visitors.ts';

const home = '/beheer/meldcode';
const ownTitle = 'Meldcode van De Verzonnen School';

// One organisation has one draft.
test.describe.configure({ mode: 'serial' });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an own meldcode from choice to a planned date, and back', async ({ visit }) => {
      test.setTimeout(120_000);
      const sound = javaScriptEnabled ? isSound : async (): Promise<void> => Promise.resolve();
      const manager = await visit('Beheerder', javaScriptEnabled ? desk : phone);
      await manager.goto(home);
      await manager.locator('.next-step a').click();
      await sound(manager);
      await manager.getByRole('button', { name: /Hiermee beginnen.*Kinderopvang|Hiermee beginnen.*kinderopvang/ }).first().click();
      await sound(manager);
      await manager.getByRole('link', { name: 'Brontekst' }).click();
      const source = manager.getByLabel('Tekst', { exact: true });
      const text = await source.inputValue();
      await source.fill(text.replace('format: 1', 'format: één'));
      await manager.getByRole('button', { name: 'Tekst bewaren' }).click();
      await expect(manager.getByRole('region', { name: 'Deze tekst is niet bewaard' })).toContainText(/Regel \d+/);
      await sound(manager);
      await source.fill(text.replace(/^(title:\s*(?:\{ )?nl: )[^\n,]+/m, `$1${ownTitle}`));
      await manager.getByRole('button', { name: 'Tekst bewaren' }).click();
      await expect(manager.getByText('De tekst is bewaard.')).toBeVisible();
      await manager.getByRole('link', { name: 'Verschillen' }).click();
      await expect(manager.locator('main')).toContainText(ownTitle);
      await sound(manager);
      await manager.getByRole('link', { name: 'Versturen' }).click();
      await manager.getByRole('button', { name: 'Versturen' }).click();
      await expect(manager.getByRole('heading', { name: 'Het concept ligt bij het bestuur' })).toBeVisible();
      await sound(manager);

      const board = await visit('Bestuur');
      await board.goto(home);
      await board.locator('.next-step a').click();
      await sound(board);
      await fillIn(board, { name: 'College van Bestuur, B. Verzonnen' });
      await board.getByRole('button', { name: 'Vaststellen', exact: true }).click();
      await expect(board.getByRole('heading', { name: /invoeren$/ })).toBeVisible();
      await fillIn(board, { day: '2020-01-01' });
      await sendButton(board).click();
      await expect(board.getByRole('region', { name: 'Kijk dit nog even na' })).toBeVisible();
      await sound(board);
      await fillIn(board, { day: '2199-01-01' });
      await sendButton(board).click();
      await expect(board.getByText('gepland', { exact: true })).toBeVisible();
      await board.getByRole('link', { name: /^Versie \d+$/ }).first().click();
      await expect(board.getByRole('heading', { level: 1 })).toContainText(ownTitle);
      await board.getByRole('link', { name: 'Vaststelling intrekken' }).click();
      await fillIn(board, { reason: 'Dit was een proef.' });
      await sendButton(board).click();
      await expect(board.getByText('ingetrokken', { exact: true }).first()).toBeVisible();
      await sound(board);
    });
  });
}

const part = `${home}/concept/delen/routes.home.steps.consultation.obligations.consultation`;

test('two people change a part beside each other, and neither loses a word', async ({ visit }) => {
  test.setTimeout(120_000);
  const [one, other] = [await visit('Zorgcoördinator'), await visit('Directeur', phone)];
  await one.goto(`${home}/kiezen`);
  await one.getByRole('button', { name: /Fedra/ }).click();
  await one.goto(`${home}/concept/delen`);
  await isSound(one);
  await one.goto(part);
  await other.goto(part);
  await one.locator('[name="text-nl"]').fill('Bespreek de signalen snel.');
  await sendButton(one).click();
  await expect(one.getByText('Bewaard.')).toBeVisible();
  await other.locator('[name="text-nl"]').fill('Bespreek de signalen rustig.');
  await other.locator('[name="level"]').selectOption('should');
  await sendButton(other).click();
  await expect(other.getByText('Iemand anders veranderde hetzelfde')).toBeVisible();
  await expect(other.getByText('Nu staat er: “Bespreek de signalen snel.”')).toBeVisible();
  await expect(other.locator('[name="text-nl"]')).toHaveValue('Bespreek de signalen rustig.');
  // What nobody else touched is saved already, and asks for a reason.
  await expect(other.getByRole('link', { name: /Reden geven/ })).toBeVisible();
  await isSound(other);
  await sendButton(other).click();
  await expect(other.getByText('Bewaard.')).toBeVisible();
  await one.goto(part);
  await expect(one.locator('[name="text-nl"]')).toHaveValue('Bespreek de signalen rustig.');

  await one.goto(`${home}/concept/delen/partners.officer`);
  await one.getByText('Weghalen', { exact: true }).click();
  await one.getByRole('button', { name: 'Ja, haal weg' }).click();
  await expect(one.getByText('Niet weggehaald: de meldcode zou niet meer kloppen')).toBeVisible();
  await isSound(one);

  await one.goto(`${home}/concept/erbij/socialMap`);
  await sendButton(one).click();
  await expect(one.getByRole('link', { name: /Naam/ }).first()).toBeVisible();
  await isSound(one);
  await fillIn(one, { 'name-nl': 'Buurtteam Verzonnen', 'name-en': 'Verzonnen neighbourhood team', category: 'hulp' });
  await sendButton(one).click();
  await expect(one.getByRole('heading', { level: 1, name: 'Buurtteam Verzonnen' })).toBeVisible();
  await one.getByRole('button', { name: 'Omhoog' }).click();
  await expect(one.getByText('Bewaard.')).toBeVisible();
  await discard(one);
});

test('an outdated meldcode is brought up to the law of today', async ({ visit }) => {
  test.setTimeout(120_000);
  const manager = await visit('Zorgcoördinator');
  await manager.goto(`${home}/kiezen`);
  await manager.getByRole('button', { name: /GPO-WN/ }).click();
  await manager.goto(`${home}/concept/versturen`);
  await expect(manager.getByText('Het concept kan nog niet naar het bestuur')).toBeVisible();
  await manager.goto(`${home}/concept/bijwerken`);
  await isSound(manager);
  await sendButton(manager).click();
  await expect(manager.getByText('Er is niets bij te werken', { exact: false })).toBeVisible();
  await isSound(manager);
  await manager.goto(`${home}/concept`);
  await expect(manager.getByText('Klaar voor het bestuur')).toBeVisible();
  await discard(manager);
});

async function discard(page: Page): Promise<void> {
  await page.goto(`${home}/concept/weggooien`);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Weggooien' }).click();
  await expect(page).toHaveURL(new RegExp(`${home}$`));
  await expect(page.locator('.next-step a')).toHaveAttribute('href', `${home}/kiezen`);
}
