import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isolated, phrase } from '../../../contract/model/isolated.ts';
import type { HelpdeskCustomer, TicketSummary } from '../../../contract/model/helpdesk.ts';
import { api } from '../../api.ts';
import { formatMoment } from '../../format.ts';
import type { en } from '../../i18n/en/index.ts';
import { run, useApp } from '../../store.ts';
import classes from './Tickets.module.css';

interface TicketListProps {
  customers: readonly HelpdeskCustomer[];
  /** In the order in which they are shown. */
  tickets: readonly TicketSummary[];
}

/** Who the caller is in the helpdesk, and their tickets; each opens in the browser. */
export function TicketList({ customers, tickets }: TicketListProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const stateWords = useStateWords();
  return (
    <>
      {customers.map(({ id, name, organisation }) => (
        <button
          key={id}
          type="button"
          className={classes.customer}
          aria-label={t('tickets.openProfile', { name })}
          onClick={() => {
            run(api.openInHelpdesk('profile', id));
          }}
        >
          <span className={classes.name}>
            <span>{name}</span>
            {organisation !== '' && <span className={classes.quiet}> · {isolated(organisation)}</span>}
          </span>
          <IconExternalLink size={16} stroke={1.75} aria-hidden />
        </button>
      ))}
      {tickets.length === 0 ? (
        <p className={classes.quiet}>{t(customers.length === 0 ? 'tickets.noCustomer' : 'tickets.none')}</p>
      ) : (
        <ul className={classes.list}>
          {tickets.map((ticket) => (
            <li key={ticket.id}>
              <button
                type="button"
                className={classes.ticket}
                data-open={ticket.open}
                aria-label={phrase`${t('tickets.openTicket', { number: ticket.number })}: ${ticket.title}, ${stateWords(ticket.state)}`}
                onClick={() => {
                  run(api.openInHelpdesk('ticket', ticket.id));
                }}
              >
                <span className={classes.title}>{ticket.title}</span>
                <span className={classes.facts}>
                  <span className={classes.state}>{stateWords(ticket.state)}</span>
                  <span>#{isolated(ticket.number)}</span>
                  <span>{formatMoment(ticket.updatedAt, language)}</span>
                </span>
                <IconExternalLink className={classes.icon} size={16} stroke={1.75} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Zammad's own states in the user's words; those that its admins made, as they named them. */
function useStateWords(): (state: string) => string {
  const { t, i18n } = useTranslation();
  return (state) =>
    i18n.exists(`tickets.state.${state}`)
      ? t(`tickets.state.${state as keyof (typeof en)['tickets']['state']}`)
      : state;
}
