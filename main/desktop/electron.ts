import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  Menu,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
  type NativeImage,
} from 'electron';
import type { ElectronParts } from './electron-parts.ts';
import { createOpenOutside } from './links/open-outside.ts';
import { createSystemFetch } from './system/system-fetch.ts';

// The one place of this room that imports Electron itself: all the others are given what they need of it, by interfaces so
// narrow that a test can stand in for them.

/** A picture is read from the disk once. */
const pictures = new Map<string, NativeImage>();
function pictureFrom(path: string): NativeImage {
  const picture = pictures.get(path) ?? nativeImage.createFromPath(path);
  pictures.set(path, picture);
  return picture;
}

const windowOf = (over: { readonly id: number } | null) =>
  over === null ? null : BrowserWindow.fromId(over.id);

/** The real one. */
export const electron: ElectronParts = {
  app,
  clipboard,
  dialogs: {
    documents: () => app.getPath('documents'),
    async save(over, options) {
      const window = windowOf(over);
      return await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
    },
    async open(over, options) {
      const window = windowOf(over);
      return await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    },
  },
  icon: {
    setCount(count) {
      app.setBadgeCount(count);
    },
    setOverlay(window, picture, words) {
      const image =
        picture &&
        nativeImage.createFromBitmap(Buffer.from(picture.pixels), {
          width: picture.width,
          height: picture.height,
          scaleFactor: 2,
        });
      windowOf(window)?.setOverlayIcon(image, words);
    },
  },
  keys: globalShortcut,
  menu: {
    set(items) {
      Menu.setApplicationMenu(Menu.buildFromTemplate(items));
    },
    quit() {
      app.quit();
    },
    isPackaged: () => app.isPackaged,
  },
  notifications: {
    isSupported: () => Notification.isSupported(),
    show(text, clicked) {
      const notification = new Notification(text);
      notification.on('click', clicked);
      notification.show();
      return notification;
    },
  },
  permissions: () => session.defaultSession,
  power: powerMonitor,
  protocol,
  screens: {
    all: () => screen.getAllDisplays(),
    current: () => screen.getDisplayNearestPoint(screen.getCursorScreenPoint()),
    matching: (bounds) => screen.getDisplayMatching(bounds),
    onChange(listener) {
      screen.on('display-removed', listener);
      screen.on('display-metrics-changed', listener);
    },
  },
  shell,
  theme: nativeTheme,
  tray: {
    add(picture, clicked) {
      const tray = new Tray(pictureFrom(picture));
      tray.on('click', clicked);
      return {
        setPicture(next) {
          tray.setImage(pictureFrom(next));
        },
        setToolTip(toolTip) {
          tray.setToolTip(toolTip);
        },
        setMenu(items) {
          tray.setContextMenu(Menu.buildFromTemplate(items));
        },
      };
    },
  },
  windows: {
    open: (options) => new BrowserWindow(options),
    isDark: () => nativeTheme.shouldUseDarkColors,
    isPackaged: () => app.isPackaged,
  },
};

/** Hands a link over to the system: the one way for links to leave the app. */
export const openOutside = createOpenOutside(shell);

/** `fetch` through the system's proxy and certificates. */
export const systemFetch = createSystemFetch(() => session.fromPartition('helpdesk'));
