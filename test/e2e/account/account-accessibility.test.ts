import { expect } from '@playwright/test';
import { expectNothing } from '../../support/app/axe.ts';
import { startSipgateDesk } from '../../support/app/sipgate-desk.ts';
import { test } from '../../support/app/test.ts';

const words = {
  en: {
    settings: 'Settings',
    topic: 'sipgate account',
    sections: ['Webhooks at sipgate', 'Agents from sipgate'],
    compare: 'Compare with sipgate',
    set: 'Set at sipgate…',
    cancel: 'Cancel',
  },
  de: {
    settings: 'Einstellungen',
    topic: 'sipgate-Konto',
    sections: ['Webhooks bei sipgate', 'Agenten aus sipgate'],
    compare: 'Mit sipgate vergleichen',
    set: 'Bei sipgate einstellen…',
    cancel: 'Abbrechen',
  },
} as const;

for (const [language, theme] of [
  ['en', 'dark'],
  ['de', 'light'],
] as const) {
  test(`axe finds nothing on the page of the account (${language}, ${theme})`, async ({ userData }) => {
    test.setTimeout(90_000);
    const desk = await startSipgateDesk(userData, {
      hasToken: true,
      settings: {
        receiver: { publicUrl: 'https://calls.example.com' },
        agents: [{ id: 'emma', name: 'Emma Taylor' }],
      },
      prepare: ({ account }) => {
        account.scopes = account.scopes.filter((scope) => scope !== 'history:read');
      },
    });
    const { page } = desk.klingel;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.evaluate((wanted) => window.klingel.savePreferences(wanted), { language, theme });
    await page.locator(`html[lang="${language}"][data-mantine-color-scheme="${theme}"]`).waitFor();
    const own = words[language];
    await page.getByRole('button', { name: own.settings, exact: true }).click();
    await page.getByRole('button', { name: own.topic }).click();
    await expect(page.getByRole('cell', { name: 'history:read' })).toBeVisible();
    // The first one is called otherwise once it has compared.
    for (const name of own.sections) {
      await page.getByRole('region', { name }).getByRole('button', { name: own.compare }).click();
    }
    await expect(page.getByRole('row')).toHaveCount(14);
    await expectNothing(page);
    await page.getByRole('button', { name: own.set }).click();
    await page.getByRole('dialog').waitFor();
    await expectNothing(page);
    await page.getByRole('button', { name: own.cancel }).click();
    await desk.quit();
  });
}
