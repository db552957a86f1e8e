import { create } from 'zustand';
import type { ContactPage } from '../../../../contract/model/contacts/contact-book.ts';
import { api } from '../../../api.ts';
import { createRefresher } from '../../../ask/refresher.ts';
import { showFailure } from '../../../store.ts';

/** How many rows are asked for at a time, and how many of them above what is seen. */
const rowsAtOnce = 200;
const rowsAbove = 80;

/** How near to the end of the known rows others are asked for. */
const margin = 30;

/** Of what a search finds, the list shows the best thousand. */
export const mostFound = 1_000;

/** What stands beside the list, or in place of everything. */
export type Panel = 'card' | 'form' | 'addTo' | 'duplicates' | 'import';

interface ContactsState {
  typed: string;
  /** What of the contacts is known here: the part that is looked at; null: nothing yet. */
  page: ContactPage | null;
  /** What `page` answers. */
  answered: string;
  selectedId: string | null;
  /** Where the selected contact stands, as far as it is known. */
  selectedAt: number | null;
  panel: Panel;
  /** What is to become part of a contact. */
  addTo: { number: string; contactId: string | null } | null;
}

/** What is looked at of the contacts; it stays while another page is shown. */
export const useContacts = create<ContactsState>()(() => ({
  typed: '',
  page: null,
  answered: '',
  selectedId: null,
  selectedAt: null,
  panel: 'card',
  addTo: null,
}));

/** What the list shows of it now. */
let visible = { first: 0, last: 0 };
/** A row that is selected as soon as it is known. */
let selectWhenKnown: number | null = null;

/** How many rows the list has. */
export function rowCount({ page, answered }: Pick<ContactsState, 'page' | 'answered'>): number {
  const total = page?.total ?? 0;
  return answered.trim() === '' ? total : Math.min(total, mostFound);
}

/** Asks for the part that is looked at, as it is now. What is asked for meanwhile is asked once, after it. */
export const refreshContacts = createRefresher(async () => {
  const { typed, answered, selectedId } = useContacts.getState();
  const isNew = typed !== answered;
  const looked = selectWhenKnown ?? visible.first;
  const page = await api.findContacts({
    typed,
    offset: isNew ? 0 : Math.max(0, looked - rowsAbove),
    count: rowsAtOnce,
    place: selectedId,
  });
  const now = useContacts.getState();
  const isPlaced = selectedId === now.selectedId;
  // Something else was typed or selected meanwhile: this answer does not say it all.
  if (typed !== now.typed || !isPlaced) refreshContacts();
  if (typed === now.typed) take(page, typed, isPlaced);
}, showFailure);

/** @param isPlaced whether `page.placeOf` is the place of what is selected */
function take(page: ContactPage, answered: string, isPlaced: boolean): void {
  useContacts.setState(({ selectedId }) => {
    if (selectWhenKnown !== null) {
      const wanted = page.rows[selectWhenKnown - page.offset];
      if (!wanted) return { page, answered };
      selectWhenKnown = null;
      return { page, answered, selectedId: wanted.id, selectedAt: page.rows.indexOf(wanted) + page.offset };
    }
    const index = page.rows.findIndex(({ id }) => id === selectedId);
    const elsewhere = isPlaced ? page.placeOf : null;
    return { page, answered, selectedAt: index >= 0 ? page.offset + index : elsewhere };
  });
}

/** The list shows these rows now; others are asked for where they are not known. */
export function showRows(first: number, last: number): void {
  visible = { first, last };
  const { page, answered } = useContacts.getState();
  if (!page) return;
  const end = page.offset + page.rows.length;
  const missesAbove = page.offset > 0 && first - margin < page.offset;
  const missesBelow = end < rowCount({ page, answered }) && last + margin > end;
  if (missesAbove || missesBelow) refreshContacts();
}

/** Searches for something else; the list begins at its top again. */
export function search(typed: string): void {
  selectWhenKnown = null;
  visible = { first: 0, last: 0 };
  useContacts.setState({ typed });
  refreshContacts();
}

/** Shows a contact beside the list. */
export function select(id: string | null, place: number | null = null): void {
  selectWhenKnown = null;
  useContacts.setState({ selectedId: id, selectedAt: place, panel: 'card', addTo: null });
  if (place === null && id !== null) refreshContacts();
}

/**
 * Selects whatever stands at a place, as soon as it is known.
 * @returns the place, within the list
 */
export function selectAt(place: number): number {
  const state = useContacts.getState();
  const target = Math.max(0, Math.min(place, rowCount(state) - 1));
  const row = state.page?.rows[target - state.page.offset];
  if (row) select(row.id, target);
  else {
    selectWhenKnown = target;
    useContacts.setState({ selectedAt: target });
    refreshContacts();
  }
  return target;
}

/** Leads the keyboard to the list, to its first contact where none is selected. */
export function focusContactList(): void {
  const list = document.querySelector<HTMLElement>('[data-contact-list]');
  if (!list) return;
  list.focus();
}
