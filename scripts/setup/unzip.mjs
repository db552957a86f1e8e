import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const require = createRequire(import.meta.url);

/**
 * What we use of yauzl, which comes without types.
 *
 * @typedef {{ fileName: string, externalFileAttributes: number }} Entry
 * @typedef {object} Zip
 * @property {() => AsyncIterable<Entry>} eachEntry
 * @property {(entry: Entry) => Promise<import('node:stream').Readable>} openReadStreamPromise
 */

/**
 * @param {string} archive
 * @returns {Promise<Zip>}
 */
function open(archive) {
  /** @type {unknown} */
  const yauzl = require('yauzl');
  return /** @type {{ openPromise(path: string): Promise<Zip> }} */ (yauzl).openPromise(archive);
}

/**
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | undefined} rename where in the folder an entry goes; nothing leaves it out
 * @throws when the archive is damaged, or an entry would land outside the folder
 */
export async function unzip(archive, folder, rename) {
  const zip = await open(archive);
  await mkdir(folder, { recursive: true });
  for await (const entry of zip.eachEntry()) {
    const name = rename(entry.fileName);
    if (!name || name.endsWith('/')) continue;
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { mode }));
  }
}
