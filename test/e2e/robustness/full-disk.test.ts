import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { newCall } from '../../support/data/calls.ts';
import { launch, postTo, writeSettings, type Fields } from '../../support/app/klingel.ts';
import { startReceiver } from '../../support/app/receiver-process.ts';
import { test } from '../../support/app/test.ts';

const run = promisify(execFile);

// A disk of its own needs root, which build machines are.
test.skip(
  process.platform !== 'linux' || process.getuid?.() !== 0,
  'mounting a small disk needs root on Linux',
);

/** What is filled up, and how it says so. */
interface OnDisk {
  post: (fields: Fields) => Promise<{ status: number; body: string }>;
  /** Resolves when a person is told that the journal cannot be written, and how many calls there are all the same. */
  warned: (calls: number) => Promise<void>;
  /** Resolves when a person is told that this is over. */
  mended: () => Promise<void>;
  /** Ends it in order. */
  quit: () => Promise<void>;
}

async function theApp(userData: string): Promise<OnDisk> {
  await writeSettings(userData);
  const klingel = await launch({ userData });
  return {
    post: klingel.post,
    async warned(calls) {
      await expect(klingel.page.getByRole('alert')).toContainText('Cannot write to the disk (journal)');
      // The head, and the calls; what is out of sight is not drawn.
      await expect(klingel.page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(calls + 1));
    },
    mended: () => expect(klingel.page.getByRole('alert')).toBeEmpty(),
    quit: klingel.quit,
  };
}

async function theReceiver(userData: string): Promise<OnDisk> {
  const token = 't'.repeat(43);
  await writeSettings(userData, { receiver: { signature: 'off', token } });
  const receiver = await startReceiver(join(userData, 'data'));
  return {
    post: (fields) => postTo(receiver.receiverUrl, token, fields),
    warned: () => expect.poll(receiver.complaints).toMatch(/^the journal cannot be written/m),
    mended: () => expect.poll(receiver.complaints).toMatch(/^over: the journal cannot be written/m),
    async quit() {
      receiver.process.kill('SIGTERM');
      expect(await receiver.exited).toBe(0);
    },
  };
}

test('on a full disk webhooks are answered, the window warns, and nothing is missing afterwards', async ({
  userData,
}) => {
  await fillUp(userData, theApp);
});

test('on a full disk the receiver without windows answers webhooks, warns, and nothing is missing afterwards', async ({
  userData,
}) => {
  await fillUp(userData, theReceiver);
});

async function fillUp(userData: string, start: (userData: string) => Promise<OnDisk>): Promise<void> {
  const data = join(userData, 'data');
  await mkdir(data, { recursive: true });
  await run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', data]);
  try {
    const klingel = await start(userData);
    await klingel.post(newCall({ callId: 'before', from: '492110000001' }));
    await fill(join(data, 'ballast'));

    // More than what is left of the last block that the journal has.
    const during = Array.from({ length: 20 }, (_, index) => `during-${index}`);
    for (const callId of during) {
      const { status, body } = await klingel.post(newCall({ callId, from: '492110000002' }));
      expect(status).toBe(200);
      expect(body).toContain('onHangup=');
    }
    await klingel.warned(during.length + 1);

    await rm(join(data, 'ballast'));
    await klingel.mended();
    await klingel.post(newCall({ callId: 'after', from: '492110000003' }));
    await klingel.quit();

    const journal = join(data, 'journal');
    const [segment = ''] = await readdir(journal);
    const lines = (await readFile(join(journal, segment), 'utf8')).trimEnd().split('\n');
    const calls = lines.map((line) => (JSON.parse(line) as { event: { callId: string } }).event.callId);
    expect(calls).toEqual(['before', ...during, 'after']);
  } finally {
    await run('umount', ['--lazy', data]);
  }
}

/** Takes what is left of a disk. */
async function fill(path: string): Promise<void> {
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) await writeFile(path, Buffer.alloc(size), { flag: 'a' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
}
