import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { appendSynced, openSynced } from '../../../../main/storage/files/synced-file.ts';
import { tempFolder } from '../../../support/unit/folder.ts';

/** `O_DSYNC` as Linux shows it in `/proc/self/fdinfo`, see proc_pid_fdinfo(5). */
const oDsync = 0o10000;

it('a file is appended to, and what is appended goes to the disk', async () => {
  const path = join(await tempFolder(), 'file');
  for (const text of ['one', 'two']) {
    const file = await openSynced(path);
    const datasync = vi.spyOn(file, 'datasync');
    await appendSynced(file, Buffer.from(text));
    const throughKernel =
      process.platform === 'linux' &&
      (Number.parseInt(
        /flags:\s*(\d+)/.exec(await readFile(`/proc/self/fdinfo/${file.fd}`, 'utf8'))?.[1] ?? '',
        8,
      ) &
        oDsync) !==
        0;
    expect(throughKernel || datasync.mock.calls.length > 0).toBe(true);
    await file.close();
  }
  expect(await readFile(path, 'utf8')).toBe('onetwo');
});
