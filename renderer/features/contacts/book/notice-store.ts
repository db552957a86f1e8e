import { create } from 'zustand';
import type { ContactChange } from '../../../../contract/model/contacts/contact-book.ts';
import { api } from '../../../api.ts';
import { run } from '../../../store.ts';
import { select } from './contacts-store.ts';

/** How long it is said what was done, and offered to undo it; milliseconds. */
const saidFor = 10_000;

/** What has just been done. */
export interface Notice {
  text: string;
  /** For `undoContacts`; null where there is nothing to undo. */
  undo: number | null;
}

export const useNotice = create<{ notice: Notice | null }>()(() => ({ notice: null }));

let timer: ReturnType<typeof setTimeout> | null = null;

/** Says for a moment what was done. */
export function say(text: string, change: Pick<ContactChange, 'undo'> | null = null): void {
  useNotice.setState({ notice: { text, undo: change?.undo ?? null } });
  if (timer) clearTimeout(timer);
  timer = setTimeout(() => {
    useNotice.setState({ notice: null });
  }, saidFor);
}

/**
 * Undoes what was said last.
 * @param words what is said then: that it was undone, or that there was nothing left to
 */
export function undoLast(words: { undone: string; notUndone: string }): void {
  const { notice } = useNotice.getState();
  const undo = notice?.undo ?? null;
  if (undo === null) return;
  useNotice.setState({ notice: null });
  run(
    api.undoContacts(undo).then((isUndone) => {
      say(isUndone ? words.undone : words.notUndone);
    }),
  );
}

/** Shows a contact that was just changed. */
export function showChanged({ id }: ContactChange): void {
  if (id !== null) select(id);
}
