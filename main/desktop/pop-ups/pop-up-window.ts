import type { PopUpFrame } from '../../../contract/model/pop-up.ts';
import type { PopUpPosition } from '../../../contract/settings/preferences.ts';
import { hasTwoFrames, openPopUpFrame, popUpWidth } from './pop-up-frame.ts';
import { anchorAt, anchorOf, boundsAt, type Anchor, type Box, type Screen } from './pop-up-place.ts';
import type { PageWindow, WindowPage, Windows } from '../windows/page-window.ts';

/** The system's screens. */
export interface Screens {
  all: () => Screen[];
  /** The one with the mouse. */
  current: () => Screen;
  /** The one on which most of a window with these bounds is. */
  matching: (bounds: Box) => Screen;
  /** One is gone, or has another size. */
  onChange: (listener: () => void) => void;
}

/** The pop-ups' window, made and loaded long before the first call. */
export interface PopUpWindow {
  /** Shows it this high, without taking the focus; 0 hides it. CSS pixels. */
  fit: (height: number, frame: PopUpFrame) => void;
  /** Whether there is something to write in it: then it has to be one that can get the keyboard. */
  write: (wanted: boolean) => void;
  /**
   * Follows the mouse.
   * @param x how far it is from where it took the window, in CSS pixels; the same for `y`
   * @returns where the window is held, once the mouse has let go
   */
  drag: (phase: 'start' | 'move' | 'end', x: number, y: number) => PopUpPosition | null;
  /** Somebody may have put it elsewhere. */
  place: () => void;
}

/**
 * Makes the hidden window.
 * @param position where a person put it; null: nowhere
 * @param onPage is given each page that shows pop-ups
 */
export function createPopUpWindow(
  { windows, screens }: { windows: Windows; screens: Screens },
  position: () => PopUpPosition | null,
  onPage: (page: WindowPage) => void,
): PopUpWindow {
  let anchor: Anchor | null = null;
  let shownHeight = 0;
  let wanted: Box | null = null;
  let dragged: Box | null = null;
  let placed = position();
  let writes = false;

  const open = (frame: PopUpFrame): PageWindow => {
    const opened = openPopUpFrame(windows, frame);
    onPage(opened.webContents);
    // Some window managers (Openbox, for one) place a window anew when it comes up, wherever it was put before. Once it
    // stands where it should, it is left alone.
    opened.on('move', () => {
      if (!wanted) return;
      if (isSame(wanted, opened.getBounds())) wanted = null;
      else opened.setBounds(wanted);
    });
    return opened;
  };
  let window = open('usual');
  let frame: PopUpFrame = 'usual';
  /** One to write in, until its page is there and it can take the place of the usual one. */
  let coming: PageWindow | null = null;

  /** @param next takes over; the one before goes once it is seen */
  const takeOver = (next: PageWindow, nextFrame: PopUpFrame): (() => void) => {
    const before = window;
    [window, frame, coming] = [next, nextFrame, null];
    return () => {
      before.destroy();
    };
  };

  const stand = (): Box => {
    // Pop-ups stay on the screen where the first of them came up.
    anchor ??= anchorOf(position(), screens.all(), screens.current());
    const bounds = boundsAt(anchor, { width: popUpWidth, height: shownHeight });
    if (wanted) wanted = bounds;
    if (!isSame(bounds, window.getBounds())) window.setBounds(bounds);
    return bounds;
  };

  const show = (): void => {
    const bounds = stand();
    if (window.isVisible()) return;
    wanted = bounds;
    window.showInactive();
  };

  const hide = (): void => {
    window.hide();
    anchor = null;
    if (frame === 'writable' && !writes) takeOver(open('usual'), 'usual')();
  };

  const standAnew = (): void => {
    anchor = null;
    if (shownHeight > 0) stand();
  };
  screens.onChange(standAnew);

  return {
    fit(height, from) {
      const change = from === 'writable' && coming ? takeOver(coming, from) : null;
      if (from !== frame) return;
      shownHeight = height;
      if (height === 0) hide();
      else show();
      change?.();
    },
    write(isWanted) {
      writes = isWanted;
      if (hasTwoFrames() && writes && frame === 'usual') coming ??= open('writable');
    },
    drag(phase, x, y) {
      if (phase === 'start') dragged = window.getBounds();
      if (!dragged || shownHeight === 0) return null;
      wanted = null;
      const bounds = { ...dragged, x: dragged.x + x, y: dragged.y + y, height: shownHeight };
      anchor = anchorAt(bounds, screens.matching(bounds));
      stand();
      if (phase !== 'end') return null;
      dragged = null;
      const { screen: display, right, bottom } = anchor;
      return { display: display.id, right, bottom };
    },
    place() {
      if (position() === placed) return;
      placed = position();
      standAnew();
    },
  };
}

function isSame(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
