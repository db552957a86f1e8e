import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * One number for what is in files and folders: it changes when a file does, comes or goes, and not when it is only touched.
 *
 * @param {string} base
 * @param {string[]} names files and folders below `base`; those that are not there are passed over
 * @returns {Promise<string>}
 */
export async function contentHash(base, names) {
  const files = (await Promise.all(names.map((name) => filesIn(base, name)))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(join(base, file))));
  const hash = createHash('sha256');
  contents.forEach((content, index) => {
    hash.update(`${files[index] ?? ''}\n${content.length}\n`).update(content);
  });
  return hash.digest('hex');
}

/**
 * @param {string} base
 * @param {string} name
 * @returns {Promise<string[]>}
 */
async function filesIn(base, name) {
  try {
    const entries = await readdir(join(base, name), { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.tsbuildinfo'));
    return files.map((entry) => join(entry.parentPath, entry.name).slice(join(base, '/').length));
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOTDIR') return [name];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
