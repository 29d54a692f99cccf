/** The main job in a browser: from a teacher's first signal to a closed dossier, by pressing what the page offers. */
import { expect, type Page } from '@playwright/test';
import { toReport, unfounded, upToWeighing, withHelp } from './courses.ts';
import { bigButton, dossierOf, expectRecorded, fillIn, followBigButton, openDossier, recordSignal, sendButton, whatNow } from './dossierPages.ts';
import { desk, isSound, phone, test } from './visitors.ts';

const bruise = { text: 'Een blauwe plek op de linkerarm.' };

// A look at every page by axe at two widths takes its time on a busy machine.
test.setTimeout(120_000);

/** Looks at each kind of form once; the same form a second time has nothing new. */
function onceEach(childName: string, known: readonly string[] = []): (page: Page, form: string) => Promise<void> {
  const looked = new Set(known);
  return async (page, form) => {
    if (looked.has(form)) return;
    looked.add(form);
    await isSound(page, childName);
  };
}

test('a teacher on a phone records a signal, the officer brings it to a report and closes it', async ({ visit }) => {
  const child = 'Noor Voorbeeld';
  const teacher = await visit('Leerkracht groep 5', phone);
  await isSound(teacher);
  await teacher.goto('/signaal');
  await isSound(teacher, child);
  await recordSignal(teacher, child, bruise);
  await expect(teacher.getByText('De zorgcoördinator van uw locatie ziet het meteen.')).toBeVisible();
  await isSound(teacher, child);
  await teacher.getByRole('link', { name: 'Naar uw overzicht' }).click();
  await expect(teacher.getByRole('heading', { name: 'Aan de beurt' })).toBeVisible();
  await isSound(teacher, child);
  await openDossier(teacher, child);
  await isSound(teacher, child);
  await followBigButton(teacher, upToWeighing);
  await expect(whatNow(teacher)).toContainText('Nu is aan de beurt: zorgcoördinator of directeur.');

  const officer = await visit('Zorgcoördinator');
  await expect(officer.getByText(child).first()).toBeVisible();
  await isSound(officer, child);
  await openDossier(officer, child);
  await isSound(officer, child);
  const forms = await followBigButton(officer, toReport, onceEach(child));
  expect(forms).toEqual(expect.arrayContaining(['weighing-suspicion', 'weighing-danger', 'weighing-helpPossible', 'report-decision', 'report', 'help-decision', 'feedback', 'monitoring-plan']));
  await bigButton(officer).click();
  await isSound(officer, child);
  await fillIn(officer, { ground: 'handedOver', reasons: 'Veilig Thuis onderzoekt; wij blijven volgen.' });
  await sendButton(officer).click();
  await expectRecorded(officer);
  await expect(whatNow(officer)).toContainText('Dit dossier is gesloten.');
  await expect(bigButton(officer)).toHaveCount(0);
  await isSound(officer, child);
  await officer.goto('/dossiers/gesloten');
  await expect(officer.getByRole('link', { name: child })).toBeVisible();
  await isSound(officer, child);
});

test('help that works ends in a closed dossier, after all five questions', async ({ visit }) => {
  const child = 'Pien Toneel-Rol';
  const officer = await visit('Zorgcoördinator');
  await recordSignal(officer, child, bruise);
  await openDossier(officer, child);
  await test.step('the teacher does their part', async () => {
    await officer.goto(`${dossierOf(officer)}/overleg/officerContacted`);
    await fillIn(officer, { outcome: 'Wij bekijken het samen.' });
    await sendButton(officer).click();
    await officer.goto(`${dossierOf(officer)}/gesprek/earlyTalk`);
    await fillIn(officer, { informal: 'yes', facts: 'Een blauwe plek.', reaction: 'Moeder schrok.' });
    await sendButton(officer).click();
    await expectRecorded(officer);
  });
  const forms = await followBigButton(officer, withHelp, onceEach(child, Object.keys(toReport)));
  expect(forms.filter((form) => form.startsWith('weighing-'))).toEqual(['weighing-suspicion', 'weighing-danger', 'weighing-helpPossible', 'weighing-helpAccepted', 'weighing-result']);
  await bigButton(officer).click();
  await fillIn(officer, { ground: 'helpSucceeded', reasons: 'Het resultaat is bereikt.' });
  await sendButton(officer).click();
  await expect(whatNow(officer)).toContainText('Dit dossier is gesloten.');
});

test('danger in the weighing leads straight to the report', async ({ visit }) => {
  const child = 'Bram Sprookje';
  const officer = await visit('Zorgcoördinator');
  await recordSignal(officer, child, { ...bruise, triggers: 'acute' });
  await expect(officer.getByText('bel 112 of Veilig Thuis')).toBeVisible();
  await officer.goto('/vandaag');
  await expect(officer.getByRole('listitem').filter({ hasText: child }).filter({ hasText: 'Meld bij Veilig Thuis.' })).toBeVisible();
  await openDossier(officer, child);
  await expect(bigButton(officer)).toHaveText('Melding vastleggen');
  await expect(whatNow(officer)).toContainText('Uw meldcode vraagt om een melding bij Veilig Thuis. De reden: Acute onveiligheid.');
  await isSound(officer, child);
});

test('an emergency is recorded afterwards, and nothing stands before the phone', async ({ visit }) => {
  const child = 'Mees Fantasie';
  const teacher = await visit('Leerkracht groep 1 en 2', phone);
  await teacher.getByRole('link', { name: 'Nood', exact: true }).click();
  await expect(teacher.getByRole('main').getByRole('link', { name: 'Bel 112' })).toHaveAttribute('href', 'tel:112');
  await isSound(teacher);
  await teacher.getByRole('main').getByRole('link', { name: 'Noodsituatie vastleggen' }).click();
  await isSound(teacher);
  await teacher.getByLabel('Over welk kind?').selectOption({ label: child });
  await fillIn(teacher, { text: 'Vader dreigde op het plein. 112 gebeld.', called: 'alarm', reported: 'yes', reference: 'VT-2026-0002' });
  await sendButton(teacher).click();
  await expect(teacher.getByRole('heading', { name: 'De noodsituatie is vastgelegd' })).toBeVisible();
  await isSound(teacher, child);
  const officer = await visit('Zorgcoördinator');
  await openDossier(officer, child);
  await expect(officer.getByText('Vader dreigde op het plein.')).toBeVisible();
  await isSound(officer, child);
});

test('a dossier without ground is closed, and a new signal opens it again', async ({ visit }) => {
  const child = 'Omar Nergens';
  const teacher = await visit('Leerkracht groep 5', phone);
  await recordSignal(teacher, child, bruise);
  await openDossier(teacher, child);
  await followBigButton(teacher, upToWeighing);
  const officer = await visit('Zorgcoördinator');
  await openDossier(officer, child);
  await followBigButton(officer, unfounded);
  await bigButton(officer).click();
  await fillIn(officer, { ground: 'noActionNeeded', reasons: 'De plek kwam van de fiets.' });
  await sendButton(officer).click();
  await expect(whatNow(officer)).toContainText('Dit dossier is gesloten.');
  await recordSignal(teacher, child, { text: 'Weer een blauwe plek.' });
  await openDossier(officer, child);
  await expect(whatNow(officer)).not.toContainText('Dit dossier is gesloten.');
});

test('the school on the other meldcode brings a signal to the weighing', async ({ visit }) => {
  const officer = await visit('Aandachtsfunctionaris, Het Voorbeeld', desk);
  await officer.goto('/signaal');
  const child = (await officer.locator('main select option').nth(1).innerText()).trim();
  await recordSignal(officer, child, bruise);
  await openDossier(officer, child);
  await isSound(officer, child);
  const forms = await followBigButton(officer, { ...unfounded, conversation: { informal: 'no', purpose: 'Zorgen delen.', facts: 'Een blauwe plek.', reaction: 'Moeder schrok.', concerns: 'remain' } });
  expect(forms.some((form) => form.startsWith('weighing-'))).toBe(true);
});

test('every page of the others is sound', async ({ visit, page }) => {
  await page.goto('/');
  await isSound(page);
  await page.goto('/inloggen');
  await isSound(page);
  const administrator = await visit('Beheerder');
  await expect(administrator.getByText('Uw rol geeft geen toegang tot dossiers.')).toBeVisible();
  await isSound(administrator);
  const director = await visit('Directeur', phone);
  await isSound(director);
  await director.goto('/meldcode');
  await isSound(director);
  await director.goto('/account');
  await isSound(director);
  await director.goto('/dossiers/00000000-0000-4000-8000-000000000000');
  await expect(director.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
  await isSound(director);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the core journey works', async ({ visit }) => {
    const child = 'Saar Fantasie';
    const teacher = await visit('Leerkracht groep 5', phone);
    await recordSignal(teacher, child, bruise);
    await openDossier(teacher, child);
    await followBigButton(teacher, upToWeighing);
    const officer = await visit('Zorgcoördinator');
    await openDossier(officer, child);
    await followBigButton(officer, toReport);
    await bigButton(officer).click();
    await fillIn(officer, { ground: 'handedOver', reasons: 'Veilig Thuis onderzoekt.' });
    await sendButton(officer).click();
    await expect(whatNow(officer)).toContainText('Dit dossier is gesloten.');
  });
});
