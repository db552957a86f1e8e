import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { newCall } from '../../support/data/calls.ts';
import { launch, postTo, writeSettings } from '../../support/app/klingel.ts';
import { openTopic, save } from '../../support/app/settings-page.ts';
import { test } from '../../support/app/test.ts';

/** A port that another program has, until it is closed. */
async function takePort(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

test('the port moves at once, and stays where another one is taken', async ({ userData }) => {
  const token = 't'.repeat(43);
  await writeSettings(userData, { receiver: { signature: 'off', token } });
  const klingel = await launch({ userData });
  const { page, receiverUrl } = klingel;
  const taken = await takePort();
  const free = await takePort();
  free.server.close();
  await openTopic(page, 'Connection');
  const field = page.getByLabel('Port of the receiver');

  await field.fill(String(taken.port));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('This port cannot be had')).toBeVisible();
  await expect(field).toHaveValue(String(taken.port));
  expect((await klingel.post(newCall())).status).toBe(200);

  await field.fill(String(free.port));
  await save(page);
  const moved = `http://127.0.0.1:${free.port}`;
  await expect(page.getByText(`Listening on port ${free.port}`)).toBeVisible();
  await expect(fetch(`${receiverUrl ?? ''}/health`)).rejects.toThrow();
  expect((await postTo(moved, token, newCall({ callId: 'moved', from: '442079460000' }))).status).toBe(200);
  await expect(klingel.popUps.getByRole('article', { name: '+44 20 7946 0000' })).toBeVisible();
  await klingel.quit();
  taken.server.close();
});

test('a webhook that an additional key has signed is taken as soon as the key is saved', async ({
  klingel,
}) => {
  const { page, post } = klingel;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const body = new URLSearchParams({
    event: 'newCall',
    direction: 'in',
    from: '442079460000',
    to: '492111234567',
    callId: 'signed-elsewhere',
  }).toString();
  const signature = sign('RSA-SHA256', Buffer.from(body), privateKey).toString('base64');
  expect((await post({}, { body, signature })).status).toBe(403);
  await openTopic(page, 'Connection');
  await page.getByRole('button', { name: 'Add a key' }).click();
  await page
    .getByLabel('Public key 1', { exact: true })
    .fill(publicKey.export({ type: 'spki', format: 'pem' }).toString());
  await save(page);
  expect((await post({}, { body, signature })).status).toBe(200);
  await expect(klingel.popUps.getByRole('article')).toContainText('+44 20 7946 0000');
  // Its own key is trusted as before.
  expect((await post(newCall())).status).toBe(200);
});

test('fewer months kept: what goes is said before, and is gone after saving', async ({ userData }) => {
  await writeSettings(userData, { callerLog: { retentionMonths: 12 } });
  const month = (back: number): string => {
    const now = new Date();
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
  };
  const folder = join(userData, 'data', 'calls');
  await mkdir(folder, { recursive: true });
  for (const back of [0, 2, 3, 8])
    await writeFile(
      join(folder, `${month(back)}.json`),
      JSON.stringify({ version: 1, journal: null, calls: [] }),
    );
  const klingel = await launch({ userData });
  const { page } = klingel;
  await openTopic(page, 'Caller log');
  const field = page.getByLabel('Months kept');
  await field.fill('24');
  const warning = page.getByRole('status').filter({ hasText: 'Saving deletes all calls' });
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeEnabled();
  await expect(warning).toHaveCount(0);
  await field.fill('2');
  await expect(warning).toContainText('older than 2 months. They cannot be brought back.');
  await save(page);
  await expect.poll(() => readdir(folder)).toEqual([month(2), month(0)].map((name) => `${name}.json`));
  await expect(warning).toHaveCount(0);
  await klingel.quit();
});
