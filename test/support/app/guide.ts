import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { FakeSipgate } from '../sipgate/fake-sipgate.ts';
import type { Klingel } from './klingel.ts';

/** Carries requests on this machine, as cloudflared does through the internet: `forwarder.mjs TO` prints its address. */
export const forwarder = join(import.meta.dirname, '../../main/tunnel/programs/forwarder.mjs');

/** Tells the running app of the fake sipgate, as nobody but a test has to: in its settings file, beside what it wrote. */
export async function useFakeSipgate({ dataFolder }: Klingel, sipgate: FakeSipgate): Promise<void> {
  const path = join(dataFolder, 'settings.json');
  const settings = JSON.parse(await readFile(path, 'utf8')) as { receiver: object };
  const receiver = { ...settings.receiver, additionalPublicKeys: [sipgate.publicKey] };
  await writeFile(path, JSON.stringify({ ...settings, receiver, sipgate: { apiUrl: sipgate.apiUrl } }));
}

/** A step of the guide, in English, as its list has it. */
export function guideStep(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name });
}

/** On the first step: Klingel starts a program that says where it can be reached. */
export async function openTunnel(page: Page): Promise<void> {
  await page.getByText('Program', { exact: true }).first().click();
  await page.getByRole('combobox', { name: 'Program' }).click();
  await page.getByRole('option', { name: 'Another program' }).click();
  await page.getByLabel('Program or path').fill(process.execPath);
  await page.getByLabel('Arguments').fill(`${forwarder}\n{port}`);
  await page.getByLabel('Public address in its output').fill('http://127.0.0.1:*');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/^This desktop answers under its address/).waitFor();
}

/** On the second step: keeps the token, readably as there is no keychain where tests run. */
export async function enterToken(page: Page, sipgate: FakeSipgate): Promise<void> {
  await page.getByLabel('Token ID').fill(sipgate.tokenId);
  await page.getByLabel('Token', { exact: true }).fill(sipgate.token);
  await page.getByRole('button', { name: 'Check and save' }).click();
  await page.getByRole('button', { name: 'Store it readable by your user account' }).click();
  await page.getByText('Connected as Emmett Brown (w0).').waitFor();
}

/** On the second step: sets what sipgate has. */
export async function tellSipgate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Set at sipgate…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Set at sipgate', exact: true }).click();
  await page.getByText('Set, and read again: sipgate has it.').waitFor();
}

/** On the third step: sipgate's three users become agents, and the desktop is Emma's. */
export async function takeAgents(page: Page): Promise<void> {
  const agents = page.getByRole('region', { name: 'Agents from sipgate' });
  await agents.getByRole('button', { name: 'Compare with sipgate' }).click();
  await page.getByRole('button', { name: 'Apply 3 changes' }).click();
  const desktop = page.getByRole('region', { name: 'This desktop' }).getByRole('combobox');
  await desktop.selectOption({ label: 'Emma Taylor' });
}
