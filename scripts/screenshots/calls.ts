import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startCallsDesk } from '../../test/support/app/calls-desk.ts';
import { prefer } from '../../test/support/app/desk.ts';
import { pageOf, writablePopUps, type Klingel } from '../../test/support/app/klingel.ts';

/**
 * Pictures of calls that go through sipgate: rejected, steered and made in the pop-up, and added to the log afterwards.
 * @param target the folder for them
 */
export async function shootCalls(target: string): Promise<void> {
  const userData = await mkdtemp(join(tmpdir(), 'klingel-screenshots-'));
  const desk = await startCallsDesk(userData, { preferences: { theme: 'light' } });
  const { exchange } = desk.fake;
  const shoot = async (page: Page, name: string): Promise<void> => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const path = join(target, `${name}.png`);
    await page.getByRole('main').screenshot({ path, omitBackground: true });
  };
  try {
    const call = await exchange.ring({ from: '4930609854180' });
    const popUp = await pageOf(desk.klingel.electron, 'popup.html');
    await popUp.getByRole('button', { name: 'Reject' }).waitFor();
    await shoot(popUp, 'pop-up-reject');
    await call.answer('w0');
    const card = await writablePopUps(desk.klingel);
    await card.locator('button[aria-disabled="false"]', { hasText: 'Hold' }).waitFor();
    await shoot(card, 'pop-up-control');
    await call.hangUp();
    await desk.restart(async () => {
      await (await exchange.ring({ from: '442079460123' })).hangUp('cancel');
      const taken = await exchange.ring({ from: '33142685300', to: '492119990001' });
      await taken.answer();
      await taken.hangUp();
    });
    const { page, electron } = desk.klingel;
    await electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().endsWith('index.html'))
        ?.setContentSize(1280, 720);
    });
    await page.getByRole('row', { name: '+44 20 7946 0123' }).click();
    for (const language of ['en', 'de'] as const) {
      await look(desk.klingel, language);
      await page.screenshot({ path: join(target, `log-history-${language}.png`) });
    }
    await look(desk.klingel, 'en');
    await exchange.dial({ userId: 'w0', to: '4930609854180' });
    const dialled = await writablePopUps(desk.klingel);
    await dialled.getByRole('article', { name: 'Outgoing call' }).waitFor();
    await shoot(dialled, 'pop-up-call-out');
  } finally {
    await desk.quit();
    await rm(userData, { recursive: true, force: true });
  }
}

async function look(klingel: Klingel, language: 'de' | 'en'): Promise<void> {
  await prefer(klingel, { language });
  await klingel.page.locator(`html[lang="${language}"]`).waitFor();
}
