import { describe, expect, it, vi } from 'vitest';
import { createAccountLines } from '../../../main/account/account-lines.ts';
import { TelephonyError, type Line } from '../../../main/ports/telephony.ts';
import { nextTurn } from '../../support/unit/switchboard.ts';

function line(...numbers: string[]): Line {
  return { id: 'p0', name: 'Emma', kind: 'line', numbers, userIds: null };
}

function setUp() {
  let time = 0;
  let account = { lines: vi.fn(() => Promise.resolve([line('+492111234567')])) };
  const failed = vi.fn();
  let hasToken = true;
  const lines = createAccountLines({ current: () => (hasToken ? account : null) }, () => time, failed);
  return {
    lines,
    failed,
    account: () => account,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
    change: (next: typeof account) => {
      account = next;
    },
    forget: () => {
      hasToken = false;
    },
  };
}

describe("the account's numbers, asked for at once", () => {
  it('are not known before they have been read, and are read by that', async () => {
    const { lines } = setUp();
    expect(lines.known()).toBeNull();
    await nextTurn();
    expect(lines.known()).toEqual(['+492111234567']);
  });

  it('are read again after some minutes, and are what they were meanwhile, also where that fails', async () => {
    const { lines, account, wait, failed } = setUp();
    await lines.get();
    account().lines.mockResolvedValueOnce([line('+492111234567', '+4930111111')]);
    expect(lines.known()).toHaveLength(1);
    wait(300_001);
    expect(lines.known()).toHaveLength(1);
    await nextTurn();
    expect(lines.known()).toHaveLength(2);
    wait(300_001);
    const down = new TelephonyError({ kind: 'unauthorised', detail: '', perhapsDone: false });
    account().lines.mockRejectedValueOnce(down);
    lines.known();
    await nextTurn();
    expect(lines.known()).toHaveLength(2);
    expect(failed).not.toHaveBeenCalled();
  });

  it('are not those of another account, nor of none', async () => {
    const { lines, change, forget } = setUp();
    await lines.get();
    change({ lines: vi.fn(() => Promise.resolve([line('+4930222222')])) });
    expect(lines.known()).toBeNull();
    await nextTurn();
    expect(lines.known()).toEqual(['+4930222222']);
    forget();
    expect(lines.known()).toBeNull();
  });

  it('tell of a fault of our own', async () => {
    const { lines, account, failed } = setUp();
    const fault = new TypeError('not a list');
    account().lines.mockRejectedValueOnce(fault);
    lines.known();
    await nextTurn();
    expect(failed).toHaveBeenCalledExactlyOnceWith(fault);
  });
});
