import type { PopUpPosition } from '../../../contract/settings/preferences.ts';

/** On the desktop, in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One of the system's screens. */
export interface Screen {
  id: number;
  /** Without taskbars and docks. */
  workArea: Box;
}

/** Where the pop-ups' lower right corner is held while they grow and shrink. */
export interface Anchor {
  screen: Screen;
  /** From the right edge of the work area. */
  right: number;
  /** From its lower edge. */
  bottom: number;
}

/**
 * @param position where a person put them; null: nowhere
 * @param current the screen with the mouse: they stand in its corner unless they were put on a screen that is there
 */
export function anchorOf(
  position: PopUpPosition | null,
  screens: readonly Screen[],
  current: Screen,
): Anchor {
  const chosen = screens.find(({ id }) => id === position?.display);
  if (!position || !chosen) return { screen: current, right: 0, bottom: 0 };
  return { screen: chosen, right: position.right, bottom: position.bottom };
}

/** The bounds of pop-ups of this size: wholly on the screen, however they were put. */
export function boundsAt(
  { screen: { workArea }, right, bottom }: Anchor,
  size: Pick<Box, 'width' | 'height'>,
): Box {
  const width = Math.min(size.width, workArea.width);
  const height = Math.min(Math.ceil(size.height), workArea.height);
  return {
    x: workArea.x + between(0, workArea.width - width - right, workArea.width - width),
    y: workArea.y + between(0, workArea.height - height - bottom, workArea.height - height),
    width,
    height,
  };
}

/** Where pop-ups with these bounds are held, once they are wholly on that screen. */
export function anchorAt(bounds: Box, screen: Screen): Anchor {
  const { workArea } = screen;
  return {
    screen,
    right: between(0, workArea.x + workArea.width - bounds.x - bounds.width, workArea.width - bounds.width),
    bottom: between(
      0,
      workArea.y + workArea.height - bounds.y - bounds.height,
      workArea.height - bounds.height,
    ),
  };
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
