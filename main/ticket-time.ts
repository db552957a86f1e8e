import type { TicketMade } from '../contract/helpdesk-commands.ts';
import type { LogEntry } from '../contract/caller-log.ts';
import type { TicketSummary } from '../contract/helpdesk.ts';
import { asked, noToken } from './asked.ts';
import type { CallChange } from './domain/call-book.ts';
import type { HelpdeskBoard } from './helpdesk-board.ts';
import type { Helpdesk } from './helpdesk-access.ts';

/** Writes the time of calls to their tickets. */
export interface TicketTime {
  /** At once for a call that has ended, otherwise when it ends; until then that is kept in memory alone. */
  account: (ticket: TicketSummary, entry: LogEntry) => Promise<(TicketMade & { ok: true })['time']>;
  /** Takes a change of a call. */
  changed: (change: Pick<CallChange, 'entry' | 'removed'>) => void;
}

interface Pending {
  conversationId: string;
  ticket: TicketSummary;
}

/** @param failed told of faults of our own */
export function createTicketTime(
  current: () => Helpdesk | null,
  board: Pick<HelpdeskBoard, 'report' | 'setPendingTime'>,
  failed: (error: unknown) => void,
): TicketTime {
  let pending: Pending[] = [];

  const setPending = (next: Pending[]): void => {
    pending = next;
    board.setPendingTime(next.map(({ conversationId, ticket }) => ({ conversationId, ticketId: ticket.id })));
  };
  const write = async (ticket: TicketSummary, talkingSeconds: number): Promise<'written' | 'failed'> => {
    const zammad = current()?.zammad;
    const done = zammad
      ? await asked(zammad.tickets.accountTime(ticket.id, talkingSeconds))
      : ({ ok: false, problem: noToken } as const);
    if (done.ok) return 'written';
    const { id, number } = ticket;
    board.report({ kind: 'timeAccounting', ticket: { id, number }, talkingSeconds, problem: done.problem });
    return 'failed';
  };

  return {
    async account(ticket, { conversationId, state, talkingSeconds }) {
      if (state !== 'ended') {
        setPending([...pending, { conversationId, ticket }]);
        return 'later';
      }
      return talkingSeconds === null || talkingSeconds < 1 ? 'none' : await write(ticket, talkingSeconds);
    },
    changed({ entry, removed }) {
      const { conversationId, state, talkingSeconds } = entry;
      const isMeant = (one: Pending): boolean =>
        one.conversationId === conversationId || removed.includes(one.conversationId);
      const meant = pending.filter(isMeant);
      if (meant.length === 0) return;
      const others = pending.filter((one) => !isMeant(one));
      if (state !== 'ended') {
        if (removed.length > 0) setPending([...others, ...meant.map((one) => ({ ...one, conversationId }))]);
        return;
      }
      setPending(others);
      if (talkingSeconds === null) return;
      for (const { ticket } of meant) void write(ticket, talkingSeconds).catch(failed);
    },
  };
}
