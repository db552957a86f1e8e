import { expect } from '@playwright/test';
import { expectNothing } from '../../support/app/axe.ts';
import { launch } from '../../support/app/klingel.ts';
import { firstStartTest as test } from '../../support/app/test.ts';

const words = {
  en: {
    title: 'Set up Klingel',
    steps: ['Reach this desktop', 'Tell sipgate', 'Who you are', 'Try it'],
    next: 'Next',
    test: 'Make a Test call',
    arrived: /^Arrived on this computer after/,
    name: 'Test call',
  },
  de: {
    title: 'Klingel einrichten',
    steps: ['Erreichbar werden', 'sipgate Bescheid geben', 'Wer Sie sind', 'Ausprobieren'],
    next: 'Weiter',
    test: 'Testanruf starten',
    arrived: /^Nach \d+ ms auf diesem Computer angekommen\.$/,
    name: 'Testanruf',
  },
} as const;

for (const [language, theme] of [
  ['en', 'light'],
  ['de', 'dark'],
] as const) {
  test(`the guide is walked by keyboard alone, and axe finds nothing on it (${language}, ${theme})`, async ({
    userData,
  }) => {
    // axe looks at several screens, each for seconds.
    test.setTimeout(90_000);
    const env = language === 'de' ? { LANGUAGE: 'de_DE', LANG: 'de_DE.UTF-8' } : {};
    const { page, popUps, quit } = await launch({ userData, env });
    const own = words[language];
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.evaluate((wanted) => window.klingel.savePreferences({ theme: wanted }), theme);
    await page.locator(`html[lang="${language}"][data-mantine-color-scheme="${theme}"]`).waitFor();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.title);
    for (const step of own.steps) {
      await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(step);
      await expectNothing(page);
      const next = page.getByRole('button', { name: own.next, exact: true });
      if ((await next.count()) > 0) await next.press('Enter');
    }
    await page.getByRole('button', { name: own.test }).press('Enter');
    await expect(popUps.getByRole('heading', { name: own.name })).toBeVisible();
    await expect(page.getByText(own.arrived)).toBeVisible();
    await expectNothing(page);
    await expectNothing(popUps);
    await quit();
  });
}
