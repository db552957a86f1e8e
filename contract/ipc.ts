import * as z from 'zod';
import { adminCommands, type AdminNotifications, type AdminResults, type AdminState } from './model/admin.ts';
import { callControlCommands, type CallControlResults } from './model/call-control.ts';
import { catchUpCommands, type CatchUpNotifications, type CatchUpResults } from './model/catch-up.ts';
import type { CommandRule } from './define.ts';
import { contactCommands, type ContactNotifications, type ContactResults } from './model/contact-book.ts';
import {
  dialCommands,
  dialWaySchema,
  linkSchemeSchema,
  type DialCommandResults,
  type DialNotifications,
  type DialRequest,
  type DialResult,
  type DialWayState,
} from './model/dialling.ts';
import {
  guideCommands,
  type GuideNotifications,
  type GuideResults,
  type GuideStatus,
} from './model/guide.ts';
import {
  helpdeskCommands,
  type HelpdeskCommandResults,
  type HelpdeskNotifications,
} from './commands/helpdesk.ts';
import {
  exportFormatSchema,
  logQuerySchema,
  logRequestSchema,
  type ConversationDetail,
  type LogChoices,
  type LogExport,
  type LogWindow,
  type MarkedDone,
} from './model/log-query.ts';
import { navigationSchema, type Navigation } from './model/navigation.ts';
import { popUpFrameSchema, type PopUps } from './model/pop-up.ts';
import { preferenceChangesSchema, type Language, type Preferences } from './settings/preferences.ts';
import type { RequestDetail, RequestSummary } from './model/request.ts';
import { portSchema } from './settings/settings.ts';
import {
  sipgateCommands,
  type SipgateCommandResults,
  type SipgateNotifications,
} from './commands/account.ts';
import { statisticsCommands, type StatisticsResults } from './model/statistics.ts';
import type { SystemState } from './model/system-state.ts';
import {
  tunnelCommands,
  type TunnelCommandResults,
  type TunnelNotifications,
} from './model/tunnel-status.ts';
import {
  teamSettingsCommands,
  type SettingsFileFault,
  type TeamSettingsNotifications,
  type TeamSettingsResults,
} from './settings/team-settings.ts';

/** How the receiver is. `freePort` is another port that was free a moment ago. */
export type ReceiverStatus =
  | { state: 'starting' }
  | { state: 'listening'; port: number }
  | { state: 'portInUse'; port: number; freePort: number }
  | { state: 'failed'; port: number; message: string };

/** Something that went wrong and that a person should know. */
export type Problem =
  /** A file could not be read; it is kept under another name. */
  | { kind: 'fileSetAside'; file: string; movedTo: string }
  /** The system does not let us read a file; it stays as it is. */
  | { kind: 'fileUnreadable'; file: string; message: string }
  /** A newer version of the app wrote a file; it stays as it is. */
  | { kind: 'fileNewer'; file: string }
  /** A line of the journal could not be read and was passed over. */
  | { kind: 'tornLine'; file: string }
  /** Lines of a file of contacts could not be read, counted from 1; the file as it was is kept under another name. */
  | { kind: 'contactLines'; file: string; keptAs: string; lines: number[] }
  /** One of `receiver.additionalPublicKeys` is no key; counted from 1. */
  | { kind: 'unreadableKey'; position: number }
  /** The file, or `data` for the whole folder, cannot be written; what it should hold is kept in memory. */
  | { kind: 'notSaved'; file: string; message: string }
  /** `settings.json` was edited and cannot be taken in: what applied goes on. */
  | { kind: 'settingsNotRead'; fault: SettingsFileFault }
  /** Edited settings name a port that cannot be had; the receiver goes on where it listens. */
  | { kind: 'portNotTaken'; port: number }
  /** The clock shows an earlier time than the latest call, ISO 8601. */
  | { kind: 'clockBehind'; latest: string }
  /** A fault of our own. */
  | { kind: 'internal'; message: string };

/** How the app itself is doing. */
export interface Status {
  receiver: ReceiverStatus;
  enabled: boolean;
  publicUrl: string;
  /** What to enter at sipgate; null until the public address is known. */
  endpoints: { inbound: string; outbound: string } | null;
  problems: Problem[];
}

/** The log is not what it was: whoever shows a part of it asks for that again. */
export interface LogChange {
  /** Conversations that are new, changed or part of another now; null: any may be. */
  changed: string[] | null;
  /** How many inbound conversations are to do. */
  openCount: number;
}

export interface Appearance {
  preferences: Preferences;
  /** The language to speak now: the preference, or the system's. */
  language: Language;
}

export interface AppSnapshot extends Appearance {
  /** The newest conversations. */
  log: LogWindow;
  status: Status;
  /** The agents of the team, as the settings name them. */
  agents: AgentName[];
  dialRequests: DialRequest[];
  admin: AdminState;
  guide: GuideStatus;
}

export interface AgentName {
  id: string;
  /** The id where they have no name. */
  name: string;
}

export interface PopUpSnapshot extends Appearance {
  popUps: PopUps;
}

/**
 * Every command: which window may give it, whether it is kept from those without the password, and what it takes.
 * `main/ipc.ts` refuses a command from another window, one that is locked, and arguments that do not fit.
 */
export const commands = {
  ...adminCommands,
  ...guideCommands,
  ...helpdeskCommands,
  ...tunnelCommands,
  ...sipgateCommands,
  ...teamSettingsCommands,
  ...catchUpCommands,
  ...callControlCommands,
  ...dialCommands,
  ...statisticsCommands,
  /** The app window's whole state, asked for once. */
  getSnapshot: { from: 'app', args: z.tuple([]) },
  /** Marks calls as done or open again. */
  markDone: { from: 'app', args: z.tuple([z.array(z.string()).min(1).max(1000), z.boolean()]) },
  /** A part of the log, as it is now. */
  queryLog: { from: 'app', args: z.tuple([logRequestSchema]) },
  /** What the log can be filtered by. */
  getLogChoices: { from: 'app', args: z.tuple([]) },
  /** A conversation with all that is known of it; null if it is gone. */
  getConversation: { from: 'app', args: z.tuple([z.string().max(300)]) },
  /** Marks whatever the query finds, has ended and is not done. */
  markFoundDone: { from: 'app', args: z.tuple([logQuerySchema]) },
  /** Undoes that: what was marked is as it was. */
  undoMarks: { from: 'app', args: z.tuple([z.string().max(40)]) },
  /** Asks where to, and writes what the query finds; null if the person thought better of it. */
  exportLog: { from: 'app', args: z.tuple([logQuerySchema, exportFormatSchema]) },
  ...contactCommands,
  savePreferences: {
    from: 'app',
    args: z.tuple([preferenceChangesSchema]),
  },
  /** Moves the receiver to another port, now and from now on. */
  listenOn: { from: 'app', args: z.tuple([portSchema]), admin: true },
  /** Shows the folder with the app's data files in the system's file manager. */
  showDataFolder: { from: 'app', args: z.tuple([]) },
  /** The latest requests to the receiver, newest first; those before the one named, or the newest. */
  getRequests: { from: 'app', args: z.tuple([z.string().max(40).nullable()]) },
  /** One request with its headers, body and answer; null if it is gone. */
  getRequest: { from: 'app', args: z.tuple([z.string().max(40)]) },
  /** Copies a curl command that repeats the request at the receiver. */
  copyAsCurl: { from: 'app', args: z.tuple([z.string().max(40)]) },
  /** What a person notes about a conversation, in place of what was noted before. */
  saveNote: { from: 'any', args: z.tuple([z.string(), z.string().max(20_000)]) },
  copyText: { from: 'any', args: z.tuple([z.string().max(1000)]) },
  /** Offers to dial a number, or those in a text: the app window comes up and asks. Nothing is dialled yet. */
  dial: { from: 'any', args: z.tuple([z.string().max(1000)]) },
  /** The ways to dial, as the system has them now. */
  getDialWays: { from: 'app', args: z.tuple([]) },
  /** Dials one of the numbers of a request that is still open. */
  confirmDial: { from: 'app', args: z.tuple([z.int(), z.string().max(20), dialWaySchema]) },
  /** Nothing is dialled for this request. */
  closeDial: { from: 'app', args: z.tuple([z.int()]) },
  /** What the system has to say about links, starting at login and the shortcut. */
  getSystemState: { from: 'app', args: z.tuple([]) },
  /** Makes this app the program for links of a scheme, or no longer. */
  handleLinks: { from: 'app', args: z.tuple([linkSchemeSchema, z.boolean()]) },
  /** Starts at login or not, and then in the tray alone or not. */
  setAutostart: { from: 'app', args: z.tuple([z.object({ on: z.boolean(), hidden: z.boolean() })]) },
  /** Takes another shortcut, which is kept only if the system gives it; empty: none. */
  setDialShortcut: { from: 'app', args: z.tuple([z.string().max(100)]) },
  /** The pop-up window's whole state, asked for once. */
  getPopUps: { from: 'popup', args: z.tuple([]) },
  /** This conversation pops up no more. */
  dismissPopUp: { from: 'popup', args: z.tuple([z.string()]) },
  /** How high the pop-ups are, in CSS pixels, so that the window fits; 0 when there are none. */
  fitPopUps: { from: 'popup', args: z.tuple([z.number().min(0).max(4000), popUpFrameSchema]) },
  /** Somebody writes in this conversation's pop-up: it does not leave meanwhile. */
  holdPopUp: { from: 'popup', args: z.tuple([z.string(), z.boolean()]) },
  /** The pop-ups follow the mouse: how far it is from where it took them, in CSS pixels; `end` keeps them there. */
  dragPopUps: {
    from: 'popup',
    args: z.tuple([z.enum(['start', 'move', 'end']), z.number().int(), z.number().int()]),
  },
  /** Brings the app window to the front, at what is meant. */
  openInApp: { from: 'popup', args: z.tuple([navigationSchema]) },
} as const satisfies Record<string, CommandRule>;

interface CommandResults
  extends
    AdminResults,
    GuideResults,
    HelpdeskCommandResults,
    TeamSettingsResults,
    ContactResults,
    TunnelCommandResults,
    SipgateCommandResults,
    CatchUpResults,
    CallControlResults,
    DialCommandResults,
    StatisticsResults {
  getSnapshot: AppSnapshot;
  getPopUps: PopUpSnapshot;
  getRequests: RequestSummary[];
  getRequest: RequestDetail | null;
  queryLog: LogWindow;
  getLogChoices: LogChoices;
  getConversation: ConversationDetail | null;
  markFoundDone: MarkedDone;
  exportLog: LogExport | null;
  getDialWays: DialWayState[];
  confirmDial: DialResult;
  getSystemState: SystemState;
  handleLinks: SystemState;
  setAutostart: SystemState;
  setDialShortcut: SystemState;
}

export type CommandName = keyof typeof commands;
export type CommandArgs<N extends CommandName> = z.output<(typeof commands)[N]['args']>;
export type CommandResult<N extends CommandName> = N extends keyof CommandResults
  ? CommandResults[N]
  : unknown;

/** What main does for each command. */
export type CommandHandlers = {
  [N in CommandName]: (...args: CommandArgs<N>) => CommandResult<N> | Promise<CommandResult<N>>;
};

/** Every notification from main to a window, with what it carries. */
export interface Notifications
  extends
    AdminNotifications,
    GuideNotifications,
    HelpdeskNotifications,
    TeamSettingsNotifications,
    ContactNotifications,
    TunnelNotifications,
    SipgateNotifications,
    CatchUpNotifications,
    DialNotifications {
  logChanged: LogChange;
  statusChanged: Status;
  appearanceChanged: Appearance;
  popUpsChanged: PopUps;
  /** There is a request more in the recent logs. */
  requestLogged: null;
  /** What there is to be confirmed before it is dialled, newest first. */
  dialRequested: DialRequest[];
  /** Somebody wants to see this. */
  navigate: Navigation;
}
export type NotificationName = keyof Notifications;

/** What the preload exposes to a page as `window.klingel`. */
export type KlingelApi = {
  [N in CommandName]: (...args: z.input<(typeof commands)[N]['args']>) => Promise<CommandResult<N>>;
} & {
  /** Follows a notification; returns the function that ends it. */
  on: <N extends NotificationName>(name: N, listener: (payload: Notifications[N]) => void) => () => void;
};
