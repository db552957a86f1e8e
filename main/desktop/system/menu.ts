import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { DesktopTexts } from '../texts/desktop-texts.ts';

/** Sets the application menu; elsewhere than on macOS it is there for its keys alone and stays out of sight. */
export function setMenu(texts: DesktopTexts): void {
  const quit: MenuItemConstructorOptions = {
    label: texts.quit,
    accelerator: 'CommandOrControl+Q',
    click: () => {
      app.quit();
    },
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
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
          ...(app.isPackaged ? [] : ([{ role: 'reload' }, { role: 'toggleDevTools' }] as const)),
        ],
      },
      { label: texts.window, role: 'windowMenu' },
    ]),
  );
}
