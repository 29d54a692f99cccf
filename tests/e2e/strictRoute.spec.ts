/** A signal about an employee in a browser: the teacher is led, the accused sees nothing, the board sees and acts. */
import { expect } from '@playwright/test';
import { bigButton, chooseChild, dossierOf, expectRecorded, fillIn, openDossier, sendButton } from './dossierPages.ts';
import { isSound, phone, test } from './visitors.ts';

const child = 'Lina Proefstuk';
const accused = 'Dora Denkbeeld';

// A look at every page by axe at two widths takes its time on a busy machine.
test.setTimeout(120_000);

test('a teacher records a signal about the director; the board handles it and the director sees nothing', async ({ visit }) => {
  const teacher = await visit('Leerkracht, Het Voorbeeld', phone);
  await teacher.goto('/signaal');
  await expect(teacher.getByRole('radio', { name: 'Zorgen over thuis' })).toBeChecked();
  await expect(teacher.getByLabel('Over wie gaat het?')).toBeHidden();
  await teacher.getByRole('radio', { name: 'Signaal over een medewerker' }).check();
  await expect(teacher.getByText('Dit zien alleen: bestuur of houder, directeur of leidinggevende')).toBeVisible();
  await expect(teacher.getByText('0900 111 3 111')).toBeVisible();
  await chooseChild(teacher, child);
  await fillIn(teacher, { kind: 'seen', text: 'De directeur pakte een kind hard bij de arm.' });
  await sendButton(teacher).click();
  await expect(teacher.getByRole('link', { name: 'Kies over wie het gaat. Dan kan die persoon dit niet lezen.' })).toBeVisible();
  await expect(teacher.locator('[name="text"]')).toHaveValue('De directeur pakte een kind hard bij de arm.');
  await isSound(teacher, child);
  await teacher.getByLabel('Over wie gaat het?').selectOption({ label: accused });
  await sendButton(teacher).click();
  await expect(teacher.getByRole('heading', { name: 'Uw signaal is vastgelegd' })).toBeVisible();
  await expect(teacher.getByRole('heading', { name: 'Wat doet u zelf?' })).toBeVisible();
  await isSound(teacher, child);

  const board = await visit('Bestuur');
  await expect(board.getByText('Er is iets nieuws vastgelegd', { exact: true })).toBeVisible();
  await isSound(board, child);
  await openDossier(board, child);
  const address = dossierOf(board);
  await expect(board.getByText('Besloten dossier')).toBeVisible();
  await expect(board.getByText(`${accused} mag niet in dit dossier`)).toBeVisible();
  await isSound(board, child);
  await bigButton(board).click();
  await isSound(board, child);
  await board.goto(`${address}/informeren`);
  await fillIn(board, { who: 'board' });
  await sendButton(board).click();
  await expectRecorded(board);
  await board.goto(`${address}/andere-route`);
  await board.getByRole('radio', { name: 'Geweld of seksueel gedrag tussen kinderen' }).check();
  await expect(board.getByText('Ook u niet, als u er niet bij staat.')).toBeVisible();
  await isSound(board, child);

  for (const account of ['Directeur, Het Voorbeeld', 'Aandachtsfunctionaris, Het Voorbeeld', 'Leerkracht, Het Voorbeeld'] as const) {
    const other = await visit(account);
    for (const place of ['/vandaag', '/dossiers']) {
      await other.goto(place);
      expect(await other.content()).not.toContain(address);
    }
    expect((await other.goto(address))?.status()).toBe(404);
  }
});
