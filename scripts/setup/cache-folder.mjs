import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/**
 * Where this user's programs keep what can be fetched again.
 *
 * @param {{ platform?: NodeJS.Platform, env?: NodeJS.ProcessEnv, home?: string }} [machine]
 * @returns {string} our folder there; it need not exist yet
 */
export function cacheFolder({ platform = process.platform, env = process.env, home = homedir() } = {}) {
  if (platform === 'win32')
    return win32.join(env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), 'klingel', 'Cache');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'klingel');
  const xdg = env.XDG_CACHE_HOME ?? '';
  // The specification says to ignore a relative path.
  return posix.join(xdg.startsWith('/') ? xdg : posix.join(home, '.cache'), 'klingel');
}
