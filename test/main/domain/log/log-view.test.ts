import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogQuery } from '../../../../contract/model/calls/log-query.ts';
import { outcomes } from '../../../../contract/model/calls/outcomes.ts';
import { everything } from '../../../../contract/model/calls/whole-log.ts';
import { changesIn, createCallBook } from '../../../../main/domain/conversations/call-book.ts';
import { createLogView, type LogViewSources } from '../../../../main/domain/log/log-view.ts';
import { compileRoster } from '../../../../main/domain/calls/roster.ts';
import { anyNews, type News } from '../../../support/unit/arbitraries.ts';
import { at, chris, emma, hangup, mark, newCall } from '../../../support/unit/events.ts';

const roster = compileRoster({
  agents: [
    { id: 'emma', name: 'Emma', email: '', sipgateUserIds: ['w0'], numbers: [] },
    { id: 'chris', name: 'Chris', email: '', sipgateUserIds: ['w1'], numbers: ['0211 1234567'] },
  ],
  notify: [{ destination: '492111234567', agentIds: ['chris'], note: '' }],
  country: 'DE',
});
const sources = (agentId: string | null = null): LogViewSources => ({
  roster,
  agentId,
  namesOf: (number) => (number === '+4930609854180' ? ['Franziska Bauer'] : []),
});

const anyQuery: fc.Arbitrary<LogQuery> = fc.record({
  text: fc.constantFrom('', 'emma', 'offer', 'bauer', '030 609', 'back wants', '21'),
  direction: fc.constantFrom(null, 'in', 'out'),
  outcomes: fc.oneof(fc.constant<LogQuery['outcomes']>([]), fc.subarray([...outcomes])),
  person: fc.constantFrom(null, { kind: 'agent', id: 'emma' }, { kind: 'user', id: 'Chris' }),
  line: fc.constantFrom(null, '+492111234567', '21'),
  openOnly: fc.boolean(),
  span: fc.constantFrom(null, { from: at(0), to: at(3) }, { from: at(3), to: at(9) }),
});

function take(book: ReturnType<typeof createCallBook>, item: News) {
  return 'event' in item ? book.addEvent(item.event) : book.addMark(item.mark);
}

describe('what a query finds', () => {
  it('is, after any changes, what filtering everything anew finds', () => {
    const steps = fc.array(fc.oneof(anyQuery, fc.constant(null)), { minLength: 14, maxLength: 14 });
    const agents = fc.constantFrom(null, 'emma', 'chris', 'gone');
    fc.assert(
      fc.property(anyNews(), steps, agents, (news, queries, agentId) => {
        const book = createCallBook(() => at(0));
        const view = createLogView([], sources(agentId));
        let query = everything;
        news.forEach((item, index) => {
          for (const { entry, removed } of changesIn(take(book, item))) view.change(entry, removed);
          query = queries[index] ?? query;
          const anew = createLogView(book.oldestFirst(), sources(agentId));
          const found = view.find(query);
          const expected = anew.findOnce(query).map(({ entry }) => entry);
          expect(found.order.oldestFirst().map(({ entry }) => entry)).toEqual(expected);
          expect(view.findOnce(query).map(({ entry }) => entry)).toEqual(expected);
          expect(found.unfinished()).toBe(
            expected.filter(({ state, done }) => state === 'ended' && !done).length,
          );
          expect(view.openCount()).toBe(anew.openCount());
          expect(view.size()).toBe(anew.size());
          expect(view.tally().lines(9)).toEqual(anew.tally().lines(9));
          expect(view.tally().people(9)).toEqual(anew.tally().people(9));
        });
      }),
      { numRuns: 80 },
    );
  });

  it('changes with the names of the phone book', () => {
    const book = createCallBook(() => at(0));
    let name = 'Bauer';
    const entries = [book.addEvent(newCall())?.entry].filter((entry) => entry !== undefined);
    const view = createLogView(entries, { ...sources(), namesOf: () => [name] });
    const search = (text: string) => view.find({ ...everything, text }).order.size();
    expect(search('bauer')).toBe(1);
    name = 'Söhne';
    view.relabel(entries);
    expect(search('bauer')).toBe(0);
    expect(search('soehne')).toBe(1);
    name = 'Bauer';
    view.relabel(entries);
    // The very query that is being looked at.
    expect(search('soehne')).toBe(0);
    name = 'Söhne GmbH';
    view.relabel(entries);
    expect(search('soehne')).toBe(1);
  });
});

it('a log that has grown finds what one finds that is made anew, and keeps what it has worked out', () => {
  fc.assert(
    fc.property(anyNews(), anyNews(), anyQuery, (known, older, query) => {
      const book = createCallBook(() => at(0));
      for (const item of known) take(book, item);
      const before = createLogView(book.oldestFirst(), sources());
      before.find({ ...everything, text: 'emma' });
      for (const item of older) take(book, item);
      const grown = createLogView(book.oldestFirst(), sources(), before);
      const anew = createLogView(book.oldestFirst(), sources());
      const idsIn = (view: typeof grown) =>
        view
          .find(query)
          .order.oldestFirst()
          .map(({ conversationId }) => conversationId);
      expect(idsIn(grown)).toEqual(idsIn(anew));
      for (const entry of book.oldestFirst()) {
        const row = before.get(entry.conversationId);
        if (row?.entry === entry) expect(grown.get(entry.conversationId)).toBe(row);
      }
    }),
  );
});

describe('the log of a desktop', () => {
  const book = createCallBook(() => at(0));
  book.addEvent(newCall({ callId: 'forEmma', users: [emma], to: '4930111111' }));
  book.addEvent(newCall({ callId: 'forChris', users: [chris], at: at(1) }));
  book.addEvent(hangup({ callId: 'forChris', cause: 'cancel', at: at(2) }));
  const ids = (agentId: string | null): string[] =>
    createLogView(book.oldestFirst(), sources(agentId))
      .find(everything)
      .order.oldestFirst()
      .map(({ conversationId }) => conversationId);

  it('shows what its agent is told of, rung for or called by; nobody’s shows everything', () => {
    // No rule names Emma's line: so everybody is told.
    expect(ids('chris')).toEqual(['forEmma', 'forChris']);
    expect(ids('emma')).toEqual(['forEmma']);
    expect(ids(null)).toEqual(['forEmma', 'forChris']);
    expect(ids('somebody who left')).toEqual(['forEmma', 'forChris']);
  });

  it('counts open calls of its own alone, those that nobody looks at included', () => {
    const openCount = (agentId: string | null) =>
      createLogView(book.oldestFirst(), sources(agentId)).openCount();
    expect(openCount('chris')).toBe(1);
    expect(openCount('emma')).toBe(0);
    const view = createLogView(book.oldestFirst(), sources('chris'));
    view.find({ ...everything, direction: 'out' });
    const change = book.addMark(mark(true, { callId: 'forChris' }));
    if (change) view.change(change.entry, change.removed);
    expect(view.openCount()).toBe(0);
  });

  it('is got ready to be searched bit by bit', () => {
    const view = createLogView(book.oldestFirst(), sources());
    expect(view.prepare(1)).toBe(true);
    expect(view.prepare(1)).toBe(false);
    expect(view.prepare(1)).toBe(false);
  });
});

it('what began in a time is what the log finds for that time', () => {
  const moment = fc.integer({ min: -1, max: 8 }).map(at);
  fc.assert(
    fc.property(anyNews(), moment, moment, fc.constantFrom(null, 'emma'), (news, from, to, agentId) => {
      const book = createCallBook(() => at(0));
      for (const item of news) take(book, item);
      const view = createLogView(book.oldestFirst(), sources(agentId));
      const span = { from, to };
      expect(view.between(span).reverse()).toEqual(view.findOnce({ ...everything, span }));
    }),
  );
});
