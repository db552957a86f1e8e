import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openFakeSipgate, type FakeSipgate } from '../support/fake-sipgate.ts';
import { launch, type Klingel } from '../support/klingel.ts';
import { test } from '../support/test.ts';

const forwarder = join(import.meta.dirname, '../tunnel/programs/forwarder.mjs');

/** Tells the running app of the fake sipgate, as nobody but a test has to: in its settings file, beside what it wrote. */
async function useFakeSipgate({ dataFolder }: Klingel, sipgate: FakeSipgate): Promise<void> {
  const path = join(dataFolder, 'settings.json');
  const settings = JSON.parse(await readFile(path, 'utf8')) as { receiver: object };
  const receiver = { ...settings.receiver, port: 0, additionalPublicKeys: [sipgate.publicKey] };
  await writeFile(path, JSON.stringify({ ...settings, receiver, sipgate: { apiUrl: sipgate.apiUrl } }));
}

const region = (page: Page, name: string) => page.getByRole('region', { name });

async function openTunnel(page: Page): Promise<void> {
  await page.getByText('Program', { exact: true }).first().click();
  await page.getByRole('combobox', { name: 'Program' }).click();
  await page.getByRole('option', { name: 'Another program' }).click();
  await page.getByLabel('Program or path').fill(process.execPath);
  await page.getByLabel('Arguments').fill(`${forwarder}\n{port}`);
  await page.getByLabel('Public address in its output').fill('http://127.0.0.1:*');
  await page.getByRole('button', { name: 'Save' }).click();
}

test('from the first start through the guide to a Test call that rings, and to sipgate’s first call', async ({
  userData,
}) => {
  test.setTimeout(120_000);
  const sipgate = await openFakeSipgate();
  const klingel = await launch({ userData });
  const { page, popUps } = klingel;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up Klingel');
  await useFakeSipgate(klingel, sipgate);
  const step = (name: string) =>
    page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name });

  await expect(step('Reach this desktop')).toContainText('Not yet');
  await openTunnel(page);
  // On this machine alone; from the internet it would be sipgate.
  await expect(page.getByText(/^This desktop answers under its address \(\d+ ms\)$/)).toBeVisible();
  await expect(step('Reach this desktop')).toContainText('Done');
  await page.getByRole('button', { name: 'Next' }).click();

  await expect(step('Tell sipgate')).toContainText('Not yet');
  await page.getByLabel('Token ID').fill(sipgate.tokenId);
  await page.getByLabel('Token', { exact: true }).fill(sipgate.token);
  await page.getByRole('button', { name: 'Check and save' }).click();
  await page.getByRole('button', { name: 'Store it readable by your user account' }).click();
  await expect(page.getByText('Connected as Emmett Brown (w0).')).toBeVisible();
  const webhooks = region(page, 'Webhooks at sipgate');
  await expect(webhooks).toContainText('no address');
  await webhooks.getByRole('button', { name: 'Set at sipgate…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Set at sipgate', exact: true }).click();
  await expect(webhooks).toContainText('Set, and read again: sipgate has it.');
  await expect(step('Tell sipgate')).toContainText('Done');
  await page.getByRole('button', { name: 'Next' }).click();

  await region(page, 'Agents from sipgate').getByRole('button', { name: 'Compare with sipgate' }).click();
  await page.getByRole('button', { name: 'Apply 3 changes' }).click();
  await expect(step('Who you are')).toContainText('Done');
  await region(page, 'This desktop').getByRole('combobox').selectOption({ label: 'Emma Taylor' });
  await page.getByRole('button', { name: 'Next' }).click();

  await expect(step('Try it')).toContainText('Not tried yet');
  await page.getByRole('button', { name: 'Make a Test call' }).click();
  await expect(popUps.getByRole('heading', { name: 'Test call' })).toBeVisible();
  await expect(page.getByText(/^Arrived through the public address after \d+ ms\.$/)).toBeVisible();
  await expect(page.getByText('It pops up in the corner of the screen')).toBeVisible();
  await expect(step('Try it')).toContainText('Done');
  await expect(page.getByText('Everything is set up')).toBeVisible();

  await sipgate.exchange.ring({ from: '4915791234567' });
  await expect(popUps.getByRole('heading', { name: 'Jennifer Parker' })).toBeVisible();
  expect(sipgate.posted.map(({ problem }) => problem)).toEqual([null]);
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calls');
  await expect(page.getByRole('button', { name: 'Set up', exact: true })).toHaveCount(0);
  await klingel.quit();
  await sipgate.close();
});
