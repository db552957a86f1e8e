import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store.ts';
import { useNumberWords } from '../calls/use-party.ts';
import { TicketSection } from './TicketSection.tsx';
import classes from './Tickets.module.css';

/** The log and, beside it, the tickets of the caller whom somebody wanted to see. */
export function BesideCall({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const words = useNumberWords();
  const navigation = useApp((state) => state.navigation);
  const entry = useApp((state) =>
    state.log.entries.find(({ conversationId }) => conversationId === navigation?.conversationId),
  );
  if (navigation?.view !== 'call' || !entry) return children;
  const [contact] = entry.party?.contacts ?? [];
  return (
    <div className={classes.beside}>
      <div className={classes.log}>{children}</div>
      <section className={classes.aside} aria-labelledby="beside-call">
        <div className={classes.who}>
          <h2 id="beside-call" className={classes.caller}>
            {contact?.name ?? words(entry.remote)}
          </h2>
          <Button
            variant="default"
            onClick={() => {
              useApp.setState({ navigation: null });
            }}
          >
            {t('tickets.close')}
          </Button>
        </div>
        <TicketSection number={entry.remote.number} conversationId={entry.conversationId} />
      </section>
    </div>
  );
}
