import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron';
import { vi } from 'vitest';
import type { ElectronParts } from '../../../main/desktop/electron-parts.ts';
import type { NotificationText } from '../../../main/desktop/pop-ups/notifications.ts';
import type { Box, Screen } from '../../../main/desktop/pop-ups/pop-up-place.ts';
import type { PageWindow, WindowPage } from '../../../main/desktop/windows/page-window.ts';

class FakePage extends EventEmitter implements WindowPage {
  readonly send = vi.fn<(channel: string, payload: unknown) => void>();
}

/** A window that nobody sees: it remembers how it stands, and what was done to it in which order. */
class FakeWindow extends EventEmitter implements PageWindow {
  readonly webContents = new FakePage();
  readonly done: string[] = [];
  readonly urls: string[] = [];
  visible = false;
  minimized = false;
  destroyed = false;
  bounds: Box;

  constructor(
    readonly id: number,
    readonly options: BrowserWindowConstructorOptions,
  ) {
    super();
    this.bounds = { x: 0, y: 0, width: options.width ?? 0, height: options.height ?? 0 };
  }
  /** Somebody closes it; returns whether it closes. */
  close(): boolean {
    const preventDefault = vi.fn();
    this.emit('close', { preventDefault });
    return preventDefault.mock.calls.length === 0;
  }
  loadURL(url: string): Promise<void> {
    this.urls.push(url);
    return Promise.resolve();
  }
  show(): void {
    this.visible = true;
    this.done.push('show');
  }
  showInactive(): void {
    this.visible = true;
    this.done.push('showInactive');
  }
  hide(): void {
    this.visible = false;
    this.done.push('hide');
  }
  focus(): void {
    this.done.push('focus');
  }
  moveTop(): void {
    this.done.push('moveTop');
  }
  restore(): void {
    this.minimized = false;
    this.done.push('restore');
  }
  destroy(): void {
    this.destroyed = true;
  }
  isVisible(): boolean {
    return this.visible;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  getBounds(): Box {
    return this.bounds;
  }
  setBounds(bounds: Box): void {
    this.bounds = bounds;
  }
  setAlwaysOnTop(flag: boolean, level: string): void {
    this.done.push(`setAlwaysOnTop ${flag} ${level}`);
  }
  setVisibleOnAllWorkspaces(): void {
    this.done.push('setVisibleOnAllWorkspaces');
  }
}

/** What the app is to the system, as far as it is set. */
export class FakeApp extends EventEmitter {
  isPackaged = false;
  languages = ['en-GB'];
  switches: Record<string, string> = {};
  readonly loginItem = {
    openAtLogin: false,
    executableWillLaunchAtLogin: false,
    status: '',
    wasOpenedAtLogin: false,
  };
  readonly quit = vi.fn<() => void>();
  readonly getLoginItemSettings = vi.fn((_item?: unknown) => this.loginItem);
  readonly setLoginItemSettings = vi.fn<(item: unknown) => void>();
  readonly getApplicationNameForProtocol = vi.fn((_url: string) => '');
  readonly isDefaultProtocolClient = vi.fn<(scheme: string, program: string, args: string[]) => boolean>(
    () => false,
  );
  readonly setAsDefaultProtocolClient = vi.fn<(scheme: string, program: string, args: string[]) => boolean>(
    () => true,
  );
  readonly removeAsDefaultProtocolClient = vi.fn<
    (scheme: string, program: string, args: string[]) => boolean
  >(() => true);
  readonly commandLine = {
    hasSwitch: (name: string): boolean => name in this.switches,
    getSwitchValue: (name: string): string => this.switches[name] ?? '',
  };
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  getPreferredSystemLanguages(): string[] {
    return this.languages;
  }
  getAppPath(): string {
    return '/sources/klingel';
  }
  getPath(): string {
    return '/home/emma/.config/Klingel';
  }
}

/** A notification that was shown. */
interface FakeNotification {
  text: NotificationText;
  click: () => void;
  closed: boolean;
}

const leftScreen: Screen = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
export const rightScreen: Screen = { id: 2, workArea: { x: 1920, y: 0, width: 1280, height: 1024 } };

/** Electron without a display, and what was done with it. */
export function fakeElectron() {
  const app = new FakeApp();
  const power = new EventEmitter();
  const windows: FakeWindow[] = [];
  const notifications: FakeNotification[] = [];
  const tray = {
    pictures: [] as string[],
    toolTips: [] as string[],
    menus: [] as MenuItemConstructorOptions[][],
    click: (): void => undefined,
  };
  const can = { notify: true, isDark: false };
  const screens = { all: [leftScreen, rightScreen], current: leftScreen, changed: (): void => undefined };
  const system = {
    dialogs: {
      documents: () => '/home/emma/Documents',
      save: vi.fn<ElectronParts['dialogs']['save']>(() =>
        Promise.resolve({ canceled: false, filePath: '/home/emma/Documents/x' }),
      ),
      open: vi.fn<ElectronParts['dialogs']['open']>(() =>
        Promise.resolve({ canceled: false, filePaths: ['/home/emma/a.vcf'] }),
      ),
    },
    clipboard: { readText: vi.fn(() => Promise.resolve('')), writeText: vi.fn<(text: string) => void>() },
    icon: {
      setCount: vi.fn<(count: number) => void>(),
      setOverlay: vi.fn<ElectronParts['icon']['setOverlay']>(),
    },
    keys: {
      register: vi.fn<(accelerator: string, pressed: () => void) => boolean>(() => true),
      unregister: vi.fn<(accelerator: string) => void>(),
    },
    menu: {
      set: vi.fn<(items: MenuItemConstructorOptions[]) => void>(),
      quit: app.quit,
      isPackaged: () => app.isPackaged,
    },
    permissions: {
      setPermissionRequestHandler:
        vi.fn<ReturnType<ElectronParts['permissions']>['setPermissionRequestHandler']>(),
      setPermissionCheckHandler: vi.fn<(handler: () => boolean) => void>(),
    },
    shell: {
      openExternal: vi.fn<(url: string) => Promise<void>>(() => Promise.resolve()),
      openPath: vi.fn<(path: string) => Promise<string>>(() => Promise.resolve('')),
    },
    theme: { themeSource: 'system' as 'system' | 'light' | 'dark' },
    handle: vi.fn<ElectronParts['protocol']['handle']>(),
  };
  const electron: ElectronParts = {
    ...system,
    app,
    power,
    permissions: () => system.permissions,
    protocol: { handle: system.handle },
    notifications: {
      isSupported: () => can.notify,
      show(text, click) {
        const shown = { text, click, closed: false };
        notifications.push(shown);
        return {
          close() {
            shown.closed = true;
          },
        };
      },
    },
    screens: {
      all: () => screens.all,
      current: () => screens.current,
      matching: ({ x }) => (x < 1920 ? leftScreen : rightScreen),
      onChange(listener) {
        screens.changed = listener;
      },
    },
    tray: {
      add(picture, clicked) {
        tray.pictures.push(picture);
        tray.click = clicked;
        return {
          setPicture: (next) => tray.pictures.push(next),
          setToolTip: (toolTip) => tray.toolTips.push(toolTip),
          setMenu: (items) => tray.menus.push(items),
        };
      },
    },
    windows: {
      open(options) {
        const window = new FakeWindow(windows.length + 1, options);
        windows.push(window);
        return window;
      },
      isDark: () => can.isDark,
      isPackaged: () => app.isPackaged,
    },
  };
  return { electron, app, power, windows, notifications, tray, can, screens, ...system };
}

/** The item of a menu with this label, wherever it stands. */
export function itemNamed(
  items: readonly MenuItemConstructorOptions[],
  label: string,
): MenuItemConstructorOptions | undefined {
  for (const item of items) {
    if (item.label === label) return item;
    const found = Array.isArray(item.submenu) ? itemNamed(item.submenu, label) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Chooses an item that does not ask where it was chosen. */
export function chooseItem(items: readonly MenuItemConstructorOptions[], label: string): void {
  (itemNamed(items, label)?.click as (() => void) | undefined)?.();
}
