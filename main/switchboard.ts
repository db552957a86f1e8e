import {
  markSchema,
  type Answer,
  type CallEvent,
  type HistoryEvent,
  type Mark,
  type WebhookEvent,
} from '../contract/model/calls/call.ts';
import type { JournalEntry, WebhookRequest } from '../contract/model/request.ts';
import { changesIn, type CallBook, type CallChange } from './domain/conversations/call-book.ts';
import { isSameData } from './lib/pure/is-same-data.ts';
import { createTurns } from './lib/turns.ts';
import type { SeenWebhooks } from './domain/conversations/seen-webhooks.ts';
import { isSelfSigned } from './domain/calls/genuine-webhook.ts';
import type { Rules } from './domain/calls/rules.ts';

/** The one place where an event becomes a call and everybody who cares is told. */
export interface Switchboard {
  /**
   * Takes an event in: decides, records, and resolves when the answer may leave, which is before anybody is told. One that came
   * before is answered as it was then, adds nothing to journal and calls, and is told as a repeat alone.
   * @param event null: nothing that tells of a call; it is only written down
   * @param exchange makes the record of the request once the answer is decided
   */
  receive: (
    event: WebhookEvent | null,
    exchange: (answer: Answer) => WebhookRequest,
  ) => Promise<WebhookRequest>;
  /** Writes down a request that was turned away. */
  turnedAway: (request: WebhookRequest) => void;
  /** Takes in what a person set by hand; resolves when it is safe. */
  mark: (marks: readonly Omit<Mark, 'at'>[]) => Promise<void>;
  /**
   * Takes in what the telephone system's history says, as far as it is new; resolves when it is safe.
   * @returns how many of them are calls that nothing else told of
   */
  takeHistory: (events: readonly HistoryEvent[]) => Promise<number>;
  /** Ends calls of which nothing has been heard for too long. */
  settle: () => void;
  /** Tells of every change of a call from now on; returns the function that ends it. */
  subscribe: (subscriber: (change: CallChange) => void) => () => void;
  /**
   * Tells of every request from now on, also of those that were turned away; returns the function that ends it. They are
   * in the journal then, or wait in memory for a disk that takes them.
   */
  subscribeToRequests: (subscriber: (request: WebhookRequest) => void) => () => void;
  /** Tells of every request from now on that came before, also of each of a flood; returns the function that ends it. */
  subscribeToRepeats: (subscriber: (request: WebhookRequest) => void) => () => void;
}

/** What the switchboard works with; a root joins it. */
export interface SwitchboardParts {
  rules: () => Rules;
  book: CallBook;
  /** The webhooks that came before. */
  seen: SeenWebhooks;
  /** Whether a new call is for the team, as far as that is known. */
  isForUs: (call: NewCall) => boolean;
  /** Resolves when the entry is on the disk. */
  append: (entry: JournalEntry) => Promise<unknown>;
  now: () => Date;
  /** The journal could not be written; what it should hold is kept in memory. */
  onNotSaved: (error: unknown) => void;
  /** A subscriber failed, or what becomes of a call could not be worked out. */
  onSubscriberFailed: (error: unknown) => void;
}

type NewCall = Extract<WebhookEvent, { kind: 'newCall' }>;

const letRing: Answer = { action: 'letRing' };

/** How many entries of the history are taken in before others have their turn. */
const historyAtOnce = 50;

/**
 * Makes a switchboard without subscribers. The way of a webhook is `receive`, from its top to its end: decide, record,
 * answer, tell. Nothing that is told can delay the answer, break it, or be taken for trouble with the journal.
 */
export function createSwitchboard(parts: SwitchboardParts): Switchboard {
  const { rules, book, seen, isForUs, append, now, onNotSaved, onSubscriberFailed } = parts;
  const ofCalls = createTurns<CallChange>(onSubscriberFailed);
  const ofRequests = createTurns<WebhookRequest>(onSubscriberFailed);
  const ofRepeats = createTurns<WebhookRequest>(onSubscriberFailed);

  const tell = (news: CallChange | null): void => {
    for (const change of changesIn(news)) ofCalls.tell(change);
  };

  /** Marks that are being written down: when each of these calls was marked last. */
  const beingMarked = new Map<string, string>();

  /** Later than all before, whatever the clock says: what a person set last is what counts. */
  const momentOf = (callId: string, at: string): string => {
    const last = beingMarked.get(callId) ?? book.lastMark(callId);
    const moment = last === null || last < at ? at : new Date(Date.parse(last) + 1).toISOString();
    beingMarked.set(callId, moment);
    return moment;
  };

  /** Whatever goes wrong beside an answer, what the rules say stays the answer. */
  const unharmed = (task: () => void): void => {
    try {
      task();
    } catch (error) {
      setImmediate(onSubscriberFailed, error);
    }
  };

  const write = async (entry: JournalEntry): Promise<void> => {
    try {
      await append(entry);
    } catch (error) {
      unharmed(() => {
        onNotSaved(error);
      });
    }
  };

  /** Of the webhook that came last. */
  let lastWrite: Promise<void> = Promise.resolve();

  /** What was answered to one that a month's file has, also where the journal has not been read so far. */
  const answerInBook = (webhook: WebhookEvent | null): Answer | undefined => {
    const first = webhook === null ? undefined : book.seenBefore(webhook);
    return first?.kind === 'newCall' ? first.answer : first && letRing;
  };

  /**
   * A signature says that the telephone system wrote it, not for which of its accounts. A call that is known, or comes from one that is, has
   * been judged; a Test call has no line.
   */
  const judged = (call: NewCall, request: WebhookRequest, answer: Answer): CallEvent => {
    const isKnown = [call.callId, call.origCallId].some((id) => id !== null && book.call(id) !== null);
    const isOurs = isKnown || isSelfSigned(request) || isForUs(call);
    return { ...call, answer, ...(!isOurs && { foreignLine: true }) };
  };

  return {
    async receive(webhook, exchange) {
      const decided: Answer = webhook?.kind === 'newCall' ? rules()(webhook) : letRing;
      const request = exchange(decided);
      const first = seen.answerTo(webhook, request) ?? answerInBook(webhook);
      if (first) {
        // Perhaps it is still being written down: the journal takes its lines in order.
        await lastWrite;
        unharmed(() => {
          seen.countRepeat(webhook, request);
        });
        ofRepeats.tell(request);
        // Unless the rules have changed since, that is what has been made already.
        return isSameData(first, decided) ? request : exchange(first);
      }
      const event = webhook?.kind === 'newCall' ? judged(webhook, request, decided) : webhook;
      seen.add(webhook, request, decided);
      lastWrite = write({ kind: 'request', request, event });
      await lastWrite;
      // Only put in line here: the turns begin when the answer has left.
      if (event) {
        unharmed(() => {
          tell(book.addEvent(event));
        });
      }
      ofRequests.tell(request);
      return request;
    },
    turnedAway(request) {
      void write({ kind: 'request', request, event: null }).then(() => {
        ofRequests.tell(request);
      });
    },
    async mark(marks) {
      const at = now().toISOString();
      await Promise.all(
        marks.map(async (given) => {
          const mark = markSchema.parse({ ...given, at: momentOf(given.callId, at) });
          await write({ kind: 'mark', mark });
          tell(book.addMark(mark));
          if (beingMarked.get(mark.callId) === mark.at) beingMarked.delete(mark.callId);
        }),
      );
    },
    async takeHistory(events) {
      const found = new Set<string>();
      for (let start = 0; start < events.length; start += historyAtOnce) {
        const news = events.slice(start, start + historyAtOnce).filter((event) => !book.seenBefore(event));
        // Those of a batch share a write, and calls that come in meanwhile have their turn between two of them.
        await Promise.all(news.map((event) => write({ kind: 'history', event })));
        for (const event of news) {
          const change = book.addEvent(event);
          if (change && book.call(event.callId)?.fromHistory === true) found.add(event.callId);
          tell(change);
        }
      }
      return found.size;
    },
    settle() {
      for (const change of book.settle()) tell(change);
    },
    subscribe: ofCalls.subscribe,
    subscribeToRequests: ofRequests.subscribe,
    subscribeToRepeats: ofRepeats.subscribe,
  };
}
