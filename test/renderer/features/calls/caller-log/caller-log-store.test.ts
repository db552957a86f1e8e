import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import type { LogEntry } from '../../../../../contract/model/calls/caller-log.ts';
import type { LogRequest, LogWindow } from '../../../../../contract/model/calls/log-query.ts';

/** A log whose answers arrive when the test says so: they tell how it was when it was asked. */
function slowLog() {
  const ids: string[] = [];
  const waiting: (() => void)[] = [];
  const windowOf = ({ selected }: Pick<LogRequest, 'selected'>): LogWindow => {
    const place = selected === null ? -1 : ids.indexOf(selected);
    return {
      offset: 0,
      entries: ids.map((conversationId) => ({ conversationId }) as LogEntry),
      total: ids.length,
      all: ids.length,
      days: [{ moment: '2026-11-28', count: ids.length }],
      unfinished: 0,
      openCount: 0,
      onThePhone: [],
      selectedAt: place < 0 ? null : place,
      shownRecords: 60,
    };
  };
  return {
    /** Newest first. */
    ids,
    queryLog: (request: LogRequest): Promise<LogWindow> => {
      const now = windowOf(request);
      return new Promise((resolve) => {
        waiting.push(() => {
          resolve(now);
        });
      });
    },
    async answer(): Promise<void> {
      waiting.shift()?.();
      // The store takes an answer, and asks again where it has to, in a few turns of the microtask queue.
      await new Promise(setImmediate);
    },
    isAsked: (): boolean => waiting.length > 0,
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const steps = fc.array(
  fc.oneof(
    fc.constant({ do: 'call' } as const),
    fc.constant({ do: 'answer' } as const),
    fc.record({ do: fc.constant('select' as const), which: fc.nat(5), byPlace: fc.boolean() }),
  ),
  { maxLength: 25 },
);

it('what was selected stays selected, at its own place, whenever answers and calls arrive', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const log = slowLog();
      vi.resetModules();
      vi.stubGlobal('window', { klingel: { queryLog: log.queryLog } });
      const { refreshCallerLog, select, useCallerLog } =
        await import('../../../../../renderer/features/calls/caller-log/caller-log-store.ts');
      // The key that marks a call as done goes by the place.
      const misplaced: unknown[] = [];
      useCallerLog.subscribe(({ window, selectedId, selectedAt }) => {
        if (selectedAt === null) return;
        const found = window.entries[selectedAt]?.conversationId;
        if (found !== selectedId) misplaced.push({ selectedId, found });
      });
      let selected: string | null = null;
      for (const step of sequence) {
        if (step.do === 'call') {
          log.ids.unshift(`call ${log.ids.length}`);
          refreshCallerLog();
        } else if (step.do === 'answer') {
          await log.answer();
        } else {
          selected = log.ids[step.which] ?? selected;
          const { entries } = useCallerLog.getState().window;
          const place = entries.findIndex(({ conversationId }) => conversationId === selected);
          select(selected, step.byPlace && place >= 0 ? place : null);
        }
      }
      while (log.isAsked()) await log.answer();

      expect(misplaced).toEqual([]);
      const state = useCallerLog.getState();
      expect(state.selectedId).toBe(selected);
      expect(state.selectedAt).toBe(selected === null ? null : log.ids.indexOf(selected));
    }),
  );
});
