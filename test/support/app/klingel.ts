import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KlingelApi } from '../../../contract/commands/index.ts';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

declare global {
  interface Window {
    readonly klingel: KlingelApi;
  }
}

const projectFolder = join(import.meta.dirname, '../../..');

/** The app as it runs: its pages, its receiver, its files. */
export interface Klingel {
  electron: ElectronApplication;
  /** The app window's page. */
  page: Page;
  /** The pop-ups' page. */
  popUps: Page;
  /** Where the receiver listens; null where it does not. */
  receiverUrl: string | null;
  dataFolder: string;
  /** Posts a webhook, signed, and returns status and body of the answer. */
  post: (fields: Fields, options?: PostOptions) => Promise<{ status: number; body: string }>;
  /** Ends the app as its user does, and waits until it is gone. */
  quit: () => Promise<void>;
}

/** Form fields by name; several values under one name are sent one after the other. */
export type Fields = Record<string, string | readonly string[]>;

export interface PostOptions {
  direction?: 'in' | 'out';
  token?: string;
  signature?: string | null;
  contentType?: string;
  /** Sent as it stands instead of the fields. */
  body?: string;
}

export interface LaunchOptions {
  userData: string;
  args?: readonly string[];
  env?: Record<string, string>;
}

/** Writes what an admin would put into `settings.json` before the first start; port 0 unless told otherwise. */
export async function writeSettings(userData: string, settings: Record<string, unknown> = {}): Promise<void> {
  const folder = join(userData, 'data');
  await mkdir(folder, { recursive: true });
  const { receiver, ...rest } = settings;
  const merged = { version: 1, ...rest, receiver: { port: 0, ...(receiver as object | undefined) } };
  await writeFile(join(folder, 'settings.json'), JSON.stringify(merged));
}

/** Starts the built app and waits until its window and its pop-ups are ready. */
export async function launch({ userData, args = [], env = {} }: LaunchOptions): Promise<Klingel> {
  const electron = await _electron.launch({
    args: [
      projectFolder,
      `--user-data-dir=${userData}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...args,
    ],
    // The system's light or dark, as the app sets it; Playwright would pretend light.
    colorScheme: null,
    env: {
      ...process.env,
      LANGUAGE: 'en',
      // What leaves main is held against the contract: what does not fit makes the command fail.
      KLINGEL_CONTRACT_SCHEMAS: join(projectFolder, 'out/main/contract-schemas.json'),
      ...env,
    },
  });
  const page = await pageOf(electron, 'index.html');
  const popUps = await pageOf(electron, 'popup.html');

  const dataFolder = join(userData, 'data');
  const pem = await readFile(join(dataFolder, 'simulator.pem'), 'utf8').catch(() => '');
  const receiverUrl = /^receiver: (\S+)$/m.exec(pem)?.[1] ?? null;
  const settings = JSON.parse(await readFile(join(dataFolder, 'settings.json'), 'utf8')) as {
    receiver: { token: string };
  };
  return {
    electron,
    page,
    popUps,
    receiverUrl,
    dataFolder,
    post: (fields, options = {}) => {
      if (receiverUrl === null) throw new Error('the receiver does not listen');
      return post(receiverUrl, settings.receiver.token, createPrivateKey(pem), fields, options);
    },
    async quit() {
      await electron.close();
      await expectFittingContract(userData);
    },
  };
}

/** @throws where something left main that the contract does not say; the app's log has it */
async function expectFittingContract(userData: string): Promise<void> {
  const log = await readFile(join(userData, 'logs', 'klingel.log'), 'utf8').catch(() => '');
  const line = log.split('\n').find((one) => one.includes('does not fit the contract'));
  if (line !== undefined) throw new Error(line);
}

/** The page with this address, once there is something in it. */
export async function pageOf(electron: ElectronApplication, address: string): Promise<Page> {
  const matches = (page: Page): boolean => page.url().endsWith(`/${address}`);
  const page =
    electron.windows().find(matches) ?? (await electron.waitForEvent('window', { predicate: matches }));
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
  return page;
}

/** The pop-ups' page once there is something to write: on Linux it gets a window of its own then. */
export async function writablePopUps({ electron, popUps }: Klingel): Promise<Page> {
  return process.platform === 'linux' ? await pageOf(electron, 'popup.html?writable') : popUps;
}

async function post(
  receiverUrl: string,
  ownToken: string,
  key: KeyObject,
  fields: Fields,
  { direction = 'in', token = ownToken, signature, contentType, body = encode(fields) }: PostOptions,
): Promise<{ status: number; body: string }> {
  const signed =
    signature === undefined ? sign('RSA-SHA256', Buffer.from(body), key).toString('base64') : signature;
  const response = await fetch(`${receiverUrl}/sipgate/${token}/${direction}`, {
    method: 'POST',
    headers: {
      'Content-Type': contentType ?? 'application/x-www-form-urlencoded',
      ...(signed !== null && { 'X-Sipgate-Signature': signed }),
    },
    body,
  });
  return { status: response.status, body: await response.text() };
}

/** Posts a webhook without a signature to a receiver that takes it so. */
export async function postTo(
  receiverUrl: string,
  token: string,
  fields: Fields,
): Promise<{ status: number; body: string }> {
  const response = await fetch(`${receiverUrl}/sipgate/${token}/in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: encode(fields),
  });
  return { status: response.status, body: await response.text() };
}

function encode(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((item) => [name, item]));
  return new URLSearchParams(pairs).toString();
}
