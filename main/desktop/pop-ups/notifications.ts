import type { Navigation } from '../../../contract/model/navigation.ts';
import type { AnnouncedCall } from '../../domain/desk/pop-up-state.ts';
import type { DesktopTexts } from '../texts/desktop-texts.ts';
import { contactName } from '../../../contract/model/display-name.ts';
import { isolated, phrase } from '../../../contract/model/isolated.ts';

/** What the system shows in a notification. */
export interface NotificationText {
  title: string;
  body: string;
  silent?: boolean;
  timeoutType?: 'default' | 'never';
}

/** The system's notifications. */
export interface SystemNotifications {
  /** Whether the system shows any. */
  isSupported: () => boolean;
  /**
   * Shows one.
   * @returns has to be held as long as a click on it is to be heard
   */
  show: (text: NotificationText, clicked: () => void) => ShownNotification;
}

export interface ShownNotification {
  close: () => void;
}

/** The system's own notifications of calls that ring. */
export interface CallNotifications {
  /** These calls ring now: new ones are told of, the notifications of others go. */
  follow: (calls: readonly AnnouncedCall[]) => void;
}

/** @param open brings the app window to the front, at what is meant */
export function createCallNotifications(
  system: SystemNotifications,
  texts: () => DesktopTexts,
  open: (target: Navigation) => void,
): CallNotifications {
  // Kept as long as the call rings: a notification that nobody holds is collected, and its click gets lost.
  const shown = new Map<string, ShownNotification>();

  const show = (call: AnnouncedCall): ShownNotification => {
    const { conversationId, remote } = call.entry;
    return system.show(
      {
        title: callerOf(call, texts()),
        body: texts().incomingCall(call.entry.line?.label ?? null),
        // The ring is the app's own, and has its own volume.
        silent: true,
        timeoutType: 'never',
      },
      () => {
        open({ view: 'call', conversationId, contactId: null, number: remote.number });
      },
    );
  };

  return {
    follow(calls) {
      const ids = new Set(calls.map(({ entry }) => entry.conversationId));
      for (const [id, notification] of shown) {
        if (ids.has(id)) continue;
        notification.close();
        shown.delete(id);
      }
      for (const call of calls) {
        const { conversationId } = call.entry;
        if (!shown.has(conversationId)) shown.set(conversationId, show(call));
      }
    },
  };
}

function callerOf({ entry: { remote, party } }: AnnouncedCall, texts: DesktopTexts): string {
  const number = remote.label ?? (remote.withheld ? texts.withheld : texts.unknownNumber);
  const [first] = party?.contacts ?? [];
  const name = first ? contactName(first) : '';
  if (!party || name === '') return isolated(number);
  return party.certainty === 'known' ? isolated(name) : phrase`${number} (${texts.maybe(name)})`;
}
