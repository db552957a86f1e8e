import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readDesktopEntry } from '../../../main/domain/desk/desktop-entry.ts';
import { launch, writeSettings, type Klingel } from '../../support/app/klingel.ts';
import { test as base } from '../../support/app/test.ts';
import { windowState } from '../../support/app/windows.ts';

const test = base.extend<{ entry: string }>({
  entry: async ({ userData }, use) => {
    await use(join(userData, 'with space/autostart/klingel.desktop'));
  },
  klingel: async ({ userData }, use) => {
    await writeSettings(userData);
    const klingel = await launch({ userData, env: { XDG_CONFIG_HOME: join(userData, 'with space') } });
    await use(klingel);
    await klingel.quit();
  },
});

async function openSettings({ page }: Klingel): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Start and dialling' }).click();
}

test('starting at login writes an entry that starts this very app, and shows what the system has', async ({
  klingel,
  userData,
  entry,
}) => {
  const { page } = klingel;
  await openSettings(klingel);
  const atLogin = page.getByRole('checkbox', { name: 'Start at login' });
  await atLogin.click();
  await expect(atLogin).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'In the tray alone' })).toBeChecked();
  const command = async () => readDesktopEntry(await readFile(entry, 'utf8'))?.command;
  const [program, ...args] = (await command()) ?? [];
  const running = await klingel.electron.evaluate(({ app }) => [process.execPath, app.getAppPath()]);
  expect(program).toBe(running[0]);
  expect(args).toEqual(expect.arrayContaining([running[1], `--user-data-dir=${userData}`, '--hidden']));
  await page.getByRole('checkbox', { name: 'In the tray alone' }).click();
  await expect.poll(command).not.toContain('--hidden');

  // Somebody else takes it away: the window believes the system.
  await rm(entry);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(atLogin).not.toBeChecked();
  await atLogin.click();
  await expect(atLogin).toBeChecked();
  await expect.poll(command).not.toContain('--hidden');
  await atLogin.click();
  await expect.poll(() => readFile(entry, 'utf8').catch(() => 'gone')).toBe('gone');
});

test('an entry that points to nothing is mended at the start; one that is switched off is left alone', async ({
  userData,
  entry,
}) => {
  await writeSettings(userData);
  await mkdir(join(entry, '..'), { recursive: true });
  const env = { XDG_CONFIG_HOME: join(userData, 'with space') };
  await writeFile(entry, '[Desktop Entry]\nExec="/old place/Klingel.AppImage" --hidden\n');
  const klingel = await launch({ userData, env });
  await expect.poll(() => readFile(entry, 'utf8')).not.toContain('/old place');
  expect(readDesktopEntry(await readFile(entry, 'utf8'))?.command).toContain('--hidden');
  await writeFile(entry, '[Desktop Entry]\nExec=/old/klingel\nHidden=true\n');
  await openSettings(klingel);
  await expect(klingel.page.getByText("Switched off or not yet allowed in the system's own")).toBeVisible();
  await klingel.quit();
});

test('what cannot be written is told where it happened', async ({ klingel, userData }) => {
  await writeFile(join(userData, 'with space'), 'a file where a folder should be');
  await openSettings(klingel);
  await klingel.page.getByText('Start at login').click();
  await expect(klingel.page.getByRole('alert').filter({ hasText: 'The system did not do it' })).toBeVisible();
  await expect(klingel.page.getByRole('checkbox', { name: 'Start at login' })).not.toBeChecked();
});

test('the close button quits where that was chosen', async ({ klingel }) => {
  await openSettings(klingel);
  await klingel.page.getByText('Quits', { exact: true }).click();
  await expect(klingel.page.getByText('No call pops up')).toBeVisible();
  const closed = once(klingel.electron.process(), 'exit');
  await closeWindow(klingel);
  expect((await closed)[0]).toBe(0);
});

test('closing hides the window, and says once that the app goes on', async ({ klingel }) => {
  const { electron, page } = klingel;
  await electron.evaluate(({ Notification }) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    Notification.prototype.show = function (this: Electron.Notification) {
      said.push(this.title);
    };
  });
  const said = () => electron.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  for (let time = 0; time < 2; time += 1) {
    await closeWindow(klingel);
    await expect.poll(() => windowState(klingel, 'index')).toMatchObject({ visible: false });
    await electron.evaluate(({ app }) => app.emit('activate'));
    await expect.poll(() => windowState(klingel, 'index')).toMatchObject({ visible: true });
  }
  expect(await said()).toEqual(['Klingel goes on']);
  const { preferences } = await page.evaluate(() => window.klingel.getSnapshot());
  expect(preferences.closeExplained).toBe(true);
});

test('a copy that is not installed says that it cannot get links', async ({ klingel }) => {
  await openSettings(klingel);
  await expect(klingel.page.getByText('so the system cannot give it links')).toBeVisible();
  await expect(klingel.page.getByRole('checkbox', { name: 'tel: links' })).toBeDisabled();
});

async function closeWindow({ electron }: Klingel): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.webContents.getURL().endsWith('/index.html')) window.close();
    }
  });
}
