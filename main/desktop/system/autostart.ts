import type { Autostart } from './autostart-entry.ts';
import { ownCommand, type RunningApp } from './own-command.ts';
import { createXdgAutostart } from './xdg-autostart.ts';

/** What starts at login, as macOS and Windows have it. */
interface LoginItem {
  openAtLogin?: boolean;
  path?: string;
  args?: string[];
}

/** As much of Electron's `app` as is asked of it. */
export interface LoginItems extends RunningApp {
  getLoginItemSettings: (item?: LoginItem) => {
    openAtLogin: boolean;
    executableWillLaunchAtLogin: boolean;
    status: string;
  };
  setLoginItemSettings: (item: LoginItem) => void;
}

/** The way in which this system does it. */
export function createAutostart(app: LoginItems): Autostart {
  const { program, args } = ownCommand(app);
  if (process.platform === 'linux') return createXdgAutostart([program, ...args], process.env);
  return process.platform === 'darwin' ? macAutostart(app) : windowsAutostart(app, program, args);
}

/** macOS starts installed apps without arguments: whether one stays hidden, it decides itself when it starts. */
function macAutostart(app: LoginItems): Autostart {
  const isPossible = app.isPackaged;
  return {
    read() {
      if (!isPossible) return Promise.resolve({ state: 'notPossible' });
      const { openAtLogin, status } = app.getLoginItemSettings();
      if (status === 'requires-approval') return Promise.resolve({ state: 'notAllowed' });
      return Promise.resolve(openAtLogin ? { state: 'on', hidden: true } : { state: 'off' });
    },
    write(on) {
      if (isPossible) app.setLoginItemSettings({ openAtLogin: on });
      return Promise.resolve();
    },
    repair: () => Promise.resolve(),
  };
}

/** Windows keeps a command line for each program; the Task Manager can switch it off. */
function windowsAutostart(app: LoginItems, path: string, args: readonly string[]): Autostart {
  const argsFor = (hidden: boolean): string[] =>
    [...args, ...(hidden ? ['--hidden'] : [])].map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg));
  return {
    read() {
      for (const hidden of [true, false]) {
        const options = { path, args: argsFor(hidden) };
        const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(options);
        if (openAtLogin && !executableWillLaunchAtLogin) return Promise.resolve({ state: 'notAllowed' });
        if (openAtLogin) return Promise.resolve({ state: 'on', hidden });
      }
      return Promise.resolve({ state: 'off' });
    },
    write(on, hidden) {
      app.setLoginItemSettings({ openAtLogin: on, path, args: argsFor(hidden) });
      return Promise.resolve();
    },
    repair: () => Promise.resolve(),
  };
}
