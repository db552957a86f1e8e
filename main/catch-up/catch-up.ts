import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { CatchUpNews, CatchUpStatus } from '../../contract/model/catch-up.ts';
import type { PastCall, TelephonyProblem } from '../../contract/model/telephony.ts';
import type { CallBook } from '../domain/conversations/call-book.ts';
import { toHistoryEvent } from '../domain/calls/history.ts';
import { boundedWait } from '../lib/pure/bounded-wait.ts';
import { coalesce } from '../lib/coalesce.ts';
import { TelephonyError, type Telephony, type TelephonyAccess } from '../ports/telephony.ts';
import type { CatchUpFile } from '../storage/catch-up-file.ts';
import type { Switchboard } from '../switchboard.ts';

/** Reads in the telephone system's history what was missed while the app heard nothing. */
export interface CatchUp {
  /** Something may have been missed until now. One run at a time: a wish during one is a run after it. Never rejects. */
  run: () => Promise<void>;
  news: () => CatchUpNews;
  dismiss: () => Promise<void>;
  /** Keeps until when everything is known, and reads no more. */
  stop: () => Promise<void>;
}

export interface CatchUpParts {
  telephony: TelephonyAccess<'history' | 'whoAmI'>;
  switchboard: Pick<Switchboard, 'takeHistory'>;
  book: Pick<CallBook, 'lastHeard' | 'newest' | 'call'>;
  memory: CatchUpFile;
  publish: (news: CatchUpNews) => void;
  /** Milliseconds of the epoch. */
  now: () => number;
  /** Told of faults of our own. */
  failed: (error: unknown) => void;
}

type Account = Pick<Telephony, 'history' | 'whoAmI'>;

const minute = 60_000;
const day = 24 * 60 * minute;

/** How much is read again, so that clocks that differ and calls that were just ending leave no gap; milliseconds. */
const overlap = 10 * minute;
/** How far back is read at most, and where nobody knows since when something is missing; milliseconds. */
const longest = 30 * day;
const usual = day;
/** How far back calls are looked for of which no end was reported; milliseconds. */
const unendedSince = 2 * day;
/** How many entries are read at most in a run: fifty pages. */
const mostEntries = 5_000;
/** An entry that ended so recently may be about a call that goes on; milliseconds. */
const justNow = minute;
/** When it is tried again after a failure that passes by itself; minutes. The last one again and again. */
const retries = [1, 5, 15, 60];

export function createCatchUp(parts: CatchUpParts): CatchUp {
  const { telephony, switchboard, book, memory, publish, now, failed } = parts;
  let status: CatchUpStatus = { state: 'off' };
  let isNews = false;
  let stopped = false;
  let failures = 0;
  let retry: NodeJS.Timeout | null = null;

  const setState = (next: CatchUpStatus, news: boolean): void => {
    status = next;
    isNews = news;
    publish({ status, isNews });
  };
  const iso = (moment: number): string => new Date(moment).toISOString();

  /** Since when something may be missing; milliseconds of the epoch. */
  const missingSince = (): number => {
    const { through } = memory.read();
    const heard = book.lastHeard();
    const known =
      through === null
        ? Math.min(heard === null ? Infinity : Date.parse(heard), now() - usual)
        : Date.parse(through);
    const unended = book
      .newest(1_000)
      .filter(isUnended)
      .map(({ startedAt }) => Date.parse(startedAt));
    const recent = unended.filter((startedAt) => startedAt > now() - unendedSince);
    return Math.min(known, now(), ...recent) - overlap;
  };

  const readOnce = async (account: Account): Promise<void> => {
    const begunAt = now();
    const since = missingSince();
    const from = Math.max(since, begunAt - longest);
    const past: PastCall[] = [];
    let cut = since < from;
    for await (const { calls } of account.history({ from: iso(from) })) {
      past.push(...calls);
      if (past.length < mostEntries) continue;
      cut = true;
      break;
    }
    const events = past
      .filter((entry) => !goesOn(entry))
      .map(toHistoryEvent)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const found = await switchboard.takeHistory(events);
    const isEmpty = past.length === 0 && (await holdsNoCalls(account, begunAt));
    const { toldUnavailable } = memory.read();
    await remember({ through: iso(begunAt), toldUnavailable: isEmpty });
    if (isEmpty) setState({ state: 'unavailable', at: iso(begunAt) }, !toldUnavailable);
    else setState({ state: 'done', at: iso(begunAt), found, from: iso(from), cut }, found > 0 || cut);
  };

  /** A call that somebody has on the phone is no matter of the history yet. */
  const goesOn = ({ callId, startedAt, durationSeconds }: PastCall): boolean => {
    const call = callId === null ? null : book.call(callId);
    const endedAt = Date.parse(startedAt) + (durationSeconds ?? 0) * 1_000;
    return call !== null && call.state !== 'ended' && endedAt > now() - justNow;
  };

  /** Whether the account's history knows of no call at all, though there were some or it is of the kind that has none. */
  const holdsNoCalls = async (account: Account, begunAt: number): Promise<boolean> => {
    for await (const { calls } of account.history({ from: iso(begunAt - longest) }))
      if (calls.length > 0) return false;
    const wasHeard = book
      .newest(1_000)
      .some(
        ({ fromHistory, endedAt }) => !fromHistory && isWithin(endedAt, begunAt - longest, begunAt - overlap),
      );
    return wasHeard || !(await account.whoAmI()).capabilities.historyHoldsCalls;
  };

  const remember = async (what: Parameters<CatchUpFile['write']>[0]): Promise<void> => {
    try {
      await memory.write(what);
    } catch (error) {
      // The next start reads more than it has to.
      failed(error);
    }
  };

  const tryOnce = async (): Promise<void> => {
    const account = telephony.current();
    if (!account) {
      setState({ state: 'off' }, false);
      return;
    }
    setState({ state: 'running' }, false);
    try {
      await readOnce(account);
      failures = 0;
    } catch (error) {
      if (!(error instanceof TelephonyError)) throw error;
      // Said once: that it is still so is no news.
      setState({ state: 'failed', at: iso(now()), problem: error.problem }, failures === 0);
      if (passes(error.problem)) tryLater(error.problem);
      failures += 1;
    }
  };

  const tryLater = (problem: TelephonyProblem): void => {
    const asked = problem.kind === 'rateLimited' ? (problem.retryAfterSeconds ?? 0) * 1_000 : 0;
    const pause = (retries[Math.min(failures, retries.length - 1)] ?? 0) * minute;
    retry = setTimeout(() => void run(), boundedWait(asked, { least: pause, most: day })).unref();
  };

  const run = coalesce(async () => {
    if (stopped) return;
    if (retry) clearTimeout(retry);
    retry = null;
    try {
      await tryOnce();
    } catch (error) {
      setState({ state: 'off' }, false);
      failed(error);
    }
  });

  return {
    run,
    news: () => ({ status, isNews }),
    async dismiss() {
      setState(status, false);
      if (status.state === 'unavailable') await remember({ toldUnavailable: true });
    },
    async stop() {
      stopped = true;
      if (retry) clearTimeout(retry);
      // Where a run has failed, or goes on, something is missing from before: that is read at the next start.
      if (status.state === 'done') await remember({ through: iso(now()) });
    },
  };
}

function isUnended({ state, assumed }: LogEntry): boolean {
  return state !== 'ended' || assumed;
}

function isWithin(moment: string | null, from: number, until: number): boolean {
  return moment !== null && Date.parse(moment) > from && Date.parse(moment) < until;
}

/** Whether it may be otherwise in a while, without anybody doing anything. */
function passes({ kind }: TelephonyProblem): boolean {
  return [
    ...['notReachable', 'timeout', 'serverError', 'rateLimited', 'redirected'],
    ...['unexpectedAnswer', 'tooLarge'],
  ].includes(kind);
}
