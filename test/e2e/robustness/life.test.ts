import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { spawnApp, startApp } from '../../support/app/app-process.ts';
import { newCall } from '../../support/data/calls.ts';
import { launch, writeSettings } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';
import { windowState } from '../../support/app/windows.ts';

const projectFolder = join(import.meta.dirname, '../../..');
test('closing the window leaves the app ringing, and starting it again brings the window back', async ({
  klingel,
  userData,
}) => {
  await klingel.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.webContents.getURL().endsWith('/index.html')) window.close();
    }
  });
  await expect.poll(() => windowState(klingel, 'index')).toMatchObject({ visible: false });
  await klingel.post(newCall());
  await expect.poll(() => windowState(klingel, 'popup')).toMatchObject({ visible: true });

  const second = spawnApp(userData);
  expect((await once(second, 'exit'))[0]).toBe(0);
  await expect.poll(() => windowState(klingel, 'index')).toMatchObject({ visible: true });
});

test('--hidden starts without the window, and calls pop up all the same', async ({ userData }) => {
  await writeSettings(userData);
  const klingel = await launch({ userData, args: ['--hidden'] });
  await klingel.post(newCall());
  await expect.poll(() => windowState(klingel, 'popup')).toMatchObject({ visible: true });
  expect(await windowState(klingel, 'index')).toMatchObject({ visible: false });
  await klingel.quit();
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} is a normal quit: what happened is on disk, nothing is left running`, async ({
    userData,
  }) => {
    await writeSettings(userData, { receiver: { signature: 'off', token: 't'.repeat(43) } });
    const app = await startApp(userData);
    const response = await fetch(`${app.receiverUrl}/sipgate/${'t'.repeat(43)}/in`, {
      method: 'POST',
      body: new URLSearchParams({ event: 'newCall', callId: '1', from: '4930609854180', direction: 'in' }),
    });
    expect(response.status).toBe(200);
    app.process.kill(signal);
    expect(await app.exited).toBe(0);

    const folder = join(userData, 'data/calls');
    const files = await readdir(folder);
    expect(files).toHaveLength(1);
    const month = JSON.parse(await readFile(join(folder, files[0] ?? ''), 'utf8')) as {
      calls: { callId: string }[];
    };
    expect(month.calls.map(({ callId }) => callId)).toEqual(['1']);
    await expect.poll(() => processesOf(userData)).toEqual([]);
  });
}

test('npm run simulate plays a transfer: two calls, one conversation', async ({ klingel, userData }) => {
  const script = join(projectFolder, 'scripts/simulate.mjs');
  await promisify(execFile)(process.execPath, [script, 'transfer', '--fast', '--user-data-dir', userData]);
  await expect(klingel.page.getByRole('row', { name: '+49 1579 1234567' })).toHaveCount(1);
  await expect(klingel.page.getByRole('row', { name: '+49 1579 1234567' })).toContainText(
    'answered by Doc → Marty',
  );
  await klingel.quit();

  const folder = join(userData, 'data/calls');
  const [file = ''] = await readdir(folder);
  const { calls } = JSON.parse(await readFile(join(folder, file), 'utf8')) as {
    calls: Record<string, unknown>[];
  };
  const [doc, marty] = calls;
  expect(doc).toMatchObject({ state: 'ended', outcome: 'answered', done: true, answeredBy: { name: 'Doc' } });
  expect(marty).toMatchObject({
    state: 'ended',
    outcome: 'answered',
    origCallId: doc?.callId,
    talkingSeconds: 0,
  });
});

/** Command lines of the processes that still work on a user data folder (Linux). */
async function processesOf(userData: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter((line) => line.includes(userData));
}
