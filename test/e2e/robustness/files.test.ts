import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hangup, newCall } from '../../support/data/calls.ts';
import { launch } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

test('settings of a newer version stay as they are, calls arrive, and saving says why it does not work', async ({
  userData,
}) => {
  const path = join(userData, 'data/settings.json');
  const text = JSON.stringify({
    version: 2,
    receiver: { port: 0, token: 't'.repeat(43), later: true },
    callerLog: 'of another shape',
  });
  await mkdir(join(userData, 'data'));
  await writeFile(path, text);

  const klingel = await launch({ userData });
  const { page } = klingel;
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('settings.json was written by a newer version of Klingel.');
  expect((await klingel.post(newCall())).status).toBe(200);
  await expect(page.getByRole('row', { name: '+49 30 609854180' })).toHaveCount(1);

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Public address').fill('https://calls.example.com');
  await page.getByRole('button', { name: 'Save' }).click();
  const said = page.getByRole('status').filter({ hasText: 'Not saved' });
  await expect(said).toHaveText(
    'Not saved: the file was written by a newer version of Klingel and stays as it is',
  );
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'General' }).click();
  await page.getByText('Deutsch').click();
  await expect(alert).toContainText('settings.json stammt von einer neueren Version von Klingel.');
  await klingel.quit();
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('a part of the journal that the system refuses does not keep the app from starting', async ({
  klingel,
  userData,
}) => {
  await klingel.post(newCall());
  await klingel.post(hangup({ cause: 'cancel' }));
  await klingel.quit();
  const folder = join(userData, 'data/journal');
  const [segment = ''] = await readdir(folder);
  await rename(join(folder, segment), join(folder, `${segment}.hidden`));
  // What nobody can read as a file, whoever they are.
  await mkdir(join(folder, segment));

  const again = await launch({ userData });
  const alert = again.page.getByRole('alert');
  await expect(alert).toContainText(`${segment} could not be read: EISDIR`);
  await expect(again.page.getByRole('row', { name: '+49 30 609854180' })).toContainText('Missed');
  expect((await again.post(newCall({ callId: 'another' }))).status).toBe(200);
  await expect(again.page.getByRole('row', { name: '+49 30 609854180' })).toHaveCount(2);
  await again.quit();

  const third = await launch({ userData });
  await expect(third.page.getByRole('row', { name: '+49 30 609854180' })).toHaveCount(2);
  await third.quit();
});
