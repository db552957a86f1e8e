import { Low } from 'lowdb';
import { describe, expect, it, vi } from 'vitest';
import { settingsSchema, type Settings } from '../../../contract/settings/settings.ts';
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
  return { store: createSettingsStore(new Low(adapter, settings), { failed }), file, failed };
}

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
