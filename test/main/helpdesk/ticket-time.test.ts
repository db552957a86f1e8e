import { describe, expect, it, onTestFinished } from 'vitest';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { HelpdeskNotice } from '../../../contract/model/helpdesk.ts';
import { createZammad } from '../../../main/zammad/zammad.ts';
import { createTicketTime } from '../../../main/helpdesk/ticket-time.ts';
import type { WaitingTime } from '../../../main/storage/ticket-times.ts';
import { openFakeZammad } from '../../support/zammad/fake-zammad.ts';
import { answer, entryOf, hangup, newCall } from '../../support/unit/events.ts';

const moment = '2026-11-22T09:57:00.000Z';

/** @param waiting what an earlier run of the app left */
async function setUp(waiting: readonly WaitingTime[] = [], entries: LogEntry[] = []) {
  const fake = await openFakeZammad();
  onTestFinished(() => fake.close());
  const helpdesk = createZammad({ url: fake.url, token: fake.token });
  const world = { hasToken: true, origin: fake.url, now: moment };
  const notices: HelpdeskNotice[] = [];
  const kept: (readonly WaitingTime[])[] = [];
  const time = createTicketTime({
    current: () => (world.hasToken ? helpdesk : null),
    helpdesk: () => world.origin,
    store: { report: (notice) => notices.push(notice) },
    book: { entries: () => entries },
    waiting: waiting.map((one) => ({ ...one, helpdesk: one.helpdesk || fake.url })),
    keep: (now) => {
      kept.push(now);
      return Promise.resolve();
    },
    now: () => world.now,
    failed: (error) => {
      throw error;
    },
  });
  fake.store.addTicket({ customer_id: 2 });
  const [ticket] = await helpdesk.tickets.ofCustomer(2);
  if (!ticket) throw new Error('the ticket is not there');
  return { fake, world, notices, kept, time, ticket };
}

/** What a ticket that was made during the call `a` leaves. */
const left: WaitingTime = {
  helpdesk: '',
  ticketId: 1,
  ticketNumber: '22001',
  callId: 'a',
  since: moment,
  asked: false,
};
const talking = entryOf([newCall(), answer()]);
const over = entryOf([newCall(), answer(), hangup()]);

describe('the time of a call', () => {
  it('is written to the ticket at once where the call is over', async () => {
    const { fake, time, ticket } = await setUp();
    expect(await time.account(ticket, over)).toBe('written');
    expect(fake.store.timeAccountings).toMatchObject([{ ticket_id: 1, time_unit: '0.20' }]);
  });

  it('is none where nobody talked', async () => {
    const { fake, time, ticket } = await setUp();
    expect(await time.account(ticket, entryOf([newCall(), hangup({ cause: 'cancel' })]))).toBe('none');
    expect(fake.store.timeAccountings).toEqual([]);
  });

  it('is written once, when the call ends, also where it turned out to be part of another', async () => {
    const { fake, time, ticket, kept } = await setUp();
    expect(await time.account(ticket, talking)).toBe('later');
    expect(kept.at(-1)).toEqual([{ ...left, helpdesk: fake.url }]);
    time.changed({ entry: { ...talking, conversationId: 'parent' } });
    time.changed({ entry: { ...over, conversationId: 'parent' } });
    time.changed({ entry: { ...over, conversationId: 'parent' } });
    await expect.poll(() => kept.at(-1)).toEqual([]);
    expect(kept.map((waiting) => waiting.map(({ asked }) => asked))).toEqual([[false], [true], []]);
    expect(fake.store.timeAccountings).toHaveLength(1);
  });

  it('that could not be written is told of, with the ticket', async () => {
    const { fake, time, ticket, notices } = await setUp();
    fake.settings.timeAccounting = false;
    expect(await time.account(ticket, over)).toBe('failed');
    expect(notices).toMatchObject([
      {
        kind: 'timeAccounting',
        ticket: { id: 1, number: '22001' },
        talkingSeconds: 12,
        problem: { kind: 'timeAccountingOff' },
      },
    ]);
  });
});

describe('what waited when the app ended', () => {
  it('is written where the call has ended since', async () => {
    const { fake, time, kept } = await setUp([left], [over]);
    time.resume();
    time.resume();
    await expect.poll(() => kept.at(-1)).toEqual([]);
    expect(fake.store.timeAccountings).toMatchObject([{ ticket_id: 1, time_unit: '0.20' }]);
  });

  it('waits on for a call that goes on, or whose end was never reported', async () => {
    const { fake, time, kept } = await setUp([left], [talking]);
    time.resume();
    time.changed({ entry: { ...over, talkingSeconds: null, assumed: true } });
    expect(kept).toEqual([]);
    time.changed({ entry: over });
    await expect.poll(() => kept.at(-1)).toEqual([]);
    expect(fake.store.timeAccountings).toHaveLength(1);
  });

  it('waits until there is a token again, and for the helpdesk that it is meant for', async () => {
    const { fake, world, time, kept } = await setUp([left], [over]);
    world.hasToken = false;
    time.resume();
    world.hasToken = true;
    world.origin = 'https://other.example';
    time.resume();
    expect(kept).toEqual([]);
    world.origin = fake.url;
    time.resume();
    await expect.poll(() => kept.at(-1)).toEqual([]);
    expect(fake.store.timeAccountings).toHaveLength(1);
  });

  it('is told of instead where nobody knows whether it was written', async () => {
    const { fake, time, notices, kept } = await setUp([{ ...left, asked: true }], [over]);
    time.resume();
    time.resume();
    expect(notices).toMatchObject([
      { kind: 'timeAccounting', talkingSeconds: 12, problem: { perhapsDone: true } },
    ]);
    expect(kept).toEqual([[]]);
    expect(fake.store.timeAccountings).toEqual([]);
  });

  it('is given up after a month, and where nobody talked', async () => {
    const { world, time, kept } = await setUp([left], []);
    time.resume();
    expect(kept).toEqual([]);
    world.now = '2026-12-24T09:57:00.000Z';
    time.resume();
    expect(kept).toEqual([[]]);
    const other = await setUp([left], [entryOf([newCall(), hangup({ cause: 'cancel' })])]);
    other.time.resume();
    expect(other.kept).toEqual([[]]);
  });
});
