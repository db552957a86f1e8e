import type { CommandName, NotificationName } from './ipc.ts';

// The names alone, for the preload: it is loaded before every page and must not carry the schemas along. The types
// fail the check when a name is missing here or has gone from there.

export const commandNames = {
  getSnapshot: true,
  markDone: true,
  savePreferences: true,
  listenOn: true,
  savePublicUrl: true,
  showDataFolder: true,
  getRequests: true,
  getRequest: true,
  copyAsCurl: true,
  copyText: true,
  dial: true,
  getDialWays: true,
  confirmDial: true,
  closeDial: true,
  getSystemState: true,
  handleLinks: true,
  setAutostart: true,
  setDialShortcut: true,
  getPopUps: true,
  dismissPopUp: true,
  fitPopUps: true,
} as const satisfies Record<CommandName, true>;

export const notificationNames = {
  logChanged: true,
  statusChanged: true,
  appearanceChanged: true,
  popUpsChanged: true,
  requestLogged: true,
  dialRequested: true,
  navigate: true,
} as const satisfies Record<NotificationName, true>;
