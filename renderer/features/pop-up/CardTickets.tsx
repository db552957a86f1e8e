import { IconTicket } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { phrase } from '../../../contract/model/isolated.ts';
import type { CallerTickets } from '../../../contract/model/pop-up.ts';
import { api } from '../../api.ts';
import classes from './PopUp.module.css';
import { send } from './send.ts';

/** What is open in the helpdesk with the caller, in one line from the beginning; the ticket opens in the browser. */
export function CardTickets({ tickets }: { tickets: CallerTickets }) {
  const { t } = useTranslation();
  if (tickets.state !== 'known' || tickets.latest === null)
    return (
      <p className={classes.tickets} role="status">
        <IconTicket size={16} aria-hidden />
        {t(`popUp.tickets.${tickets.state === 'known' ? 'none' : tickets.state}`)}
      </p>
    );
  const { count, latest } = tickets;
  const title = phrase`#${latest.number} ${latest.title}`;
  return (
    <button
      type="button"
      className={classes.tickets}
      title={`${title}\n${t('popUp.tickets.show')}`}
      onClick={() => {
        send(api.openInHelpdesk('ticket', latest.id));
      }}
    >
      <IconTicket size={16} aria-hidden />
      <strong>{t('popUp.tickets.open', { count })}</strong>
      <span className={classes.cut}>{title}</span>
    </button>
  );
}
