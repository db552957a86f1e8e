import { describe, expect, it } from 'vitest';
import { createCallLogView } from '../../main/call-log.ts';
import { createCallBook } from '../../main/domain/call-book.ts';
import { at, hangup, newCall } from '../support/unit-events.ts';

/** A book of missed calls, one a minute, named by their numbers. */
function bookOf(count: number) {
  const book = createCallBook(() => at(0));
  for (let index = 0; index < count; index += 1) {
    const callId = String(index);
    book.addEvent(newCall({ callId, at: at(index * 60) }));
    book.addEvent(hangup({ callId, at: at(index * 60 + 10), cause: 'cancel' }));
  }
  return book;
}

describe('the caller log', () => {
  it('shows the newest conversations first, and no more than the settings say', () => {
    const { entries, shownRecords } = createCallLogView(bookOf(65), () => 60).snapshot();
    expect(entries).toHaveLength(60);
    expect(entries[0]?.conversationId).toBe('64');
    expect(entries.at(-1)?.conversationId).toBe('5');
    expect(shownRecords).toBe(60);
  });

  it('counts as open what is in view', () => {
    expect(createCallLogView(bookOf(65), () => 60).snapshot().openCount).toBe(60);
    expect(createCallLogView(bookOf(3), () => 60).snapshot().openCount).toBe(3);
  });

  it('follows the settings', () => {
    let shown = 60;
    const view = createCallLogView(bookOf(125), () => shown);
    shown = 120;
    expect(view.snapshot().entries).toHaveLength(120);
  });

  it('describes a change with what came of it for the window', () => {
    const book = bookOf(2);
    const view = createCallLogView(book, () => 60);
    book.addEvent(newCall({ callId: 'b', origCallId: '9', at: at(300) }));
    const change = book.addEvent(newCall({ callId: '9', origCallId: '8', at: at(299) }));
    expect(change && view.describe(change)).toEqual({
      changed: [change?.entry],
      removed: ['9'],
      openCount: 2,
    });
  });
});
