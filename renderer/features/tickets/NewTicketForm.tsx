import { Autocomplete, Button, Switch, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketMade } from '../../../contract/model/tickets.ts';
import type { HelpdeskCustomer } from '../../../contract/model/helpdesk.ts';
import { api } from '../../api.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { saidBy } from '../../store.ts';
import { useHelpdesk } from '../helpdesk/helpdesk-store.ts';
import { useProblemWords } from '../helpdesk/use-problem-words.ts';
import { CustomerField } from './CustomerField.tsx';
import { changeDraft, endDraft, type TicketDraft } from './ticket-draft.ts';
import classes from './Tickets.module.css';

interface NewTicketFormProps {
  about: string;
  draft: TicketDraft;
  number: string | null;
  conversationId: string | null;
  /** The call has ended: how long it took is known. */
  isOver: boolean;
  known: readonly HelpdeskCustomer[];
  onMade: (made: TicketMade & { ok: true }) => void;
}

/** A ticket that is being written. What goes wrong is said here, and what was written stays. */
export default function NewTicketForm({
  about,
  draft,
  number,
  conversationId,
  isOver,
  known,
  onMade,
}: NewTicketFormProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const timeAccounting = useHelpdesk((state) => state.timeAccounting);
  const asked = useAnswer({ ask: () => api.getHelpdeskGroups() }).value;
  const groups = asked?.ok ? asked.value : [];
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const set = (changes: Partial<TicketDraft>): void => {
    changeDraft(about, changes);
  };
  const isIdentified =
    draft.customer !== 'new' ||
    [number ?? '', draft.firstName, draft.lastName, draft.email].some((text) => text.trim() !== '');
  const isComplete =
    isIdentified && [draft.title, draft.group, draft.body].every((text) => text.trim() !== '');

  const create = async (): Promise<void> => {
    setRunning(true);
    setError(null);
    try {
      const { title, group, body, customer, firstName, lastName, email, accountTime } = draft;
      const person = { firstName: firstName.trim(), lastName: lastName.trim(), email: email.trim() };
      const made = await api.createTicket({
        conversationId,
        title,
        group,
        body,
        customer: customer === 'new' ? { ...person, phone: number ?? '' } : { id: customer },
        accountTime,
      });
      if (made.ok) {
        onMade(made);
        endDraft(about);
        return;
      }
      // They are there now: the next try takes them.
      if (made.customer) set({ customer: made.customer.id, others: [...draft.others, made.customer] });
      const text = words(made.problem);
      setError(t(made.step === 'customer' ? 'tickets.customerFailed' : 'tickets.ticketFailed', { text }));
    } catch (failure) {
      setError(t('tickets.ticketFailed', { text: saidBy(failure) }));
    } finally {
      setRunning(false);
    }
  };

  return (
    <form
      className={classes.form}
      aria-label={t('tickets.new')}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (isComplete && !running) void create();
      }}
    >
      <TextInput
        label={t('tickets.title')}
        maxLength={250}
        value={draft.title}
        onChange={(event) => {
          set({ title: event.currentTarget.value });
        }}
      />
      <CustomerField about={about} draft={draft} number={number} known={known} />
      {!isIdentified && <p className={classes.quiet}>{t('tickets.identify')}</p>}
      <Autocomplete
        label={t('tickets.group')}
        data={groups}
        value={draft.group}
        onChange={(group) => {
          set({ group });
        }}
      />
      <Textarea
        label={t('tickets.body')}
        rows={5}
        maxLength={20_000}
        value={draft.body}
        onChange={(event) => {
          set({ body: event.currentTarget.value });
        }}
      />
      {timeAccounting && conversationId !== null && (
        <Switch
          label={t('tickets.accountTime')}
          description={isOver ? undefined : t('tickets.accountLater')}
          checked={draft.accountTime}
          onChange={(event) => {
            set({ accountTime: event.currentTarget.checked });
          }}
        />
      )}
      <div role="alert">{error !== null && <p className={classes.error}>{error}</p>}</div>
      <div className={classes.buttons}>
        <Button
          variant="default"
          disabled={running}
          onClick={() => {
            endDraft(about);
          }}
        >
          {t('tickets.cancel')}
        </Button>
        <Button type="submit" disabled={running || !isComplete}>
          {t(running ? 'tickets.creating' : 'tickets.create')}
        </Button>
      </div>
    </form>
  );
}
