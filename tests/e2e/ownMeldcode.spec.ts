/** An organisation draws up its own meldcode: choose, change, send, establish, plan, withdraw. It never comes into force here, for the other tests share the school. */
import { expect } from '@playwright/test';
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
