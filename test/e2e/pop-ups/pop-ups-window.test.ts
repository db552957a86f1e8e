import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Preferences } from '../../../contract/settings/preferences.ts';
import { answer, hangup, newCall } from '../../support/data/calls.ts';
import { launchDesk, prefer } from '../../support/app/desk.ts';
import { writablePopUps, type Klingel } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';
import { windowState } from '../../support/app/windows.ts';
import { stacking, xdotool } from '../../support/app/x11.ts';

// Mouse, keyboard and the order of windows are worked and looked at from outside the app.
test.skip(process.platform !== 'linux', 'needs an X11 display');

/** Another program's window with a text field, which has the keyboard. */
async function openEditor({ electron }: Klingel): Promise<() => Promise<string>> {
  await electron.evaluate(async ({ BrowserWindow }) => {
    const editor = new BrowserWindow({ width: 500, height: 300, x: 10, y: 10, title: 'Editor' });
    await editor.loadURL('data:text/html,<title>Editor</title><textarea autofocus></textarea>');
    editor.focus();
  });
  // Playwright hears of a window later than Electron has it.
  const isEditor = (page: Page): boolean => page.url().startsWith('data:');
  await expect.poll(() => electron.windows().some(isEditor)).toBe(true);
  const editor = electron.windows().find(isEditor);
  if (!editor) throw new Error('the editor is gone');
  await editor.locator('textarea').focus();
  // What is typed before the system has given it the keyboard goes elsewhere.
  await expect.poll(() => editor.evaluate(() => document.hasFocus())).toBe(true);
  return () => editor.locator('textarea').inputValue();
}

/** The system's id of a window of the app. */
async function idOf({ electron }: Klingel, address: string): Promise<number> {
  return await electron.evaluate(({ BrowserWindow }, end) => {
    const window = BrowserWindow.getAllWindows().find((it) => it.webContents.getURL().endsWith(end));
    if (!window) throw new Error(`there is no window with ${end}`);
    return window.getNativeWindowHandle().readUInt32LE(0);
  }, address);
}

async function preferencesOf({ dataFolder }: Klingel): Promise<Partial<Preferences>> {
  return JSON.parse(await readFile(join(dataFolder, 'preferences.json'), 'utf8')) as Partial<Preferences>;
}

test('who types goes on typing where they are, whatever pops up', async ({ klingel }) => {
  const text = await openEditor(klingel);
  const typed = 'The quick brown fox jumps over the lazy dog';
  const typing = xdotool('type', '--delay', 60, typed);
  for (const callId of ['1', '2']) await klingel.post(newCall({ callId, from: `49211000000${callId}` }));
  await expect(klingel.popUps.getByRole('article')).toHaveCount(2);
  await typing;
  await expect.poll(text).toBe(typed);
  expect(await windowState(klingel, 'popup')).toMatchObject({ visible: true, focused: false });
});

test('the window for the own call does not take the keyboard either, until it is clicked', async ({
  userData,
}) => {
  const klingel = await launchDesk(userData, { agentId: 'emma' });
  const text = await openEditor(klingel);
  await klingel.post(newCall());
  await klingel.popUps.getByRole('article').waitFor();
  const typing = xdotool('type', '--delay', 60, 'still here, still here');
  await klingel.post(answer());
  const popUps = await writablePopUps(klingel);
  const note = popUps.getByRole('textbox', { name: 'Note' });
  await note.waitFor();
  await typing;
  await expect.poll(text).toBe('still here, still here');

  // The window may still be on its way to where it fits.
  await expect(async () => {
    const box = await note.boundingBox();
    const { x, y } = await klingel.electron.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((it) => it.webContents.getURL().includes('writable'));
      return window?.getBounds() ?? { x: 0, y: 0 };
    });
    await xdotool('mousemove', x + (box?.x ?? 0) + 30, y + (box?.y ?? 0) + 20, 'click', 1);
    await expect(note).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await expect.poll(() => popUps.evaluate(() => document.hasFocus())).toBe(true);
  await xdotool('type', '--delay', 20, 'refund');
  await expect(note).toHaveValue('refund');
  await klingel.quit();
});

test('nor does the window for a call that goes out', async ({ userData }) => {
  const klingel = await launchDesk(userData, { agentId: 'emma' });
  const text = await openEditor(klingel);
  const emma = { 'user[]': ['Emma'], 'userId[]': ['w0'], 'fullUserId[]': ['1234567w0'] };
  const call = { direction: 'out', from: '492111234567', to: '4930609854180' };
  const typing = xdotool('type', '--delay', 60, 'still here, still here');
  await klingel.post(newCall({ ...call, ...emma }), { direction: 'out' });
  const popUps = await writablePopUps(klingel);
  await popUps.getByRole('article', { name: 'Outgoing call' }).waitFor();
  await klingel.post(answer({ ...call, user: '', userId: '', fullUserId: '' }), { direction: 'out' });
  await popUps.getByRole('article', { name: 'On the phone' }).waitFor();
  await typing;
  await expect.poll(text).toBe('still here, still here');
  await klingel.quit();
});

test('it stands above a full-screen window', async ({ klingel }) => {
  await klingel.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (window.webContents.getURL().endsWith('index.html')) window.setFullScreen(true);
  });
  const { width, height } = (await windowState(klingel, 'popup')).workArea;
  await expect
    .poll(async () => (await windowState(klingel, 'index')).bounds)
    .toMatchObject({ width, height });
  await klingel.page.bringToFront();
  await expect.poll(() => windowState(klingel, 'index')).toMatchObject({ focused: true });
  await klingel.post(newCall());
  await expect.poll(() => windowState(klingel, 'popup')).toMatchObject({ visible: true });
  const [popUp, app] = [await idOf(klingel, 'popup.html'), await idOf(klingel, 'index.html')];
  await expect
    .poll(async () => {
      const order = await stacking();
      return order.includes(app) && order.indexOf(popUp) > order.indexOf(app);
    })
    .toBe(true);
  expect(await windowState(klingel, 'index')).toMatchObject({ focused: true });
});

test('it is shown once and hidden once, however often its calls change', async ({ klingel }) => {
  const { electron, post, popUps } = klingel;
  const changes = await electron.evaluateHandle(({ BrowserWindow }) => {
    const seen: string[] = [];
    const window = BrowserWindow.getAllWindows().find((it) => it.webContents.getURL().endsWith('popup.html'));
    window?.on('show', () => seen.push('show'));
    window?.on('hide', () => seen.push('hide'));
    return seen;
  });
  for (const callId of ['1', '2', '3', '4']) await post(newCall({ callId, from: `49211000000${callId}` }));
  for (const callId of ['1', '2', '3', '4'])
    await post(hangup({ callId, from: `49211000000${callId}`, cause: 'cancel' }));
  await expect(popUps.getByRole('article')).toHaveCount(0);
  await expect.poll(() => changes.evaluate((seen) => [...seen])).toEqual(['show', 'hide']);
});

test('it is dragged by its head, stays there after a restart, and goes back', async ({ userData }) => {
  const klingel = await launchDesk(userData);
  await klingel.post(newCall());
  await expect.poll(() => windowState(klingel, 'popup')).toMatchObject({ visible: true });
  const { bounds } = await windowState(klingel, 'popup');
  const moved = { ...bounds, x: bounds.x - 300, y: bounds.y - 400 };
  const [x, y] = [bounds.x + 180, bounds.y + 45];
  await xdotool('mousemove', x, y, 'mousedown', 1);
  await xdotool('mousemove', x - 100, y - 150);
  await xdotool('mousemove', x - 300, y - 400);
  await expect.poll(async () => (await windowState(klingel, 'popup')).bounds).toEqual(moved);
  await xdotool('mouseup', 1);
  await klingel.page.getByRole('button', { name: 'Settings' }).click();
  await klingel.page.getByRole('button', { name: 'Pop-ups and sound' }).click();
  await klingel.page.getByRole('button', { name: 'Put back to the corner' }).waitFor();
  await klingel.quit();

  const again = await launchDesk(userData, await preferencesOf(klingel));
  await again.post(newCall({ callId: 'again' }));
  await expect.poll(async () => (await windowState(again, 'popup')).bounds).toMatchObject({ x: moved.x });
  await prefer(again, { popUpPosition: null });
  await expect.poll(async () => (await windowState(again, 'popup')).bounds).toMatchObject({ x: bounds.x });
  await again.quit();
});
