import { Notification } from 'electron';
import type { DesktopTexts } from '../texts/desktop-texts.ts';

/** Says that the app goes on without its window, and how the window comes back. */
export function sayThatItGoesOn(texts: DesktopTexts, open: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title: texts.hiddenTitle, body: texts.hiddenText });
  notification.on('click', open);
  notification.show();
}
