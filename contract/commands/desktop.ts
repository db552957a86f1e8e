import * as z from 'zod';
import { command, type Nothing } from '../define.ts';
import type { SystemState } from '../model/system-state.ts';
import { linkSchemeSchema } from '../settings/dial-way.ts';

const autostartSchema = z.object({ on: z.boolean(), hidden: z.boolean() });

/** The commands about what the system does for the app: each answers how it is afterwards, whatever was wished for. */
export const systemCommands = {
  /** What the system has to say about links, starting at login and the shortcut. */
  getSystemState: command({ from: 'app' }).returns<SystemState>(),
  /** Makes this app the program for links of a scheme, or no longer. */
  handleLinks: command({ from: 'app', args: [linkSchemeSchema, z.boolean()] }).returns<SystemState>(),
  /** Starts at login or not, and then in the tray alone or not. */
  setAutostart: command({ from: 'app', args: [autostartSchema] }).returns<SystemState>(),
  /** Takes another shortcut, which is kept only if the system gives it; empty: none. */
  setDialShortcut: command({ from: 'app', args: [z.string().max(100)] }).returns<SystemState>(),
};

/** The commands that hand something to the system. */
export const desktopCommands = {
  /** Shows the folder with the app's data files in the system's file manager. */
  showDataFolder: command({ from: 'app' }).returns<Nothing>(),
  copyText: command({ from: ['app', 'popUp'], args: [z.string().max(1000)] }).returns<Nothing>(),
  /** Opens an address in the system's program for it: a web page or an e-mail. */
  openAddress: command({ from: 'app', args: [z.string().max(2_100)] }).returns<Nothing>(),
};
