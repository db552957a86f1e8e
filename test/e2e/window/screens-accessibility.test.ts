import { expectNothing } from '../../support/app/axe.ts';
import { prefer } from '../../support/app/desk.ts';
import { screens, startFurnished } from '../../support/app/screens.ts';
import { test } from '../../support/app/test.ts';

const looks = [
  { language: 'de', theme: 'dark' },
  { language: 'de', theme: 'light' },
  { language: 'en', theme: 'dark' },
  // The way to the next screen is told in English.
  { language: 'en', theme: 'light' },
] as const;

test('axe finds nothing on phone book, import, dialling and an open call, in two languages, light and dark', async ({
  userData,
}) => {
  // axe looks at every screen four times, each for half a second or more.
  test.setTimeout(180_000);
  const klingel = await startFurnished(userData);
  const { page } = klingel;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await prefer(klingel, { language: 'en', theme: 'light' });
  for (const { name, open } of screens) {
    await test.step(name, async () => {
      await open(klingel, userData);
      for (const look of looks) {
        await prefer(klingel, look);
        await page
          .locator(`html[lang="${look.language}"][data-mantine-color-scheme="${look.theme}"]`)
          .waitFor();
        await expectNothing(page);
      }
    });
  }
  await klingel.quit();
});
