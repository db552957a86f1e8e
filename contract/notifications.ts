import { notification, type PayloadOf } from './define.ts';
import type { AccountStatus } from './model/account.ts';
import type { AdminState } from './model/admin.ts';
import type { LogChange } from './model/calls/caller-log.ts';
import type { CatchUpNews } from './model/catch-up.ts';
import type { DialProgress, DialRequest } from './model/dialling.ts';
import type { GuideStatus } from './model/guide.ts';
import type { HelpdeskStatus } from './model/helpdesk.ts';
import type { Navigation } from './model/navigation.ts';
import type { PopUps } from './model/pop-up.ts';
import type { Appearance } from './model/snapshots.ts';
import type { Status } from './model/status.ts';
import type { TunnelStatus } from './model/tunnel-status.ts';
import type { TeamSettingsChange } from './settings/team-settings.ts';

/** Everything that main tells windows: whom, and with what. */
export const notifications = {
  callerLogChanged: notification({ to: 'app' }).carries<LogChange>(),
  statusChanged: notification({ to: 'app' }).carries<Status>(),
  appearanceChanged: notification({ to: ['app', 'popUp'] }).carries<Appearance>(),
  popUpsChanged: notification({ to: 'popUp' }).carries<PopUps>(),
  /** There are more requests in the request log, or some that it shows have come again. */
  requestLogChanged: notification({ to: 'app' }).carries<null>(),
  /** Contacts are new, changed or gone, or all of them can be found now. */
  contactsChanged: notification({ to: 'app' }).carries<null>(),
  /** How much of a file of contacts has been read; null where that is not known. */
  importProgress: notification({ to: 'app' }).carries<{ read: number | null }>(),
  helpdeskChanged: notification({ to: 'app' }).carries<HelpdeskStatus>(),
  /** The screen pop wants a new ticket for this conversation to be filled in. */
  ticketWanted: notification({ to: 'app' }).carries<{ conversationId: string }>(),
  accountChanged: notification({ to: 'app' }).carries<AccountStatus>(),
  teamSettingsChanged: notification({ to: 'app' }).carries<TeamSettingsChange>(),
  adminChanged: notification({ to: 'app' }).carries<AdminState>(),
  guideChanged: notification({ to: 'app' }).carries<GuideStatus>(),
  tunnelChanged: notification({ to: 'app' }).carries<TunnelStatus>(),
  /** The tunnel's program has printed something. */
  tunnelPrinted: notification({ to: 'app' }).carries<null>(),
  catchUpChanged: notification({ to: 'app' }).carries<CatchUpNews>(),
  /** How a call goes on that sipgate was asked to start; null: there is none. */
  dialProgress: notification({ to: 'app' }).carries<DialProgress | null>(),
  /** What there is to be confirmed before it is dialled, newest first. */
  dialRequested: notification({ to: 'app' }).carries<DialRequest[]>(),
  /** Somebody wants to see this. */
  navigate: notification({ to: 'app' }).carries<Navigation>(),
};

export type NotificationName = keyof typeof notifications;

/** What each notification carries. */
export type Notifications = { [N in NotificationName]: PayloadOf<(typeof notifications)[N]> };
