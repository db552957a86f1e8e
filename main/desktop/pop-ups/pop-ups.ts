import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { CallAtDesk } from '../../domain/desk/call-at-desk.ts';
import {
  dismissed,
  followed,
  leaves,
  left,
  noPopUps,
  reviewed,
  type PopUpState,
} from '../../domain/desk/pop-up-state.ts';

/** Which conversations are announced on this desktop, over time. */
export interface PopUpController {
  /** @param removed conversations that turned out to be part of this one */
  follow: (entry: LogEntry, removed?: readonly string[]) => void;
  dismiss: (conversationId: string) => void;
  /** While somebody writes in a pop-up it does not leave. */
  hold: (conversationId: string, held: boolean) => void;
  /** The preferences have changed. */
  review: () => void;
  state: () => PopUpState;
}

/** How long a pop-up says how its call went on before it leaves; milliseconds. After an own call there may be a note to write. */
const leaveAfter = { leaving: 2_000, ended: 5_000 };

/**
 * @param atDesk what a conversation is to this desktop now
 * @param publish is told of every change
 */
export function createPopUps(atDesk: (entry: LogEntry) => CallAtDesk, publish: () => void): PopUpController {
  let state = noPopUps;
  const leaving = new Map<string, NodeJS.Timeout>();
  const held = new Set<string>();

  const setState = (next: PopUpState): void => {
    if (next === state) return;
    state = next;
    publish();
  };

  const leave = (conversationId: string): void => {
    leaving.delete(conversationId);
    if (!held.has(conversationId)) setState(left(state, conversationId));
  };

  const leaveSoon = (conversationId: string): void => {
    if (leaving.has(conversationId) || !leaves(state, conversationId)) return;
    const call = state.calls.find(({ entry }) => entry.conversationId === conversationId);
    const after = call?.stage === 'ended' ? leaveAfter.ended : leaveAfter.leaving;
    leaving.set(
      conversationId,
      setTimeout(() => {
        leave(conversationId);
      }, after),
    );
  };

  return {
    follow(entry, removed = []) {
      // Somebody writes in the pop-up that is this one's now.
      if (removed.filter((id) => held.delete(id)).length > 0) held.add(entry.conversationId);
      setState(followed(state, entry, atDesk(entry), removed));
      leaveSoon(entry.conversationId);
    },
    dismiss(conversationId) {
      held.delete(conversationId);
      setState(dismissed(state, conversationId));
    },
    hold(conversationId, isHeld) {
      if (isHeld) held.add(conversationId);
      else if (held.delete(conversationId)) leaveSoon(conversationId);
    },
    review() {
      setState(reviewed(state, atDesk));
    },
    state: () => state,
  };
}
