import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { newCall } from '../../support/data/calls.ts';
import type { Klingel } from '../../support/app/klingel.ts';
import { cell, openTopic, save } from '../../support/app/settings-page.ts';
import { test } from '../../support/app/test.ts';

interface Written {
  country: string;
  receiver: { token?: string; publicUrl: string };
  inbound: { blocked: { callerId: string }[] };
}

const read = async ({ dataFolder }: Klingel): Promise<Written> =>
  JSON.parse(await readFile(join(dataFolder, 'settings.json'), 'utf8')) as Written;

/** As editors do: another file takes the place of the old one. */
async function put({ dataFolder }: Klingel, text: string): Promise<void> {
  const path = join(dataFolder, 'settings.json');
  await writeFile(`${path}.edited`, text);
  await rename(`${path}.edited`, path);
}

test('settings.json edited while the app runs applies at once, and is merged or asked about', async ({
  klingel,
}) => {
  const { page, post } = klingel;
  await openTopic(page, 'Connection');
  await page.getByLabel('Public address').fill('https://mine.example.com');
  // Another field: it is merged, and what was typed stays.
  const before = await read(klingel);
  const edited = { ...before, inbound: { blocked: [{ callerId: '+49 171 5000000' }] } };
  await put(klingel, JSON.stringify(edited, null, 2));
  await expect(page.getByText(/^settings\.json was edited at/)).toBeVisible();
  expect((await post(newCall({ from: '491715000000' }))).body).toContain('Reject');
  await expect(page.getByLabel('Public address')).toHaveValue('https://mine.example.com');

  // The same field: it is asked.
  const theirs = { ...edited, receiver: { ...before.receiver, publicUrl: 'https://theirs.example.com' } };
  await put(klingel, JSON.stringify(theirs));
  const question = page.getByRole('alert', { name: 'Changed by somebody else meanwhile' });
  await expect(question).toContainText('https://mine.example.com');
  await expect(question).toContainText('https://theirs.example.com');
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await expect(page.getByLabel('Public address')).toHaveValue('https://theirs.example.com');
  await page.getByLabel('Public address').fill('https://mine.example.com');
  await put(
    klingel,
    JSON.stringify({ ...theirs, receiver: { ...before.receiver, publicUrl: 'https://third.example.com' } }),
  );
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await save(page);
  expect(await read(klingel)).toMatchObject({
    receiver: { publicUrl: 'https://mine.example.com', token: before.receiver.token },
    inbound: { blocked: [{ callerId: '+49 171 5000000' }] },
  });

  // One that cannot be read is told of, and replaced only once somebody has said so.
  await put(klingel, '{\n  "version": 1,\n  "country": oops\n}\n');
  await expect(page.getByRole('alert').first()).toContainText('line 3 is no JSON');
  expect((await post(newCall({ from: '491715000000' }))).body).toContain('Reject');
  await page.getByLabel('Public address').fill('https://later.example.com');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('line 3 is no JSON');
  await page.getByRole('button', { name: 'Do not save' }).click();
  expect(await readFile(join(klingel.dataFolder, 'settings.json'), 'utf8')).toContain('oops');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Replace it' }).click();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  expect((await read(klingel)).receiver.publicUrl).toBe('https://later.example.com');
  const kept = (await readdir(klingel.dataFolder)).find((name) =>
    name.startsWith('settings.json.unreadable-'),
  );
  expect(await readFile(join(klingel.dataFolder, kept ?? ''), 'utf8')).toContain('oops');
  await expect(page.getByRole('alert').first()).toBeEmpty();

  // A newer version's file is left alone as well.
  await put(klingel, JSON.stringify({ version: 2 }));
  await expect(page.getByRole('alert').first()).toContainText('written by a newer version');
});

test('all settings leave in one file without secrets, and come back once they were looked at', async ({
  klingel,
  userData,
}) => {
  const { page, electron } = klingel;
  const file = join(userData, 'settings-export.json');
  await electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await openTopic(page, 'Calls in');
  await page.getByRole('button', { name: 'Block a caller' }).click();
  await cell(page, 'Caller', 1).fill('4940*');
  await save(page);
  const { token } = (await read(klingel)).receiver;
  await openTopic(page, 'Export and import');
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText('Written to settings-export.json.')).toBeVisible();
  const exported = JSON.parse(await readFile(file, 'utf8')) as Written;
  expect(exported).toMatchObject({
    version: 1,
    country: 'DE',
    inbound: { blocked: [{ callerId: '4940*' }] },
  });
  expect(JSON.stringify(exported)).not.toContain(token);
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByText('settings-export.json holds what applies already.')).toBeVisible();

  const changed = { ...exported, country: 'AT', inbound: { blocked: [{ callerId: '43*', answer: 'busy' }] } };
  await writeFile(file, JSON.stringify(changed));
  await page.getByRole('button', { name: 'Import…' }).click();
  const review = page.getByRole('dialog');
  await expect(review).toContainText('Blocked callers');
  await expect(review).toContainText('Now: 4940*');
  await expect(review).toContainText('Then: 43*');
  expect((await read(klingel)).country).toBe('DE');
  await review.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('The settings of settings-export.json apply now.')).toBeVisible();
  expect(await read(klingel)).toMatchObject({
    country: 'AT',
    receiver: { token },
    inbound: { blocked: [{ callerId: '43*' }] },
  });

  // Files that cannot be used say why, and change nothing.
  await writeFile(file, JSON.stringify({ version: 1, inbound: { blocked: [{ callerId: 'somebody' }] } }));
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(review).toContainText('Blocked callers, row 1: A number, or its beginning and *');
  await expect(review.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await review.getByRole('button', { name: 'Cancel' }).click();
  await writeFile(file, '{"version": 1,');
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByText('settings-export.json could not be read: line 1 is no JSON.')).toBeVisible();
  await writeFile(file, '{"version": 1, "receiver": {"port": "x"}}');
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByText('"receiver.port" is not what it should be')).toBeVisible();
  expect((await read(klingel)).country).toBe('AT');
});
