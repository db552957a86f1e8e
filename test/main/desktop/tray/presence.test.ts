import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { desktopTexts } from '../../../../main/desktop/texts/texts.ts';
import { createPresence } from '../../../../main/desktop/tray/presence.ts';
import type { TrayState } from '../../../../main/desktop/tray/tray-view.ts';
import { chooseItem, fakeElectron, itemNamed } from '../../../support/unit/electron.ts';
import { entryOf, newCall } from '../../../support/unit/events.ts';
import { onPlatform } from '../../../support/unit/platform.ts';

const now = new Date(2026, 10, 24, 15, 0);

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  const { electron, tray, icon } = fakeElectron();
  const known: { state: TrayState | null } = {
    state: {
      status: { receiver: { state: 'listening', port: 4747 }, enabled: true },
      openCount: 0,
      preferences: { phoneOn: true, doNotDisturbUntil: null },
      calls: [entryOf([newCall()])],
      language: 'en',
    },
  };
  const [open, quit, prefer, showCall] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  const presence = createPresence({
    state: () => known.state,
    texts: () => desktopTexts('en'),
    appWindow: () => ({ id: 1 }),
    tray: electron.tray,
    icon: electron.icon,
    open,
    quit,
    prefer,
    showCall,
  });
  const become = (changes: Partial<TrayState>): void => {
    if (known.state) known.state = { ...known.state, ...changes };
  };
  const choose = (label: string): void => {
    chooseItem(tray.menus.at(-1) ?? [], label);
  };
  return { presence, tray, icon, known, become, choose, open, quit, prefer, showCall };
}

describe('what is seen without a window', () => {
  it('comes into the tray when it starts, not before', () => {
    const { presence, tray } = setUp();
    presence.refresh();
    vi.advanceTimersByTime(100);
    expect(tray.pictures).toEqual([]);
    presence.start();
    expect(tray.toolTips.at(-1)).toContain('Listening on port 4747');
  });

  it('is nothing as long as nothing is known', () => {
    const { presence, tray, icon, known } = setUp();
    known.state = null;
    presence.start();
    presence.look();
    expect(tray.menus).toEqual([]);
    expect(icon.setCount).not.toHaveBeenCalled();
  });

  it('gathers news for a moment, and tells of them once', () => {
    const { presence, icon, become } = setUp();
    presence.start();
    icon.setCount.mockClear();
    for (const openCount of [1, 2, 3]) {
      become({ openCount });
      presence.refresh();
    }
    expect(icon.setCount).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(icon.setCount).toHaveBeenCalledExactlyOnceWith(3);
    presence.refresh();
    vi.advanceTimersByTime(100);
    expect(icon.setCount).toHaveBeenCalledOnce();
  });

  it('lays a picture with the count over the icon on Windows, with words, and takes it away', () => {
    onPlatform('win32');
    const { presence, icon, become } = setUp();
    become({ openCount: 2 });
    presence.look();
    const [window, picture, words] = icon.setOverlay.mock.calls[0] ?? [];
    expect([window, picture?.width, words]).toEqual([{ id: 1 }, 32, '2 open calls']);
    become({ openCount: 0 });
    presence.look();
    expect(icon.setOverlay).toHaveBeenLastCalledWith({ id: 1 }, null, '');
  });

  it('does what is chosen there', () => {
    const { presence, tray, choose, open, quit, prefer, showCall } = setUp();
    presence.start();
    choose('Open Klingel');
    expect(open).toHaveBeenCalledOnce();
    choose('Quit Klingel');
    expect(quit).toHaveBeenCalledOnce();
    choose('Phone on');
    choose('For 1 hour');
    expect(prefer.mock.calls).toEqual([
      [{ phoneOn: false }],
      [{ doNotDisturbUntil: new Date(now.getTime() + 3_600_000).toISOString() }],
    ]);
    const call = (tray.menus.at(-1) ?? []).find(({ label }) => label?.includes('+49') === true);
    choose(call?.label ?? '');
    expect(showCall).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('ends "do not disturb" when somebody chooses so, and by itself when its time has come', () => {
    const { presence, tray, choose, become, prefer } = setUp();
    const until = new Date(now.getTime() + 3_600_000).toISOString();
    become({ preferences: { phoneOn: true, doNotDisturbUntil: until } });
    presence.start();
    presence.look();
    expect(itemNamed(tray.menus.at(-1) ?? [], 'Off')).toBeDefined();
    choose('Off');
    expect(prefer).toHaveBeenCalledExactlyOnceWith({ doNotDisturbUntil: null });
    vi.advanceTimersByTime(3_600_000);
    expect(prefer).toHaveBeenCalledTimes(2);
  });
});
