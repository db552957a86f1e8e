import { selectAt, useCallerLog } from './caller-log-store.ts';

/** Leads the keyboard to the list, to its first row where none is selected. */
export function focusList(): void {
  const list = document.querySelector<HTMLElement>('[role="grid"]');
  if (!list) return;
  if (useCallerLog.getState().selectedId === null) selectAt(0);
  list.focus();
}
