import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openFakeSipgate, type FakeSipgate } from '../sipgate/fake-sipgate.ts';
import { launch, writeSettings, type Klingel } from './klingel.ts';

/** A desktop with a sipgate of its own, whose key it trusts. */
export interface SipgateDesk {
  klingel: Klingel;
  sipgate: FakeSipgate;
  quit: () => Promise<void>;
}

export interface SipgateDeskOptions {
  /** What else stands in the settings. */
  settings?: Record<string, unknown>;
  /** The token is kept already. */
  hasToken?: boolean;
  /** Done before the app starts. */
  prepare?: (sipgate: FakeSipgate) => void;
}

/** Starts the app beside a fake sipgate. */
export async function startSipgateDesk(
  userData: string,
  { settings = {}, hasToken = false, prepare }: SipgateDeskOptions = {},
): Promise<SipgateDesk> {
  const sipgate = await openFakeSipgate();
  prepare?.(sipgate);
  await writeSettings(userData, {
    ...settings,
    sipgate: { apiUrl: sipgate.apiUrl },
    receiver: { additionalPublicKeys: [sipgate.publicKey], ...(settings.receiver as object | undefined) },
  });
  if (hasToken) {
    const folder = join(userData, 'data');
    await mkdir(folder, { recursive: true });
    const token = { for: sipgate.url, protection: 'none', value: `${sipgate.tokenId}:${sipgate.token}` };
    await writeFile(join(folder, 'secrets.json'), JSON.stringify({ version: 1, sipgate: token }));
  }
  const klingel = await launch({ userData });
  return {
    klingel,
    sipgate,
    async quit() {
      await klingel.quit();
      await sipgate.close();
    },
  };
}

/** Opens the page of the account. */
export async function openAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'sipgate account' }).click();
}

/** Tells the app where sipgate reaches it: here, without a tunnel. */
export async function setPublicAddress({ page, receiverUrl }: Klingel): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Connection', exact: true }).click();
  await page.getByLabel('Public address').fill(receiverUrl ?? '');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect(save).toHaveCount(0);
}
