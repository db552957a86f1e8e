import type { JournalEntry, WebhookRequest } from '../../contract/model/request.ts';
import type { AppLog } from '../lib/app-log.ts';
import { boundedWait } from '../lib/pure/bounded-wait.ts';
import { createRateLimit } from '../lib/pure/rate-limit.ts';
import type { Problems } from '../ports/problems.ts';

/** What becomes of requests that were turned away. */
export interface TurnedAway {
  take: (request: WebhookRequest) => void;
  /** An entry that the journal held at the start: what was written today is part of today's budget. */
  restore: (entry: JournalEntry) => void;
  /** Writes down how many have not been. */
  close: () => void;
}

/** What it works with. */
export interface TurnedAwayParts {
  /** Puts a request into the journal. */
  write: (request: WebhookRequest) => void;
  appLog: Pick<AppLog, 'warn'>;
  problems: Pick<Problems, 'report' | 'over'>;
  /** Whether the journal as a whole has become so large that it takes in nothing but what was answered. */
  isJournalLarge: () => boolean;
  /** Milliseconds of a clock that does not go back. */
  now: () => number;
}

/** So many of strangers pass at once, and one a minute after that: they must not use up what shows an admin's mistake. */
const atOnce = 100;
const oneEvery = 60_000;

/** So much a day, UTC, is written down of all that is turned away, whatever is sent; bytes of the journal. */
export const refusedBytesADay = 2 * 2 ** 20;

/** How often it is written down, once that is used up, how many more there were; milliseconds. */
const countedEvery = 3_600_000;

/**
 * Writes down requests that were turned away, in the journal and as a line in the app's own log, as long as today's budget lasts. Then
 * they are counted, and a record says how many there were.
 */
export function createTurnedAway(parts: TurnedAwayParts): TurnedAway {
  const { write, appLog, problems, isJournalLarge, now } = parts;
  const strangers = createRateLimit(now, atOnce, oneEvery);
  const lines = createRateLimit(now, atOnce, oneEvery);
  let day = '';
  let spent = 0;
  /** How many have not been written down since one was, and the last of them. */
  let unrecorded = 0;
  let last: WebhookRequest | null = null;
  let countedAt = -Infinity;
  let midnight: NodeJS.Timeout | null = null;

  const record = (request: WebhookRequest): void => {
    write(unrecorded === 0 ? request : { ...request, unrecorded });
    unrecorded = 0;
  };

  /** The last one stands for those that were not written down. It has no parts whose length somebody else decides. */
  const recordCount = (): void => {
    if (!last || unrecorded === 0) return;
    const { body, bodyLength = body.length } = last;
    countedAt = now();
    unrecorded -= 1;
    record({ ...last, headers: {}, body: '', bodyLength });
  };

  const begin = (today: string): void => {
    recordCount();
    if (midnight) clearTimeout(midnight);
    [day, spent, midnight] = [today, 0, null];
    problems.over('refusalsNotRecorded');
  };

  const usedUp = ({ at }: WebhookRequest): void => {
    problems.report({ kind: 'refusalsNotRecorded' });
    const tomorrow = new Date(Date.parse(day) + 86_400_000).toISOString();
    // A clock that was set back has a longer day than a timer may be told.
    const left = boundedWait(Date.parse(tomorrow) - Date.parse(at), { most: 86_400_000 });
    midnight ??= setTimeout(() => {
      begin(tomorrow.slice(0, 10));
    }, left).unref();
  };

  const writeDown = (request: WebhookRequest): void => {
    const today = request.at.slice(0, 10);
    // A clock that is set back begins no day anew.
    if (today > day) begin(today);
    const isHeldBack = isStranger(request) && strangers.pass() === null;
    const bytes = isHeldBack ? 0 : sizeOf(request);
    const fits = spent + bytes <= refusedBytesADay && !isJournalLarge();
    if (fits && !isHeldBack) {
      spent += bytes;
      record(request);
      return;
    }
    unrecorded += 1;
    last = request;
    if (isHeldBack || isJournalLarge()) return;
    usedUp(request);
    if (now() - countedAt >= countedEvery) recordCount();
  };

  return {
    take(request) {
      writeDown(request);
      const heldBack = lines.pass();
      if (heldBack === null) return;
      const { status, reason, remoteAddress } = request;
      const others = heldBack === 0 ? '' : `, and ${heldBack} more before`;
      appLog.warn(`turned away: ${status} ${reason ?? ''} from ${remoteAddress}${others}`);
    },
    restore(entry) {
      if (entry.kind !== 'request' || entry.request.reason === null) return;
      const writtenOn = entry.request.at.slice(0, 10);
      if (writtenOn > day) [day, spent] = [writtenOn, 0];
      if (writtenOn === day) spent += sizeOf(entry.request);
    },
    close() {
      recordCount();
      if (midnight) clearTimeout(midnight);
    },
  };
}

/** Who does not know the secret: it was wrong, or the address could not even be read. */
function isStranger({ reason, endpoint }: WebhookRequest): boolean {
  return reason === 'wrongToken' || (reason === 'unreadable' && endpoint === null);
}

function sizeOf(request: WebhookRequest): number {
  return Buffer.byteLength(JSON.stringify(request));
}
