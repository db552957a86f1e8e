import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const projectFolder = join(import.meta.dirname, '../..');

/** More than this nobody takes in at a glance. */
const most = { files: 26, lines: 300 };

/** Every source file of the project that git knows, or would take. */
async function sources(): Promise<string[]> {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = await promisify(execFile)('git', list, { cwd: projectFolder });
  return stdout
    .split('\0')
    .filter((path) => /^(?:contract|main|preload|renderer|scripts|test)\/.*\.(?:ts|tsx|mjs|css)$/.test(path));
}

it('no folder shows more files than a reader takes in', async () => {
  const counts = new Map<string, number>();
  for (const path of await sources()) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > most.files)).toEqual([]);
});

it('no file is longer than a reader follows', async () => {
  const long: [string, number][] = [];
  for (const path of await sources()) {
    const lines = (await readFile(join(projectFolder, path), 'utf8').catch(() => '')).split('\n').length;
    if (lines > most.lines) long.push([path, lines]);
  }
  // Tests are read by the case, not as a whole.
  expect(long.filter(([path]) => !path.startsWith('test/') && !path.endsWith('.css'))).toEqual([]);
});
