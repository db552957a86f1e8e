import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';
import { createCallBook } from '../../../../main/domain/conversations/call-book.ts';
import { compileRoster } from '../../../../main/domain/calls/roster.ts';
import { createFigureTally } from '../../../../main/domain/statistics/statistics.ts';
import { createPeopleTally } from '../../../../main/domain/statistics/statistics-people.ts';
import { createShareTally } from '../../../../main/domain/statistics/statistics-shares.ts';
import { anyNews, reordered, type News } from '../../../support/unit/arbitraries.ts';
import { clockIn, places } from '../../../support/unit/clocks.ts';
import {
  answer,
  at,
  chris,
  emma,
  entryOf,
  hangup,
  history,
  mark,
  newCall,
  ofCall,
  voicemail,
} from '../../../support/unit/events.ts';

const roster = compileRoster({
  agents: [{ id: 'emma', name: 'Emma Taylor', email: '', sipgateUserIds: ['w0'], numbers: [] }],
  notify: [],
  country: 'DE',
});
const names = (id: string): string => (id === 'emma' ? 'Emma Taylor' : id);
const berlin = clockIn('Europe/Berlin');

function count(entries: readonly LogEntry[], clock = berlin) {
  const [figures, shares, people] = [
    createFigureTally(),
    createShareTally(clock),
    createPeopleTally(roster, names),
  ];
  for (const entry of entries) {
    figures.add(entry);
    shares.add(entry);
    people.add(entry);
  }
  return { ...figures.figures(), ...shares.shares(), people: people.people() };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Conversations as they come of any events, those that nobody would expect among them. */
const anyEntries = anyNews().map((news) => {
  const book = createCallBook(() => at(0));
  for (const item of news) {
    if ('event' in item) book.addEvent(item.event);
    else book.addMark(item.mark);
  }
  return book.entries();
});

describe('the figures', () => {
  it('add up: every conversation is counted once, however many calls it is made of', () => {
    fc.assert(
      fc.property(anyEntries, fc.constantFrom(...places), (entries, place) => {
        const found = count(entries, clockIn(place));
        expect(found.incoming + found.outgoing).toBe(entries.length);
        expect(sum(Object.values(found.outcomes)) + found.running).toBe(found.incoming);
        for (const shares of [found.hours, found.weekdays, found.lines]) {
          expect(sum(shares.map(({ calls }) => calls))).toBe(found.incoming);
          expect(sum(shares.map(({ answered }) => answered))).toBe(found.outcomes.answered);
          expect(sum(shares.map(({ unanswered }) => unanswered))).toBe(found.unanswered);
        }
        const { answered, blocked, forwarded, unknown } = found.outcomes;
        expect(found.unanswered + answered + blocked + forwarded + unknown + found.running).toBe(
          found.incoming,
        );
        expect(found.reached).toBeLessThanOrEqual(found.outgoing);
        for (const { answered: own, outgoing } of found.people) {
          expect(own).toBeLessThanOrEqual(answered);
          expect(outgoing).toBeLessThanOrEqual(found.outgoing);
        }
      }),
    );
  });

  it('do not depend on the order', () => {
    const both = anyEntries.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    fc.assert(
      fc.property(both, ([entries, shuffled]) => {
        expect(count(shuffled)).toEqual(count(entries));
      }),
    );
  });

  it('are those of all parts taken together', () => {
    fc.assert(
      fc.property(anyEntries, fc.nat(9), (entries, at) => {
        const [one, other, all] = [entries.slice(0, at), entries.slice(at), entries].map((some) =>
          count(some),
        );
        expect(sum([one?.incoming ?? 0, other?.incoming ?? 0])).toBe(all?.incoming);
        expect(sum([one?.open ?? 0, other?.open ?? 0])).toBe(all?.open);
        expect(sum([one?.talkingSeconds ?? 0, other?.talkingSeconds ?? 0])).toBe(all?.talkingSeconds);
      }),
    );
  });

  it('are what a book has that heard of it in another order', () => {
    const both = anyNews().chain((news) => fc.tuple(fc.constant(news), reordered(news)));
    const of = (news: readonly News[]) => {
      const book = createCallBook(() => at(0));
      for (const item of news) take(book, item);
      return count(book.entries());
    };
    fc.assert(
      fc.property(both, ([news, other]) => {
        expect(of(other)).toEqual(of(news));
      }),
      { numRuns: 50 },
    );
  });
});

function take(book: ReturnType<typeof createCallBook>, item: News): void {
  if ('event' in item) book.addEvent(item.event);
  else book.addMark(item.mark);
}

describe('a conversation', () => {
  it('that was passed on counts once, for everybody who took it', () => {
    const passedOn = entryOf([
      newCall(),
      answer(),
      hangup({ at: at(20) }),
      ...ofCall('b', [
        newCall({ at: at(10), origCallId: 'a', users: [chris] }),
        answer({ at: at(15), origCallId: 'a', user: chris }),
        hangup({ at: at(40), origCallId: 'a' }),
      ]),
    ]);
    const found = count([passedOn]);
    expect(found).toMatchObject({ incoming: 1, unanswered: 0, talkingSeconds: 35 });
    expect(found.people).toEqual([
      { name: 'Chris', answered: 1, outgoing: 0 },
      { name: 'Emma Taylor', answered: 1, outgoing: 0 },
    ]);
    expect(found.lines).toEqual([
      {
        line: expect.objectContaining({ number: '+492111234567' }) as unknown,
        calls: 1,
        answered: 1,
        unanswered: 0,
      },
    ]);
  });

  it('that a voicemail took is not answered, no talk, and nobody’s', () => {
    const found = count([entryOf([newCall(), answer({ user: voicemail }), hangup()])]);
    expect(found).toMatchObject({ incoming: 1, unanswered: 1, open: 1, talkingSeconds: 0, people: [] });
    expect(found.waiting).toEqual({ count: 1, median: 5, ninetieth: 5 });
  });

  it('is open until somebody marks it as done', () => {
    const missed = [newCall(), hangup({ cause: 'cancel' })];
    expect(count([entryOf(missed)])).toMatchObject({ unanswered: 1, open: 1 });
    expect(count([entryOf(missed, [mark(true)])])).toMatchObject({ unanswered: 1, open: 0 });
  });

  it('of a blocked caller has not waited, and is neither answered nor not', () => {
    const blocked = newCall({ answer: { action: 'reject', reason: 'busy', note: 'spam' } });
    const found = count([entryOf([blocked])]);
    expect(found).toMatchObject({ incoming: 1, unanswered: 0, open: 0, waiting: { count: 0, median: null } });
    expect(found.outcomes.blocked).toBe(1);
  });

  it('that goes on is incoming, and nothing else yet', () => {
    const found = count([entryOf([newCall()]), entryOf([newCall(), answer()])]);
    expect(found).toMatchObject({
      incoming: 2,
      running: 2,
      unanswered: 0,
      open: 0,
      talkingSeconds: 0,
      people: [],
    });
  });

  it('that only sipgate’s history knows counts, without a time of waiting', () => {
    const found = count([entryOf([history()])]);
    expect(found).toMatchObject({ incoming: 1, talkingSeconds: 12, waiting: { count: 0 } });
    expect(found.outcomes.answered).toBe(1);
  });

  it('that went out is its caller’s, and stands beside the others', () => {
    const out = { direction: 'out' as const, from: '492111234567', to: '4930609854180', users: [emma] };
    const found = count([
      entryOf([newCall(out), answer({ direction: 'out' }), hangup({ direction: 'out' })]),
      entryOf([newCall(out), hangup({ direction: 'out', cause: 'noAnswer' })]),
    ]);
    expect(found).toMatchObject({ incoming: 0, outgoing: 2, reached: 1, outgoingTalkingSeconds: 12 });
    expect(found.people).toEqual([{ name: 'Emma Taylor', answered: 0, outgoing: 2 }]);
    expect(found.lines).toEqual([]);
  });
});

describe('how long callers waited', () => {
  it('is told by the nearest rank, as one that really waited', () => {
    const waited = (seconds: number) => entryOf([newCall(), hangup({ at: at(seconds), cause: 'cancel' })]);
    const entries = [3, 1, 2, 10, 4, 5, 6, 7, 9, 8].map(waited);
    expect(count(entries).waiting).toEqual({ count: 10, median: 5, ninetieth: 9 });
    expect(count([]).waiting).toEqual({ count: 0, median: null, ninetieth: null });
  });
});

describe('when it rings', () => {
  const hoursOf = (...moments: string[]): [number, number][] => {
    const entries = moments.map((moment) => entryOf([newCall({ at: moment }), hangup({ at: moment })]));
    return count(entries).hours.flatMap(({ calls }, hour): [number, number][] =>
      calls > 0 ? [[hour, calls]] : [],
    );
  };

  it('is read off the clock on the wall, also on days when it is changed', () => {
    expect(hoursOf('2026-03-29T00:59:00.000Z', '2026-03-29T01:00:00.000Z')).toEqual([
      [1, 1],
      [3, 1],
    ]);
    expect(hoursOf('2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z')).toEqual([[2, 2]]);
  });

  it('knows the day of the week there, which may be another one than in UTC', () => {
    const late = entryOf([newCall({ at: '2026-11-22T23:30:00.000Z' })]);
    const calls = count([late]).weekdays.map((share) => share.calls);
    expect(calls).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(count([late], clockIn('UTC')).weekdays[6]?.calls).toBe(1);
  });
});
