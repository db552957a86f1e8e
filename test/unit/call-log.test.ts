import { describe, expect, it } from 'vitest';
import { viewCallLog } from '../../main/call-log.ts';
import { createCallBook } from '../../main/domain/call-book.ts';
import type { LabelEntry } from '../../main/domain/labels.ts';
import { at, hangup, newCall } from '../support/unit-events.ts';

const asIs: LabelEntry = (entry) => entry;

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
    const { entries, shownRecords } = viewCallLog(bookOf(65), 60, asIs);
    expect(entries).toHaveLength(60);
    expect(entries[0]?.conversationId).toBe('64');
    expect(entries.at(-1)?.conversationId).toBe('5');
    expect(shownRecords).toBe(60);
  });

  it('counts as open what is in view', () => {
    expect(viewCallLog(bookOf(65), 60, asIs).openCount).toBe(60);
    expect(viewCallLog(bookOf(3), 60, asIs).openCount).toBe(3);
  });
});
