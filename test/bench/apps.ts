import { access, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Problem } from '../../scripts/lib/command.mjs';
import { inProject } from '../../scripts/lib/project.mjs';
import { temporaryFolder } from './folders.ts';
import type { AppUnderTest } from './measured-app.ts';

/**
 * The built app on a fresh folder, its receiver on any free port.
 * @param content CSS selector of what makes a window painted
 */
export async function klingel(content: string): Promise<AppUnderTest> {
  return await onFreshFolder('Klingel', inProject(), content);
}

/**
 * An earlier build of it, to be measured in turn with this one: the folder that `KLINGEL_BENCH_BEFORE` names.
 * @returns null where none is named
 */
export async function klingelBefore(content: string): Promise<AppUnderTest | null> {
  const named = process.env.KLINGEL_BENCH_BEFORE;
  if (named === undefined || named === '') return null;
  const folder = resolve(named);
  const isBuilt = await access(join(folder, 'out/main/index.js')).then(
    () => true,
    () => false,
  );
  if (!isBuilt) throw new Problem(`KLINGEL_BENCH_BEFORE: there is no build in ${folder}.`);
  return await onFreshFolder('Klingel before', folder, content);
}

async function onFreshFolder(name: string, folder: string, content: string): Promise<AppUnderTest> {
  const userData = await temporaryFolder();
  await mkdir(join(userData, 'data'));
  const settings = { version: 1, receiver: { port: 0 } };
  await writeFile(join(userData, 'data/settings.json'), JSON.stringify(settings));
  return { name, folder, userData, content };
}

/**
 * One of the apps that Klingel is compared with, on a fresh folder.
 * @param folder below `test/bench/apps`
 * @param name as it is called in the table
 * @param content CSS selector of what makes a window painted
 */
export async function peer(folder: string, name: string, content: string): Promise<AppUnderTest> {
  return {
    name,
    folder: join(import.meta.dirname, 'apps', folder),
    userData: await temporaryFolder(),
    content,
  };
}
