import { drawCount, type Bitmap } from './count-picture.ts';

/** The app's icon, wherever the system has it. */
export interface AppIcon {
  /** The dock's on macOS, the launcher's on Linux. */
  setCount: (count: number) => void;
  /**
   * Lays a picture over the one in the taskbar, on Windows.
   * @param picture null: none
   * @param words the same for who does not see it
   */
  setOverlay: (window: { readonly id: number }, picture: Bitmap | null, words: string) => void;
}

/**
 * Shows how many calls are to do on the app's icon.
 * @param words the count in words, for who does not see it
 */
export function showBadge(
  icon: AppIcon,
  window: { readonly id: number } | undefined,
  count: number,
  words: string,
): void {
  icon.setCount(count);
  if (process.platform !== 'win32' || !window) return;
  if (count === 0) icon.setOverlay(window, null, '');
  else icon.setOverlay(window, drawCount(count), words);
}
