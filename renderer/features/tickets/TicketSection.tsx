import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { TicketMade } from '../../../contract/model/tickets.ts';
import { useHelpdesk } from '../helpdesk/helpdesk-store.ts';
import { useProblemWords } from '../helpdesk/use-problem-words.ts';
import { startDraft, useTicketDraft } from './ticket-draft.ts';
import { TicketList } from './TicketList.tsx';
import classes from './Tickets.module.css';
import { useNewDraft } from './use-new-draft.ts';
import { useTickets } from './use-tickets.ts';

// Few calls make a ticket: the caller log is to be there without what its form takes.
const NewTicketForm = lazy(() => import('./NewTicketForm.tsx'));

interface TicketSectionProps {
  /** Of the person outside the team, as `NumberView.number` has it; null where it is withheld. */
  number: string | null;
  /** The call that a new ticket is about; null where it is about none, as beside a contact. */
  conversationId: string | null;
  /** That call, as it is now. */
  entry: LogEntry | null;
}

/** A caller's tickets, and a form for a new one. Nothing where no helpdesk is set up. */
export function TicketSection(props: TicketSectionProps) {
  const ready = useHelpdesk((state) => state.ready);
  const { number, conversationId } = props;
  // Another caller, another section: what was asked for the one before says nothing about this one.
  return ready && <Section key={`${number ?? ''} ${conversationId ?? ''}`} {...props} />;
}

function Section({ number, conversationId, entry }: TicketSectionProps) {
  const { t } = useTranslation();
  const { found, ask, add } = useTickets(number);
  const about = conversationId ?? number ?? '';
  const draft = useTicketDraft(about);
  const newDraft = useNewDraft(number, conversationId, entry);
  const [made, setMade] = useState<(TicketMade & { ok: true }) | null>(null);
  const words = useProblemWords();
  const customers = found?.ok === true ? found.value.customers : [];
  const isAsking = number !== null && found === null;
  const wanted = useHelpdesk((state) => state.wanted);

  useEffect(() => {
    // Who the customer is should be known before the form says it.
    if (wanted === null || wanted !== conversationId || isAsking) return;
    startDraft(about, newDraft(found?.ok === true ? found.value.customers : []));
    useHelpdesk.setState({ wanted: null });
  }, [wanted, conversationId, isAsking, about, newDraft, found]);

  return (
    <section className={classes.section} aria-label={t('tickets.heading')}>
      <header className={classes.header}>
        <h3 className={classes.heading}>{t('tickets.heading')}</h3>
        {!draft && (
          <Button
            variant="default"
            disabled={isAsking}
            onClick={() => {
              setMade(null);
              startDraft(about, newDraft(customers));
            }}
          >
            {t('tickets.new')}
          </Button>
        )}
      </header>
      {made && (
        <p className={classes.made} role="status">
          {t('tickets.created', { number: made.ticket.number })} {t(`tickets.time.${made.time}`)}
        </p>
      )}
      {draft && (
        <Suspense>
          <NewTicketForm
            about={about}
            draft={draft}
            number={number}
            conversationId={conversationId}
            isOver={entry?.state === 'ended'}
            known={customers}
            onMade={(ticket) => {
              setMade(ticket);
              add(ticket.ticket);
            }}
          />
        </Suspense>
      )}
      {isAsking && <p className={classes.quiet}>{t('tickets.loading')}</p>}
      {number === null && !made && <p className={classes.quiet}>{t('tickets.withheld')}</p>}
      {found?.ok === false && (
        <div className={classes.problem} role="alert">
          <p className={classes.problemText}>{words(found.problem)}</p>
          <Button variant="default" onClick={ask}>
            {t('tickets.retry')}
          </Button>
        </div>
      )}
      {found?.ok === true && <TicketList customers={customers} tickets={found.value.tickets} />}
    </section>
  );
}
