import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { HelpdeskResult, TicketSummary } from '../../contract/model/helpdesk.ts';
import type { CallerTickets } from '../../contract/model/pop-up.ts';
import { isTestCall } from '../../contract/model/test-call.ts';

/** What open tickets are asked for with. */
export interface OpenTicketsParts {
  /** The helpdesk that can be asked, the same one until it is another; null where there is none. */
  helpdesk: () => object | null;
  /** A number's tickets, open ones first; gives up by itself. */
  ask: (number: string) => Promise<HelpdeskResult<{ tickets: TicketSummary[] }>>;
  /** Told when an answer is there. */
  changed: () => void;
  /** Milliseconds. */
  now: () => number;
  failed: (error: unknown) => void;
}

/** What is open in the helpdesk with those who call. */
export interface OpenTickets {
  /**
   * What is known now; asks where nobody has, once for a conversation as long as its caller and the helpdesk are the same.
   * @returns null where there is nobody to ask, or nobody knows whose call it is
   */
  of: (entry: Pick<LogEntry, 'conversationId' | 'remote'>) => CallerTickets | null;
}

/** Who calls again within a minute has the same tickets. */
const freshFor = 60_000;
/** More than there are pop-ups at once. */
const keptAtMost = 50;

interface Known {
  helpdesk: object;
  number: string;
  askedAt: number;
  tickets: CallerTickets;
}

/** Asks after the pop-up is there, so that it waits for nobody. */
export function createOpenTickets({ helpdesk, ask, changed, now, failed }: OpenTicketsParts): OpenTickets {
  /** By conversation, the latest one last. */
  const known = new Map<string, Known>();

  const askFor = async (one: Known): Promise<void> => {
    const answer = await ask(one.number);
    one.tickets = answer.ok ? openOnes(answer.value.tickets) : { state: 'failed' };
    changed();
  };
  const fresh = (about: Pick<Known, 'helpdesk' | 'number'>): Known | undefined =>
    [...known.values()].findLast(
      (one) => isAbout(one, about) && one.tickets.state !== 'failed' && now() - one.askedAt < freshFor,
    );
  const begin = (about: Pick<Known, 'helpdesk' | 'number'>): Known => {
    const one: Known = { ...about, askedAt: now(), tickets: { state: 'asking' } };
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
      const asked = helpdesk();
      if (number === null || isTestCall(conversationId) || asked === null) return null;
      const about = { helpdesk: asked, number };
      const before = known.get(conversationId);
      // Whose call it is may turn out later: by the one that it came from, which was heard of after it.
      if (before && isAbout(before, about)) return before.tickets;
      const one = fresh(about) ?? begin(about);
      known.delete(conversationId);
      known.set(conversationId, one);
      const [oldest] = known.keys();
      if (known.size > keptAtMost && oldest !== undefined) known.delete(oldest);
      return one.tickets;
    },
  };
}

function isAbout(one: Known, { helpdesk, number }: Pick<Known, 'helpdesk' | 'number'>): boolean {
  return one.helpdesk === helpdesk && one.number === number;
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
