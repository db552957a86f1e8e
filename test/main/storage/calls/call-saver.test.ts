import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { createCallBook, type CallChange } from '../../../../main/domain/conversations/call-book.ts';
import type { CallFiles } from '../../../../main/storage/calls/call-files.ts';
import type { StoredCall } from '../../../../main/storage/calls/month-lines.ts';
import { createCallSaver } from '../../../../main/storage/calls/call-saver.ts';
import type { JournalPosition } from '../../../../main/storage/journal/journal-reader.ts';
import { at, hangup, newCall } from '../../../support/unit/events.ts';

interface Saved {
  months: readonly string[];
  position: JournalPosition | null;
  callIds: unknown[];
}

/** Files that are a list of what was saved; `save` may be replaced. */
function setUp(save?: CallFiles['save']) {
  const saved: Saved[] = [];
  const errors: unknown[] = [];
  const onSaved = vi.fn();
  const book = createCallBook(() => at(0));
  let position: JournalPosition | null = { day: '2026-11-22', bytes: 100 };
  const files: Pick<CallFiles, 'position' | 'save'> = {
    position: { day: '2026-11-21', bytes: 7 },
    save:
      save ??
      ((months, callsOf, upTo) => {
        const callIds = months.flatMap((month) => callsOf(month).map(({ callId }) => callId));
        saved.push({ months, position: upTo, callIds });
        return Promise.resolve();
      }),
  };
  const saver = createCallSaver(
    book,
    files,
    () => position,
    (error) => errors.push(error),
    onSaved,
  );
  const ring = (callId: string, at?: string): CallChange => {
    const change = book.addEvent(newCall({ callId, ...(at !== undefined && { at }) }));
    if (!change) throw new Error('nothing changed');
    saver.changed(change);
    return change;
  };
  const moveTo = (next: JournalPosition | null): void => {
    position = next;
  };
  return { saved, errors, onSaved, book, saver, ring, moveTo };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('changed calls', () => {
  it('are written a moment later, together', async () => {
    const { saved, ring } = setUp();
    ring('a');
    ring('b');
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saved).toEqual([
      { months: ['2026-11'], position: { day: '2026-11-22', bytes: 100 }, callIds: ['a', 'b'] },
    ]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saved).toHaveLength(1);
  });

  it('do not wait for ever where more of them keep coming', async () => {
    const { saved, ring } = setUp();
    for (let index = 0; index < 30; index += 1) {
      ring(String(index));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saved.length).toBeGreaterThanOrEqual(2);
  });

  it('are written for each of their months', async () => {
    const { saved, saver, ring } = setUp();
    ring('a', '2026-10-31T23:00:00.000Z');
    ring('b');
    await saver.flush();
    expect(saved.map(({ months }) => [...months].sort())).toEqual([['2026-10', '2026-11']]);
  });

  it('are written with all that is known at that moment', async () => {
    const calls: StoredCall[][] = [];
    const { book, saver, ring } = setUp((months, callsOf) => {
      calls.push(months.flatMap(callsOf));
      return Promise.resolve();
    });
    ring('a');
    book.addEvent(hangup({ cause: 'cancel' }));
    await saver.flush();
    expect(calls).toMatchObject([[{ callId: 'a', outcome: 'missed', events: [{}, {}], marks: [] }]]);
  });

  it('reach as far into the journal as before where nothing was written to it since', async () => {
    const { saved, saver, ring, moveTo } = setUp();
    moveTo(null);
    ring('a');
    await saver.flush();
    expect(saved[0]?.position).toEqual({ day: '2026-11-21', bytes: 7 });
  });
});

describe('calls on demand', () => {
  it('are written at once, and not again later', async () => {
    const { saved, saver, ring } = setUp();
    ring('a');
    await saver.flush();
    expect(saved).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saved).toHaveLength(1);
  });

  it('are not written where nothing changed', async () => {
    const { saved, saver } = setUp();
    await saver.flush();
    expect(saved).toEqual([]);
  });

  it('are written one after the other', async () => {
    const finished: (() => void)[] = [];
    const started: string[] = [];
    const { saver, ring } = setUp((_months, callsOf) => {
      started.push(
        callsOf('2026-11')
          .map(({ callId }) => callId)
          .join(),
      );
      return new Promise((resolve) => finished.push(resolve));
    });
    ring('a');
    const first = saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    ring('b');
    const second = saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(started).toEqual(['a']);
    finished[0]?.();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    expect(started).toEqual(['a', 'a,b']);
    finished[1]?.();
    await second;
  });

  it('that changed while others were written are written as well', async () => {
    const finished: (() => void)[] = [];
    let saves = 0;
    const { saver, ring } = setUp(() => {
      saves += 1;
      return new Promise((resolve) => finished.push(resolve));
    });
    ring('a');
    const first = saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    ring('b');
    finished[0]?.();
    await first;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saves).toBe(2);
  });
});

describe('calls that wait', () => {
  it('do so until they are in their files, also while they are written', async () => {
    const finish: (() => void)[] = [];
    const { saver, ring } = setUp(() => new Promise((resolve) => finish.push(resolve)));
    expect(saver.waits()).toBe(false);
    ring('a');
    expect(saver.waits()).toBe(true);
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.waits()).toBe(true);
    finish[0]?.();
    await flushed;
    expect(saver.waits()).toBe(false);
  });

  it('do so as well where they could not be written', async () => {
    const { saver, ring } = setUp(() => Promise.reject(new Error('ENOSPC')));
    ring('a');
    await saver.flush();
    expect(saver.waits()).toBe(true);
  });
});

describe('calls that cannot be written', () => {
  /** Files that take nothing for so many attempts. */
  function failing(times: number) {
    const attempts: string[][] = [];
    const save: CallFiles['save'] = (months) => {
      attempts.push([...months].sort());
      return attempts.length <= times ? Promise.reject(new Error('ENOSPC')) : Promise.resolve();
    };
    return { ...setUp(save), attempts };
  }

  it('are told of and written with the next change, in all their months', async () => {
    const { errors, saver, ring, attempts } = failing(1);
    ring('a', '2026-10-31T23:00:00.000Z');
    await expect(saver.flush()).resolves.toBeUndefined();
    expect(errors).toMatchObject([{ message: 'ENOSPC' }]);
    ring('b');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(attempts).toEqual([['2026-10'], ['2026-10', '2026-11']]);
    expect(errors).toHaveLength(1);
  });

  it('are tried again by themselves until they are written, and no longer', async () => {
    const { errors, ring, attempts } = failing(3);
    ring('a');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(attempts).toHaveLength(4);
    expect(errors).toHaveLength(3);
  });

  it('are tried again when the app ends', async () => {
    const { errors, saver, ring, attempts } = failing(1);
    ring('a');
    await vi.advanceTimersByTimeAsync(1_000);
    await saver.flush();
    expect(attempts).toHaveLength(2);
    expect(errors).toHaveLength(1);
  });

  it('are told of as written once they are', async () => {
    const { onSaved, ring } = failing(1);
    ring('a');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onSaved).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(onSaved).toHaveBeenCalledOnce();
  });
});
