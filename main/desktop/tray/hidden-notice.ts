import type { SystemNotifications } from '../pop-ups/notifications.ts';
import type { DesktopTexts } from '../texts/desktop-texts.ts';

/** Says that the app goes on without its window, and how the window comes back. */
export function sayThatItGoesOn(
  notifications: SystemNotifications,
  texts: DesktopTexts,
  open: () => void,
): void {
  if (!notifications.isSupported()) return;
  notifications.show({ title: texts.hiddenTitle, body: texts.hiddenText }, open);
}
