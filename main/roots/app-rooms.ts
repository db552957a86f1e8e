import { join } from 'node:path';
import { app } from 'electron';
import type { OnContacts } from '../ports/contacts.ts';
import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { CatchUpRoom } from '../catch-up/catch-up-room.ts';
import { createAccountRoom, type AccountRoom } from '../account/account-room.ts';
import type { Admin } from '../admin/start-admin.ts';
import { createCallRoom, type CallRoom } from '../calls/call-room.ts';
import { startContacts, type StartedContacts } from '../contacts/start-contacts.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { openOutside, systemFetch } from '../desktop/electron.ts';
import { createSystemDiallers } from '../desktop/links/dialler.ts';
import { createLinkPrograms } from '../desktop/links/link-programs.ts';
import { createControlRoom, type ControlRoom } from '../dialling/control-room.ts';
import { createDialling, type Dialling } from '../dialling/dialling.ts';
import { partyOf } from '../domain/conversations/labels.ts';
import { callAtDesk, type CallAtDesk } from '../domain/desk/call-at-desk.ts';
import { createGuideRoom } from '../guide/guide-room.ts';
import type { Guide } from '../guide/start-guide.ts';
import { createHelpdeskRoom, type HelpdeskRoom } from '../helpdesk/helpdesk-room.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import type { CatchUpFile } from '../storage/catch-up-file.ts';
import { sipgateSystem } from '../sipgate/sipgate-telephony.ts';
import { createRequestLog, type RequestLog } from '../storage/journal/request-log.ts';
import type { TeamSettingsRoom } from '../settings/team-settings-room.ts';
import { zammadSystem } from '../zammad/zammad.ts';
import { buildCatchUp, type Core } from './core.ts';
import type { Services } from './services.ts';
import { buildTeamSettings } from './team-settings.ts';

/** What only the app keeps, opened. */
export interface OpenedForApp {
  isFirstStart: boolean;
  admin: Admin;
  catchUpFile: CatchUpFile;
}

/** What the app has beside the receiver. */
export interface AppRooms {
  admin: Admin;
  phoneBook: StartedContacts;
  calls: CallRoom;
  requests: RequestLog;
  account: AccountRoom;
  catchUp: CatchUpRoom;
  control: ControlRoom;
  dialling: Dialling;
  helpdesk: HelpdeskRoom;
  teamSettings: TeamSettingsRoom;
  guide: Guide;
  /** What a conversation is to this desktop now. */
  atDesk: (entry: LogEntry) => CallAtDesk;
}

/** Builds the app's rooms upon the core, each with the help of those above it. None of them knows one that comes later. */
export function buildAppRooms(
  services: Services,
  core: Core,
  opened: OpenedForApp,
  desktop: Desktop,
): AppRooms {
  const { data, secrets, settings, publicUrl, problems, appLog } = services;
  const { failed } = problems;
  const { book, roster, rules, switchboard } = core.calls;
  const { admin } = opened;
  const { notify } = desktop;
  const preferences = () => data.preferences.data;
  const country = () => settings.current().country;
  const onSettings = { settings, preferences, roster, book, notify, failed };

  const phoneBook = startContacts(data.path, country, { ...problems, notify });
  const { contacts } = phoneBook;
  const calls = createCallRoom({
    ...{ data, contacts, desktop, problems },
    settings: settings.current,
    store: core.calls,
  });
  const onContacts: OnContacts = (source, found) => {
    if (source !== 'own') void contacts.replaceSource(source, found).catch(failed);
  };
  const helpdesk = createHelpdeskRoom({
    ...onSettings,
    token: secrets.helpdesk,
    phoneBook: () => contacts,
    ticketTimes: data.ticketTimes,
    onTimesSaved: () => {
      problems.mended('ticket-times.json');
    },
    onTimesNotSaved: problems.notSaved('ticket-times.json'),
    systems: { zammad: zammadSystem(systemFetch) },
    navigate: desktop.navigate,
    openLink: openOutside,
    onTicketsKnown: desktop.refreshPopUps,
    onContacts,
    now: () => new Date().toISOString(),
  });
  const requests = createRequestLog(join(data.path, 'journal'), {
    repeatsOf: core.calls.repeatsOf,
    onRefused(file, error) {
      problems.report({ kind: 'fileUnreadable', file, message: messageOf(error) });
    },
  });
  const account = createAccountRoom({
    ...{ settings, requests, notify, onContacts, failed },
    publicUrl: publicUrl.current,
    told: core.tunnel.told,
    secret: secrets.sipgate,
    system: sipgateSystem(systemFetch),
  });
  const catchUp = buildCatchUp(services, core, {
    telephony: account.telephony,
    memory: opened.catchUpFile,
    notify,
  });
  const control = createControlRoom({ ...onSettings, telephony: account.telephony, rules, desktop });
  const dialling = createDialling({
    country,
    partyOf: (number) => partyOf(number, calls.callers),
    diallers: { ...createSystemDiallers(createLinkPrograms(app), openOutside), sipgate: control.dialler },
    publish: (asked) => {
      notify('dialRequested', asked);
    },
    onOffered: desktop.show,
  });
  const atDesk = (entry: LogEntry): CallAtDesk =>
    callAtDesk(entry, roster(), preferences(), new Date().toISOString());
  const guide = createGuideRoom({
    ...{ data, appLog, problems, switchboard, roster, desktop, atDesk },
    settings: settings.current,
    isFirstStart: opened.isFirstStart,
    listener: core.receiver.listener,
    simulatorKey: core.receiver.simulatorKey,
    publicUrl: publicUrl.current,
    reach: core.tunnel.reach,
  });
  const teamSettings = buildTeamSettings(services, core, desktop);
  return {
    ...{ admin, phoneBook, calls, requests, account, catchUp, control, dialling },
    ...{ helpdesk, teamSettings, guide, atDesk },
  };
}
