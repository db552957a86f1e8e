import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { newCall } from '../../support/data/calls.ts';
import { test } from '../../support/app/test.ts';
import { windowState } from '../../support/app/windows.ts';

test('a command of a pop-up that fails is told of where there is room, and in the log', async ({
  klingel,
  userData,
}) => {
  await klingel.popUps.evaluate(() => window.klingel.fitPopUps(-1, 'usual').catch(() => undefined));
  const alert = klingel.page.getByRole('alert');
  await expect(alert).toContainText(
    'Something went wrong inside the app: fitPopUps: the arguments do not fit',
  );
  // The app window says so itself, and has a button for it.
  await klingel.page.evaluate(() => window.klingel.listenOn(-1).catch(() => undefined));
  await expect(alert.getByRole('paragraph')).toHaveCount(1);
  await klingel.quit();
  const log = await readFile(join(userData, 'logs/klingel.log'), 'utf8');
  expect(log).toContain('the command fitPopUps failed');
  expect(log).toContain('the command listenOn failed');
});

test('an error that nobody caught stands in the window, and calls are answered and pop up as before', async ({
  klingel,
}) => {
  await klingel.electron.evaluate(() => {
    setImmediate(() => {
      throw new Error('thrown by nobody');
    });
    void Promise.reject(new Error('rejected by nobody'));
  });
  const alert = klingel.page.getByRole('alert');
  await expect(alert).toContainText('Something went wrong inside the app: thrown by nobody');
  await expect(alert).toContainText('Something went wrong inside the app: rejected by nobody');
  expect((await klingel.post(newCall())).status).toBe(200);
  await expect.poll(() => windowState(klingel, 'popup')).toMatchObject({ visible: true });
});

test('a page that ends is loaded again: calls pop up, and the window shows them', async ({ klingel }) => {
  for (const name of ['popup', 'index']) {
    await klingel.electron.evaluate(async ({ BrowserWindow }, page) => {
      const window = BrowserWindow.getAllWindows().find((it) =>
        it.webContents.getURL().endsWith(`/${page}.html`),
      );
      const loaded = new Promise<void>((resolve) => {
        window?.webContents.once('did-finish-load', () => {
          resolve();
        });
      });
      window?.webContents.forcefullyCrashRenderer();
      await loaded;
    }, name);
  }
  await klingel.post(newCall());
  await expect.poll(() => windowState(klingel, 'popup')).toMatchObject({ visible: true });
  // Playwright has given up the pages that it knew.
  const shown = () =>
    klingel.electron.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((it) =>
        it.webContents.getURL().endsWith('/index.html'),
      );
      return (await window?.webContents.executeJavaScript('document.body.innerText')) as string;
    });
  await expect.poll(shown).toContain('+49 30 609854180');
  expect(await shown()).toContain("a window's page has ended (crashed)");
});
