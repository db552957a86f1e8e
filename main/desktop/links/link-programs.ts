import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { LinkScheme } from '../../../contract/settings/dial-way.ts';
import { ownCommand, type RunningApp } from '../system/own-command.ts';

/** Which programs the system opens links with. */
export interface LinkPrograms {
  /**
   * Why links cannot be taken over; null: they can. A system takes programs for links from what an installer wrote down, which a
   * copy that runs from its sources lacks; Windows alone is content with a path.
   */
  readonly blocked: 'notPackaged' | null;
  /** The program for links of this scheme, in the system's words; null where it names none. */
  programFor: (way: LinkScheme) => Promise<string | null>;
  /** Whether it is this app. */
  isOurs: (way: LinkScheme) => Promise<boolean>;
  /** Asks the system to make it this app, or no longer; what it does, `isOurs` says afterwards. */
  set: (way: LinkScheme, on: boolean) => Promise<void>;
}

/** As much of Electron's `app` as is asked of it. */
export interface LinkHandlers extends RunningApp {
  getApplicationNameForProtocol: (url: string) => string;
  isDefaultProtocolClient: (scheme: string, program: string, args: string[]) => boolean;
  setAsDefaultProtocolClient: (scheme: string, program: string, args: string[]) => boolean;
  removeAsDefaultProtocolClient: (scheme: string, program: string, args: string[]) => boolean;
}

/** How the package's entry is called; see `desktopName` in package.json. */
const desktopFile = 'klingel.desktop';

/** A desktop's tool that does not answer must not keep anybody waiting; milliseconds. */
const timeout = 5_000;

/** The way in which this system does it. */
export function createLinkPrograms(app: LinkHandlers): LinkPrograms {
  const blocked = app.isPackaged || process.platform === 'win32' ? null : 'notPackaged';
  return { blocked, ...(process.platform === 'linux' ? linuxLinkPrograms() : nativeLinkPrograms(app)) };
}

/** On Linux Electron waits for desktops' shell scripts, and so would the telephone system: they are run beside everything else here. */
function linuxLinkPrograms(): Omit<LinkPrograms, 'blocked'> {
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

function nativeLinkPrograms(app: LinkHandlers): Omit<LinkPrograms, 'blocked'> {
  const { program, args } = ownCommand(app);
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
