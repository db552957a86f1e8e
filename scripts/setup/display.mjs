import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '../lib/command.mjs';
import { startService } from '../lib/service.mjs';

const screen = '1920x1080x24';

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} [platform]
 * @returns {boolean} whether windows have nowhere to appear
 */
export function lacksDisplay(env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/**
 * Starts a virtual X display that lasts until the command ends.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<NodeJS.ProcessEnv>} the environment for programs that shall use it
 * @throws {import('../lib/command.mjs').Problem} when Xvfb does not start
 */
export async function startDisplay(env) {
  const folder = await mkdtemp(join(tmpdir(), 'klingel-display-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const authority = join(folder, 'authority');
  await writeFile(authority, authorityFile(randomBytes(16)), { mode: 0o600 });
  // Otherwise it starts anew when its last client has gone, here perhaps one that only asked, and drops who is just coming.
  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    screen,
    '-nolisten',
    'tcp',
    '-noreset',
    '-auth',
    authority,
  ];
  const xvfb = startService('Xvfb', args, env);
  const number = await xvfb.until(xvfb.firstLine());
  /** @type {NodeJS.ProcessEnv} */
  const result = { ...env, DISPLAY: `:${number}`, XAUTHORITY: authority, XDG_SESSION_TYPE: 'x11' };
  delete result.WAYLAND_DISPLAY;
  return result;
}

/**
 * The file by which X programs show that they may use the display, so that other users of the machine may not. Written
 * here instead of by `xauth`, which wants the number of the display, and that is known only once Xvfb runs.
 *
 * @param {Buffer} cookie
 * @returns {Buffer} one entry, for any host and any display: see XauFileName(3) for the format
 */
export function authorityFile(cookie) {
  const anyHost = Buffer.from([0xff, 0xff]);
  const fields = ['', '', 'MIT-MAGIC-COOKIE-1', cookie].map((value) => Buffer.from(value));
  return Buffer.concat([anyHost, ...fields.flatMap((field) => [lengthOf(field), field])]);
}

/** @param {Buffer} field */
function lengthOf(field) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(field.length);
  return bytes;
}
