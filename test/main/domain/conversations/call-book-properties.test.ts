import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../../../contract/model/calls/call.ts';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';
import { inOrder } from '../../../../main/domain/calls/call.ts';
import { isRepeat } from '../../../../main/domain/calls/event-set.ts';
import { changesIn, createCallBook, type CallBook } from '../../../../main/domain/conversations/call-book.ts';
import { anyNews, reordered, type News } from '../../../support/unit/arbitraries.ts';
import { at } from '../../../support/unit/events.ts';

function bookOf(news: readonly News[]): CallBook {
  const book = createCallBook(() => at(0));
  for (const item of news) take(book, item);
  return book;
}

function take(book: CallBook, item: News) {
  return 'event' in item ? book.addEvent(item.event) : book.addMark(item.mark);
}

function contentOf(book: CallBook): LogEntry[] {
  return book.entries().sort((a, b) => (a.conversationId < b.conversationId ? -1 : 1));
}

describe('a book of calls', () => {
  it('is the same in whatever order, and however often, it was told', () => {
    const both = anyNews().chain((news) => fc.tuple(fc.constant(news), reordered(news)));
    fc.assert(
      fc.property(both, ([news, other]) => {
        expect(contentOf(bookOf(other))).toEqual(contentOf(bookOf(news)));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same with every webhook come again later, as journals and months’ files of before hold it', () => {
    const late = fc.integer({ min: 0, max: 12 });
    const all = anyNews().chain((news) =>
      fc.tuple(
        fc.constant(news),
        reordered([...news, ...news.map((item) => cameAgain(item, 0.25))]),
        fc.array(late, { minLength: news.length, maxLength: news.length }),
      ),
    );
    fc.assert(
      fc.property(all, ([news, withRepeats, lateBy]) => {
        const later = news.map((item, index) => cameAgain(item, lateBy[index] ?? 0));
        expect(contentOf(bookOf(withRepeats))).toEqual(contentOf(bookOf(news)));
        expect(contentOf(bookOf([...news, ...later]))).toEqual(contentOf(bookOf(news)));
        expect(contentOf(bookOf([...later, ...news]))).toEqual(contentOf(bookOf(news)));
      }),
      { numRuns: 300 },
    );
  });

  it('that takes in the records of two others, which saw a part each, knows what one that saw everything knows', () => {
    const parts = anyNews().chain((news) =>
      fc.tuple(
        fc.constant(news),
        fc.array(fc.constantFrom('one', 'other', 'both'), { minLength: news.length }),
      ),
    );
    fc.assert(
      fc.property(parts, ([news, seenBy]) => {
        const one = bookOf(news.filter((_, index) => seenBy[index] !== 'other'));
        const other = bookOf(news.filter((_, index) => seenBy[index] !== 'one'));
        // Marks and digits that no call is known to are in no month: they reach another book by the journal.
        const loose = news.filter((item) => 'mark' in item || item.event.kind === 'dtmf');
        const merged = bookOf(loose);
        for (const book of [one, other])
          for (const record of book.recordsOf('2026-11')) merged.addRecord(record);
        expect(contentOf(merged)).toEqual(contentOf(bookOf(news)));
      }),
      { numRuns: 300 },
    );
  });

  it('that takes in records together keeps the order that one has which takes them in one by one', () => {
    fc.assert(
      fc.property(anyNews(), anyNews(), (known, news) => {
        const [oneByOne, together] = [bookOf(known), bookOf(known)];
        const records = bookOf(news).recordsOf('2026-11');
        for (const record of records) oneByOne.addRecord(record);
        together.addRecords(records);
        expect(together.oldestFirst()).toEqual(oneByOne.oldestFirst());
        expect(contentOf(together)).toEqual(contentOf(oneByOne));
      }),
      { numRuns: 300 },
    );
  });

  it('tells enough for a window that follows the changes to show what the book holds', () => {
    fc.assert(
      fc.property(anyNews(), (news) => {
        const book = createCallBook(() => at(0));
        const shown = new Map<string, LogEntry>();
        for (const item of news) {
          for (const { removed, entry } of changesIn(take(book, item))) {
            for (const id of removed) shown.delete(id);
            shown.set(entry.conversationId, entry);
          }
        }
        const followed = [...shown.values()].sort((a, b) => (a.conversationId < b.conversationId ? -1 : 1));
        expect(followed).toEqual(contentOf(book));
      }),
      { numRuns: 300 },
    );
  });

  it('leads from every id that it ever told to the conversation which that is part of now', () => {
    fc.assert(
      fc.property(anyNews(), (news) => {
        const book = createCallBook(() => at(0));
        const legsOf = new Map<string, Set<string>>();
        for (const item of news) {
          for (const { entry } of changesIn(take(book, item))) {
            const legs = legsOf.get(entry.conversationId) ?? new Set();
            legsOf.set(entry.conversationId, legs);
            for (const { callId } of entry.legs) legs.add(callId);
          }
        }
        for (const [id, callIds] of legsOf) {
          for (const known of [id, ...callIds]) {
            const found = book.conversation(known)?.entry;
            expect(found).toBe(book.entry(found?.conversationId ?? ''));
            // What the history has may turn out to be another call, which stands for it then.
            if (book.call(known)) expect(found?.legs.map(({ callId }) => callId)).toContain(known);
            expect(found).toBeDefined();
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has its newest conversations in the order in which they began, whatever was joined and moved meanwhile', () => {
    fc.assert(
      fc.property(anyNews(), fc.nat(6), (news, count) => {
        const book = bookOf(news);
        const keyOf = ({ startedAt, conversationId }: LogEntry) => `${startedAt} ${conversationId}`;
        const sorted = book.entries().sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
        expect(book.newest(count)).toEqual(sorted.slice(0, count));
      }),
      { numRuns: 300 },
    );
  });

  it('knows every call once, and everything that was told of it', () => {
    fc.assert(
      fc.property(anyNews(), (news) => {
        const book = bookOf(news);
        const inEntries = contentOf(book).flatMap(({ legs }) => legs.map(({ callId }) => callId));
        expect(new Set(inEntries).size).toBe(inEntries.length);
        const told = news.flatMap((item) => ('event' in item ? [item.event] : []));
        // Digits alone make no call, and what the history has under another id may be part of one that webhooks told of.
        const known = new Set(told.filter(isCall).map(({ callId }) => callId));
        expect(inEntries).toEqual(expect.arrayContaining([...known]));
        const kept = book
          .recordsOf('2026-11')
          .flatMap(({ events }) => events.map((it) => JSON.stringify(it)));
        const wanted = told
          .filter(({ callId }) => told.some((it) => it.callId === callId && it.kind !== 'dtmf'))
          .sort(inOrder)
          // Of what came twice, the first counts.
          .filter((event, index, all) => all.findIndex((other) => isRepeat(other, event)) === index);
        expect(kept.sort()).toEqual(wanted.map((it) => JSON.stringify(it)).sort());
      }),
    );
  });
});

/** The same webhook so many seconds later; marks and entries of the history do not come again. */
function cameAgain(item: News, seconds: number): News {
  if (!('event' in item) || item.event.kind === 'history') return item;
  const later = new Date(Date.parse(item.event.at) + seconds * 1_000).toISOString();
  return { event: { ...item.event, at: later } };
}

function isCall({ kind }: CallEvent): boolean {
  return kind !== 'dtmf' && kind !== 'history';
}
