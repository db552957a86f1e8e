import { describe, expect, it } from 'vitest';
import type { PopUpPosition } from '../../../../contract/settings/preferences.ts';
import { popUpWidth } from '../../../../main/desktop/pop-ups/pop-up-frame.ts';
import { createPopUpWindow } from '../../../../main/desktop/pop-ups/pop-up-window.ts';
import type { WindowPage } from '../../../../main/desktop/windows/page-window.ts';
import { fakeElectron, rightScreen } from '../../../support/unit/electron.ts';
import { onPlatform } from '../../../support/unit/platform.ts';

function setUp(platform: NodeJS.Platform = 'linux') {
  onPlatform(platform);
  const { electron, windows, screens } = fakeElectron();
  const put: { position: PopUpPosition | null } = { position: null };
  const pages: WindowPage[] = [];
  const popUps = createPopUpWindow(
    electron,
    () => put.position,
    (page) => pages.push(page),
  );
  const window = (index: number) => {
    const found = windows[index];
    if (!found) throw new Error(`there is no window ${index}`);
    return found;
  };
  return { popUps, windows, window, screens, put, pages };
}

describe("the pop-ups' window", () => {
  it('is there before the first call, hidden, above all others, and its page may give commands', () => {
    const { windows, window, pages } = setUp();
    expect(windows).toHaveLength(1);
    expect(window(0).visible).toBe(false);
    expect(window(0).done).toEqual(['setAlwaysOnTop true screen-saver']);
    expect(pages).toEqual([window(0).webContents]);
  });

  it('comes up in the corner of the screen with the mouse, as high as it has to be, without the focus', () => {
    const { popUps, window } = setUp();
    popUps.fit(300, 'usual');
    expect(window(0).bounds).toEqual({ x: 1920 - popUpWidth, y: 740, width: popUpWidth, height: 300 });
    expect(window(0).done.slice(1)).toEqual(['showInactive']);
    popUps.fit(500, 'usual');
    expect(window(0).bounds).toMatchObject({ y: 540, height: 500 });
    expect(window(0).done.slice(1)).toEqual(['showInactive']);
  });

  it('stays on its screen while it is shown, and follows the mouse when it comes up anew', () => {
    const { popUps, window, screens } = setUp();
    popUps.fit(300, 'usual');
    screens.current = rightScreen;
    popUps.fit(320, 'usual');
    expect(window(0).bounds.x).toBe(1920 - popUpWidth);
    popUps.fit(0, 'usual');
    expect(window(0).visible).toBe(false);
    popUps.fit(300, 'usual');
    expect(window(0).bounds.x).toBe(1920 + 1280 - popUpWidth);
  });

  it('stands where somebody put it, and anew when a screen is gone', () => {
    const { popUps, window, screens, put } = setUp();
    put.position = { display: 2, right: 10, bottom: 20 };
    popUps.place();
    popUps.fit(300, 'usual');
    expect(window(0).bounds).toMatchObject({ x: 1920 + 1280 - popUpWidth - 10, y: 1024 - 300 - 20 });
    screens.all = screens.all.filter(({ id }) => id !== 2);
    screens.changed();
    expect(window(0).bounds).toMatchObject({ x: 1920 - popUpWidth, y: 740 });
  });

  it('is put back once where a window manager moved it when it came up, and then left alone', () => {
    const { popUps, window } = setUp();
    popUps.fit(300, 'usual');
    const wanted = window(0).bounds;
    window(0).bounds = { ...wanted, x: 5 };
    window(0).emit('move');
    expect(window(0).bounds).toEqual(wanted);
    window(0).emit('move');
    window(0).bounds = { ...wanted, x: 7 };
    window(0).emit('move');
    expect(window(0).bounds.x).toBe(7);
  });

  it('follows the mouse that holds it, and says where it was let go', () => {
    const { popUps, window } = setUp();
    expect(popUps.drag('end', 0, 0)).toBeNull();
    popUps.fit(300, 'usual');
    expect(popUps.drag('start', 0, 0)).toBeNull();
    expect(popUps.drag('move', -100, -50)).toBeNull();
    expect(window(0).bounds).toMatchObject({ x: 1920 - popUpWidth - 100, y: 690 });
    expect(popUps.drag('end', -100, -60)).toEqual({ display: 1, right: 100, bottom: 60 });
    expect(popUps.drag('move', 0, 0)).toBeNull();
  });

  it('gives way, on Linux, to one that gets the keyboard where something is to be written, once that has its page', () => {
    const { popUps, windows, window } = setUp();
    popUps.fit(300, 'usual');
    popUps.write(true);
    popUps.write(true);
    expect(windows).toHaveLength(2);
    expect(window(0).options.focusable).toBe(false);
    expect(window(1).options.focusable).toBeUndefined();
    expect([window(0).visible, window(1).visible]).toEqual([true, false]);
    popUps.fit(340, 'writable');
    expect(window(1).visible).toBe(true);
    expect(window(0).destroyed).toBe(true);
    // What the other page still says does not count.
    popUps.fit(100, 'usual');
    expect(window(1).bounds.height).toBe(340);
    popUps.write(false);
    popUps.fit(0, 'writable');
    expect(windows).toHaveLength(3);
    expect(window(1).destroyed).toBe(true);
    popUps.fit(300, 'usual');
    expect(window(2).visible).toBe(true);
  });

  it.each(['darwin', 'win32'] as const)('is one and the same for writing on %s', (platform) => {
    const { popUps, windows, window } = setUp(platform);
    popUps.write(true);
    expect(windows).toHaveLength(1);
    expect(window(0).options.focusable).toBeUndefined();
    expect(window(0).done.includes('setVisibleOnAllWorkspaces')).toBe(platform === 'darwin');
  });
});
