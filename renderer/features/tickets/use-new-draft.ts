import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { HelpdeskCustomer } from '../../../contract/model/helpdesk.ts';
import { formatMoment } from '../../format.ts';
import { useApp } from '../../store.ts';
import { useNumberWords } from '../../components/call/use-party.ts';
import { useHelpdesk } from '../helpdesk/helpdesk-store.ts';
import type { TicketDraft } from './ticket-draft.ts';

/** @returns a function that begins a ticket with all that is known of call and caller */
export function useNewDraft(
  number: string | null,
  conversationId: string | null,
  entry: LogEntry | null,
): (customers: readonly HelpdeskCustomer[]) => TicketDraft {
  const { t } = useTranslation();
  const words = useNumberWords();
  const language = useApp((state) => state.language);
  const group = useHelpdesk((state) => state.group);
  const timeAccounting = useHelpdesk((state) => state.timeAccounting);

  return useCallback(
    (customers) => {
      const [customer] = customers;
      const [contact] = entry?.party?.certainty === 'known' ? entry.party.contacts : [];
      const read = entry ? words(entry.remote) : (number ?? '');
      const who =
        [contact?.name, customer?.name, read].find((name) => name !== undefined && name !== '') ?? '';
      const title = t(entry?.direction === 'out' ? 'tickets.callWith' : 'tickets.callFrom', { who });
      const moment = formatMoment(entry?.startedAt ?? new Date().toISOString(), language);
      const note = entry?.note.trim() ?? '';
      return {
        title,
        group,
        body: note === '' ? t('tickets.defaultBody', { title, moment }) : note,
        customer: customer?.id ?? 'new',
        others: [],
        ...namesOf(contact?.name ?? ''),
        email: '',
        accountTime: timeAccounting && conversationId !== null,
      };
    },
    [t, words, language, entry, group, timeAccounting, number, conversationId],
  );
}

/** The last word is the family's, as far as anybody can tell. */
function namesOf(name: string): { firstName: string; lastName: string } {
  const words = name.trim().replaceAll(/\s+/g, ' ');
  const last = words.lastIndexOf(' ');
  return { firstName: words.slice(0, Math.max(0, last)), lastName: words.slice(last + 1) };
}
