import type { MenuItemConstructorOptions } from 'electron';
import type { DesktopTexts } from '../texts/desktop-texts.ts';

/** The application's menu, and what is done from it. */
export interface ApplicationMenu {
  set: (items: MenuItemConstructorOptions[]) => void;
  quit: () => void;
  /** Whether the app runs as it was installed, not from its sources. */
  isPackaged: () => boolean;
}

/** Sets the application menu; elsewhere than on macOS it is there for its keys alone and stays out of sight. */
export function setMenu(menu: ApplicationMenu, texts: DesktopTexts): void {
  const quit: MenuItemConstructorOptions = {
    label: texts.quit,
    accelerator: 'CommandOrControl+Q',
    click: () => {
      menu.quit();
    },
  };
  menu.set([
    process.platform === 'darwin'
      ? {
          label: 'Klingel',
          submenu: [{ role: 'hide' }, { role: 'hideOthers' }, { type: 'separator' }, quit],
        }
      : { label: 'Klingel', submenu: [{ role: 'close' }, quit] },
    { label: texts.edit, role: 'editMenu' },
    {
      label: texts.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(menu.isPackaged() ? [] : ([{ role: 'reload' }, { role: 'toggleDevTools' }] as const)),
      ],
    },
    { label: texts.window, role: 'windowMenu' },
  ]);
}
