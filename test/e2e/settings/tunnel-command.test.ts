import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { newCall } from '../../support/data/calls.ts';
import { launch, postTo, writeSettings } from '../../support/app/klingel.ts';
import { forwarder } from '../../support/fakes/forwarder.ts';
import { test } from '../../support/app/test.ts';

const token = 't'.repeat(43);

test("a program's tunnel chooses the public address: it is shown, used and told to be told", async ({
  userData,
}) => {
  await writeSettings(userData, { receiver: { port: 0, token, signature: 'off' } });
  const klingel = await launch({ userData });
  const { page } = klingel;
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByText('Program', { exact: true }).first().click();
  await page.getByRole('combobox', { name: 'Program' }).click();
  await page.getByRole('option', { name: 'Another program' }).click();
  await page.getByLabel('Program or path').fill('no-such-program');
  await page.getByLabel('Public address in its output').fill('http://127.0.0.1');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('There is no program “no-such-program” on this desktop')).toBeVisible();
  await expect(page.getByText('The tunnel is not connected')).toBeVisible();

  await page.getByLabel('Program or path').fill(process.execPath);
  await page.getByLabel('Arguments').fill(`${forwarder}\n{port}`);
  await page.getByLabel('Public address in its output').fill('http://127.0.0.1:*');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Connected since')).toBeVisible();
  const tell = page.getByRole('region', { name: 'Tell sipgate the new address' });
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await tell.innerText())?.[0] ?? '';
  await expect(page.getByLabel(/^Incoming/)).toHaveText(`${url}/sipgate/${token}/in`);
  await expect(page.getByText(/This desktop answers under its address/)).toBeVisible();
  const { body } = await postTo(url, token, newCall());
  expect(body).toContain(`onAnswer="${url}/sipgate/${token}/in"`);

  await tell.getByRole('button', { name: 'sipgate knows it' }).click();
  await expect(tell).toHaveCount(0);
  await page.getByText('What the program says').click();
  await expect(page.getByRole('log')).toContainText('Requesting new quick Tunnel');
  await page.getByRole('button', { name: 'Restart the tunnel' }).click();
  // It has another one now, and sipgate knows the old one.
  await expect(tell).toContainText(/http:\/\/127\.0\.0\.1:\d+/);
  await expect(page.getByLabel(/^Incoming/)).not.toHaveText(`${url}/sipgate/${token}/in`);
  await klingel.quit();
  await expect(fetch(url)).rejects.toThrow();
});

test('what stands between sipgate and this desktop is named', async ({ userData }) => {
  const { close, port } = await otherApp();
  await writeSettings(userData, { receiver: { port: 0, publicUrl: `http://127.0.0.1:${port}` } });
  const klingel = await launch({ userData });
  const { page } = klingel;
  await expect(page.getByText('Something else answers')).toBeVisible();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect(page.getByText('but it is not this desktop')).toBeVisible();
  await close();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('Nothing answers at the public address')).toBeVisible();

  await page.getByLabel('Public address', { exact: true }).fill(klingel.receiverUrl ?? '');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/This desktop answers under its address/)).toBeVisible();
  await klingel.quit();
});

/** A web server that is not ours. */
async function otherApp(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer((_request, response) => response.end('<title>Welcome to nginx</title>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, close };
}
