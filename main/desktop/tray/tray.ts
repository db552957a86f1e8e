import type { MenuItemConstructorOptions } from 'electron';
import type { TrayAction, TrayItem, TrayView } from './tray-view.ts';
import { iconPath } from '../windows/windows.ts';

/** The system's tray. */
export interface SystemTray {
  /** Puts the app into it, with this picture; the path of a file. */
  add: (picture: string, clicked: () => void) => TrayIcon;
}

/** What stands in the tray: as much of Electron's `Tray` as is asked of it. */
export interface TrayIcon {
  /** @param picture the path of a file */
  setPicture: (picture: string) => void;
  setToolTip: (toolTip: string) => void;
  setMenu: (items: MenuItemConstructorOptions[]) => void;
}

/** The app's place in the tray. */
export interface AppTray {
  /** Shows this from now on; what is shown already is left alone. */
  show: (view: TrayView) => void;
}

/** Puts the app into the tray. */
export function createTray(system: SystemTray, act: (action: TrayAction) => void): AppTray {
  const pictureOf = (name: TrayView['icon']): string => iconPath(iconFile(name));
  const icon = system.add(pictureOf('normal'), () => {
    act({ do: 'open' });
  });
  let shown: Partial<Record<keyof TrayView, string>> = { icon: 'normal' };

  return {
    show(view) {
      const next = { icon: view.icon, toolTip: view.toolTip, items: JSON.stringify(view.items) };
      if (next.icon !== shown.icon) icon.setPicture(pictureOf(view.icon));
      if (next.toolTip !== shown.toolTip) icon.setToolTip(view.toolTip);
      // A menu that is open closes when it is replaced.
      if (next.items !== shown.items) icon.setMenu(toTemplate(view.items, act));
      shown = next;
    },
  };
}

function iconFile(name: TrayView['icon']): string {
  const suffix = { normal: '', open: 'Open', off: 'Off' }[name];
  return process.platform === 'darwin' ? `tray${suffix}Template.png` : `tray${suffix}.png`;
}

function toTemplate(
  items: readonly TrayItem[],
  act: (action: TrayAction) => void,
): MenuItemConstructorOptions[] {
  return items.map((item) => {
    if (item === 'separator') return { type: 'separator' };
    const { label, action, checked, submenu } = item;
    return {
      // A single one would underline the letter behind it.
      label: label.replaceAll('&', '&&'),
      enabled: action !== undefined || submenu !== undefined,
      ...(checked !== undefined && { type: 'checkbox', checked }),
      ...(submenu && { submenu: toTemplate(submenu, act) }),
      ...(action && {
        click: () => {
          act(action);
        },
      }),
    };
  });
}
