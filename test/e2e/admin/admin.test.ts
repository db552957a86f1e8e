import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import {
  adminCommandNames,
  adminPassword,
  openTopic,
  setPassword,
  tryCommands,
} from '../../support/app/admin.ts';
import type { FakeSipgate } from '../../support/sipgate/fake-sipgate.ts';
import { launch } from '../../support/app/klingel.ts';
import { shiftClock } from '../../support/app/main-process.ts';
import { startSipgateDesk } from '../../support/app/sipgate-desk.ts';
import { test } from '../../support/app/test.ts';

test('a password is set after it was typed twice, and stands nowhere in clear', async ({
  klingel,
  userData,
}) => {
  const { page } = klingel;
  await openTopic(page, 'Admin password');
  await expect(page.getByText('No password: everybody at this desktop')).toBeVisible();
  const set = page.getByRole('button', { name: 'Set password' });
  await page.getByLabel('New password', { exact: true }).fill('short');
  await expect(page.getByText('At least 8 characters are needed.')).toBeVisible();
  await page.getByLabel('New password', { exact: true }).fill(adminPassword);
  await page.getByLabel('New password again').fill('Käsekuchen');
  await expect(page.getByText('This is not what you typed above.')).toBeVisible();
  await expect(set).toBeDisabled();
  await setPassword(page);
  await expect(page.getByText(/^Unlocked until/)).toBeVisible();

  await page.getByLabel('Current password').fill('something else');
  await page.getByRole('button', { name: 'Remove password' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'not the password' })).toBeVisible();
  await klingel.quit();
  const file = await readFile(join(klingel.dataFolder, 'admin.json'), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ version: 1, password: { algorithm: 'scrypt' } });
  const others = ['data/settings.json', 'logs/klingel.log'].map((path) =>
    readFile(join(userData, path), 'utf8'),
  );
  expect([file, ...(await Promise.all(others))].join()).not.toMatch(/sekuchen|something else/);

  const again = await launch({ userData });
  await openTopic(again.page, 'Admin password');
  await again.page.getByLabel('Current password').fill(adminPassword);
  await again.page.getByRole('button', { name: 'Remove password' }).click();
  await expect(again.page.getByText('The password is removed.')).toBeVisible();
  await openTopic(again.page, 'Connection');
  await expect(again.page.getByLabel('Public address')).toBeEnabled();
  await again.quit();
});

test('locked settings can be read; an agent changes what is their own, and nothing of the team’s', async ({
  klingel,
  userData,
}) => {
  await setPassword(klingel.page);
  await klingel.quit();
  const before = await readFile(join(klingel.dataFolder, 'settings.json'), 'utf8');
  const { page, quit } = await launch({ userData });

  await openTopic(page, 'General');
  await page.getByText('Dark', { exact: true }).click();
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  await openTopic(page, 'Pop-ups and sound');
  await expect(page.getByText('The team’s settings are locked.')).toHaveCount(0);

  await openTopic(page, 'Connection');
  await expect(page.getByText('The team’s settings are locked.')).toBeVisible();
  await expect(page.getByLabel('Public address')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);

  expect(adminCommandNames).toEqual(
    expect.arrayContaining(['saveTeamSettings', 'listenOn', 'setHelpdeskToken']),
  );
  const said = await tryCommands(page, adminCommandNames);
  expect(said).toEqual(adminCommandNames.map(() => 'locked'));
  await expect(
    page.evaluate(() =>
      window.klingel.saveTeamSettings(
        { 'receiver.publicUrl': 'https://elsewhere.example.com' },
        { 'receiver.publicUrl': '' },
        false,
      ),
    ),
  ).rejects.toThrow('locked');
  expect(await readFile(join(klingel.dataFolder, 'settings.json'), 'utf8')).toBe(before);
  await quit();
});

test('wrong passwords are slowed down, also for a page that is loaded anew; the right one unlocks', async ({
  klingel,
}) => {
  const { page } = klingel;
  await setPassword(page);
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByText(/^Locked:/)).toBeVisible();
  await openTopic(page, 'Connection');
  // By keyboard alone.
  const dialog = page.getByRole('dialog');
  const enter = async (password: string): Promise<void> => {
    await dialog.getByLabel('Admin password', { exact: true }).focus();
    await page.keyboard.insertText(password);
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: 'Checking…' })).toHaveCount(0);
  };
  await page.getByRole('button', { name: 'Unlock' }).press('Enter');
  await expect(dialog.getByLabel('Admin password', { exact: true })).toBeFocused();
  await enter('wrong');
  await expect(dialog.getByRole('alert')).toHaveText('That is not the password.');
  await enter('wrong again');
  await expect(dialog.getByRole('alert')).toHaveText('That is not the password.');
  await enter('wrong, too');
  await expect(dialog.getByRole('alert')).toHaveText(/^That is not the password\. You can try again in \d/);
  await expect(dialog.getByRole('button', { name: 'Unlock' })).toBeDisabled();
  await page.reload();
  expect(
    await page.evaluate((password) => window.klingel.unlockSettings(password), adminPassword),
  ).toMatchObject({ ok: false, why: 'wait' });

  await openTopic(page, 'Connection');
  await page.getByRole('button', { name: 'Unlock' }).press('Enter');
  await enter(adminPassword);
  await expect(dialog.getByRole('alert')).toHaveText('You can try again now.');
  await enter(adminPassword);
  await expect(dialog).toHaveCount(0);
  const address = page.getByLabel('Public address');
  await address.fill('https://calls.example.com');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status', { name: /^Incoming/ })).toContainText('https://calls.example.com/');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(address).toBeDisabled();
  await expect(page.evaluate(() => window.klingel.saveTeamSettings({}, {}, false))).rejects.toThrow('locked');
});

test('after a while without anybody they are locked, and what was being changed waits', async ({
  klingel,
}) => {
  const { page } = klingel;
  await setPassword(page);
  await openTopic(page, 'Screen pop, helpdesk');
  await page.getByText('Open nothing').click();
  await shiftClock(klingel, 16 * 60_000);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Your changes are kept: unlock to save them.')).toBeVisible();
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('dialog').getByLabel('Admin password', { exact: true }).fill(adminPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
  const file = await readFile(join(klingel.dataFolder, 'settings.json'), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ screenPop: { when: 'never' } });
});

test('while locked, every page of the team’s shows what is set, changes nothing, and offers to unlock', async ({
  userData,
}) => {
  const desk = await startSipgateDesk(userData, {
    hasToken: true,
    settings: {
      agents: [{ id: 'emma', name: 'Emma Taylor', sipgateUserIds: ['w0'] }],
      inbound: { blocked: [{ callerId: '+49 171 5000000', note: 'spam' }] },
      outbound: { defaultCallerId: '+49 211 1234567' },
      callerLog: { retentionMonths: 12 },
    },
  });
  const { page } = desk.klingel;
  await setPassword(page);
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  const locked = page.getByRole('status').filter({ hasText: 'The team’s settings are locked.' });
  const shown: [topic: string, value: RegExp][] = [
    ['Connection', /^$/],
    ['Calls in', /^\+49 171 5000000$/],
    ['Calls out', /^\+49 211 1234567$/],
    ['Team', /^Emma Taylor$/],
    ['Caller log', /^12$/],
    ['Screen pop, helpdesk', /^$/],
    ['Export and import', /^$/],
    ['sipgate account', /^$/],
  ];
  for (const [topic, value] of shown) {
    await openTopic(page, topic);
    await expect(locked, topic).toBeVisible();
    await expect(page.getByRole('button', { name: 'Unlock' }), topic).toBeEnabled();
    const fields = page.locator('fieldset:disabled').first();
    const able = fields.locator('input:enabled, textarea:enabled, select:enabled, button:enabled');
    await expect(able, topic).toHaveCount(0);
    const values = await fields
      .locator('input')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    if (value.source !== '^$') expect(values, topic).toContainEqual(expect.stringMatching(value));
  }

  // The account of the team is read, and not taken away.
  await expect(page.getByText('Connected as Emmett Brown (w0).')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove', exact: true })).toBeDisabled();
  const before = sentTo(desk.sipgate);
  expect(await tryCommands(page, adminCommandNames)).toEqual(adminCommandNames.map(() => 'locked'));
  expect(sentTo(desk.sipgate)).toEqual(before);

  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('dialog').getByLabel('Admin password', { exact: true }).fill(adminPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove', exact: true })).toBeEnabled();
  await desk.quit();
});

/** What would have changed something there. */
function sentTo({ requests }: FakeSipgate): string[] {
  return requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
}
