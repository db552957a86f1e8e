import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogChange } from '../../../contract/model/calls/caller-log.ts';
import { createCallerLogPublisher } from '../../../main/calls/caller-log-publisher.ts';
import { createCallBook } from '../../../main/domain/conversations/call-book.ts';
import { answer, at, newCall } from '../../support/unit/events.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  const book = createCallBook(() => at(0));
  const published: LogChange[] = [];
  const publisher = createCallerLogPublisher(
    () => 7,
    (change) => published.push(change),
  );
  const ring = (...events: Parameters<typeof book.addEvent>[0][]): void => {
    for (const event of events) {
      const change = book.addEvent(event);
      if (change) publisher.changed(change);
    }
  };
  return { published, publisher, ring };
}

describe('changes of the log', () => {
  it('are told together while calls only ring, each conversation once as it is now', () => {
    const { published, ring } = setUp();
    ring(newCall({ callId: 'a' }), newCall({ callId: 'b' }), newCall({ callId: 'a', at: at(1) }));
    expect(published).toEqual([]);
    vi.runAllTimers();
    expect(published).toHaveLength(1);
    expect(published[0]).toEqual({ changed: ['a', 'b'], openCount: 7 });
  });

  it('are told at once when a call is answered, with those that wait', () => {
    const { published, ring } = setUp();
    ring(newCall({ callId: 'a' }), newCall({ callId: 'b' }), answer({ callId: 'a' }));
    expect(published).toHaveLength(1);
    expect(published[0]?.changed).toEqual(['a', 'b']);
    vi.runAllTimers();
    expect(published).toHaveLength(1);
  });

  it('tell of a conversation that turned out to be part of another', () => {
    const { published, ring } = setUp();
    ring(newCall({ callId: 'c', origCallId: 'b' }), newCall({ callId: 'b', origCallId: 'a' }));
    vi.runAllTimers();
    expect(published[0]?.changed).toEqual(['b', 'a']);
  });

  it('that come later are told later', () => {
    const { published, ring } = setUp();
    ring(newCall({ callId: 'a' }));
    vi.runAllTimers();
    ring(newCall({ callId: 'b' }));
    vi.runAllTimers();
    expect(published.map(({ changed }) => changed)).toEqual([['a'], ['b']]);
  });

  it('that come one upon the other are told together after the first', () => {
    const { published, ring } = setUp();
    for (const callId of ['a', 'b', 'c']) ring(newCall({ callId }), answer({ callId }));
    expect(published.map(({ changed }) => changed)).toEqual([['a']]);
    vi.runAllTimers();
    expect(published.map(({ changed }) => changed)).toEqual([['a'], ['b', 'c']]);
  });

  it('may be of any conversation', () => {
    const { published, publisher, ring } = setUp();
    ring(newCall({ callId: 'a' }));
    publisher.changedAll();
    expect(published).toEqual([{ changed: null, openCount: 7 }]);
    vi.runAllTimers();
    ring(newCall({ callId: 'b' }), answer({ callId: 'b' }));
    expect(published[1]?.changed).toEqual(['b']);
  });
});
