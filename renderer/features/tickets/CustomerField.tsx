import { Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted } from '../../../contract/model/isolated.ts';
import type { HelpdeskCustomer } from '../../../contract/model/helpdesk.ts';
import { api } from '../../api.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { changeDraft, offerCustomers, type TicketDraft } from './ticket-draft.ts';
import classes from './Tickets.module.css';

/** How long somebody has stopped typing before the helpdesk is asked; milliseconds. */
const typingPause = 300;

interface CustomerFieldProps {
  about: string;
  draft: TicketDraft;
  number: string | null;
  /** Whom the number belongs to. */
  known: readonly HelpdeskCustomer[];
}

/** Whose ticket it is: whom the number belongs to, somebody else whom the helpdesk knows, or a new customer. */
export function CustomerField({ about, draft, number, known }: CustomerFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { others, customer } = draft;

  const text = typed.trim();
  const { value: found } = useAnswer({
    key: text,
    when: text.length >= 2,
    pause: typingPause,
    ask: () => api.searchCustomers(text),
  });
  useEffect(() => {
    if (found?.ok) offerCustomers(about, found.value);
  }, [found, about]);

  const newLabel = number === null ? t('tickets.newCustomerWithheld') : t('tickets.newCustomer', { number });
  const options = [
    ...unique([...known, ...others]).map((one) => ({ value: String(one.id), label: labelOf(one) })),
    { value: 'new', label: newLabel },
  ];
  return (
    <>
      <Select
        label={t('tickets.customer')}
        description={t('tickets.searchHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        data={options}
        // The helpdesk has searched already, in more than the labels.
        filter={({ options: all }) => all}
        searchable
        allowDeselect={false}
        value={String(customer)}
        onSearchChange={(search) => {
          setTyped(options.some(({ label }) => label === search) ? '' : search);
        }}
        onChange={(value) => {
          if (value !== null) changeDraft(about, { customer: value === 'new' ? 'new' : Number(value) });
        }}
      />
      {customer === 'new' && (
        <div className={classes.columns}>
          {(['firstName', 'lastName', 'email'] as const).map((name) => (
            <TextInput
              key={name}
              className={name === 'email' ? (classes.wide ?? '') : ''}
              label={t(`tickets.${name}`)}
              type={name === 'email' ? 'email' : 'text'}
              maxLength={name === 'email' ? 320 : 100}
              value={draft[name]}
              onChange={(event) => {
                changeDraft(about, { [name]: event.currentTarget.value });
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}

function unique(customers: readonly HelpdeskCustomer[]): HelpdeskCustomer[] {
  return [...new Map(customers.map((one) => [one.id, one])).values()];
}

function labelOf({ name, organisation, email }: HelpdeskCustomer): string {
  return dotted([name, organisation, email === name ? '' : email]);
}
