import { expect } from '@playwright/test';
import { answer, hangup, newCall } from '../../support/data/calls.ts';
import { launchDesk, prefer } from '../../support/app/desk.ts';
import type { Klingel } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';
import { windowState } from '../../support/app/windows.ts';
import { dunst } from '../../support/app/x11.ts';

/** Whether a page of the app can be heard. */
async function audible({ electron }: Klingel, page: 'index' | 'popup'): Promise<boolean> {
  return await electron.evaluate(
    ({ BrowserWindow }, name) =>
      BrowserWindow.getAllWindows().some(
        (window) =>
          window.webContents.getURL().endsWith(`/${name}.html`) && window.webContents.isCurrentlyAudible(),
      ),
    page,
  );
}

/** How many notifications the system shows. */
async function shownNotifications(): Promise<number> {
  const name = ['string:org.dunstproject.cmd0', 'string:displayedLength'];
  return Number(/\d+$/.exec(await dunst('org.freedesktop.DBus.Properties.Get', ...name))?.[0]);
}

test('it rings as long as a call can be taken', async ({ userData }) => {
  const klingel = await launchDesk(userData, { soundOn: true });
  await klingel.post(newCall());
  await expect.poll(() => audible(klingel, 'popup')).toBe(true);
  await klingel.post(answer());
  await expect.poll(() => audible(klingel, 'popup')).toBe(false);
  await klingel.quit();
});

test('it does not ring with the phone off, nor where the sound is off', async ({ userData }) => {
  const klingel = await launchDesk(userData, { soundOn: true });
  await klingel.post(newCall());
  await expect.poll(() => audible(klingel, 'popup')).toBe(true);
  await prefer(klingel, { soundOn: false });
  await expect.poll(() => audible(klingel, 'popup')).toBe(false);
  await prefer(klingel, { soundOn: true });
  await expect.poll(() => audible(klingel, 'popup')).toBe(true);
  await prefer(klingel, { phoneOn: false });
  await expect.poll(() => audible(klingel, 'popup')).toBe(false);
  await klingel.quit();
});

test('the ring can be tried in the settings', async ({ klingel }) => {
  await klingel.page.getByRole('button', { name: 'Settings' }).click();
  await klingel.page.getByRole('button', { name: 'Pop-ups and sound' }).click();
  await klingel.page.getByRole('button', { name: 'Play it' }).click();
  await expect.poll(() => audible(klingel, 'index')).toBe(true);
  await expect.poll(() => audible(klingel, 'index')).toBe(false);
});

test.describe('a notification of the system', () => {
  test.skip(process.platform !== 'linux', 'asks dunst, which shows notifications on Linux');

  test('takes the place of the pop-up, opens the call, and goes with it', async ({ userData }) => {
    const klingel = await launchDesk(userData, { announce: 'notification' });
    const { page, post, popUps } = klingel;
    await page.getByRole('button', { name: 'Settings' }).click();
    await post(newCall());
    await expect.poll(shownNotifications).toBe(1);
    await expect(popUps.getByRole('article')).toHaveCount(0);
    expect(await windowState(klingel, 'popup')).toMatchObject({ visible: false });

    await dunst('org.dunstproject.cmd0.NotificationAction', 'uint32:0');
    await expect(page.getByRole('row', { selected: true })).toContainText('+49 30 609854180');

    // Clicked with a mouse it would go by itself.
    await dunst('org.dunstproject.cmd0.NotificationCloseAll');
    await expect.poll(shownNotifications).toBe(0);

    await post(newCall({ callId: 'another', from: '492110000001' }));
    await expect.poll(shownNotifications).toBe(1);
    await post(hangup({ callId: 'another', from: '492110000001', cause: 'cancel' }));
    await expect.poll(shownNotifications).toBe(0);
    const history = await dunst('org.dunstproject.cmd0.NotificationListHistory');
    expect(history).toContain('+49 211 0000001');
    expect(history).toContain('Incoming call to +49 211 1234567');
    await klingel.quit();
  });

  test('comes beside the pop-up, or neither does', async ({ userData }) => {
    const klingel = await launchDesk(userData, { announce: 'both' });
    await klingel.post(newCall());
    await expect.poll(shownNotifications).toBe(1);
    await expect(klingel.popUps.getByRole('article')).toHaveCount(1);
    await prefer(klingel, { announce: 'none' });
    await expect.poll(shownNotifications).toBe(0);
    await expect(klingel.popUps.getByRole('article')).toHaveCount(0);
    await klingel.quit();
  });
});
