import { createPrivateKey } from 'node:crypto';
import type { LogEntry } from '../../contract/model/caller-log.ts';
import type { CallRoom } from '../calls/call-room.ts';
import type { DesktopPort } from '../ports/desktop.ts';
import { agentAtDesk } from '../domain/desk/attention.ts';
import type { CallAtDesk } from '../domain/desk/call-at-desk.ts';
import { castTestCall, whyQuiet } from '../domain/desk/test-call.ts';
import type { Services } from '../roots/services.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import type { ReceiverRoom } from '../connectivity/receiver-room.ts';
import type { TunnelRoom } from '../connectivity/tunnel-room.ts';
import { startGuide, type Guide } from './start-guide.ts';

/** What the guide through the first start works with; a root joins it. */
export interface GuideRoomParts
  extends
    Pick<Services, 'data' | 'settings' | 'appLog' | 'notSaved'>,
    Pick<CallRoom, 'switchboard' | 'roster'>,
    Pick<ReceiverRoom, 'listener' | 'simulatorKey'> {
  isFirstStart: boolean;
  tunnel: TunnelRoom;
  desktop: Pick<DesktopPort, 'announced' | 'notify'>;
  /** What a conversation is to this desktop now. */
  atDesk: (entry: LogEntry) => CallAtDesk;
}

/** Joins the guide, and the Test call at its end, with the rooms whose state they show. */
export function createGuideRoom(parts: GuideRoomParts): Guide {
  const { data, switchboard, roster, tunnel, desktop, atDesk, appLog, notSaved } = parts;
  const settings = parts.settings.current;
  return startGuide({
    isFirstStart: parts.isFirstStart,
    preferences: data.preferences,
    privateKey: createPrivateKey(parts.simulatorKey),
    switchboard,
    receiverUrl: parts.listener.url,
    publicUrl: tunnel.publicUrl,
    async reach() {
      await tunnel.commands.checkReachability();
      const { reachability } = await tunnel.commands.getTunnelStatus();
      return reachability;
    },
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
    notSaved: notSaved('preferences.json'),
    failed(error) {
      appLog.warn(`the Test call could not be ended: ${messageOf(error)}`);
    },
  });
}
