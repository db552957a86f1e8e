import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startApp } from '../../support/app/app-process.ts';
import { hangup, newCall } from '../../support/data/calls.ts';
import { freeze, mountDisk } from '../../support/app/disk.ts';
import { launch, postTo, writeSettings } from '../../support/app/klingel.ts';
import { wake } from '../../support/app/main-process.ts';
import { test } from '../../support/app/test.ts';
import { windowState } from '../../support/app/windows.ts';

const token = 't'.repeat(43);

for (const folder of ['data', '.']) {
  test(`where ${folder} is read-only the app starts and says so, calls ring, and are kept once they can be`, async ({
    userData,
  }) => {
    const disk = await mountDisk(join(userData, folder));
    test.skip(disk === null, 'mounting a disk needs root on Linux');
    if (!disk) return;
    try {
      await writeSettings(userData, { receiver: { signature: 'off', token } });
      await disk.setReadOnly(true);
      const klingel = await launch({ userData });
      const { page } = klingel;
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('The data folder cannot be written: EROFS');
      await expect(alert.getByRole('paragraph')).toHaveCount(1);

      const receiverUrl = `http://127.0.0.1:${await portOf(page)}`;
      const post = (fields: Parameters<typeof postTo>[2]) => postTo(receiverUrl, token, fields);
      const { status, body } = await post(newCall({ callId: 'ringing' }));
      expect(status).toBe(200);
      expect(body).toContain(`onHangup="${receiverUrl}/sipgate/${token}/in"`);
      await expect.poll(() => windowState(klingel, 'popup')).toMatchObject({ visible: true });
      await expect(klingel.popUps.getByRole('article')).toContainText('+49 30 609854180');
      await post(hangup({ callId: 'ringing', cause: 'cancel' }));
      await expect(page.getByRole('row', { name: '+49 30 609854180' })).toContainText('Missed');
      // What follows from it does not stand beside it.
      await expect(alert.getByRole('paragraph')).toHaveCount(1);

      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByLabel('Public address').fill('https://calls.example.com');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Not saved: EROFS' })).toBeVisible();
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.getByRole('button', { name: 'General' }).click();
      await page.getByText('Deutsch').click();
      await expect(alert).toContainText('Der Datenordner ist nicht beschreibbar: EROFS');
      await page.getByRole('button', { name: 'Schließen' }).click();

      await disk.setReadOnly(false);
      await wake(klingel);
      await expect(alert).toBeEmpty();
      await klingel.quit();
      expect(await callIdsIn(userData)).toEqual(['ringing', 'ringing']);
      expect(await readdir(join(userData, 'data'))).toContain('simulator.pem');
    } finally {
      await disk.unmount();
    }
  });
}

test('a folder that becomes read-only is told of before the next call, and none is missing afterwards', async ({
  klingel,
  userData,
}) => {
  await klingel.post(newCall({ callId: 'before' }));
  const thaw = await freeze(klingel.dataFolder);
  test.skip(thaw === null, 'a folder that nobody may change needs root on Linux, and a disk that knows such');
  const alert = klingel.page.getByRole('alert');
  const during = Array.from({ length: 5 }, (_, index) => `during-${index}`);
  try {
    await wake(klingel);
    await expect(alert).toContainText('The data folder cannot be written: EPERM');

    for (const callId of during) expect((await klingel.post(newCall({ callId }))).status).toBe(200);
    await expect(klingel.page.getByRole('row', { name: '+49 30 609854180' })).toHaveCount(6);
  } finally {
    await thaw?.();
  }
  await wake(klingel);
  await expect(alert).toBeEmpty();
  await klingel.post(newCall({ callId: 'after' }));
  await klingel.quit();
  expect(await callIdsIn(userData)).toEqual(['before', ...during, 'after']);

  const again = await launch({ userData });
  await expect(again.page.getByRole('row', { name: '+49 30 609854180' })).toHaveCount(7);
  await again.quit();
});

test('a folder that stays read-only does not keep the app from quitting', async ({ userData }) => {
  const disk = await mountDisk(join(userData, 'data'));
  test.skip(disk === null, 'mounting a disk needs root on Linux');
  try {
    await writeSettings(userData, { receiver: { signature: 'off', token } });
    await disk?.setReadOnly(true);
    const app = await startApp(userData);
    expect((await postTo(app.receiverUrl, token, newCall())).status).toBe(200);
    app.process.kill('SIGTERM');
    expect(await app.exited).toBe(0);
    expect(await readdir(join(userData, 'data'))).toEqual(['settings.json']);
  } finally {
    await disk?.unmount();
  }
});

/** Where it listens, as the window says: nothing could be written that says so. */
async function portOf(page: Page): Promise<string> {
  const text = await page.getByText(/^Listening on port \d+$/).innerText();
  return /\d+/.exec(text)?.[0] ?? '';
}

/** The calls of the events in the journal, in its order. */
async function callIdsIn(userData: string): Promise<string[]> {
  const folder = join(userData, 'data/journal');
  const [segment = ''] = await readdir(folder);
  const lines = (await readFile(join(folder, segment), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => (JSON.parse(line) as { event: { callId: string } }).event.callId);
}
