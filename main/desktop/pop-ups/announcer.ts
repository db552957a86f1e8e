import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { Navigation } from '../../../contract/model/navigation.ts';
import type { PopUps } from '../../../contract/model/pop-up.ts';
import type { Preferences } from '../../../contract/settings/preferences.ts';
import { announcementOf, type Announcement, type CallFacts } from '../../domain/desk/announcement.ts';
import type { CallAtDesk } from '../../domain/desk/call-at-desk.ts';
import { createCallNotifications, type SystemNotifications } from './notifications.ts';
import { createPopUps, type PopUpController } from './pop-ups.ts';
import type { DesktopTexts } from '../texts/desktop-texts.ts';

/** What is known of calls outside the desktop. */
export interface CallKnowledge extends CallFacts {
  /** What a conversation is to this desktop now. */
  atDesk: (entry: LogEntry) => CallAtDesk;
  canMakeTickets: () => boolean;
}

/** Announces calls on this desktop: pop-ups, notifications, sound. */
export interface Announcer extends Pick<PopUpController, 'follow' | 'dismiss' | 'hold' | 'review'> {
  /** What can be done with a call is not what it was. */
  refresh: () => void;
  /** What the pop-up window shows and plays now. */
  page: () => PopUps;
  /** How a conversation is announced now; null: not at all. */
  announced: (conversationId: string) => 'popUp' | 'notification' | null;
}

/** @param publish is given what the pop-up window shows and plays, after every change */
export function createAnnouncer(
  calls: CallKnowledge,
  preferences: () => Preferences,
  desktop: {
    texts: () => DesktopTexts;
    open: (target: Navigation) => void;
    publish: (page: PopUps) => void;
    notifications: SystemNotifications;
  },
): Announcer {
  const notifications = createCallNotifications(desktop.notifications, desktop.texts, desktop.open);
  const announcement = (): Announcement =>
    announcementOf(popUps.state(), preferences(), desktop.notifications.isSupported(), calls);
  const pageOf = (page: Announcement['page']): PopUps => ({
    ...page,
    canMakeTickets: calls.canMakeTickets(),
  });
  const publish = (): void => {
    const { page, notified } = announcement();
    desktop.publish(pageOf(page));
    notifications.follow(notified);
  };
  const popUps = createPopUps(calls.atDesk, publish);
  return {
    follow: popUps.follow,
    dismiss: popUps.dismiss,
    hold: popUps.hold,
    review() {
      popUps.review();
      // How calls are announced may have changed, too.
      publish();
    },
    refresh: publish,
    page: () => pageOf(announcement().page),
    announced(conversationId) {
      const { page, notified } = announcement();
      if (page.popUps.some(({ entry }) => entry.conversationId === conversationId)) return 'popUp';
      return notified.some(({ entry }) => entry.conversationId === conversationId) ? 'notification' : null;
    },
  };
}
