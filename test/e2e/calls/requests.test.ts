import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { hangup, newCall } from '../../support/data/calls.ts';
import { test } from '../../support/app/test.ts';

test('the recent logs show each request as it comes, and what was sent and answered', async ({ klingel }) => {
  const { page, post, electron } = klingel;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Recent logs' }).click();
  await expect(page.getByText('No requests yet')).toBeVisible();

  await post(newCall());
  await post(hangup({ cause: 'cancel' }), { signature: 'AAAABBBBCCCC' });
  const rows = page.getByRole('option');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('403');
  await expect(rows.nth(0)).toContainText('the signature is missing or wrong');
  await expect(rows.nth(1)).toContainText('newCall');
  await expect(rows.nth(1)).toContainText(/200\s*\d+(\.\d)? ms/);

  await rows.nth(0).click();
  const details = page.getByRole('region', { name: 'POST' });
  await expect(details).toContainText('Turned away: the signature is missing or wrong');
  await expect(details).toContainText('AAAABB…');
  await expect(details).not.toContainText('AAAABBBB');

  await page.getByRole('listbox').press('ArrowDown');
  const newer = page.getByRole('region', { name: 'newCall' });
  await expect(newer).toContainText('4930609854180');
  await expect(newer).toContainText(/onAnswer="http:\/\/127\.0\.0\.1:\d+\/sipgate\/[\w-]{6}…\/in"/);
  await newer.getByRole('button', { name: 'Copy as curl' }).click();
  await expect.poll(() => electron.evaluate(({ clipboard }) => clipboard.readText())).toContain('curl');

  const command = await electron.evaluate(({ clipboard }) => clipboard.readText());
  const { stdout } = await promisify(execFile)('bash', ['-c', command.replace('curl', 'curl --silent')]);
  expect(stdout).toContain('<Response onAnswer=');
  // What came before adds nothing, whoever sends it again, and yet it shows where the first one stands.
  await expect(rows.nth(1)).toContainText(/received 2 times, last at \d\d:\d\d/);
  await expect(newer).toContainText('received 2 times');
  await post(hangup());
  await expect(rows.nth(0)).toContainText('hangup');
  await expect(rows).toHaveCount(3);
});

test('what is older than the first hundred requests comes on demand', async ({ klingel }) => {
  const { page, post } = klingel;
  for (let index = 0; index < 120; index += 1) await post(newCall({ callId: String(index) }));
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Recent logs' }).click();
  await expect(page.getByRole('option')).toHaveCount(100);
  await page.getByRole('button', { name: 'Show older ones' }).click();
  await expect(page.getByRole('option')).toHaveCount(120);
  await page.getByRole('button', { name: 'Show older ones' }).click();
  await expect(page.getByRole('button', { name: 'Show older ones' })).toHaveCount(0);
});
