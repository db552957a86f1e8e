import { afterEach, expect, it, vi } from 'vitest';
import type { ContactPage, ContactRow } from '../../../../../contract/model/contacts/contact-book.ts';

/** A phone book of which a few rows are known at a time, and whose answers arrive when the test says so. */
async function setUp(names: string[]) {
  const waiting: (() => void)[] = [];
  const findContacts = ({
    offset,
    place,
  }: {
    offset: number;
    place: string | null;
  }): Promise<ContactPage> => {
    const at = place === null ? -1 : names.indexOf(place);
    const rows = names.slice(offset, offset + 3).map((id) => ({ id }) as ContactRow);
    const page = { offset, rows, total: names.length, all: names.length, placeOf: at < 0 ? null : at };
    return new Promise((resolve) => {
      waiting.push(() => {
        resolve(page);
      });
    });
  };
  vi.resetModules();
  vi.stubGlobal('window', { klingel: { findContacts } });
  const store = await import('../../../../../renderer/features/contacts/book/contacts-store.ts');
  const answer = async (): Promise<void> => {
    waiting.shift()?.();
    await new Promise(setImmediate);
  };
  return { ...store, answer, place: () => store.useContacts.getState().selectedAt };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('an answer that was asked for another contact does not say where the selected one stands', async () => {
  const { select, answer, place } = await setUp(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  select('f');
  select('g');
  await answer();
  expect(place()).toBeNull();
  await answer();
  expect(place()).toBe(6);
});
