import { describe, expect, it, onTestFinished } from 'vitest';
import type { HelpdeskNotice } from '../../contract/helpdesk-commands.ts';
import { createTicketTime } from '../../main/ticket-time.ts';
import { createZammad } from '../../main/helpdesk/zammad.ts';
import { zammadLinks } from '../../main/helpdesk/zammad-links.ts';
import { openFakeZammad } from '../support/fake-zammad.ts';
import { answer, entryOf, hangup, newCall } from '../support/unit-events.ts';

async function setUp() {
  const fake = await openFakeZammad();
  onTestFinished(() => fake.close());
  const helpdesk = {
    zammad: createZammad({ url: fake.url, token: fake.token }),
    links: zammadLinks(fake.url),
  };
  const notices: HelpdeskNotice[] = [];
  const pending: { conversationId: string; ticketId: number }[][] = [];
  const time = createTicketTime(
    () => helpdesk,
    { report: (notice) => notices.push(notice), setPendingTime: (now) => pending.push(now) },
    (error) => {
      throw error;
    },
  );
  fake.store.addTicket({ customer_id: 2 });
  const [ticket] = await helpdesk.zammad.tickets.ofCustomer(2);
  if (!ticket) throw new Error('the ticket is not there');
  return { fake, notices, pending, time, ticket };
}

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
    const { fake, time, ticket, pending } = await setUp();
    expect(await time.account(ticket, talking)).toBe('later');
    expect(pending.at(-1)).toEqual([{ conversationId: 'a', ticketId: 1 }]);
    time.changed({ entry: { ...talking, conversationId: 'parent' }, removed: ['a'] });
    expect(pending.at(-1)).toEqual([{ conversationId: 'parent', ticketId: 1 }]);
    time.changed({ entry: { ...over, conversationId: 'parent' }, removed: [] });
    time.changed({ entry: { ...over, conversationId: 'parent' }, removed: [] });
    expect(pending.at(-1)).toEqual([]);
    await expect.poll(() => fake.store.timeAccountings).toHaveLength(1);
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
