import { create } from 'zustand';

interface Unsaved {
  /** Gives up what was changed on the page that is shown; null: nothing was. */
  discard: (() => void) | null;
  /** What somebody wants to do who was asked whether to give it up; null: nobody is asked. */
  asked: (() => void) | null;
}

/** Whether the page that is shown has changes that are not saved. */
export const useUnsaved = create<Unsaved>()(() => ({ discard: null, asked: null }));

/** Leaves the page by doing something, at once or, where there are changes, once somebody has agreed to lose them. */
export function leaveBy(action: () => void): void {
  if (useUnsaved.getState().discard === null) action();
  else useUnsaved.setState({ asked: action });
}
