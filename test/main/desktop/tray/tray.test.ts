import { basename } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { TrayView } from '../../../../main/desktop/tray/tray-view.ts';
import { createTray } from '../../../../main/desktop/tray/tray.ts';
import { chooseItem, fakeElectron, itemNamed } from '../../../support/unit/electron.ts';
import { onPlatform } from '../../../support/unit/platform.ts';

const view: TrayView = {
  icon: 'normal',
  toolTip: 'Klingel',
  items: [
    { label: 'Smith & Sons', action: { do: 'showCall', conversationId: 'a' } },
    'separator',
    { label: 'Phone on', checked: true, action: { do: 'setPhone', on: false } },
    { label: 'Rest', submenu: [{ label: 'For 1 hour', action: { do: 'rest', choice: 'hour' } }] },
    { label: 'Only read' },
  ],
};

function setUp() {
  const { electron, tray } = fakeElectron();
  const act = vi.fn();
  return { tray, act, appTray: createTray(electron.tray, act) };
}

describe('the app in the tray', () => {
  it('opens the window with a click', () => {
    const { tray, act } = setUp();
    tray.click();
    expect(act).toHaveBeenCalledExactlyOnceWith({ do: 'open' });
  });

  it('has a menu that does what it says, in submenus, too', () => {
    const { tray, act, appTray } = setUp();
    appTray.show(view);
    const [menu = []] = tray.menus;
    chooseItem(menu, 'Phone on');
    chooseItem(menu, 'For 1 hour');
    expect(act.mock.calls).toEqual([[{ do: 'setPhone', on: false }], [{ do: 'rest', choice: 'hour' }]]);
    expect(menu[1]).toEqual({ type: 'separator' });
    expect(itemNamed(menu, 'Phone on')).toMatchObject({ type: 'checkbox', checked: true, enabled: true });
    expect(itemNamed(menu, 'Only read')).toMatchObject({ enabled: false });
  });

  it('underlines no letter of a name', () => {
    const { tray, appTray } = setUp();
    appTray.show(view);
    expect(tray.menus[0]?.[0]?.label).toBe('Smith && Sons');
  });

  it('leaves alone what is shown already, an open menu above all', () => {
    const { tray, appTray } = setUp();
    appTray.show(view);
    appTray.show(structuredClone(view));
    expect([tray.menus.length, tray.toolTips.length, tray.pictures.length]).toEqual([1, 1, 1]);
    appTray.show({ ...view, toolTip: 'Klingel · 1 open call', icon: 'open' });
    expect([tray.menus.length, tray.toolTips.length, tray.pictures.length]).toEqual([1, 2, 2]);
  });

  it.each([
    ['linux', ['tray.png', 'trayOpen.png', 'trayOff.png']],
    ['darwin', ['trayTemplate.png', 'trayOpenTemplate.png', 'trayOffTemplate.png']],
  ] as const)('has the pictures of %s', (platform, names) => {
    onPlatform(platform);
    const { tray, appTray } = setUp();
    appTray.show({ ...view, icon: 'open' });
    appTray.show({ ...view, icon: 'off' });
    expect(tray.pictures.map((path) => basename(path))).toEqual(names);
  });
});
