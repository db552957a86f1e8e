import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { newCall } from '../../support/data/calls.ts';
import { launch, writeSettings } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

test('the public address leads to the addresses for sipgate, and into the next answer', async ({
  klingel,
}) => {
  const { page, post } = klingel;
  await expect(page.getByText('Public address not set')).toBeVisible();
  await page.getByRole('button', { name: 'Set up the connection' }).click();
  await expect(page.getByText('The addresses for sipgate appear here')).toBeVisible();

  const field = page.getByLabel('Public address');
  await field.fill('calls.example.com');
  await expect(page.getByText('This has to be an address such as')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(field).toHaveValue('');

  await field.fill('https://calls.example.com/');
  await page.getByRole('button', { name: 'Save' }).click();
  // Nobody has that name, and the app has looked.
  await expect(page.getByText('The public address does not exist')).toBeVisible();
  await expect(page.getByLabel('Incoming (sipgate.io')).toHaveText(
    /^https:\/\/calls\.example\.com\/sipgate\/[\w-]{43}\/in$/,
  );
  await page.getByRole('button', { name: 'Copy' }).last().click();
  await expect
    .poll(() => klingel.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/^https:\/\/calls\.example\.com\/sipgate\/[\w-]{43}\/out$/);

  const { body } = await post(newCall());
  expect(body).toMatch(/<Response onAnswer="https:\/\/calls\.example\.com\/sipgate\/[\w-]{43}\/in"/);
});

test('language and appearance change at once, in both windows, and stay', async ({ klingel, userData }) => {
  await klingel.post(newCall());
  await klingel.page.getByRole('button', { name: 'Settings' }).click();
  await klingel.page.getByRole('button', { name: 'General' }).click();
  await klingel.page.getByText('Deutsch').click();
  await expect(klingel.page.getByRole('heading', { level: 1 })).toHaveText('Einstellungen');
  await expect(klingel.popUps.getByText('Eingehender Anruf')).toBeVisible();
  await klingel.page.getByText('Dunkel').click();
  const dark = (page: typeof klingel.page) => () =>
    page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await expect.poll(dark(klingel.page)).toBe(true);
  await expect.poll(dark(klingel.popUps)).toBe(true);
  await klingel.quit();

  const again = await launch({ userData });
  await expect(again.page.getByRole('heading', { level: 1 })).toHaveText('Anrufe');
  expect(await dark(again.page)()).toBe(true);
  await again.quit();
});

test("the system's language is spoken until another one is chosen", async ({ userData }) => {
  await writeSettings(userData);
  const klingel = await launch({ userData, env: { LANGUAGE: 'de_AT', LANG: 'de_AT.UTF-8' } });
  await expect(klingel.page.getByRole('heading', { level: 1 })).toHaveText('Anrufe');
  await expect(klingel.page.getByText('Noch keine Anrufe')).toBeVisible();
  await klingel.quit();
});

test('a port in use is named, another one is offered and taken, and kept', async ({ userData }) => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await writeSettings(userData, { receiver: { port } });

  const klingel = await launch({ userData });
  await expect(klingel.page.getByRole('alert')).toContainText(`Port ${port} belongs to another program`);
  await klingel.page.getByRole('button', { name: 'Try again' }).click();
  await expect(klingel.page.getByRole('alert')).toContainText(`Port ${port} belongs to another program`);
  await klingel.page.getByRole('button', { name: /^Use port \d+$/ }).click();
  const status = klingel.page.getByText(/^Listening on port \d+$/);
  await expect(status).toBeVisible();
  await expect(klingel.page.getByRole('alert')).toBeEmpty();
  const newPort = /\d+/.exec(await status.innerText())?.[0] ?? '';
  expect((await fetch(`http://127.0.0.1:${newPort}/health`)).status).toBe(200);
  await klingel.quit();
  other.close();

  const again = await launch({ userData });
  expect(again.receiverUrl).toBe(`http://127.0.0.1:${newPort}`);
  await again.quit();
});
