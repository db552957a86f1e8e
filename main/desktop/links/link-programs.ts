import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { app } from 'electron';
import type { LinkScheme } from '../../../contract/model/dialling.ts';
import { ownCommand } from '../system/own-command.ts';

/** Which programs the system opens links with. */
export interface LinkPrograms {
  /** The program for links of this scheme, in the system's words; null where it names none. */
  programFor: (way: LinkScheme) => Promise<string | null>;
  /** Whether it is this app. */
  isOurs: (way: LinkScheme) => Promise<boolean>;
  /** Asks the system to make it this app, or no longer; what it does, `isOurs` says afterwards. */
  set: (way: LinkScheme, on: boolean) => Promise<void>;
}

/** How the package's entry is called; see `desktopName` in package.json. */
const desktopFile = 'klingel.desktop';

/** A desktop's tool that does not answer must not keep anybody waiting; milliseconds. */
const timeout = 5_000;

/** The way in which this system does it. */
export function createLinkPrograms(): LinkPrograms {
  return process.platform === 'linux' ? linuxLinkPrograms() : nativeLinkPrograms();
}

/** On Linux Electron waits for desktops' shell scripts, and so would sipgate: they are run beside everything else here. */
function linuxLinkPrograms(): LinkPrograms {
  const mime = async (...args: string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)('xdg-mime', args, { timeout });
    return stdout.trim();
  };
  const entryFor = (way: LinkScheme): Promise<string> =>
    // Without the tool nobody knows, and nothing is named.
    mime('query', 'default', `x-scheme-handler/${way}`).catch(() => '');
  return {
    async programFor(way) {
      const entry = await entryFor(way);
      return entry === '' ? null : entry.replace(/\.desktop$/, '');
    },
    isOurs: async (way) => (await entryFor(way)) === desktopFile,
    async set(way, on) {
      // There is no taking away: another program has to be chosen in the desktop's own settings.
      if (on) await mime('default', desktopFile, `x-scheme-handler/${way}`);
    },
  };
}

function nativeLinkPrograms(): LinkPrograms {
  const { program, args } = ownCommand();
  return {
    programFor(way) {
      const name = app.getApplicationNameForProtocol(`${way}:`).trim();
      return Promise.resolve(name === '' ? null : name);
    },
    isOurs: (way) => Promise.resolve(app.isDefaultProtocolClient(way, program, args)),
    set(way, on) {
      if (on) app.setAsDefaultProtocolClient(way, program, args);
      else app.removeAsDefaultProtocolClient(way, program, args);
      return Promise.resolve();
    },
  };
}
