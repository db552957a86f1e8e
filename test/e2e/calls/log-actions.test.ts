import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hangup, newCall } from '../../support/data/calls.ts';
import type { Klingel } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

async function missThree({ post }: Klingel): Promise<void> {
  for (const callId of ['1', '2', '3']) {
    await post(newCall({ callId, from: `49211000000${callId}` }));
    await post(hangup({ callId, from: `49211000000${callId}`, cause: 'cancel' }));
  }
}

test('everything shown is done at once, and undoing restores what was', async ({ klingel }) => {
  const { page } = klingel;
  await missThree(klingel);
  const box = (number: number) => page.getByRole('checkbox', { name: `Done: +49 211 000000${number}` });
  await box(2).click();
  await expect(page.getByRole('status', { name: '2 open calls' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Mark everything shown as done' }).click();
  await expect(page.getByText('2 calls marked as done')).toBeVisible();
  await expect(page.getByRole('status', { name: /open call/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status', { name: '2 open calls' })).toBeVisible();
  await expect(box(1)).not.toBeChecked();
  await expect(box(2)).toBeChecked();

  await page.getByRole('button', { name: 'All done' }).click();
  await expect(page.getByRole('status', { name: /open call/ })).toHaveCount(0);
  await page.getByRole('grid').press('Control+z');
  await expect(page.getByRole('status', { name: '2 open calls' })).toBeVisible();
});

test('what the filters do not show is left alone', async ({ klingel }) => {
  const { page } = klingel;
  await missThree(klingel);
  await page.getByRole('searchbox').fill('0211 0000002');
  await expect(page.getByText('1 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'All done' }).click();
  await expect(page.getByRole('status', { name: '2 open calls' })).toBeVisible();
});

test('the log is written as CSV and JSON, what the filters show or all of it', async ({
  klingel,
  userData,
}) => {
  const { page, electron } = klingel;
  await missThree(klingel);
  const saveTo = (name: string): Promise<void> =>
    electron.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === '', filePath });
      },
      name === '' ? '' : join(userData, name),
    );
  await page.getByRole('searchbox').fill('0000002');
  await expect(page.getByText('1 of 3')).toBeVisible();

  await saveTo('shown.csv');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'CSV, for spreadsheets' }).first().click();
  await expect(page.getByText('1 call written to shown.csv')).toBeVisible();
  const csv = await readFile(join(userData, 'shown.csv'), 'utf8');
  expect(csv).toContain('+492110000002');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(2);

  await saveTo('all.json');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'JSON' }).last().click();
  await expect(page.getByText('3 calls written to all.json')).toBeVisible();
  const rows = JSON.parse(await readFile(join(userData, 'all.json'), 'utf8')) as { number: string }[];
  expect(rows.map(({ number }) => number)).toEqual(['+492110000003', '+492110000002', '+492110000001']);

  await saveTo(join('no', 'such', 'folder.csv'));
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'JSON' }).last().click();
  await expect(page.getByRole('alert')).toContainText('ENOENT');
});
