import { describe, expect, it, vi } from 'vitest';
import { createAppWindow } from '../../../../main/desktop/windows/app-window.ts';
import { fakeElectron } from '../../../support/unit/electron.ts';
import { onPlatform } from '../../../support/unit/platform.ts';

function setUp({ hidden = false, closing = 'hide' }: { hidden?: boolean; closing?: 'hide' | 'quit' } = {}) {
  const fake = fakeElectron();
  const quit = vi.fn();
  const appWindow = createAppWindow(fake.electron.windows, hidden, () => closing, quit);
  const [window] = fake.windows;
  if (!window) throw new Error('no window was opened');
  return { appWindow, window, quit };
}

describe('the app window', () => {
  it('shows itself once its page has painted', () => {
    const { window } = setUp();
    expect(window.visible).toBe(false);
    window.emit('ready-to-show');
    expect(window.visible).toBe(true);
  });

  it('stays hidden where it is to', () => {
    const { window } = setUp({ hidden: true });
    window.emit('ready-to-show');
    expect(window.visible).toBe(false);
  });

  it('shows itself all the same where it was wanted before it had painted', () => {
    const { appWindow, window } = setUp({ hidden: true });
    appWindow.show();
    window.done.length = 0;
    window.emit('ready-to-show');
    expect(window.done).toEqual(['show']);
  });

  it('comes to the front from wherever it is', () => {
    const { appWindow, window } = setUp();
    window.minimized = true;
    appWindow.show();
    expect(window.done).toEqual(['restore', 'show', 'focus']);
  });

  it.each([
    ['linux', ['showInactive', 'moveTop']],
    ['darwin', ['restore', 'showInactive', 'moveTop']],
  ] as const)('comes up quietly on %s', (platform, done) => {
    onPlatform(platform);
    const { appWindow, window } = setUp();
    window.minimized = true;
    appWindow.showQuietly();
    expect(window.done).toEqual(done);
  });

  it('hides when it is closed, and the app goes on', () => {
    const { window, quit } = setUp();
    window.visible = true;
    expect(window.close()).toBe(false);
    expect(window.visible).toBe(false);
    expect(quit).not.toHaveBeenCalled();
  });

  it('quits the app when it is closed, where its button does so; the app closes it then', () => {
    const { window, quit } = setUp({ closing: 'quit' });
    expect(window.close()).toBe(false);
    expect(quit).toHaveBeenCalledOnce();
    expect(window.done).toEqual([]);
  });

  it('closes once it may', () => {
    const { appWindow, window, quit } = setUp();
    appWindow.letClose();
    expect(window.close()).toBe(true);
    expect(quit).not.toHaveBeenCalled();
  });
});
