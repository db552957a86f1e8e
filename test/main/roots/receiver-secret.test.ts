import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { newCall, post, start, token } from '../../support/app/receiver-folder.ts';
import { spawnReceiver } from '../../support/app/receiver-process.ts';
import { tempFolder } from '../../support/unit/folder.ts';

// Each starts a process, beside others on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const patience = { timeout: 15_000, interval: 50 };

describe('the secret of the webhook addresses', () => {
  it('is kept where the edited file brings none, also for the next start', async () => {
    const { data } = await start();
    const path = join(data, 'settings.json');
    await writeFile(path, JSON.stringify({ version: 1, country: 'AT', receiver: { port: 0 } }));
    await vi.waitFor(async () => {
      expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ country: 'AT', receiver: { token } });
    }, patience);
  });

  it('is made, with a word about it, where settings bring none', async () => {
    const { complaints } = await start({ receiver: { port: 0 } });
    expect(complaints()).toMatch(
      /^settings\.json had no secret .* sipgate has to be told the new addresses\n$/,
    );
  });

  it('may be right and the signature missing, which is told of', async () => {
    const { receiverUrl, complaints } = await start({ receiver: { port: 0, token } });
    expect((await post(receiverUrl, newCall('unsigned'))).status).toBe(403);
    await vi.waitFor(() => {
      expect(complaints()).toContain("sipgate's signature is missing or not valid");
    }, patience);
  });
});

it.skipIf(process.platform === 'win32')(
  'a start that waits for ever ends with the second signal',
  async () => {
    const data = await tempFolder();
    const lock = join(data, 'klingel.lock');
    execFileSync('mkfifo', [lock]);
    const child = spawnReceiver([`--data=${data}`]);
    const exited = once(child, 'exit');
    // It takes the lock first, and listens to signals before.
    const writer = await open(lock, 'w');
    onTestFinished(() => writer.close());
    child.kill('SIGTERM');
    const again = setInterval(() => child.kill('SIGTERM'), 100);
    onTestFinished(() => {
      clearInterval(again);
    });
    expect(await exited).toEqual([null, 'SIGTERM']);
  },
);

describe('the file of the sipgate token', () => {
  it.skipIf(process.platform === 'win32')('is not waited for where it is a pipe', async () => {
    const pipe = join(await tempFolder(), 'pipe');
    execFileSync('mkfifo', ['-m', '600', pipe]);
    const { complaints } = await start({}, { KLINGEL_SIPGATE_TOKEN_FILE: pipe });
    expect(complaints()).toContain('is no regular file, so nothing is caught up on');
  });
});
