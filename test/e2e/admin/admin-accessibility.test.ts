import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { adminPassword } from '../../support/app/admin.ts';
import { expectNothing } from '../../support/app/axe.ts';
import { launch, writeSettings } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

const words = {
  en: {
    settings: 'Settings',
    topic: 'Admin password',
    pages: ['Connection', 'Screen pop, helpdesk'],
    unlock: 'Unlock',
    wrong: 'That is not the password.',
  },
  de: {
    settings: 'Einstellungen',
    topic: 'Admin-Passwort',
    pages: ['Verbindung', 'Screen-Pop, Helpdesk'],
    unlock: 'Entsperren',
    wrong: 'Das ist nicht das Passwort.',
  },
} as const;

for (const [language, theme] of [
  ['en', 'light'],
  ['de', 'dark'],
] as const) {
  test(`axe finds nothing on locked settings (${language}, ${theme})`, async ({ klingel }) => {
    // axe looks at several screens, each for seconds.
    test.setTimeout(90_000);
    const { page } = klingel;
    const own = words[language];
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.evaluate((wanted) => window.klingel.savePreferences(wanted), { language, theme });
    await page.locator(`html[lang="${language}"][data-mantine-color-scheme="${theme}"]`).waitFor();
    await page.getByRole('button', { name: own.settings, exact: true }).click();
    await page.getByRole('button', { name: own.topic }).click();
    await expectNothing(page);
    await page.evaluate(async (password) => {
      await window.klingel.setAdminPassword(null, password);
      await window.klingel.lockSettings();
    }, adminPassword);
    await page.getByRole('button', { name: own.unlock }).waitFor();
    await expectNothing(page);
    for (const name of own.pages) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await expectNothing(page);
    }
    await page.getByRole('button', { name: own.unlock }).click();
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(own.wrong);
    await expectNothing(page);
  });
}

test('a password that cannot be checked opens nothing, and it is said what to do', async ({ userData }) => {
  await writeSettings(userData);
  await writeFile(join(userData, 'data/admin.json'), '{"version":1');
  const { page, quit } = await launch({ userData });
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Connection', exact: true }).click();
  await expect(page.getByText('admin.json in the data folder cannot be read')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show folder' })).toBeVisible();
  await expect(page.evaluate(() => window.klingel.saveTeamSettings({}, {}, false))).rejects.toThrow('locked');
  await quit();
});
