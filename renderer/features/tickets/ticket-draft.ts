import { create } from 'zustand';
import type { HelpdeskCustomer } from '../../../contract/model/helpdesk.ts';

/** A ticket that is being written. */
export interface TicketDraft {
  title: string;
  group: string;
  body: string;
  /** The customer's id; `new`: one who is to be made. */
  customer: number | 'new';
  /** Who was found or made, beside those whom the number belongs to. */
  others: HelpdeskCustomer[];
  firstName: string;
  lastName: string;
  email: string;
  accountTime: boolean;
}

/** Tickets being written, by what they are about. They outlive their forms, as an answered call may lead away from them. */
export const useDrafts = create<Record<string, TicketDraft>>()(() => ({}));

/** @returns null: none is being written */
export function useTicketDraft(about: string): TicketDraft | null {
  return useDrafts((drafts) => drafts[about] ?? null);
}

export function startDraft(about: string, draft: TicketDraft): void {
  useDrafts.setState((drafts) => ({ [about]: drafts[about] ?? draft }));
}

export function changeDraft(about: string, changes: Partial<TicketDraft>): void {
  useDrafts.setState((drafts) => {
    const draft = drafts[about];
    return draft ? { [about]: { ...draft, ...changes } } : {};
  });
}

/** Offers the customers that were found, beside the one who is chosen by now. */
export function offerCustomers(about: string, found: readonly HelpdeskCustomer[]): void {
  useDrafts.setState((drafts) => {
    const draft = drafts[about];
    if (!draft) return {};
    const chosen = draft.others.filter(({ id }) => id === draft.customer);
    const others = [...new Map([...chosen, ...found].map((one) => [one.id, one])).values()];
    return { [about]: { ...draft, others } };
  });
}

export function endDraft(about: string): void {
  useDrafts.setState(
    (drafts) => Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== about)),
    true,
  );
}
