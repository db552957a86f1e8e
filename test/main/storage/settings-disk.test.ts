import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSettingsDisk, readSettings } from '../../../main/storage/settings-disk.ts';
import { tempFolder } from '../../support/unit/folder.ts';

const token = 't'.repeat(43);

describe('a text of settings', () => {
  it.each([
    ['', { kind: 'syntax', line: 1 }],
    ['{"version": 1', { kind: 'syntax', line: 1 }],
    ['{\n  "version": 1,\n  "country": oops\n}', { kind: 'syntax', line: 3 }],
    ['{\n  "version": 1,\n}\n', { kind: 'syntax', line: 3 }],
    ['{\n  "version": 1 // mine\n}\n', { kind: 'syntax', line: 2 }],
    ['{"version": 1, "country": "DE"\n"enabled": true}', { kind: 'syntax', line: 2 }],
    ['[]', { kind: 'value', key: '' }],
    ['{}', { kind: 'value', key: 'version' }],
    ['{"version": 1, "receiver": {"port": "x"}}', { kind: 'value', key: 'receiver.port' }],
    ['{"version": 1, "agents": [{"id": ""}]}', { kind: 'value', key: 'agents.0.id' }],
    ['{"version": 2}', { kind: 'newer' }],
  ])('%j: %j', (text, fault) => {
    expect(readSettings(text, token)).toEqual({ ok: false, fault });
  });

  it('need not bring a secret, and keeps the one that it brings', () => {
    expect(readSettings('\uFEFF{"version": 1}', token)).toMatchObject({ settings: { receiver: { token } } });
    const own = { version: 1, receiver: { token: 'o'.repeat(43) } };
    expect(readSettings(JSON.stringify(own), token)).toMatchObject({ settings: own });
  });
});

describe('the file of the settings, as others leave it', () => {
  it('is looked at, moved aside and watched, also where another file takes its place', async () => {
    const path = join(await tempFolder(), 'settings.json');
    const disk = createSettingsDisk(path);
    expect(await disk.look(token)).toBeNull();
    const changed = vi.fn();
    onTestFinished(disk.watch(changed, vi.fn()));

    await writeFile(path, '{"version": 1, "country": "AT"}');
    expect(await disk.look(token)).toMatchObject({
      ok: true,
      settings: { country: 'AT' },
      bringsToken: false,
    });
    await vi.waitFor(() => {
      expect(changed).toHaveBeenCalled();
    });
    changed.mockClear();
    await writeFile(`${path}.new`, 'oops');
    await rename(`${path}.new`, path);
    await vi.waitFor(() => {
      expect(changed).toHaveBeenCalled();
    });
    expect(await disk.look(token)).toMatchObject({ ok: false });

    await disk.setAside();
    const [kept = ''] = await readdir(join(path, '..'));
    expect(kept).toMatch(/^settings\.json\.unreadable-/);
    expect(await readFile(join(path, '..', kept), 'utf8')).toBe('oops');
  });

  it('says whether it brings a secret', async () => {
    const path = join(await tempFolder(), 'settings.json');
    await writeFile(path, JSON.stringify({ version: 1, receiver: { token } }));
    expect(await createSettingsDisk(path).look('o'.repeat(43))).toMatchObject({
      settings: { receiver: { token } },
      bringsToken: true,
    });
  });

  it('says so where it cannot be watched', () => {
    const failed = vi.fn();
    createSettingsDisk('/nowhere/at/all/settings.json').watch(vi.fn(), failed)();
    expect(failed).toHaveBeenCalledOnce();
  });
});
