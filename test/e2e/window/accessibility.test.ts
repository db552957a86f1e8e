import { expect } from '@playwright/test';
import { expectNothing } from '../../support/app/axe.ts';
import { answer, hangup, newCall } from '../../support/data/calls.ts';
import { test } from '../../support/app/test.ts';

const pages = {
  en: ['Calls', 'Contacts', 'Settings'],
  de: ['Anrufe', 'Kontakte', 'Einstellungen'],
} as const;

const topics = { en: 'Pop-ups and sound', de: 'Anruffenster und Ton' } as const;

for (const language of ['en', 'de'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any screen (${language}, ${theme})`, async ({ klingel }) => {
      // axe looks at several screens, each for seconds.
      test.setTimeout(90_000);
      const { page, popUps, post } = klingel;
      for (const shown of [page, popUps]) await shown.emulateMedia({ reducedMotion: 'reduce' });
      await page.evaluate((wanted) => window.klingel.savePreferences(wanted), { language, theme });
      await page.locator(`html[lang="${language}"][data-mantine-color-scheme="${theme}"]`).waitFor();
      await expectNothing(page);

      await post(newCall({ callId: '1', from: '491714711815' }));
      await post(hangup({ callId: '1', cause: 'cancel' }));
      await post(newCall({ callId: '2' }));
      await post(answer({ callId: '2' }));
      await post(hangup({ callId: '2' }));
      await post(newCall({ callId: '3', from: 'anonymous' }));
      await post(newCall({ callId: '4', from: '442079460000' }));
      await post(answer({ callId: '4' }));
      await expect(page.getByRole('grid').getByRole('row')).toHaveCount(6);
      await page.getByRole('grid').press('End');
      await popUps.getByRole('article').first().waitFor();
      await expectNothing(popUps);
      for (const name of pages[language]) {
        await page.getByRole('navigation').getByRole('button', { name }).click();
        await page.getByRole('heading', { level: 1, name }).waitFor();
        await expectNothing(page);
      }
      await page.getByRole('button', { name: topics[language] }).click();
      await page.getByRole('heading', { level: 2, name: topics[language] }).waitFor();
      await expectNothing(page);
    });
  }
}
