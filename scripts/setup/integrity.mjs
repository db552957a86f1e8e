import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../lib/command.mjs';

/**
 * @param {string} file
 * @param {string} integrity `sha512-` and the digest in Base64, as npm writes it
 * @throws {Problem} when the file is another one
 */
export async function verifyIntegrity(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found === integrity) return;
  throw new Problem(
    `${file} is not the file we know and was not used (${found}, expected ${integrity}). Try again; if it stays so, ask who runs your npm registry.`,
  );
}
