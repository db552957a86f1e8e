import { join } from 'node:path';
import { prefer } from '../../test/support/app/desk.ts';
import type { Klingel } from '../../test/support/app/klingel.ts';
import type { Shot } from './desk-shots.ts';

/** Takes one picture after the other into a folder; a shot without a name only leads on to the next. */
export async function takeShots(
  klingel: Klingel,
  userData: string,
  shots: readonly Shot[],
  folder: string,
): Promise<void> {
  for (const { name, theme, language, open, of } of shots) {
    await look(klingel, { theme: 'light', language: 'en' });
    await open(klingel, userData);
    if (name === '') continue;
    await look(klingel, { theme, language });
    const page = of ? await of(klingel) : klingel.page;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.locator(`html[lang="${language}"]`).waitFor();
    await page.waitForFunction((media) => matchMedia(media).matches, `(prefers-color-scheme: ${theme})`);
    const path = join(folder, `${name}.png`);
    await (of
      ? page.getByRole('main').screenshot({ path, omitBackground: true })
      : page.screenshot({ path }));
  }
  await look(klingel, { theme: 'light', language: 'en' });
}

async function look(
  klingel: Klingel,
  wanted: { theme: 'light' | 'dark'; language: 'de' | 'en' },
): Promise<void> {
  await prefer(klingel, wanted);
  await klingel.page
    .locator(`html[lang="${wanted.language}"][data-mantine-color-scheme="${wanted.theme}"]`)
    .waitFor();
}
