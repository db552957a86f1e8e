import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { hangup, newCall } from '../../support/data/calls.ts';
import { launch, postTo, writeSettings } from '../../support/app/klingel.ts';
import { loseReceiver, shiftClock, wake } from '../../support/app/main-process.ts';
import { test } from '../../support/app/test.ts';
import { windowState } from '../../support/app/windows.ts';

const token = 't'.repeat(43);
const minutes = 60_000;

test('a call that ended while the machine slept stops ringing when it wakes, and a late hangup corrects it', async ({
  klingel,
}) => {
  await klingel.post(newCall());
  await expect.poll(() => windowState(klingel, 'popup')).toMatchObject({ visible: true });
  await shiftClock(klingel, 10 * minutes);
  await wake(klingel);
  await expect.poll(() => windowState(klingel, 'popup')).toMatchObject({ visible: false });
  const row = klingel.page.getByRole('row', { name: '+49 30 609854180' });
  await expect(row).toContainText('no end reported');
  await klingel.post(hangup({ cause: 'cancel' }));
  await expect(row).toContainText('Missed');
  await expect(row).not.toContainText('no end reported');
  await expect(klingel.page.getByRole('alert')).toBeEmpty();
});

test('a port that the machine lost in its sleep is taken again when it wakes', async ({ klingel }) => {
  await loseReceiver(klingel);
  await expect(klingel.post(newCall())).rejects.toThrow();
  await wake(klingel);
  // With port 0 it may be another one, which the window says.
  const url = async () => {
    const text = await klingel.page.getByText(/^Listening on port \d+$/).innerText();
    return `http://127.0.0.1:${/\d+/.exec(text)?.[0] ?? ''}`;
  };
  await expect.poll(async () => (await fetch(`${await url()}/health`).catch(() => null))?.status).toBe(200);
});

test('a port taken by another program on wake is named; another one is offered, and calls arrive there', async ({
  userData,
}) => {
  const port = await freePort();
  await writeSettings(userData, { receiver: { port, signature: 'off', token } });
  const klingel = await launch({ userData });
  const { page } = klingel;
  const alert = page.getByRole('alert');
  const taken = `Port ${port} belongs to another program`;

  await loseReceiver(klingel);
  const another = await occupy(port);
  await wake(klingel);
  await expect(alert).toContainText(taken);
  // The other program may end first.
  another.close();
  await wake(klingel);
  await expect(alert).toBeEmpty();
  expect((await postTo(`http://127.0.0.1:${port}`, token, newCall())).status).toBe(200);

  await loseReceiver(klingel);
  const other = await occupy(port);
  await wake(klingel);
  await expect(alert).toContainText(taken);
  await expect(page.getByText(`Port ${port} is in use`)).toBeVisible();

  await page.getByRole('button', { name: /^Use port \d+$/ }).click();
  const status = page.getByText(/^Listening on port \d+$/);
  await expect(status).toBeVisible();
  await expect(alert).toBeEmpty();
  const newPort = /\d+/.exec(await status.innerText())?.[0] ?? '';
  const { status: answered, body } = await postTo(
    `http://127.0.0.1:${newPort}`,
    token,
    newCall({ callId: 'afterwards' }),
  );
  expect(answered).toBe(200);
  expect(body).toContain(`http://127.0.0.1:${newPort}/sipgate/`);
  await expect(page.getByRole('row', { name: '+49 30 609854180' })).toHaveCount(2);
  await klingel.quit();
  other.close();
});

async function occupy(port: number): Promise<Server> {
  const server = createServer((_request, response) => response.end('another program'));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

async function freePort(): Promise<number> {
  const server = await occupy(0);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
