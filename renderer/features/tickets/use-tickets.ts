import type { HelpdeskResult, HelpdeskCustomer, TicketSummary } from '../../../contract/model/helpdesk.ts';
import { api } from '../../api.ts';
import { useAnswer } from '../../ask/use-answer.ts';

type Found = HelpdeskResult<{ customers: HelpdeskCustomer[]; tickets: TicketSummary[] }>;

/** Asks the helpdesk what it has of a number. */
export function useTickets(number: string | null): {
  /** Null while it is asked. */
  found: Found | null;
  ask: () => void;
  /** Puts in what was just made: the helpdesk's search may not know it yet. */
  add: (ticket: TicketSummary) => void;
} {
  const { value, change, askAnew } = useAnswer<Found>({
    key: number ?? '',
    when: number !== null,
    ask: () => api.getTickets(number ?? ''),
  });
  const add = (ticket: TicketSummary): void => {
    change((before) => {
      const known = before?.ok ? before.value : { customers: [], tickets: [] };
      return { ok: true, value: { ...known, tickets: [ticket, ...known.tickets] } };
    });
  };
  return { found: value ?? null, ask: askAnew, add };
}
