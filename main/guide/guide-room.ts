import { createPrivateKey } from 'node:crypto';
import type { Settings } from '../../contract/settings/settings.ts';
import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { Reachability } from '../../contract/model/tunnel-status.ts';
import type { DesktopPort } from '../ports/desktop.ts';
import type { Listener } from '../ports/listener.ts';
import type { Problems } from '../ports/problems.ts';
import type { Roster } from '../domain/calls/roster.ts';
import type { DataFolder } from '../storage/data-folder.ts';
import type { Switchboard } from '../switchboard.ts';
import { agentAtDesk } from '../domain/desk/attention.ts';
import type { CallAtDesk } from '../domain/desk/call-at-desk.ts';
import { castTestCall, whyQuiet } from '../domain/desk/test-call.ts';
import type { AppLog } from '../lib/app-log.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import { startGuide, type Guide } from './start-guide.ts';

/** What the guide through the first start works with; a root joins it. */
export interface GuideRoomParts {
  isFirstStart: boolean;
  data: Pick<DataFolder, 'preferences'>;
  settings: () => Settings;
  appLog: AppLog;
  problems: Pick<Problems, 'notSaved'>;
  switchboard: Switchboard;
  roster: () => Roster;
  listener: Pick<Listener, 'url'>;
  /** PEM; the receiver trusts its public half. */
  simulatorKey: string;
  /** Where the telephone system reaches the receiver now; empty: not known. */
  publicUrl: () => string;
  /** Asks the public address anew whether it leads here. */
  reach: () => Promise<Reachability>;
  desktop: Pick<DesktopPort, 'announced' | 'notify'>;
  /** What a conversation is to this desktop now. */
  atDesk: (entry: LogEntry) => CallAtDesk;
}

/** Joins the guide, and the Test call at its end, with the rooms whose state they show. */
export function createGuideRoom(parts: GuideRoomParts): Guide {
  const { data, switchboard, roster, publicUrl, reach, desktop, atDesk, appLog, problems, settings } = parts;
  return startGuide({
    isFirstStart: parts.isFirstStart,
    preferences: data.preferences,
    privateKey: createPrivateKey(parts.simulatorKey),
    switchboard,
    receiverUrl: parts.listener.url,
    publicUrl,
    reach,
    token: () => settings().receiver.token,
    cast() {
      const own = agentAtDesk(data.preferences.data.agentId, roster());
      return castTestCall(settings().agents.find(({ id }) => id === own) ?? null, settings().country);
    },
    announced: desktop.announced,
    whyQuiet: (entry) => whyQuiet(entry, atDesk(entry), data.preferences.data),
    changed(status) {
      desktop.notify('guideChanged', status);
    },
    notSaved: problems.notSaved('preferences.json'),
    failed(error) {
      appLog.warn(`the Test call could not be ended: ${messageOf(error)}`);
    },
  });
}
