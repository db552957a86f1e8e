import { Low } from 'lowdb';
import { describe, expect, it, vi } from 'vitest';
import { settingsSchema, type Settings } from '../../../contract/settings/settings.ts';
import type { SettingsDisk } from '../../../main/storage/settings-disk.ts';
import { createSettingsStore } from '../../../main/settings/settings-store.ts';

/** A store on a file that is none: what would stand in it is recorded. */
function setUp() {
  const file = { written: null as Settings | null, full: false };
  const adapter = {
    read: () => Promise.resolve(file.written),
    async write(settings: Settings) {
      await Promise.resolve();
      if (file.full) throw new Error('disk full');
      file.written = settings;
    },
  };
  const settings = settingsSchema.parse({ version: 1, receiver: { token: 't'.repeat(43) } });
  const failed = vi.fn();
  return {
    store: createSettingsStore(new Low(adapter, settings), { failed }),
    file,
    failed,
    adapter,
    settings,
  };
}

/** The same, where somebody has left a file with such a country, which brings a secret or does not. */
function setUpEdited(country: string, bringsToken: boolean) {
  const { file, failed, adapter, settings } = setUp();
  const disk: SettingsDisk = {
    look: () => Promise.resolve({ ok: true, settings: { ...settings, country }, bringsToken }),
    setAside: () => Promise.resolve(),
    watch: () => () => undefined,
  };
  return { store: createSettingsStore(new Low(adapter, settings), { failed }, disk), file, failed, settings };
}

describe('an edited file', () => {
  it.each(['AT', 'DE'])('that brings no secret is written with the one in use (%s)', async (country) => {
    const { store, file, settings } = setUpEdited(country, false);
    await store.reread();
    expect(store.current()).toEqual({ ...settings, country });
    expect(file.written).toEqual({ ...settings, country });
  });

  it('that brings one stays as it is', async () => {
    const { store, file } = setUpEdited('AT', true);
    await store.reread();
    expect(store.current().country).toBe('AT');
    expect(file.written).toBeNull();
  });

  it('applies also where the secret cannot be written to it', async () => {
    const { store, file, failed } = setUpEdited('AT', false);
    file.full = true;
    await store.reread();
    expect(store.current().country).toBe('AT');
    expect(failed).not.toHaveBeenCalled();
  });
});

describe('the settings store', () => {
  it('tells of a change once it is written and applies', async () => {
    const { store, file } = setUp();
    const heard = vi.fn((now: Settings, before: Settings) => [
      file.written === now,
      now.country,
      before.country,
    ]);
    const end = store.subscribe(heard);
    await store.change((before) => ({ ...before, country: 'AT' }));
    expect(heard).toHaveReturnedWith([true, 'AT', 'DE']);
    expect(store.current().country).toBe('AT');
    end();
    await store.change((before) => ({ ...before, country: 'CH' }));
    expect(heard).toHaveBeenCalledOnce();
  });

  it('changes one after the other, so that none is lost', async () => {
    const { store } = setUp();
    await Promise.all([
      store.change((before) => ({ ...before, country: 'AT' })),
      store.change((before) => ({ ...before, enabled: false })),
    ]);
    expect(store.current()).toMatchObject({ country: 'AT', enabled: false });
  });

  it('leaves what applies as it is where nothing can be written, and goes on', async () => {
    const { store, file } = setUp();
    const heard = vi.fn();
    store.subscribe(heard);
    file.full = true;
    await expect(store.change((before) => ({ ...before, country: 'AT' }))).rejects.toThrow('disk full');
    expect(store.current().country).toBe('DE');
    expect(heard).not.toHaveBeenCalled();
    file.full = false;
    await store.change((before) => ({ ...before, country: 'CH' }));
    expect(store.current().country).toBe('CH');
  });

  it('tells the others where one listener fails', async () => {
    const { store, failed } = setUp();
    const heard = vi.fn();
    store.subscribe(() => {
      throw new Error('broken');
    });
    store.subscribe(heard);
    await store.change((before) => ({ ...before, country: 'AT' }));
    expect(heard).toHaveBeenCalledOnce();
    expect(failed).toHaveBeenCalledOnce();
  });
});
