import type { LogEntry } from '../../contract/caller-log.ts';
import type { PopUps } from '../../contract/ipc.ts';
import { dismissed, followed, left, noPopUps, rings, shownPopUps } from '../domain/pop-up-state.ts';

/** Which conversations pop up, over time. */
export interface PopUpController {
  /** @param removed conversations that turned out to be part of this one */
  follow: (entry: LogEntry, removed?: readonly string[]) => void;
  dismiss: (conversationId: string) => void;
  snapshot: () => PopUps;
}

/** How long a pop-up says how its call went on before it leaves; milliseconds. */
const leaveAfter = 2_000;

/** @param publish is given what stands on the screen, after every change */
export function createPopUps(publish: (popUps: PopUps) => void): PopUpController {
  let state = noPopUps;
  const leaving = new Map<string, NodeJS.Timeout>();

  const become = (next: typeof state): void => {
    if (next === state) return;
    state = next;
    publish(shownPopUps(state));
  };

  const leaveSoon = (conversationId: string): void => {
    if (leaving.has(conversationId)) return;
    const timer = setTimeout(() => {
      leaving.delete(conversationId);
      become(left(state, conversationId));
    }, leaveAfter);
    leaving.set(conversationId, timer);
  };

  return {
    follow(entry, removed) {
      become(followed(state, entry, removed));
      const isShown = state.entries.some(({ conversationId }) => conversationId === entry.conversationId);
      if (isShown && !rings(entry)) leaveSoon(entry.conversationId);
    },
    dismiss(conversationId) {
      become(dismissed(state, conversationId));
    },
    snapshot: () => shownPopUps(state),
  };
}
