import { phrase } from '../../../contract/model/isolated.ts';
import type { DesktopTexts } from './desktop-texts.ts';

/** The words outside the windows' pages, in English. */
export const en: DesktopTexts = {
  open: 'Open Klingel',
  quit: 'Quit Klingel',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  openCalls: (count) => (count === 1 ? '1 open call' : phrase`${count} open calls`),
  importContacts: 'Import contacts',
  importSettings: 'Import settings',
  contactFiles: 'vCard or CSV',
  allFiles: 'All files',
  starting: 'Starting',
  listening: (port) => phrase`Listening on port ${port}`,
  portInUse: (port) => phrase`Port ${port} is in use`,
  notListening: 'Not listening',
  integrationOff: 'The integration is switched off',
  phoneOn: 'Phone on',
  phoneIsOff: 'Phone off',
  rest: 'Do not disturb',
  restUntil: (moment) => phrase`Do not disturb until ${moment}`,
  restFor: {
    halfHour: 'For 30 minutes',
    hour: 'For 1 hour',
    twoHours: 'For 2 hours',
    tomorrow: 'Until tomorrow, 8:00',
  },
  restOver: 'Off',
  lastCalls: 'Last calls',
  noCalls: 'No calls yet',
  calls: {
    ringing: 'ringing',
    connected: 'on the phone',
    answered: 'answered',
    missed: 'missed',
    busy: 'busy',
    rejected: 'rejected',
    blocked: 'blocked',
    voicemail: 'voicemail',
    forwarded: 'forwarded',
    notReached: 'not reached',
    notFound: 'does not exist',
    ended: 'ended',
  },
  incomingCall: (line) => (line === null ? 'Incoming call' : phrase`Incoming call to ${line}`),
  withheld: 'Withheld',
  unknownNumber: 'Unknown number',
  maybe: (name) => phrase`maybe ${name}`,
  folderInUse: (folder, byReceiver) =>
    byReceiver
      ? phrase`A Klingel receiver already uses this data folder: ${folder}. Stop it first; two of them would write into the same files.`
      : phrase`Another Klingel already uses this data folder: ${folder}. Quit it first; two of them would write into the same files.`,
  hiddenTitle: 'Klingel goes on',
  hiddenText: 'Calls still pop up. The icon in the tray, or starting Klingel again, brings the window back.',
};
