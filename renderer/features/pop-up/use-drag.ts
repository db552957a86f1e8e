import { useRef, type PointerEvent } from 'react';
import { api } from '../../api.ts';
import { send } from './send.ts';

/** What lets the window be taken by an element. */
interface DragHandle {
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: (event: PointerEvent) => void;
  onPointerCancel: (event: PointerEvent) => void;
}

/**
 * Moves the window with the mouse. Done here and in main rather than by `app-region: drag`, which window managers refuse for
 * a window of this kind, and which would take the focus.
 */
export function useDrag(): DragHandle {
  const start = useRef<{ x: number; y: number } | null>(null);

  const tell = (phase: 'start' | 'move' | 'end', event: PointerEvent): void => {
    if (!start.current) return;
    const { x, y } = start.current;
    send(api.dragPopUps(phase, Math.round(event.screenX - x), Math.round(event.screenY - y)));
  };
  const end = (event: PointerEvent): void => {
    tell('end', event);
    start.current = null;
  };

  return {
    onPointerDown(event) {
      const onControl = event.target instanceof Element && event.target.closest('button') !== null;
      if (event.button !== 0 || onControl) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.screenX, y: event.screenY };
      tell('start', event);
    },
    onPointerMove(event) {
      tell('move', event);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
