import { create } from 'zustand';
import type { ContactChange } from '../../../../contract/model/contacts/contact-book.ts';
import type { ContactFields } from '../../../../contract/model/contacts/contact.ts';
import { api } from '../../../api.ts';
import { focusContactList, useContacts, type Panel } from './contacts-store.ts';

/** What somebody is writing of a contact. */
export interface Draft {
  /** Tells it from others that were begun before. */
  serial: number;
  /** Null: it is a new one. */
  id: string | null;
  /** As it was when they began. */
  before: ContactFields;
  fields: ContactFields;
  /** Tags as they are typed, with commas between them. */
  tags: string;
}

interface DraftState {
  draft: Draft | null;
  /** What waits for an answer: the draft has changes that are not saved. */
  waiting: (() => void) | null;
  /** Where one came from. */
  cameFrom: Panel;
}

/** The contact that is being written; it stays while another page is shown, so that nothing is lost. */
export const useDraft = create<DraftState>()(() => ({ draft: null, waiting: null, cameFrom: 'card' }));

const nothing: ContactFields = {
  name: '',
  organisation: '',
  numbers: [],
  emails: [],
  address: '',
  webPage: '',
  tags: [],
  note: '',
};

let begun = 0;
let saving = false;

/** Begins with a contact: one that is there, or a new one. */
export function edit(id: string | null, given: Partial<ContactFields> = {}): void {
  unlessUnsaved(() => {
    const before = { ...nothing, ...given };
    // An empty line to write into.
    const numbers = before.numbers.length > 0 ? before.numbers : [{ kind: 'work' as const, number: '' }];
    const fields = { ...before, numbers };
    begun += 1;
    useDraft.setState({
      draft: {
        serial: begun,
        id,
        before: id === null ? nothing : before,
        fields,
        tags: tagsLine(before.tags),
      },
    });
    useContacts.setState({ panel: 'form', addTo: null });
  });
}

export function write(changes: Partial<Omit<Draft, 'serial' | 'id' | 'before'>>): void {
  useDraft.setState(({ draft }) => ({ draft: draft && { ...draft, ...changes } }));
}

/** Tags as they are edited, a comma between two of them. */
function tagsLine(tags: readonly string[]): string {
  // In a field stands what is saved, and nothing that isolates it.
  return tags.join(',').replaceAll(/,(?=[^\s,])/g, ', ');
}

/** What would be saved: without what is empty, and what stands around. */
export function fieldsOf({ fields, tags }: Draft): ContactFields {
  const tidy = (texts: readonly string[]): string[] => texts.map((text) => text.trim()).filter(Boolean);
  return {
    name: fields.name.trim(),
    organisation: fields.organisation.trim(),
    numbers: fields.numbers
      .map(({ kind, number }) => ({ kind, number: number.trim() }))
      .filter(({ number }) => number !== ''),
    emails: tidy(fields.emails),
    address: fields.address.trim(),
    webPage: fields.webPage.trim(),
    tags: [...new Set(tidy(tags.split(',')))],
    note: fields.note.trim(),
  };
}

function isUnsaved(draft: Draft): boolean {
  return (
    JSON.stringify(fieldsOf(draft)) !==
    JSON.stringify(fieldsOf({ ...draft, fields: draft.before, tags: tagsLine(draft.before.tags) }))
  );
}

/** Does something that leaves the form; where that would lose what was written, it asks first. */
export function unlessUnsaved(leave: () => void): void {
  const { draft } = useDraft.getState();
  if (draft && useContacts.getState().panel === 'form' && isUnsaved(draft)) {
    useDraft.setState({ waiting: leave });
    return;
  }
  useDraft.setState({ draft: null, waiting: null });
  leave();
}

/**
 * Saves what is written, once however often it is asked to meanwhile. What was typed until the answer came stays in the form,
 * and one that somebody went on to is left alone.
 * @returns the change, and whether the form is closed and nothing waited for that; null where nothing was to be saved, or is being saved already
 */
export async function saveDraft(): Promise<{ change: ContactChange; isClosed: boolean } | null> {
  const { draft, waiting } = useDraft.getState();
  if (!draft || saving) return null;
  saving = true;
  useDraft.setState({ waiting: null });
  try {
    const sent = fieldsOf(draft);
    const change = await api.saveContact(draft.id, sent);
    const now = useDraft.getState().draft;
    if (now?.serial !== draft.serial) return { change, isClosed: false };
    const isClosed = JSON.stringify(fieldsOf(now)) === JSON.stringify(sent);
    if (isClosed) {
      useDraft.setState({ waiting });
      closeDraft();
    } else useDraft.setState({ draft: { ...now, id: change.id ?? now.id, before: sent } });
    return { change, isClosed: isClosed && waiting === null };
  } finally {
    saving = false;
  }
}

/** Closes the form without a question. */
export function closeDraft(): void {
  const { waiting } = useDraft.getState();
  useDraft.setState({ draft: null, waiting: null });
  useContacts.setState({ panel: 'card' });
  if (waiting) waiting();
  else focusContactList();
}
