/** How this app runs: as much of Electron's `app` as is asked of it. */
export interface RunningApp {
  readonly isPackaged: boolean;
  getAppPath: () => string;
  getPath: (name: 'userData') => string;
  readonly commandLine: {
    hasSwitch: (name: string) => boolean;
    getSwitchValue: (name: string) => string;
  };
}

/** What starts this very app again. */
export interface OwnCommand {
  program: string;
  args: string[];
}

/**
 * The command that starts this app as it was started: from its sources with their folder, with the same data folder, and
 * as an AppImage by its file, not by what it is unpacked to while it runs.
 */
export function ownCommand(app: RunningApp): OwnCommand {
  const userData = app.commandLine.getSwitchValue('user-data-dir');
  return {
    program: process.env.APPIMAGE ?? process.execPath,
    args: [
      ...(app.isPackaged ? [] : [app.getAppPath()]),
      ...(userData === '' ? [] : [`--user-data-dir=${app.getPath('userData')}`]),
      ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    ],
  };
}
