import { expect, it } from 'vitest';
import type { HelpdeskCustomer } from '../../../../contract/model/helpdesk.ts';
import {
  changeDraft,
  endDraft,
  offerCustomers,
  startDraft,
  useDrafts,
} from '../../../../renderer/features/tickets/ticket-draft.ts';

const customer = (id: number): HelpdeskCustomer => ({
  id,
  name: `Customer ${id}`,
  organisation: '',
  email: '',
  numbers: [],
  url: '',
});

it('a customer who was chosen stays an option, also when what was searched for is found after that', () => {
  const others = [customer(1), customer(2)];
  const texts = { title: '', group: '', body: '', firstName: '', lastName: '', email: '' };
  startDraft('call', { ...texts, customer: 'new', others, accountTime: false });
  changeDraft('call', { customer: 2 });
  offerCustomers('call', [customer(3), customer(3)]);
  expect(useDrafts.getState().call?.others.map(({ id }) => id)).toEqual([2, 3]);
  offerCustomers('gone', [customer(3)]);
  expect(useDrafts.getState().gone).toBeUndefined();
});

it('a ticket that is being written is not begun anew, and ends alone', () => {
  const texts = { group: '', body: '', firstName: '', lastName: '', email: '' };
  const draft = { ...texts, title: 'first', customer: 'new', others: [], accountTime: false } as const;
  startDraft('one', { ...draft, others: [] });
  startDraft('two', { ...draft, others: [] });
  changeDraft('one', { title: 'written' });
  startDraft('one', { ...draft, others: [] });
  expect(useDrafts.getState().one?.title).toBe('written');
  endDraft('two');
  expect(Object.keys(useDrafts.getState())).not.toContain('two');
  expect(useDrafts.getState().one?.title).toBe('written');
  changeDraft('two', { title: 'late' });
  expect(useDrafts.getState().two).toBeUndefined();
});
