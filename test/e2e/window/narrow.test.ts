import { expect, type Page } from '@playwright/test';
import { newCall } from '../../support/data/calls.ts';
import { startCallsDesk } from '../../support/app/calls-desk.ts';
import { goTo } from '../../support/app/contacts.ts';
import { prefer } from '../../support/app/desk.ts';
import type { Klingel } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

/** As small as the window can be. */
async function makeSmall({ electron, page }: Klingel): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith('index.html'))
      ?.setContentSize(720, 600);
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(720);
}

/** What is wider than its place: the page, or a part of it that scrolls; a table may be moved sideways. */
async function runsOver(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const wide = [...document.querySelectorAll('body, main *')].filter((element) => {
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      return (element === document.body || scrolls) && element.scrollWidth > element.clientWidth + 1;
    });
    return wide
      .filter((element) => !element.querySelector(':scope > table'))
      .map(({ className }) => className);
  });
}

test('no page of the settings is wider than the smallest window, in two languages', async ({ userData }) => {
  test.setTimeout(60_000);
  const desk = await startCallsDesk(userData);
  const { klingel } = desk;
  const { page } = klingel;
  await makeSmall(klingel);
  await goTo(klingel, 'Settings');
  for (const language of ['en', 'de'] as const) {
    await prefer(klingel, { language });
    await page.locator(`html[lang="${language}"]`).waitFor();
    const topics = page.getByRole('navigation', { name: /Topics|Themen/ }).getByRole('button');
    for (const topic of await topics.all()) {
      await topic.click();
      await expect(topic).toHaveAttribute('aria-current', 'page');
      await expect.poll(() => runsOver(page), { message: await topic.innerText() }).toEqual([]);
    }
  }
  await desk.quit();
});

test('a number of the log can be read to its end there', async ({ userData }) => {
  const desk = await startCallsDesk(userData, { preferences: { phoneOn: false } });
  const { klingel } = desk;
  await makeSmall(klingel);
  await klingel.post(newCall());
  const number = klingel.page.getByRole('row').getByText('+49 30 609854180', { exact: true });
  const isCut = () => number.evaluate((element) => element.scrollWidth > element.clientWidth);
  await expect.poll(isCut).toBe(false);
  await number.click();
  await klingel.page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
  await expect.poll(isCut).toBe(false);
  await desk.quit();
});
