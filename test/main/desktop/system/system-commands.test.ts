import { describe, expect, it, vi } from 'vitest';
import type { AutostartState } from '../../../../contract/model/system-state.ts';
import type { LinkPrograms } from '../../../../main/desktop/links/link-programs.ts';
import type { Autostart } from '../../../../main/desktop/system/autostart-entry.ts';
import { createDialShortcut } from '../../../../main/desktop/system/shortcut.ts';
import { createSystemCommands } from '../../../../main/desktop/system/system-commands.ts';
import { fakeElectron } from '../../../support/unit/electron.ts';

function setUp() {
  const { keys } = fakeElectron();
  let isOurs = false;
  const programs: LinkPrograms = {
    blocked: null,
    programFor: () => Promise.resolve(null),
    isOurs: () => Promise.resolve(isOurs),
    set: (_way, on) => {
      isOurs = on;
      return Promise.resolve();
    },
  };
  let entry: AutostartState = { state: 'off' };
  const autostart: Autostart = {
    read: () => Promise.resolve(entry),
    write: vi.fn<Autostart['write']>((on, hidden) => {
      entry = on ? { state: 'on', hidden } : { state: 'off' };
      return Promise.resolve();
    }),
    repair: () => Promise.resolve(),
  };
  const prefer = vi.fn();
  const shortcut = createDialShortcut(keys, () => undefined);
  return { keys, autostart, prefer, commands: createSystemCommands(programs, autostart, shortcut, prefer) };
}

describe('the commands about the system', () => {
  it('say how it is', async () => {
    const { commands } = setUp();
    expect(await commands.getSystemState()).toMatchObject({
      linksBlocked: null,
      autostart: { state: 'off' },
      shortcut: 'none',
      failure: null,
    });
  });

  it('make this app the program for links', async () => {
    const { commands } = setUp();
    expect((await commands.handleLinks('tel', true)).links[0]).toMatchObject({ way: 'tel', handled: true });
  });

  it('start the app at login, and remember that somebody wants it', async () => {
    const { commands, prefer } = setUp();
    const state = await commands.setAutostart({ on: true, hidden: true });
    expect(state).toMatchObject({ autostart: { state: 'on', hidden: true }, failure: null });
    expect(prefer).toHaveBeenCalledExactlyOnceWith({ startAtLogin: true, startHidden: true });
  });

  it('say why the system did not take it, and how it is instead', async () => {
    const { commands, autostart } = setUp();
    vi.mocked(autostart.write).mockRejectedValueOnce(new Error('read-only'));
    expect(await commands.setAutostart({ on: true, hidden: true })).toMatchObject({
      autostart: { state: 'off' },
      failure: 'read-only',
    });
  });

  it('keep a shortcut that the system gave, and none that it did not', async () => {
    const { commands, prefer, keys } = setUp();
    expect(await commands.setDialShortcut('Ctrl+D')).toMatchObject({ shortcut: 'active' });
    keys.register.mockReturnValueOnce(false);
    expect(await commands.setDialShortcut('Ctrl+E')).toMatchObject({ shortcut: 'refused', failure: null });
    expect(await commands.getSystemState()).toMatchObject({ shortcut: 'active' });
    await commands.setDialShortcut('');
    expect(prefer.mock.calls).toEqual([[{ dialShortcut: 'Ctrl+D' }], [{ dialShortcut: '' }]]);
  });
});
