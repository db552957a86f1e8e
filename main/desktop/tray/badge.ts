import { app, nativeImage, type BrowserWindow } from 'electron';
import { drawCount } from './count-picture.ts';

/**
 * Shows how many calls are to do on the app's icon: the dock's on macOS, the launcher's on Linux, and over the one in the
 * taskbar on Windows.
 * @param words the count in words, for who does not see it
 */
export function showBadge(window: BrowserWindow | undefined, count: number, words: string): void {
  app.setBadgeCount(count);
  if (process.platform !== 'win32') return;
  const { pixels, width, height } = drawCount(count);
  const picture = nativeImage.createFromBitmap(Buffer.from(pixels), { width, height, scaleFactor: 2 });
  window?.setOverlayIcon(count === 0 ? null : picture, count === 0 ? '' : words);
}
