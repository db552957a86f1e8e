import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';
import { spawnApp } from '../../support/app/app-process.ts';
import { launch, writeSettings, type Klingel } from '../../support/app/klingel.ts';
import { fakePhonePrograms, type PhonePrograms } from '../../support/app/phone-programs.ts';
import { test as base } from '../../support/app/test.ts';
import { windowState } from '../../support/app/windows.ts';

const test = base.extend<{ phone: PhonePrograms }>({
  phone: async ({ userData }, use) => {
    await use(await fakePhonePrograms(userData));
  },
  klingel: async ({ userData, phone }, use) => {
    await writeSettings(userData);
    const klingel = await launch({ userData, env: phone.env });
    await use(klingel);
    await klingel.quit();
  },
});

const dialog = ({ page }: Klingel) => page.getByRole('dialog');

test('a number is dialled once that is confirmed, with Enter, the way that was chosen', async ({
  klingel,
  phone,
}) => {
  await phone.setDefault('callto', 'softphone.desktop');
  await klingel.page.evaluate(() => window.klingel.dial('030 / 609854180'));
  await expect(dialog(klingel)).toContainText('+49 30 609854180');
  await expect(dialog(klingel)).toContainText('This computer names no program for tel: links');
  await klingel.page.getByText('callto:', { exact: true }).click();
  await expect(dialog(klingel)).toContainText('softphone opens callto: links');
  expect(await phone.opened()).toEqual([]);
  await klingel.page.getByRole('button', { name: 'Dial', exact: true }).press('Enter');
  await expect(dialog(klingel)).toBeHidden();
  await expect.poll(phone.opened).toEqual(['callto:+4930609854180']);

  await klingel.page.evaluate(() => window.klingel.dial('tel:21'));
  await expect(klingel.page.getByRole('button', { name: 'Dial', exact: true })).toBeFocused();
  await klingel.page.keyboard.press('Escape');
  await expect(dialog(klingel)).toBeHidden();
  expect(await phone.opened()).toHaveLength(1);
});

test('a link that another program opens brings the window up and asks', async ({
  klingel,
  userData,
  phone,
}) => {
  await klingel.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide();
  });
  const second = spawnApp(userData, ['tel:+49-30-609854180']);
  expect((await once(second, 'exit'))[0]).toBe(0);
  await expect(dialog(klingel)).toContainText('+49 30 609854180');
  expect(await windowState(klingel, 'index')).toMatchObject({ visible: true });

  const third = spawnApp(userData, ['sip:+491715000000@sipgate.de;user=phone']);
  expect((await once(third, 'exit'))[0]).toBe(0);
  await expect(dialog(klingel)).toContainText('+49 171 5000000');
  await expect(dialog(klingel)).toContainText('1 more number is waiting');
  await klingel.page.keyboard.press('Enter');
  await expect.poll(phone.opened).toEqual(['tel:+491715000000']);
  await expect(dialog(klingel)).toContainText('+49 30 609854180');
});

test('a key that is held confirms one number, and not those that wait behind it', async ({
  klingel,
  phone,
}) => {
  await phone.setDefault('tel', 'softphone.desktop');
  for (const number of ['tel:+4930609854180', 'tel:+491715000000'])
    await klingel.page.evaluate((text) => window.klingel.dial(text), number);
  await expect(dialog(klingel)).toContainText('1 more number is waiting');
  const { keyboard } = klingel.page;
  await keyboard.down('Enter');
  await expect.poll(phone.opened).toEqual(['tel:+491715000000']);
  await expect(dialog(klingel)).toContainText('+49 30 609854180');
  await expect(klingel.page.getByRole('button', { name: 'Dial', exact: true })).toBeFocused();
  // The second time it is down the page is told that it is held.
  for (let times = 0; times < 10; times += 1) await keyboard.down('Enter');
  await keyboard.up('Enter');
  await expect(dialog(klingel)).toContainText('+49 30 609854180');
  expect(await phone.opened()).toHaveLength(1);
});

test('a link that the app is started with is asked about', async ({ userData }) => {
  await writeSettings(userData);
  const klingel = await launch({ userData, args: ['--hidden', 'callto:+4930609854180'] });
  await expect(dialog(klingel)).toContainText('+49 30 609854180');
  await expect.poll(() => windowState(klingel, 'index')).toMatchObject({ visible: true });
  await klingel.quit();
});

const bad = [
  [
    'tel:<img src=x onerror=alert(1)>',
    'There is something else in it than digits',
    'tel:<img src=x onerror=alert(1)>',
  ],
  [`tel:${'1'.repeat(5_000)}`, 'at most 15 digits', `tel:${'1'.repeat(46)}…`],
  ['tel:*21*01715000000%23', 'Codes with * or #', 'tel:*21*01715000000%23'],
  ['sip:emma@example.com', 'a name instead of a number', 'sip:emma@example.com'],
] as const;

test('a bad link says what is wrong with it where it is shown, and nothing is dialled', async ({
  klingel,
  userData,
  phone,
}) => {
  for (const [link, reason, shown] of bad) {
    const second = spawnApp(userData, [link]);
    expect((await once(second, 'exit'))[0]).toBe(0);
    await expect(dialog(klingel)).toContainText(reason);
    await expect(klingel.page.getByText(shown, { exact: true })).toBeVisible();
    await expect(klingel.page.getByRole('button', { name: 'Close' })).toBeFocused();
    await klingel.page.keyboard.press('Enter');
    await expect(dialog(klingel)).toBeHidden();
  }
  expect(await phone.opened()).toEqual([]);
  await klingel.page.evaluate(() => window.klingel.savePreferences({ language: 'de' }));
  await klingel.page.evaluate(() => window.klingel.dial('tel:x'));
  await expect(dialog(klingel)).toContainText('Das lässt sich nicht wählen');
});

test('where Klingel itself opens such links, it does not dial itself', async ({ klingel, phone }) => {
  await phone.setDefault('tel', 'klingel.desktop');
  await klingel.page.evaluate(() => window.klingel.dial('+4930609854180'));
  await expect(dialog(klingel)).toContainText('Klingel itself opens tel: links here');
  await klingel.page.getByRole('button', { name: 'Dial', exact: true }).click();
  await expect(dialog(klingel).getByRole('alert')).toContainText('Nothing was dialled');
  expect(await phone.opened()).toEqual([]);
  await klingel.page.getByText('sip:', { exact: true }).click();
  await klingel.page.getByRole('button', { name: 'Dial', exact: true }).click();
  await expect.poll(phone.opened).toEqual(['sip:+4930609854180']);
});

test('what the system cannot open is told, and the question stays', async ({ klingel, phone }) => {
  await phone.break();
  await klingel.page.evaluate(() => window.klingel.dial('+4930609854180'));
  await klingel.page.getByRole('button', { name: 'Dial', exact: true }).click();
  await expect(dialog(klingel).getByRole('alert')).toContainText('Nothing was dialled:');
});

test('the shortcut is recorded, works in the tray and reads the clipboard', async ({ klingel, userData }) => {
  const { page, electron } = klingel;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Start and dialling' }).click();
  const field = page.getByRole('button', { name: /^Shortcut/ });
  await field.click();
  await expect(field).toHaveText('Press the keys…');
  await page.keyboard.press('d');
  await expect(page.getByRole('alert').filter({ hasText: 'Together with Ctrl' })).toBeVisible();
  await page.keyboard.press('Control+Alt+d');
  await expect(field).toHaveText('Control + Alt + D');
  const registered = (keys: string) =>
    electron.evaluate(({ globalShortcut }, it) => globalShortcut.isRegistered(it), keys);
  expect(await registered('Control+Alt+D')).toBe(true);

  await electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide();
  });
  await electron.evaluate(({ clipboard }) => clipboard.writeText('Tel 030 609854180\nFax 030 609854181'));
  await pressGlobally('ctrl+alt+d');
  await expect(dialog(klingel)).toContainText('Which number?');
  expect(await windowState(klingel, 'index')).toMatchObject({ visible: true });
  await expect(dialog(klingel).getByRole('radio', { name: /^\+49/ })).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: '+49 30 609854181' })).toBeChecked();
  await page.keyboard.press('Escape');
  await electron.evaluate(({ clipboard }) => clipboard.writeText('no number here'));
  await pressGlobally('ctrl+alt+d');
  await expect(dialog(klingel)).toContainText('There is no number on the clipboard');
  await page.keyboard.press('Enter');
  await klingel.quit();

  const again = await launch({ userData });
  const registeredAgain = again.electron.evaluate(({ globalShortcut }) =>
    globalShortcut.isRegistered('Control+Alt+D'),
  );
  expect(await registeredAgain).toBe(true);
  await again.page.getByRole('button', { name: 'Settings' }).click();
  await again.page.getByRole('button', { name: 'Start and dialling' }).click();
  await again.page.getByRole('button', { name: 'Remove' }).click();
  await expect(again.page.getByRole('button', { name: /^Shortcut/ })).toHaveText('None');
  await again.quit();
});

test('a shortcut that somebody else has is refused, and the one before stays', async ({ klingel }) => {
  const { page, electron } = klingel;
  await page.evaluate(() => window.klingel.setDialShortcut('Control+Alt+D'));
  // Another program with the same keys, as the system would answer.
  await electron.evaluate(({ globalShortcut }) => {
    globalShortcut.register = () => false;
  });
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Start and dialling' }).click();
  await page.getByRole('button', { name: /^Shortcut/ }).click();
  await page.keyboard.press('Control+Alt+e');
  await expect(page.getByText('Another program or the system has these keys')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Shortcut/ })).toHaveText('Control + Alt + D');
});

/** Presses keys as a person does, whatever window has the keyboard. */
async function pressGlobally(keys: string): Promise<void> {
  await once(execFile('xdotool', ['key', '--clearmodifiers', keys]), 'exit');
}
