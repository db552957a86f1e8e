import { create } from 'zustand';
import { api } from '../../../api.ts';
import { run } from '../../../store.ts';
import { useCallerLog } from './caller-log-store.ts';

/** How long it is offered to undo; milliseconds. */
const offeredFor = 10_000;

/** What was marked last, as long as it can be undone from here. */
export const useUndo = create<{ offer: { count: number; undo: string } | null }>()(() => ({ offer: null }));

let timer: ReturnType<typeof setTimeout> | null = null;

/** Marks everything that the filters show as done, and offers to undo it. */
export function markAllDone(): void {
  run(
    api.markFoundDone(useCallerLog.getState().query).then((offer) => {
      useUndo.setState({ offer });
      if (timer) clearTimeout(timer);
      timer = setTimeout(dropOffer, offeredFor);
    }),
  );
}

export function undoMarkAll(): void {
  const { offer } = useUndo.getState();
  if (!offer) return;
  dropOffer();
  run(api.undoMarks(offer.undo));
}

function dropOffer(): void {
  if (timer) clearTimeout(timer);
  timer = null;
  useUndo.setState({ offer: null });
}
