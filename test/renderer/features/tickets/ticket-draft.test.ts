import { expect, it } from 'vitest';
import type { HelpdeskCustomer } from '../../../../contract/model/helpdesk.ts';
import {
  changeDraft,
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
