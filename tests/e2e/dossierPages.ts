/** The pages of a dossier as a person uses them. */
import { expect, test, type Locator, type Page } from '@playwright/test';

/** What somebody fills in: the names of inputs with their value. Only those that differ from what the page starts with. */
export type Answers = Readonly<Record<string, string>>;

export async function fillIn(page: Page, answers: Answers): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const input = page.locator(`main form [name="${name}"]`);
    const fold = page.locator('main form details:not([open])').filter({ has: page.locator(`[name="${name}"]`) }).locator('> summary');
    if ((await fold.count()) > 0) await fold.click();
    const type = await input.first().getAttribute('type');
    if (type === 'radio' || type === 'checkbox') await page.locator(`main form [name="${name}"][value="${value}"]`).check();
    else await input.first().fill(value);
  }
}

/** The button that sends the form. */
export function sendButton(page: Page): Locator {
  return page.locator('main form.form .actions button[type="submit"]');
}

export async function chooseChild(page: Page, childName: string): Promise<void> {
  await page.getByLabel('Over welk kind?').selectOption({ label: childName });
}

/** Records a signal on the quick page, and leaves the reader at its confirmation. */
export async function recordSignal(page: Page, childName: string, answers: Answers): Promise<void> {
  await page.goto('/signaal');
  await chooseChild(page, childName);
  await fillIn(page, answers);
  await sendButton(page).click();
  await expect(page.getByRole('heading', { name: 'Uw signaal is vastgelegd' })).toBeVisible();
}

/** Opens the child's dossier from the list. */
export async function openDossier(page: Page, childName: string): Promise<void> {
  await page.goto('/dossiers');
  await page.getByRole('link', { name: childName, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: childName })).toBeVisible();
}

/** The dossier's address, without what a notice adds to it. */
export function dossierOf(page: Page): string {
  return /\/dossiers\/[0-9a-f-]+/.exec(page.url())?.[0] ?? '';
}

export function whatNow(page: Page): Locator {
  return page.getByRole('region', { name: 'Wat nu?' });
}

/** The one thing to do next. */
export function bigButton(page: Page): Locator {
  return whatNow(page).locator('.utrecht-button--primary-action');
}

/** Says what is in the dossier after an act. */
export async function expectRecorded(page: Page): Promise<void> {
  await expect(page.getByText(/^Vastgelegd: /)).toBeVisible();
}

/** The form of an act, filled in and sent; back on the dossier. */
export async function act(page: Page, dossier: string, path: string, answers: Answers): Promise<void> {
  await page.goto(`${dossier}/${path}`);
  await fillIn(page, answers);
  await sendButton(page).click();
  await expectRecorded(page);
}

/** What to fill in on the form with this key; several, when the form comes back. */
export type Course = Readonly<Record<string, Answers | readonly Answers[]>>;

/** Looks at a form, before it is filled in. */
export type Look = (page: Page, form: string) => Promise<void>;

/** No course takes more presses of the big button than this. */
const mostSteps = 30;

/**
 * Presses the big button again and again and fills in what it asks, as somebody would who never read a manual,
 * until it offers to close the dossier (or is not the reader's any more).
 * @param seen looks at every form before it is filled in.
 * @returns the keys of the forms, in order.
 */
export async function followBigButton(page: Page, course: Course, seen: Look = () => Promise.resolve()): Promise<readonly string[]> {
  const forms: string[] = [];
  while (forms.length < mostSteps && (await bigButton(page).count()) > 0) {
    const label = await bigButton(page).innerText();
    if (label === 'Dossier sluiten') return forms;
    await test.step(label, async () => {
      await bigButton(page).click();
      await answerForms(page, course, forms, seen);
    });
  }
  expect(forms.length, `no end after ${forms.join(', ')}`).toBeLessThan(mostSteps);
  return forms;
}

/** One form, or the questions of a weighing after each other, until the page is the dossier again. */
async function answerForms(page: Page, course: Course, forms: string[], seen: Look): Promise<void> {
  const form = page.locator('main form.form');
  do {
    const key = ((await form.getAttribute('id')) ?? '').replace('form-', '');
    const before = forms.filter((known) => known === key).length;
    const answers = [course[key] ?? []].flat()[before] ?? [course[key] ?? []].flat().at(-1);
    expect(answers, `the big button leads to ${key}, for which the course has no answers`).toBeDefined();
    await seen(page, key);
    await fillIn(page, answers ?? {});
    await sendButton(page).click();
    await expect(page.locator('main .error-summary')).toHaveCount(0);
    forms.push(key);
  } while ((await whatNow(page).count()) === 0 && forms.length < mostSteps);
}

/** A day from now on the calendar of the Netherlands. */
export function dayFromNow(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date(Date.now() + days * 86_400_000));
}
