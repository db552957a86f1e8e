import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openFakeSipgate } from '../../test/support/fake-sipgate.ts';
import { enterToken, openTunnel, takeAgents, tellSipgate, useFakeSipgate } from '../../test/support/guide.ts';
import { launch } from '../../test/support/klingel.ts';

/**
 * Walks through the guide of the first start, with a picture of each step as it is done.
 * @param target the folder for them
 */
export async function shootGuide(target: string): Promise<void> {
  const userData = await mkdtemp(join(tmpdir(), 'klingel-screenshots-'));
  const sipgate = await openFakeSipgate();
  const klingel = await launch({ userData });
  const { page } = klingel;
  const shoot = async (name: string): Promise<void> => {
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(target, `guide-${name}.png`) });
  };
  try {
    await page.evaluate(() => window.klingel.savePreferences({ theme: 'light', language: 'en' }));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await klingel.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().endsWith('index.html'))
        ?.setContentSize(1180, 860);
    });
    await useFakeSipgate(klingel, sipgate);
    await openTunnel(page);
    await shoot('reach');
    await next(page);
    await enterToken(page, sipgate);
    await tellSipgate(page);
    await page.getByRole('region', { name: 'Webhooks at sipgate' }).scrollIntoViewIfNeeded();
    await shoot('sipgate');
    await next(page);
    await takeAgents(page);
    await shoot('team');
    await next(page);
    await page.getByRole('button', { name: 'Make a Test call' }).click();
    await page.getByText('It pops up in the corner of the screen').waitFor();
    await shoot('test');
    await page.evaluate(() => window.klingel.savePreferences({ theme: 'dark', language: 'de' }));
    await page.locator('html[lang="de"][data-mantine-color-scheme="dark"]').waitFor();
    await shoot('german');
  } finally {
    await klingel.quit();
    await sipgate.close();
    await rm(userData, { recursive: true, force: true });
  }
}

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
}
