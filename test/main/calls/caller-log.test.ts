import { describe, expect, it } from 'vitest';
import type { Party } from '../../../contract/model/calls/caller-log.ts';
import type { LogRequest } from '../../../contract/model/calls/log-query.ts';
import { everything } from '../../../contract/model/calls/whole-log.ts';
import { createCallerLog } from '../../../main/calls/caller-log.ts';
import { createCallBook, type CallBook } from '../../../main/domain/conversations/call-book.ts';
import { compileRoster } from '../../../main/domain/calls/roster.ts';
import { answer, at, hangup, mark, newCall } from '../../support/unit/events.ts';

/** Missed calls, one a minute, named by their numbers. */
function missed(book: CallBook, from: number, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const callId = String(from + index);
    book.addEvent(newCall({ callId, at: at((from + index) * 60) }));
    return book.addEvent(hangup({ callId, at: at((from + index) * 60 + 10), cause: 'cancel' }));
  }).filter((change) => change !== null);
}

function setUp(count: number, agents: { id: string; name: string }[] = []) {
  const book = createCallBook(() => at(0));
  missed(book, 0, count);
  const settings = {
    agents: agents.map((agent) => ({ email: '', sipgateUserIds: ['w0'], numbers: [], ...agent })),
    callerLog: { retentionMonths: 12, shownRecords: 60 as const },
  };
  const roster = compileRoster({ agents: settings.agents, notify: [], country: 'DE' });
  let agentId: string | null = null;
  let party: Party | null = null;
  const log = createCallerLog({
    book,
    label: (entry) => ({ ...entry, party }),
    partyOf: () => party,
    roster: () => roster,
    agentId: () => agentId,
    settings: () => settings,
  });
  return {
    book,
    log,
    sit: (id: string) => (agentId = id),
    name: (name: string) => {
      party = { certainty: 'known', contacts: [{ id: '1', name, organisation: '' }], total: 1 };
    },
  };
}

const request = (fields: Partial<LogRequest> = {}): LogRequest => ({
  query: everything,
  anchor: null,
  before: 0,
  offset: 0,
  count: 10,
  selected: null,
  ...fields,
});
const idsOf = ({ entries }: { entries: { conversationId: string }[] }): string[] =>
  entries.map(({ conversationId }) => conversationId);

describe('the caller log', () => {
  it('shows the newest conversations first, as many as the settings say', () => {
    const { entries, shownRecords, total, offset } = setUp(65).log.first();
    expect(entries).toHaveLength(60);
    expect(entries[0]?.conversationId).toBe('64');
    expect([shownRecords, total, offset]).toEqual([60, 65, 0]);
  });

  it('counts as open what is in the whole log, not what is shown', () => {
    const { log, book } = setUp(65);
    expect(log.first().openCount).toBe(65);
    const change = book.addMark(mark(true, { callId: '0', at: at(9_000) }));
    if (change) log.changed(change);
    expect(log.openCount()).toBe(64);
    expect(log.first().unfinished).toBe(64);
  });

  it('gives any part of it, and says where the selected one stands', () => {
    const part = setUp(65).log.window(request({ offset: 60, selected: '3' }));
    expect(idsOf(part)).toEqual(['4', '3', '2', '1', '0']);
    expect(part).toMatchObject({ offset: 60, selectedAt: 61 });
    expect(setUp(3).log.window(request({ offset: 50 })).offset).toBe(2);
    expect(setUp(0).log.window(request({ offset: 50 }))).toMatchObject({ offset: 0, entries: [], total: 0 });
  });

  it('keeps to the one that is looked at while others come above it', () => {
    const { log, book } = setUp(30);
    const asked = request({ anchor: '10', before: 2, offset: 17, count: 3 });
    expect(idsOf(log.window(asked))).toEqual(['12', '11', '10']);
    for (const change of missed(book, 30, 5)) log.changed(change);
    expect(log.window(asked)).toMatchObject({ offset: 22, total: 35 });
    expect(idsOf(log.window(asked))).toEqual(['12', '11', '10']);
    // Where it is not found any more, the place counts.
    const filtered = { ...asked, query: { ...everything, direction: 'out' as const } };
    expect(log.window(filtered)).toMatchObject({ offset: 0, entries: [] });
  });

  it('says how many there are of each day of the calendar here', () => {
    const { days, total } = setUp(65).log.window(request());
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });

  it('is another one at another agent’s desk', () => {
    const { log, sit, book } = setUp(2, [{ id: 'emma', name: '' }]);
    sit('emma');
    expect(log.first().total).toBe(2);
    for (const change of missed(book, 2, 1)) log.changed(change);
    expect(log.first().total).toBe(3);
    expect(log.choices()).toMatchObject({ agents: [{ id: 'emma', name: 'emma' }], users: [] });
  });

  it('offers people and lines that occur', () => {
    expect(setUp(1).log.choices()).toMatchObject({
      agents: [],
      users: ['Chris', 'Emma'],
      lines: [{ number: '+492111234567', label: '+49 211 1234567' }],
    });
  });

  it('is searched by names as they are now', () => {
    const { log, name } = setUp(2);
    const search = () => log.window(request({ query: { ...everything, text: 'bauer' } })).total;
    expect(search()).toBe(0);
    name('Bauer');
    log.relabelled(['4930609854180']);
    expect(search()).toBe(2);
    name('Müller');
    log.relabelled(null);
    expect(search()).toBe(0);
  });
});

describe('a conversation of the log', () => {
  it('is told with its legs, its timeline and what was with the caller before', () => {
    const { log, book } = setUp(12);
    book.addEvent(answer({ callId: '11', at: at(11 * 60 + 5) }));
    const detail = log.detail('11');
    expect(detail?.legs[0]?.events).toHaveLength(3);
    expect(detail?.timeline.map(({ kind }) => kind)).toEqual(['rang', 'answered', 'ended']);
    expect(detail && idsOf({ entries: detail.previous })).toEqual([
      '10',
      '9',
      '8',
      '7',
      '6',
      '5',
      '4',
      '3',
      '2',
      '1',
    ]);
    expect(log.detail('5')?.previous).toHaveLength(5);
    expect(log.detail('none')).toBeNull();
  });

  it('is found by the name that it had before it turned out to be part of another', () => {
    const { log, book } = setUp(0);
    book.addEvent(newCall({ callId: 'c', origCallId: 'b' }));
    expect(log.detail('b')?.entry.conversationId).toBe('b');
    book.addEvent(newCall({ callId: 'b', origCallId: 'a' }));
    expect(log.detail('b')?.entry.conversationId).toBe('a');
  });

  it('has nothing before it where the caller is withheld', () => {
    const { log, book } = setUp(0);
    book.addEvent(newCall({ callId: 'a', from: 'anonymous' }));
    book.addEvent(newCall({ callId: 'b', from: 'anonymous', at: at(5) }));
    expect(log.detail('b')?.previous).toEqual([]);
  });
});
