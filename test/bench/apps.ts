import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject } from '../../scripts/lib/project.mjs';
import { temporaryFolder } from './folders.ts';
import type { AppUnderTest } from './measured-app.ts';

/**
 * The built app on a fresh folder, its receiver on any free port.
 * @param content CSS selector of what makes a window painted
 */
export async function klingel(content: string): Promise<AppUnderTest> {
  const userData = await temporaryFolder();
  await mkdir(join(userData, 'data'));
  const settings = { version: 1, receiver: { port: 0 } };
  await writeFile(join(userData, 'data/settings.json'), JSON.stringify(settings));
  return { name: 'Klingel', folder: inProject(), userData, content };
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
