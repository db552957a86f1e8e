import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openFakeSipgate } from '../../test/support/sipgate/fake-sipgate.ts';
import {
  enterToken,
  forwarder,
  takeAgents,
  tellSipgate,
  useFakeSipgate,
} from '../../test/support/app/guide.ts';
import { launch } from '../../test/support/app/klingel.ts';

/**
 * Walks through the guide of the first start, with a picture of each step as it is done.
 * @param target the folder for them
 */
export async function shootGuide(target: string): Promise<void> {
  const userData = await mkdtemp(join(tmpdir(), 'klingel-screenshots-'));
  const sipgate = await openFakeSipgate();
  const klingel = await launch({ userData });
  const { page } = klingel;
  const processes: ChildProcess[] = [];
  const shoot = async (name: string): Promise<void> => {
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(target, `guide-${name}.png`) });
  };
  try {
    await page.evaluate(() => window.klingel.savePreferences({ theme: 'light', language: 'en' }));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await klingel.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().endsWith('index.html'))
        ?.setContentSize(1180, 860);
    });
    await useFakeSipgate(klingel, sipgate);
    const tunnel = await openOwnTunnel(klingel.receiverUrl ?? '');
    processes.push(tunnel.process);
    await page.getByLabel('Public address').fill(tunnel.url);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^This desktop answers under its address/).waitFor();
    await shoot('reach');
    await next(page);
    await enterToken(page, sipgate);
    await tellSipgate(page);
    await page.getByRole('region', { name: 'Webhooks at sipgate' }).scrollIntoViewIfNeeded();
    await shoot('sipgate');
    await next(page);
    await takeAgents(page);
    await shoot('team');
    await next(page);
    await page.getByRole('button', { name: 'Make a Test call' }).click();
    await page.getByText('It pops up in the corner of the screen').waitFor();
    await shoot('test');
    await page.evaluate(() => window.klingel.savePreferences({ theme: 'dark', language: 'de' }));
    await page.locator('html[lang="de"][data-mantine-color-scheme="dark"]').waitFor();
    await shoot('german');
  } finally {
    for (const one of processes) one.kill();
    await klingel.quit();
    await sipgate.close();
    await rm(userData, { recursive: true, force: true });
  }
}

/** A tunnel that is none of the app's: no path of this machine is to be in a picture. */
async function openOwnTunnel(receiverUrl: string): Promise<{ url: string; process: ChildProcess }> {
  const tunnel = spawn(process.execPath, [forwarder, new URL(receiverUrl).port], { stdio: 'pipe' });
  const url = await new Promise<string>((resolve, reject) => {
    tunnel.once('error', reject);
    tunnel.stderr.on('data', (chunk: Buffer) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString())?.[0];
      if (address !== undefined) resolve(address);
    });
  });
  return { url, process: tunnel };
}

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
}
