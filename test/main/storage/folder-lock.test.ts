import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FolderInUse, lockFolder } from '../../../main/storage/folder-lock.ts';
import { thisProcess } from '../../../main/storage/process-mark.ts';
import { namesIn, tempFolder } from '../../support/unit/folder.ts';

const lockOf = (folder: string): string => join(folder, 'klingel.lock');

async function take(folder: string, what: 'app' | 'receiver' = 'app') {
  const lock = await lockFolder(folder, what, (error) => {
    throw error;
  });
  onTestFinished(lock.release);
  return lock;
}

/** Puts a lock there that another process has left; `ago` in milliseconds. */
async function leave(folder: string, changes: object, ago = 0): Promise<void> {
  const text = JSON.stringify({ what: 'receiver', ...(await thisProcess()), ...changes });
  await writeFile(lockOf(folder), text);
  const moment = new Date(Date.now() - ago);
  await utimes(lockOf(folder), moment, moment);
}

describe('a data folder', () => {
  it('is one process’s until it is given back', async () => {
    const folder = join(await tempFolder(), 'data');
    const first = await take(folder, 'receiver');
    const refused = await lockFolder(folder, 'app', vi.fn()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(FolderInUse);
    expect(refused).toMatchObject({ folder, holder: { what: 'receiver', pid: process.pid } });
    await first.release();
    expect(await namesIn(folder)).toEqual([]);
    await take(folder);
    expect(JSON.parse(await readFile(lockOf(folder), 'utf8'))).toMatchObject({ what: 'app' });
  });

  it('is taken over from one that was killed, at once', async () => {
    const folder = await tempFolder();
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    await leave(folder, { pid: child.pid });
    await take(folder);
    expect(await namesIn(folder)).toEqual(['klingel.lock']);
  });

  it('is taken over where the system was started anew, whatever has the number now', async () => {
    const folder = await tempFolder();
    await leave(folder, { pid: process.ppid, boot: 'another one' });
    await take(folder);
  });

  it.runIf(process.platform === 'linux')(
    'is taken over where another process has got the number',
    async () => {
      const folder = await tempFolder();
      await leave(folder, { pid: process.ppid, since: '1' });
      await take(folder);
    },
  );

  it('that a machine or container elsewhere uses is in use as long as its lock is kept fresh', async () => {
    const folder = await tempFolder();
    await leave(folder, { host: 'elsewhere' }, 30_000);
    await expect(lockFolder(folder, 'app', vi.fn())).rejects.toThrow(/receiver, process \d+ on elsewhere/);
    await leave(folder, { host: 'elsewhere' }, 120_000);
    await take(folder);
  });

  it('whose lock is half-written is in use for a moment, and not for ever', async () => {
    const folder = await tempFolder();
    await writeFile(lockOf(folder), '{"what":');
    await expect(lockFolder(folder, 'app', vi.fn())).rejects.toThrow(/just starts/);
    await utimes(lockOf(folder), 0, 0);
    await take(folder);
  });

  it('whose lock cannot be read is in use while that is fresh, and later used with a word about it', async () => {
    const folder = await tempFolder();
    await mkdir(lockOf(folder));
    await expect(lockFolder(folder, 'app', vi.fn())).rejects.toThrow(/just starts/);
    await utimes(lockOf(folder), 0, 0);
    const failed = vi.fn();
    const lock = await lockFolder(folder, 'app', failed);
    expect(failed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'EISDIR' }));
    await lock.release();
    expect(await namesIn(folder)).toEqual(['klingel.lock']);
  });

  it('is one process’s alone, however many want it at once', async () => {
    const folder = await tempFolder();
    await leave(folder, { host: 'elsewhere' }, 120_000);
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => take(folder)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'that takes no lock is used without',
    async () => {
      const folder = await tempFolder();
      await chmod(folder, 0o500);
      await take(folder);
      expect(await namesIn(folder)).toEqual([]);
    },
  );
});

it('a folder that is no folder is used without a lock: whoever writes there tells of it', async () => {
  const path = join(await tempFolder(), 'a file');
  await writeFile(path, '');
  await take(path);
});

it('a lock that is given back while it is looked after is not written again', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const folder = await tempFolder();
  const lock = await take(folder);
  // Whoever looks after it would put it there again.
  await rm(lockOf(folder));
  vi.advanceTimersByTime(30_000);
  await lock.release();
  expect(await namesIn(folder)).toEqual([]);
});

it('a lock is kept fresh, and one that another has taken later is told of', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const folder = await tempFolder();
  const failed = vi.fn();
  const lock = await lockFolder(folder, 'app', failed);
  onTestFinished(lock.release);
  const own = await readFile(lockOf(folder), 'utf8');
  await utimes(lockOf(folder), 0, 0);
  const { stat } = await import('node:fs/promises');
  vi.advanceTimersByTime(15_000);
  await vi.waitUntil(async () => (await stat(lockOf(folder))).mtimeMs > 0);
  await leave(folder, { host: 'elsewhere' });
  vi.advanceTimersByTime(15_000);
  await vi.waitUntil(() => failed.mock.calls.length > 0);
  expect(failed).toHaveBeenCalledExactlyOnceWith(expect.any(FolderInUse));
  await lock.release();
  expect(await readFile(lockOf(folder), 'utf8')).not.toBe(own);
});
