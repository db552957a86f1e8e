import { Menu, nativeImage, Tray, type MenuItemConstructorOptions, type NativeImage } from 'electron';
import type { TrayAction, TrayItem, TrayView } from './tray-view.ts';
import { iconPath } from '../windows/windows.ts';

/** The app's place in the tray. */
export interface AppTray {
  /** Shows this from now on; what is shown already is left alone. */
  show: (view: TrayView) => void;
}

/** Puts the app into the tray. */
export function createTray(act: (action: TrayAction) => void): AppTray {
  const icons: Partial<Record<TrayView['icon'], NativeImage>> = {};
  const iconOf = (name: TrayView['icon']): NativeImage =>
    (icons[name] ??= nativeImage.createFromPath(iconPath(iconFile(name))));
  const tray = new Tray(iconOf('normal'));
  let shown: Partial<Record<keyof TrayView, string>> = { icon: 'normal' };
  tray.on('click', () => {
    act({ do: 'open' });
  });

  return {
    show(view) {
      const next = { icon: view.icon, toolTip: view.toolTip, items: JSON.stringify(view.items) };
      if (next.icon !== shown.icon) tray.setImage(iconOf(view.icon));
      if (next.toolTip !== shown.toolTip) tray.setToolTip(view.toolTip);
      // A menu that is open closes when it is replaced.
      if (next.items !== shown.items)
        tray.setContextMenu(Menu.buildFromTemplate(toTemplate(view.items, act)));
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
