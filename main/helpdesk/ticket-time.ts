import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { TicketMade } from '../../contract/model/tickets.ts';
import type { HelpdeskProblem, TicketSummary } from '../../contract/model/helpdesk.ts';
import type { CallBook, CallChange } from '../domain/conversations/call-book.ts';
import type { Helpdesk } from '../ports/helpdesk.ts';
import type { WaitingTime } from '../storage/ticket-times.ts';
import { toHelpdeskResult, noToken } from './to-result.ts';
import type { HelpdeskStore } from './helpdesk-store.ts';

/** Writes the time of calls to their tickets. */
export interface TicketTime {
  /** At once for a call that has ended, otherwise when it ends; that is kept, also while the app does not run. */
  account: (ticket: TicketSummary, entry: LogEntry) => Promise<(TicketMade & { ok: true })['time']>;
  /** Takes a change of a call. */
  changed: (change: Pick<CallChange, 'entry'>) => void;
  /** Goes on with what waits: calls may have ended while nobody saw it, or the helpdesk can be asked again. */
  resume: () => void;
}

/** What it works with; `helpdesk-room.ts` joins it. */
export interface TicketTimeParts {
  current: () => Helpdesk | null;
  /** The helpdesk's origin; empty where none is set up. */
  helpdesk: () => string;
  store: Pick<HelpdeskStore, 'report'>;
  book: Pick<CallBook, 'entries'>;
  /** What waited when the app ended. */
  waiting: readonly WaitingTime[];
  /** Brings what waits to the disk; never rejects. */
  keep: (waiting: WaitingTime[]) => Promise<void>;
  /** ISO 8601. */
  now: () => string;
  /** Told of faults of our own. */
  failed: (error: unknown) => void;
}

/** The journal goes no further back, so nobody will hear of the call's end any more; milliseconds. */
const waitsFor = 31 * 86_400_000;

/** Whether the helpdesk took the time when the app ended, nobody knows. */
const interrupted: HelpdeskProblem = { kind: 'notReachable', cause: 'other', detail: '', perhapsDone: true };

/** Makes that. What waits is worked on when somebody asks to resume. */
export function createTicketTime(parts: TicketTimeParts): TicketTime {
  const { current, helpdesk, store, book, keep, now, failed } = parts;
  let waiting = [...parts.waiting];
  let unsure = waiting.filter((one) => one.asked);

  const setWaiting = (next: WaitingTime[]): Promise<void> => {
    waiting = next;
    return keep(next);
  };
  const write = async (
    { id, number }: Pick<TicketSummary, 'id' | 'number'>,
    talkingSeconds: number,
  ): Promise<'written' | 'failed'> => {
    const account = current();
    const done = account
      ? await toHelpdeskResult(account.tickets.accountTime(id, talkingSeconds))
      : ({ ok: false, problem: noToken } as const);
    if (done.ok) return 'written';
    store.report({ kind: 'timeAccounting', ticket: { id, number }, talkingSeconds, problem: done.problem });
    return 'failed';
  };

  /** @param entry the call's conversation, which has ended */
  const finish = async (one: WaitingTime, { talkingSeconds, assumed }: LogEntry): Promise<void> => {
    // Where its end was never reported, it may be yet.
    if (talkingSeconds === null && assumed) return;
    if (talkingSeconds !== null && talkingSeconds >= 1) {
      if (current() === null || one.helpdesk !== helpdesk()) return;
      const sent = { ...one, asked: true };
      // On the disk before the helpdesk is asked: time that was written must not be written again by the next start.
      await setWaiting(waiting.map((other) => (other === one ? sent : other)));
      await write({ id: one.ticketId, number: one.ticketNumber }, talkingSeconds);
      await setWaiting(waiting.filter((other) => other !== sent));
    } else {
      await setWaiting(waiting.filter((other) => other !== one));
    }
  };

  const finishWith = (entry: LogEntry): void => {
    if (waiting.length === 0 || entry.state !== 'ended') return;
    for (const one of waiting) {
      if (!one.asked && isOf(entry, one.callId)) finish(one, entry).catch(failed);
    }
  };

  return {
    async account(ticket, entry) {
      const { state, talkingSeconds, legs } = entry;
      const [leg] = legs;
      if (state !== 'ended' && leg) {
        const { id: ticketId, number: ticketNumber } = ticket;
        const meant = { helpdesk: helpdesk(), ticketId, ticketNumber, callId: leg.callId };
        await setWaiting([...waiting, { ...meant, since: now(), asked: false }]);
        return 'later';
      }
      return talkingSeconds === null || talkingSeconds < 1 ? 'none' : await write(ticket, talkingSeconds);
    },
    changed({ entry }) {
      finishWith(entry);
    },
    resume() {
      if (waiting.length === 0) return;
      const young = waiting.filter(({ since }) => Date.parse(now()) - Date.parse(since) < waitsFor);
      const left = young.filter((one) => !unsure.includes(one));
      const entries = book.entries();
      for (const { ticketId, ticketNumber, callId } of unsure) {
        const ticket = { id: ticketId, number: ticketNumber };
        const talkingSeconds = entries.find((entry) => isOf(entry, callId))?.talkingSeconds ?? 0;
        store.report({ kind: 'timeAccounting', ticket, talkingSeconds, problem: interrupted });
      }
      unsure = [];
      if (left.length < waiting.length) void setWaiting(left);
      for (const entry of entries) finishWith(entry);
    },
  };
}

function isOf({ legs }: LogEntry, callId: string): boolean {
  return legs.some((leg) => leg.callId === callId);
}
