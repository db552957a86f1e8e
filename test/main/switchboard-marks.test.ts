import { describe, expect, it, vi } from 'vitest';
import { createCallBook } from '../../main/domain/conversations/call-book.ts';
import { at, hangup } from '../support/unit/events.ts';
import { nextTurn, record, setUpSwitchboard, webhook } from '../support/unit/switchboard.ts';

describe('a mark', () => {
  it('takes the place of the one before, also in the same moment, and where the clock was set back', async () => {
    let seconds = 60;
    const { switchboard, book } = setUpSwitchboard({ now: () => new Date(at(seconds)) });
    await switchboard.receive(webhook, record);
    const noted = async (note: string): Promise<string | undefined> => {
      await switchboard.mark([{ callId: 'a', note }]);
      return book.entry('a')?.note;
    };
    expect(await noted('wants an offer')).toBe('wants an offer');
    expect(await noted('an offer')).toBe('an offer');
    seconds = 30;
    expect(await noted('')).toBe('');
    await Promise.all([noted('two at'), noted('a time')]);
    expect(book.entry('a')?.note).toBe('a time');
    await switchboard.mark([{ callId: 'a', done: true }]);
    await switchboard.mark([{ callId: 'a', done: false }]);
    expect(book.call('a')?.done).toBe(false);
    seconds = 90;
    expect(await noted('later')).toBe('later');
    expect(book.lastMark('a')).toBe(at(90));
  });

  it('is in the journal with its moment, and its call is what the person says', async () => {
    const { switchboard, journal, book } = setUpSwitchboard();
    await switchboard.receive(webhook, record);
    await switchboard.receive(hangup({ cause: 'cancel' }), record);
    const told = vi.fn();
    switchboard.subscribe(told);
    await switchboard.mark([{ callId: 'a', done: true }]);
    await nextTurn();
    expect(journal.at(-1)).toEqual({ kind: 'mark', mark: { at: at(60), callId: 'a', done: true } });
    expect(book.entries()[0]?.done).toBe(true);
    expect(told).toHaveBeenCalledOnce();
  });

  it('may be set on many calls at once, and taken back', async () => {
    let seconds = 60;
    const { switchboard, book } = setUpSwitchboard({ now: () => new Date(at(seconds)) });
    const ids = ['a', 'b', 'c'];
    for (const callId of ids) await switchboard.receive({ ...webhook, callId }, record);
    await switchboard.mark(ids.map((callId) => ({ callId, done: true })));
    expect(book.entries().map(({ done }) => done)).toEqual([true, true, true]);
    seconds += 1;
    await switchboard.mark(ids.map((callId) => ({ callId, done: false })));
    expect(book.entries().map(({ done }) => done)).toEqual([false, false, false]);
  });

  it('on a call that nobody knows tells nobody', async () => {
    const { switchboard, journal } = setUpSwitchboard();
    const told = vi.fn();
    switchboard.subscribe(told);
    await switchboard.mark([{ callId: 'nobody', done: true }]);
    await nextTurn();
    expect(journal).toHaveLength(1);
    expect(told).not.toHaveBeenCalled();
  });
});

describe('a call that sipgate has forgotten', () => {
  it('ends, and its end is told like any other', async () => {
    let seconds = 0;
    const book = createCallBook(() => at(seconds));
    const { switchboard } = setUpSwitchboard({ book });
    await switchboard.receive(webhook, record);
    await nextTurn();
    const told = vi.fn();
    switchboard.subscribe(told);
    switchboard.settle();
    await nextTurn();
    expect(told).not.toHaveBeenCalled();
    seconds = 600;
    switchboard.settle();
    await nextTurn();
    expect(told).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        entry: expect.objectContaining({ state: 'ended', assumed: true }) as unknown,
      }),
    );
  });
});
