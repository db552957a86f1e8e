import { useCallback } from 'react';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';
import { api } from '../../../api.ts';
import { run } from '../../../store.ts';

/** How old a call has to be before it can be marked while it still goes on; milliseconds. */
const markableAfter = 60_000;

/** Whether a person may say that this is done: when it has ended, or is a minute old. */
export function isMarkable(entry: LogEntry, now: number): boolean {
  return entry.state === 'ended' || now - Date.parse(entry.startedAt) >= markableAfter;
}

/** @returns a function that marks all of a conversation's calls as done or open */
export function useMarkDone(): (entry: LogEntry, done: boolean) => void {
  return useCallback((entry, done) => {
    if (!isMarkable(entry, Date.now())) return;
    run(
      api.markDone(
        entry.legs.map((leg) => leg.callId),
        done,
      ),
    );
  }, []);
}
