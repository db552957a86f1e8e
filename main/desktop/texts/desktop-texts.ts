import type { RestChoice } from '../../domain/desk/do-not-disturb.ts';

/** How a conversation went, in a word. */
export type CallWord =
  | 'ringing'
  | 'connected'
  | 'answered'
  | 'missed'
  | 'busy'
  | 'rejected'
  | 'blocked'
  | 'voicemail'
  | 'forwarded'
  | 'notReached'
  | 'notFound'
  | 'ended';

/** The words outside the windows' pages: menus, tray and notifications. */
export interface DesktopTexts {
  open: string;
  quit: string;
  edit: string;
  view: string;
  window: string;
  openCalls: (count: number) => string;
  importContacts: string;
  importSettings: string;
  contactFiles: string;
  allFiles: string;
  starting: string;
  listening: (port: number) => string;
  portInUse: (port: number) => string;
  notListening: string;
  integrationOff: string;
  phoneOn: string;
  phoneIsOff: string;
  rest: string;
  restUntil: (moment: string) => string;
  restFor: Record<RestChoice, string>;
  restOver: string;
  lastCalls: string;
  noCalls: string;
  calls: Record<CallWord, string>;
  /** @param line the number that was called, as a person reads it; null where it is unknown */
  incomingCall: (line: string | null) => string;
  withheld: string;
  unknownNumber: string;
  maybe: (name: string) => string;
  /** @param byReceiver it is a receiver without windows, not the app */
  folderInUse: (folder: string, byReceiver: boolean) => string;
  hiddenTitle: string;
  hiddenText: string;
}
