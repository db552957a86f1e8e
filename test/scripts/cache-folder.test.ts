import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../scripts/setup/cache-folder.mjs';

describe('the cache folder', () => {
  it.each([
    ['linux', {}, '/home/ada', '/home/ada/.cache/klingel'],
    ['linux', { XDG_CACHE_HOME: '/big/cache' }, '/home/ada', '/big/cache/klingel'],
    ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/ada', '/home/ada/.cache/klingel'],
    ['darwin', { XDG_CACHE_HOME: '/big/cache' }, '/Users/ada', '/Users/ada/Library/Caches/klingel'],
    ['win32', { LOCALAPPDATA: 'D:\\Local' }, 'C:\\Users\\ada', 'D:\\Local\\klingel\\Cache'],
    ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Local\\klingel\\Cache'],
  ] as const)('on %s with %o', (platform, env, home, expected) => {
    expect(cacheFolder({ platform, env, home })).toBe(expected);
  });
});
