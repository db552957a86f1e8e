import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contact } from '../../../../contract/model/contacts/contact.ts';
import { createContactSaver } from '../../../../main/storage/contacts/contact-saver.ts';
import { contact } from '../../../support/unit/contacts.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A saver of a list; `write` may be made to fail. */
function setUp() {
  const contacts = [contact({ id: 'emma' })];
  const write = vi.fn((_contacts: readonly Contact[]) => Promise.resolve());
  const onError = vi.fn();
  const onSaved = vi.fn();
  const saver = createContactSaver(() => [...contacts], { write }, onError, onSaved);
  return { contacts, write, onError, onSaved, saver };
}

describe('the saver of contacts', () => {
  it('gathers changes, and writes what is there then', async () => {
    const { contacts, write, onSaved, saver } = setUp();
    saver.changed();
    await vi.advanceTimersByTimeAsync(299);
    expect(write).not.toHaveBeenCalled();
    contacts.push(contact({ id: 'chris' }));
    saver.changed();
    await vi.advanceTimersByTimeAsync(1);
    expect(write).toHaveBeenCalledExactlyOnceWith(contacts);
    expect(onSaved).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(write).toHaveBeenCalledOnce();
  });

  it('writes at once when asked to, and nothing where nothing has changed', async () => {
    const { write, saver } = setUp();
    await saver.flush();
    expect(write).not.toHaveBeenCalled();
    saver.changed();
    await saver.flush();
    expect(write).toHaveBeenCalledOnce();
  });

  it('tries again what the disk did not take', async () => {
    const { write, onError, onSaved, saver } = setUp();
    write.mockRejectedValueOnce(new Error('ENOSPC'));
    saver.changed();
    await saver.flush();
    expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('ENOSPC'));
    expect(onSaved).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(write).toHaveBeenCalledTimes(2);
    expect(onSaved).toHaveBeenCalledOnce();
  });

  it('writes what changes while it writes after that', async () => {
    const { write, saver } = setUp();
    let finish: () => void = () => undefined;
    write.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    saver.changed();
    const first = saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    saver.changed();
    const second = saver.flush();
    finish();
    await Promise.all([first, second]);
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('rests ten times as long as writing took', async () => {
    const { write, saver } = setUp();
    write.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 200)));
    saver.changed();
    await vi.advanceTimersByTimeAsync(600);
    expect(write).toHaveBeenCalledOnce();
    saver.changed();
    await vi.advanceTimersByTimeAsync(1_900);
    expect(write).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(200);
    expect(write).toHaveBeenCalledTimes(2);
  });
});
