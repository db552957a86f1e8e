import type { LogEntry } from '../contract/caller-log.ts';
import type { Asked } from '../contract/helpdesk-commands.ts';
import type { TicketSummary } from '../contract/helpdesk.ts';
import type { CallerTickets } from '../contract/pop-up.ts';
import { isTestCall } from '../contract/test-call.ts';

/** What open tickets are asked for with. */
export interface OpenTicketsParts {
  /** Whether a helpdesk is there to be asked. */
  isReady: () => boolean;
  /** A number's tickets, open ones first; gives up by itself. */
  ask: (number: string) => Promise<Asked<{ tickets: TicketSummary[] }>>;
  /** Told when an answer is there. */
  changed: () => void;
  /** Milliseconds. */
  now: () => number;
  failed: (error: unknown) => void;
}

/** What is open in the helpdesk with those who call. */
export interface OpenTickets {
  /**
   * What is known now; asks where nobody has, once for a conversation.
   * @returns null where there is nobody to ask, or nobody knows whose call it is
   */
  of: (entry: Pick<LogEntry, 'conversationId' | 'remote'>) => CallerTickets | null;
}

/** Who calls again within a minute has the same tickets. */
const freshFor = 60_000;
/** More than there are pop-ups at once. */
const keptAtMost = 50;

interface Known {
  number: string;
  askedAt: number;
  tickets: CallerTickets;
}

/** Asks after the pop-up is there, so that it waits for nobody. */
export function createOpenTickets({ isReady, ask, changed, now, failed }: OpenTicketsParts): OpenTickets {
  /** By conversation, the latest one last. */
  const known = new Map<string, Known>();

  const askFor = async (one: Known): Promise<void> => {
    const answer = await ask(one.number);
    one.tickets = answer.ok ? openOnes(answer.value.tickets) : { state: 'failed' };
    changed();
  };
  const fresh = (number: string): Known | undefined =>
    [...known.values()].findLast(
      (one) => one.number === number && one.tickets.state !== 'failed' && now() - one.askedAt < freshFor,
    );
  const begin = (number: string): Known => {
    const one: Known = { number, askedAt: now(), tickets: { state: 'asking' } };
    setImmediate(() => {
      askFor(one).catch((error: unknown) => {
        one.tickets = { state: 'failed' };
        changed();
        failed(error);
      });
    });
    return one;
  };

  return {
    of({ conversationId, remote: { number } }) {
      if (number === null || isTestCall(conversationId) || !isReady()) return null;
      const before = known.get(conversationId);
      if (before) return before.tickets;
      const one = fresh(number) ?? begin(number);
      known.set(conversationId, one);
      const [oldest] = known.keys();
      if (known.size > keptAtMost && oldest !== undefined) known.delete(oldest);
      return one.tickets;
    },
  };
}

function openOnes(tickets: readonly TicketSummary[]): CallerTickets {
  const open = tickets.filter((ticket) => ticket.open);
  const [first] = open;
  return {
    state: 'known',
    count: open.length,
    latest: first ? { id: first.id, number: first.number, title: first.title } : null,
  };
}
