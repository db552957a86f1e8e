import { describe, expect, it, vi } from 'vitest';
import type { HelpdeskResult, TicketSummary } from '../../../contract/model/helpdesk.ts';
import { createOpenTickets } from '../../../main/helpdesk/open-tickets.ts';
import { entryOf, newCall } from '../../support/unit/events.ts';

type Answer = HelpdeskResult<{ tickets: TicketSummary[] }>;

const ticket = (id: number, open: boolean): TicketSummary => ({
  id,
  number: String(22_000 + id),
  title: `Ticket ${id}`,
  state: open ? 'open' : 'closed',
  open,
  createdAt: '2026-11-03T11:57:17.927Z',
  updatedAt: '2026-11-03T11:57:17.927Z',
  url: '',
});
const found: Answer = { ok: true, value: { tickets: [ticket(2, true), ticket(1, true), ticket(3, false)] } };
const refused: Answer = { ok: false, problem: { kind: 'unexpectedAnswer', detail: '', perhapsDone: false } };
const known = { state: 'known', count: 2, latest: { id: 2, number: '22002', title: 'Ticket 2' } };

const call = (conversationId: string, from = '4930609854180') => ({
  ...entryOf([newCall({ from })]),
  conversationId,
});

function setUp(answers: (Answer | Error)[], isReady = true) {
  const ask = vi.fn((_number: string) => {
    const next = answers.shift() ?? found;
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  });
  const changed = vi.fn();
  const failed = vi.fn();
  const clock = { now: 0 };
  const helpdesk = { current: isReady ? {} : null };
  const { of } = createOpenTickets({
    helpdesk: () => helpdesk.current,
    ask,
    changed,
    now: () => clock.now,
    failed,
  });
  const settled = async (times: number) => {
    await vi.waitFor(() => {
      expect(changed).toHaveBeenCalledTimes(times);
    });
  };
  return { of, ask, failed, clock, helpdesk, settled };
}

describe('what is open in the helpdesk with who calls', () => {
  it('is asked for once for a conversation, after it was shown, and told when it is there', async () => {
    const { of, ask, settled } = setUp([]);
    expect(of(call('a'))).toEqual({ state: 'asking' });
    expect(ask).not.toHaveBeenCalled();
    expect(of(call('a'))).toEqual({ state: 'asking' });
    await settled(1);
    expect(of(call('a'))).toEqual(known);
    expect(ask.mock.calls).toEqual([['+4930609854180']]);
  });

  it('is what it was for who calls again within a minute, and asked for anew after that', async () => {
    const { of, ask, clock, settled } = setUp([]);
    of(call('a'));
    await settled(1);
    clock.now = 59_000;
    expect(of(call('b'))).toEqual(known);
    clock.now = 61_000;
    expect(of(call('c'))).toEqual({ state: 'asking' });
    expect(of(call('a'))).toEqual(known);
    await settled(2);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is said not to be known where the helpdesk fails, and tried again with the next call', async () => {
    const { of, failed, settled } = setUp([refused, new Error('a fault')]);
    of(call('a'));
    await settled(1);
    expect(of(call('a'))).toEqual({ state: 'failed' });
    expect(failed).not.toHaveBeenCalled();
    expect(of(call('b'))).toEqual({ state: 'asking' });
    await settled(2);
    expect(of(call('b'))).toEqual({ state: 'failed' });
    expect(failed).toHaveBeenCalledOnce();
    of(call('c'));
    await settled(3);
    expect(of(call('c'))).toEqual(known);
  });

  it('is nothing where nothing is open', async () => {
    const { of, settled } = setUp([{ ok: true, value: { tickets: [ticket(3, false)] } }]);
    of(call('a'));
    await settled(1);
    expect(of(call('a'))).toEqual({ state: 'known', count: 0, latest: null });
  });

  it('is nobody’s where the number is withheld, and not asked for without a helpdesk', () => {
    expect(setUp([]).of(call('a', 'anonymous'))).toBeNull();
    expect(setUp([], false).of(call('a'))).toBeNull();
  });

  it('is asked for anew where the call turns out to be somebody else’s, or the helpdesk is another one', async () => {
    const nothing: Answer = { ok: true, value: { tickets: [] } };
    const { of, ask, helpdesk, settled } = setUp([found, nothing, found]);
    of(call('a'));
    await settled(1);
    expect(of(call('a'))).toEqual(known);
    expect(of(call('a', '492111234567'))).toEqual({ state: 'asking' });
    await settled(2);
    expect(of(call('a', '492111234567'))).toMatchObject({ count: 0 });
    helpdesk.current = {};
    expect(of(call('a', '492111234567'))).toEqual({ state: 'asking' });
    await settled(3);
    expect(ask.mock.calls).toEqual([['+4930609854180'], ['+492111234567'], ['+492111234567']]);
  });
});
