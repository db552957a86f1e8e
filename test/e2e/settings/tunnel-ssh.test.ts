import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { newCall } from '../../support/data/calls.ts';
import { launch, postTo, writeSettings } from '../../support/app/klingel.ts';
import { openSshServer } from '../../support/fakes/sshd.ts';
import { test } from '../../support/app/test.ts';

const token = 't'.repeat(43);
const seconds = 1_000;

/** How many programs run with this in their command line. */
async function programsWith(text: string): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-e', '-o', 'args=']);
  return stdout.split('\n').filter((line) => line.startsWith('ssh ') && line.includes(text)).length;
}

test('the ssh tunnel is set up in the window, carries webhooks, survives its server, and ends with the app', async ({
  userData,
}) => {
  test.setTimeout(120 * seconds);
  const ssh = await openSshServer(join(userData, 'ssh'));
  await ssh.start();
  const publicUrl = `http://127.0.0.1:${ssh.remotePort}`;
  await writeSettings(userData, { receiver: { port: 0, publicUrl, token, signature: 'off' } });
  const klingel = await launch({ userData });
  try {
    const { page } = klingel;
    await expect(page.getByText('The public address refuses connections')).toBeVisible();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByText('SSH', { exact: true }).click();
    const save = page.getByRole('button', { name: 'Save' });
    await expect(page.getByText('Please fill this in.')).toBeVisible();
    await expect(save).toBeDisabled();
    await page.getByLabel('Server', { exact: true }).fill('-oProxyCommand=true');
    await expect(page.getByText('This has to be a name or an address')).toBeVisible();
    await page.getByLabel('Server', { exact: true }).fill('127.0.0.1');
    await page.getByLabel('SSH port').fill(String(ssh.port));
    await page.getByLabel('User').fill(ssh.user);
    await page.getByLabel('Key file').fill(ssh.keyFile);
    await page.getByLabel('Port on the server').fill(String(ssh.remotePort));
    await save.click();

    // Nobody has vouched for the server yet.
    await expect(page.getByText(`ED25519 ${ssh.fingerprint}`)).toBeVisible();
    await page.getByRole('button', { name: 'Trust this key' }).click();
    const up = page.getByRole('status').filter({ hasText: 'Connected since' });
    await expect(up).toBeVisible();
    await expect(page.getByText(/This desktop answers under its address \(\d+ ms\)/)).toBeVisible();
    await expect(page.getByText('sipgate neo accepts https:// only')).toBeVisible();
    await expect(page.getByText('Answers in the own network')).toBeVisible();

    const { status, body } = await postTo(publicUrl, token, newCall());
    expect(status).toBe(200);
    expect(body).toContain(`onAnswer="${publicUrl}/sipgate/`);

    await ssh.kill();
    await expect(page.getByText('The tunnel is not connected')).toBeVisible({ timeout: 15 * seconds });
    await expect(page.getByText(/^The server does not answer on its SSH port/)).toBeVisible();
    await ssh.start();
    await expect(up).toBeVisible({ timeout: 30 * seconds });
    await expect
      .poll(
        async () => (await postTo(publicUrl, token, newCall({ callId: 'after' })).catch(() => null))?.status,
      )
      .toBe(200);
    await page.getByRole('button', { name: 'Calls', exact: true }).click();
    await expect(page.getByRole('row', { name: '+49 30 609854180' })).toHaveCount(2);

    expect(await programsWith(String(ssh.remotePort))).toBe(1);
    await klingel.quit();
    expect(await programsWith(String(ssh.remotePort))).toBe(0);
  } finally {
    await ssh.kill();
  }
});

test('an app that is killed takes its tunnel with it', async ({ userData }) => {
  const ssh = await openSshServer(join(userData, 'ssh'), []);
  await ssh.start();
  try {
    const { host, keyFile } = { host: '127.0.0.1', keyFile: ssh.keyFile };
    const { user, port, remotePort } = ssh;
    await writeSettings(userData, {
      tunnel: { kind: 'ssh', ssh: { host, user, port, remotePort, keyFile } },
    });
    const klingel = await launch({ userData });
    await klingel.page.getByRole('button', { name: 'Settings', exact: true }).click();
    await klingel.page.getByRole('button', { name: 'Trust this key' }).click();
    await expect(klingel.page.getByText('Connected since')).toBeVisible();
    klingel.electron.process().kill('SIGKILL');
    await expect.poll(() => programsWith(String(remotePort))).toBe(0);
  } finally {
    await ssh.kill();
  }
});
