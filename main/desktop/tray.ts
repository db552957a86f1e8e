import { Menu, nativeImage, Tray } from 'electron';
import type { DesktopTexts } from './texts.ts';
import { iconPath } from './windows.ts';

/** The app's place in the tray. */
export interface AppTray {
  update: (texts: DesktopTexts, openCount: number) => void;
}

/** Puts the app into the tray, from where it is opened and quit. */
export function createTray(actions: { open: () => void; quit: () => void }): AppTray {
  const name = process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png';
  const tray = new Tray(nativeImage.createFromPath(iconPath(name)));
  tray.on('click', actions.open);
  return {
    update(texts, openCount) {
      tray.setToolTip(openCount === 0 ? 'Klingel' : `Klingel: ${texts.openCalls(openCount)}`);
      tray.setContextMenu(
        Menu.buildFromTemplate([
          ...(openCount === 0 ? [] : [{ label: texts.openCalls(openCount), enabled: false }]),
          { label: texts.open, click: actions.open },
          { type: 'separator' },
          { label: texts.quit, click: actions.quit },
        ]),
      );
    },
  };
}
