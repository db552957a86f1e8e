import { app } from 'electron';

/** What starts this very app again. */
export interface OwnCommand {
  program: string;
  args: string[];
}

/**
 * The command that starts this app as it was started: from its sources with their folder, with the same data folder, and
 * as an AppImage by its file, not by what it is unpacked to while it runs.
 */
export function ownCommand(): OwnCommand {
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
