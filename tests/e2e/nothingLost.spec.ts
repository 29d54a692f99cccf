/** What somebody typed is never lost: not to a colleague, not to a closed page, not to the end of a session. */
// A person has one draft of the quick signal: these tests use accounts that no other test records a signal with.
import { expect } from '@playwright/test';
import { act, chooseChild, dossierOf, expectRecorded, fillIn, openDossier, recordSignal, sendButton } from './dossierPages.ts';
import { isSound, phone, signIn, test } from './visitors.ts';

const consultation = { partners: 'colleague', outcome: 'Wij letten samen op.' };
const bruise = { text: 'Een blauwe plek op de linkerarm.' };

test('of two people who write at once, the second sees the news and sends again with one click', async ({ visit }) => {
  const child = 'Sem Voorbeeld';
  const teacher = await visit('Leerkracht groep 5', phone);
  await recordSignal(teacher, child, bruise);
  await openDossier(teacher, child);
  const dossier = dossierOf(teacher);
  const officer = await visit('Zorgcoördinator');
  await officer.goto(`${dossier}/overleg`);
  await fillIn(officer, { ...consultation, outcome: 'De uitkomst van de zorgcoördinator.' });
  await act(teacher, dossier, 'overleg', { ...consultation, outcome: 'De uitkomst van de leerkracht.' });

  await sendButton(officer).click();
  const news = officer.getByRole('group', { name: 'Iemand anders schreef intussen in dit dossier' });
  await expect(news).toContainText('Juf Fictie');
  await expect(officer.getByLabel('Wat kwam eruit?')).toHaveValue('De uitkomst van de zorgcoördinator.');
  await isSound(officer, child);
  await news.getByRole('button').click();
  await expectRecorded(officer);
  await expect(officer.getByText('De uitkomst van de leerkracht.')).toBeVisible();
  await expect(officer.getByText('De uitkomst van de zorgcoördinator.')).toBeVisible();
});

test('a form that was left without sending is there again later', async ({ visit }) => {
  const teacher = await visit('Leerkracht groep 1 en 2', phone);
  await teacher.goto('/signaal');
  await chooseChild(teacher, 'Yara Fictie');
  await fillIn(teacher, { text: 'Yara had geen eten bij zich.' });
  await expect(teacher.getByText(/Concept bewaard om/)).toBeVisible();
  const later = await teacher.context().newPage();
  await teacher.close();
  await later.goto('/vandaag');
  await later.getByRole('link', { name: /Verder schrijven/ }).click();
  await expect(later.getByLabel('Wat zag of hoorde u?')).toHaveValue('Yara had geen eten bij zich.');
  await expect(later.getByText(/Dit is uw concept van/)).toBeVisible();
  await isSound(later, 'Yara Fictie');
  await later.getByRole('button', { name: 'Dit concept weggooien' }).click();
  await later.goto('/signaal');
  await expect(later.getByLabel('Wat zag of hoorde u?')).toHaveValue('');
});

test('a form that is sent after the session ended comes back after signing in', async ({ visit }) => {
  const officer = await visit('Directeur, Het Voorbeeld');
  await officer.goto('/signaal');
  await officer.getByLabel('Wat zag of hoorde u?').fill('Een leerling was erg stil.');
  await expect(officer.getByText(/Concept bewaard om/)).toBeVisible();
  await officer.context().clearCookies();
  await sendButton(officer).click();
  await expect(officer.getByRole('heading', { name: 'Inloggen', exact: true })).toBeVisible();
  await isSound(officer);
  await signIn(officer, 'Directeur, Het Voorbeeld');
  await officer.goto('/signaal');
  await expect(officer.getByLabel('Wat zag of hoorde u?')).toHaveValue('Een leerling was erg stil.');
});

test('a mistake keeps what was typed and leads to it', async ({ visit }) => {
  const teacher = await visit('Leerkracht, Het Voorbeeld', phone);
  await teacher.goto('/signaal');
  await fillIn(teacher, { kind: 'thirdParty', text: 'De buurvrouw hoorde geschreeuw.' });
  await sendButton(teacher).click();
  const summary = teacher.getByRole('region', { name: 'Kijk dit nog even na' });
  await expect(summary).toBeFocused();
  await expect(teacher).toHaveTitle(/^Fout: /);
  await expect(teacher.getByLabel('Wat zag of hoorde u?')).toHaveValue('De buurvrouw hoorde geschreeuw.');
  await isSound(teacher);
  await summary.getByRole('link', { name: 'Kies over welk kind het gaat' }).click();
  await expect(teacher.getByLabel('Over welk kind?')).toBeFocused();
});

test('Escape twice hides a dossier from the board, and shows it again where it was', async ({ visit }) => {
  const child = 'Finn Fictie';
  const teacher = await visit('Leerkracht groep 5');
  await recordSignal(teacher, child, bruise);
  await openDossier(teacher, child);
  await teacher.keyboard.press('Escape');
  await teacher.keyboard.press('Escape');
  await expect(teacher.getByRole('heading', { name: 'Rooster' })).toBeVisible();
  await expect(teacher.getByText(child)).toBeHidden();
  await isSound(teacher, child);
  await teacher.getByRole('link', { name: 'Verder' }).or(teacher.getByRole('button', { name: 'Verder' })).click();
  await expect(teacher.getByRole('heading', { name: child })).toBeVisible();
});
