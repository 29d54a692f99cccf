/** People of the demonstration organisation, each in a browser of their own, and what every page they see must be. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

/** As the demonstration's buttons on the login page name them. */
export type Account = 'Leerkracht groep 5' | 'Leerkracht groep 1 en 2' | 'Zorgcoördinator' | 'Directeur' | 'Bestuur' | 'Beheerder' | 'Leerkracht, Het Voorbeeld' | 'Aandachtsfunctionaris, Het Voorbeeld' | 'Directeur, Het Voorbeeld';

export const phone = { width: 375, height: 812 };
export const desk = { width: 1280, height: 900 };

interface Visitors {
  /** Signs somebody in and shows what waits for them. */
  readonly visit: (account: Account, viewport?: typeof phone) => Promise<Page>;
}

/** A browser tells about every answer of 400 and up; those of complaints and of what is not there are meant. */
const expectedComplaint = /status of 4\d\d/;

export const test = base.extend<Visitors>({
  visit: async ({ browser, javaScriptEnabled, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (account, viewport = desk) => {
      const context = await browser.newContext({ viewport, javaScriptEnabled, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', ...(baseURL === undefined ? {} : { baseURL }) });
      opened.push(context);
      context.on('console', (message) => {
        if (message.type() === 'error' && !expectedComplaint.test(message.text())) complaints.push(message.text());
      });
      context.on('weberror', (error) => complaints.push(error.error().message));
      const page = await context.newPage();
      await page.goto('/inloggen');
      await signIn(page, account);
      return page;
    });
    for (const context of opened) await context.close();
    expect(complaints).toEqual([]);
  },
});

/** From the login page on. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.getByRole('button', { name: account, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The page as it is now: accessible at the width of a desk and of a phone, no sideways scrolling, and no child in its title. */
export async function isSound(page: Page, childName?: string): Promise<void> {
  const own = page.viewportSize() ?? desk;
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`), `${page.url()} at ${viewport.width} px`).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth'), `${page.url()} at ${viewport.width} px`).toBeLessThanOrEqual(viewport.width);
  }
  await page.setViewportSize(own);
  if (childName !== undefined) for (const part of childName.split(' ')) expect(await page.title()).not.toContain(part);
}
