import { useCallback, useEffect, useState } from 'react';
import type { HelpdeskResult, HelpdeskCustomer, TicketSummary } from '../../../contract/model/helpdesk.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';

type Found = HelpdeskResult<{ customers: HelpdeskCustomer[]; tickets: TicketSummary[] }>;

/** Asks the helpdesk what it has of a number. */
export function useTickets(number: string | null): {
  /** Null while it is asked. */
  found: Found | null;
  ask: () => void;
  /** Puts in what was just made: the helpdesk's search may not know it yet. */
  add: (ticket: TicketSummary) => void;
} {
  const [found, setFound] = useState<Found | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (number === null) return;
    let isWanted = true;
    run(
      api.getTickets(number).then((answer) => {
        if (isWanted) setFound(answer);
      }),
    );
    return () => {
      isWanted = false;
    };
  }, [number, round]);

  const ask = useCallback(() => {
    setFound(null);
    setRound((before) => before + 1);
  }, []);
  const add = useCallback((ticket: TicketSummary) => {
    setFound((before) => {
      const value = before?.ok ? before.value : { customers: [], tickets: [] };
      return { ok: true, value: { ...value, tickets: [ticket, ...value.tickets] } };
    });
  }, []);
  return { found, ask, add };
}
