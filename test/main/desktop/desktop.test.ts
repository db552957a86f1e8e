import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reactionsTo } from '../../../contract/settings/preference-table.ts';
import { preferencesSchema } from '../../../contract/settings/preferences.ts';
import { createDesktop, type DesktopParts } from '../../../main/desktop/desktop.ts';
import { openFirstWindow } from '../../../main/desktop/windows/first-window.ts';
import type { Ipc } from '../../../main/ipc.ts';
import { chooseItem, fakeElectron } from '../../support/unit/electron.ts';
import { answer, entryOf, newCall } from '../../support/unit/events.ts';
import { tempFolder } from '../../support/unit/folder.ts';
import { forgetSignals, onPlatform } from '../../support/unit/platform.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

async function setUp({ hidden = false, preferences = {} } = {}) {
  onPlatform('linux');
  forgetSignals();
  vi.stubEnv('XDG_CONFIG_HOME', await tempFolder());
  const fake = fakeElectron();
  const ipc = { serve: vi.fn<Ipc['serve']>(), register: vi.fn<Ipc['register']>(), notify: vi.fn() };
  const desktop = createDesktop(await openFirstWindow(fake.electron, ipc, hidden));
  const desk = { preferences: preferencesSchema.parse(preferences) };
  const [offerDial, stop] = [vi.fn<DesktopParts['offerDial']>(), vi.fn(() => Promise.resolve())];
  const parts: DesktopParts = {
    preferences: () => desk.preferences,
    prefer: (changes) => {
      desk.preferences = { ...desk.preferences, ...changes };
      desktop.applyPreferences(reactionsTo(Object.keys(changes)));
    },
    status: () => ({ receiver: { state: 'listening', port: 4747 }, enabled: true }),
    newestCalls: () => [],
    offerDial,
    dataFolder: '/home/emma/data',
    calls: {
      atDesk: (entry) => ({
        wanted: entry.state === 'ringing',
        own: false,
        dials: false,
        phoneOn: true,
        others: [],
        ringsForAgent: false,
        since: null,
        callId: null,
      }),
      canMakeTickets: () => false,
      historyOf: () => null,
      controlOf: () => null,
      ticketsOf: () => null,
    },
    // None of the app's own is given here.
    commands: {} as DesktopParts['commands'],
    isLocked: () => false,
    commandFailed: () => undefined,
    stop,
  };
  const window = () => {
    const [found] = fake.windows;
    if (!found) throw new Error('there is no window');
    return found;
  };
  /** Its page has loaded, and the pop-ups' window and the tray came after it. */
  const settle = async (): Promise<void> => {
    window().webContents.emit('did-finish-load');
    await vi.runOnlyPendingTimersAsync();
  };
  const handlers = () => {
    const [served] = ipc.serve.mock.calls[0] ?? [];
    if (!served) throw new Error('no commands are served');
    return served;
  };
  return { ...fake, desktop, ipc, desk, parts, offerDial, stop, window, settle, handlers };
}

describe('the desktop', () => {
  it('opens its window before it is joined, then the pop-ups’ one and the tray', async () => {
    const { desktop, parts, windows, tray, ipc, settle } = await setUp();
    await vi.waitFor(() => {
      expect(windows).toHaveLength(1);
    });
    expect(ipc.serve).not.toHaveBeenCalled();
    desktop.join(parts);
    expect(tray.pictures).toEqual([]);
    await settle();
    expect(windows).toHaveLength(2);
    expect(ipc.register.mock.calls.map(([, kind]) => kind)).toEqual(['app', 'popUp']);
    expect(tray.pictures).toHaveLength(1);
  });

  it('dials the links that came before it was joined, and those that come later', async () => {
    const { desktop, parts, app, offerDial } = await setUp();
    app.emit('open-url', { preventDefault: () => undefined }, 'tel:+491');
    desktop.join(parts);
    app.emit('second-instance', {}, ['klingel', 'tel:+492']);
    expect(offerDial.mock.calls).toEqual([
      ['tel:+491', 'link'],
      ['tel:+492', 'link'],
    ]);
  });

  it('dials what is on the clipboard, by its shortcut', async () => {
    const { desktop, parts, keys, clipboard, offerDial } = await setUp({
      preferences: { dialShortcut: 'Ctrl+D' },
    });
    clipboard.readText.mockResolvedValue('030 1234');
    desktop.join(parts);
    keys.register.mock.calls[0]?.[1]();
    await vi.waitFor(() => {
      expect(offerDial).toHaveBeenCalledExactlyOnceWith('030 1234', 'clipboard');
    });
  });

  it('says once that it goes on, when its window is closed for the first time', async () => {
    const { desktop, parts, window, notifications, desk } = await setUp();
    desktop.join(parts);
    expect(window().close()).toBe(false);
    expect(notifications.map(({ text }) => text.title)).toEqual(['Klingel goes on']);
    expect(desk.preferences.closeExplained).toBe(true);
    window().close();
    expect(notifications).toHaveLength(1);
    notifications[0]?.click();
    expect(window().visible).toBe(true);
  });

  it('quits when its window is closed, where somebody wants that, and says nothing', async () => {
    const { desktop, parts, window, app, notifications } = await setUp({
      preferences: { closeButton: 'quit' },
    });
    desktop.join(parts);
    expect(window().close()).toBe(false);
    expect(app.quit).toHaveBeenCalledOnce();
    expect(notifications).toEqual([]);
  });

  it('closes its window before it is joined without ending anything', async () => {
    const { windows, window, app } = await setUp();
    await vi.waitFor(() => {
      expect(windows).toHaveLength(1);
    });
    expect(window().close()).toBe(false);
    expect(app.quit).not.toHaveBeenCalled();
  });

  it('stops all else before it quits, and lets its window close then', async () => {
    const { desktop, parts, app, stop, window } = await setUp();
    desktop.join(parts);
    const preventDefault = vi.fn();
    app.emit('before-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    await vi.waitFor(() => {
      expect(app.quit).toHaveBeenCalledOnce();
    });
    expect(stop).toHaveBeenCalledOnce();
    expect(window().close()).toBe(true);
  });

  it('speaks as the system does, or as somebody chose, and looks as they chose', async () => {
    const { desktop, parts, app, menu, theme, ipc, desk } = await setUp({ preferences: { theme: 'dark' } });
    expect(desktop.language()).toBe('en');
    app.languages = ['de-AT', 'en'];
    desktop.join(parts);
    expect(desktop.language()).toBe('de');
    expect(theme.themeSource).toBe('dark');
    desk.preferences = { ...desk.preferences, language: 'en', theme: 'light' };
    desktop.applyPreferences(reactionsTo(['language', 'theme']));
    expect(desktop.language()).toBe('en');
    expect(theme.themeSource).toBe('light');
    expect(ipc.notify).toHaveBeenLastCalledWith('appearanceChanged', {
      preferences: desk.preferences,
      language: 'en',
    });
    chooseItem(menu.set.mock.calls.at(-1)?.[0] ?? [], 'Quit Klingel');
    expect(app.quit).toHaveBeenCalledOnce();
  });

  it('shows its window when the app is started again, and stays hidden where it is to until then', async () => {
    const { desktop, parts, app, window } = await setUp({ hidden: true });
    desktop.join(parts);
    window().emit('ready-to-show');
    expect(window().visible).toBe(false);
    app.emit('second-instance', {}, ['klingel']);
    expect(window().visible).toBe(true);
  });

  it('goes on with a call in its window without taking the keyboard', async () => {
    const { desktop, parts, window, ipc } = await setUp({ hidden: true });
    desktop.join(parts);
    const target = { view: 'call', conversationId: 'a', contactId: null, number: null } as const;
    desktop.navigate(target);
    expect(window().done).toEqual(['showInactive', 'moveTop']);
    expect(ipc.notify).toHaveBeenLastCalledWith('navigate', target);
  });

  it('tells the pop-ups’ page of a call, and has a window for writing once one is not only ringing', async () => {
    const { desktop, parts, windows, ipc, settle } = await setUp();
    desktop.join(parts);
    await settle();
    desktop.followCall(entryOf([newCall()]), []);
    expect(ipc.notify.mock.calls.at(-1)).toMatchObject(['popUpsChanged', { popUps: [{ stage: 'ringing' }] }]);
    expect(desktop.announced('a')).toBe('popUp');
    expect(windows).toHaveLength(2);
    desktop.followCall(entryOf([newCall(), answer()]), []);
    expect(ipc.notify.mock.calls.at(-1)).toMatchObject(['popUpsChanged', { popUps: [{ stage: 'leaving' }] }]);
  });

  it('shows the data folder, or says why not, and copies', async () => {
    const { desktop, parts, shell, clipboard, handlers } = await setUp();
    desktop.join(parts);
    await handlers().showDataFolder();
    expect(shell.openPath).toHaveBeenCalledExactlyOnceWith('/home/emma/data');
    shell.openPath.mockResolvedValueOnce('no file manager');
    await expect(handlers().showDataFolder()).rejects.toThrow('no file manager');
    await handlers().copyText('030 1234');
    expect(clipboard.writeText).toHaveBeenCalledExactlyOnceWith('030 1234');
  });

  it('looks at the clock again when the machine wakes up, and lets others do so', async () => {
    const past = '2020-01-01T00:00:00.000Z';
    const { desktop, parts, power, desk } = await setUp();
    desktop.join(parts);
    const woken = vi.fn();
    desktop.onWake(woken);
    desk.preferences = { ...desk.preferences, doNotDisturbUntil: past };
    power.emit('resume');
    expect(desk.preferences.doNotDisturbUntil).toBeNull();
    expect(woken).toHaveBeenCalledOnce();
  });
});
