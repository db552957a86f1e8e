import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ContactFields } from '../../../../../contract/model/contacts/contact.ts';

let store: typeof import('../../../../../renderer/features/contacts/book/draft-store.ts');

beforeEach(async () => {
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('window', { klingel: {} });
  store = await import('../../../../../renderer/features/contacts/book/draft-store.ts');
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const anna: ContactFields = {
  name: 'Anna',
  organisation: '',
  numbers: [{ kind: 'mobile', number: '+4915123456789' }],
  emails: [],
  address: '',
  webPage: '',
  tags: ['vip'],
  note: '',
};

it('nobody is asked who only looked, or who typed it back as it was', () => {
  const leave = vi.fn();
  store.edit('1', anna);
  store.unlessUnsaved(leave);
  expect(leave).toHaveBeenCalledTimes(1);
  store.edit('1', anna);
  store.write({ fields: { ...anna, name: 'Anne' } });
  store.write({ fields: { ...anna, name: ' Anna ' }, tags: 'vip, ' });
  store.unlessUnsaved(leave);
  expect(leave).toHaveBeenCalledTimes(2);
  expect(store.useDraft.getState().draft).toBeNull();
});

it('who changed something is asked first, and keeps it until there is an answer', () => {
  const leave = vi.fn();
  store.edit('1', anna);
  store.write({ tags: 'vip, press' });
  store.unlessUnsaved(leave);
  expect(leave).not.toHaveBeenCalled();
  expect(store.useDraft.getState()).toMatchObject({ waiting: leave, draft: { tags: 'vip, press' } });
  store.closeDraft();
  expect(leave).toHaveBeenCalledTimes(1);
  expect(store.useDraft.getState()).toMatchObject({ waiting: null, draft: null });
});

it('what would be saved has nothing empty and nothing around it, and is tidy for good', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('', ' ', ' a ', 'a,b', 'a, a'));
  const written = fc.record({
    name: text,
    organisation: text,
    numbers: fc.array(fc.record({ kind: fc.constant('work' as const), number: text })),
    emails: fc.array(text),
    address: text,
    webPage: text,
    tags: fc.constant<string[]>([]),
    note: text,
  });
  fc.assert(
    fc.property(written, text, (fields, tags) => {
      const draft = { serial: 1, id: null, before: anna, fields, tags };
      const tidy = store.fieldsOf(draft);
      const all = [tidy.name, tidy.note, tidy.address, tidy.webPage, tidy.organisation];
      expect(all).toEqual(all.map((one) => one.trim()));
      expect([...tidy.tags, ...tidy.emails, ...tidy.numbers.map(({ number }) => number)]).not.toContain('');
      expect(tidy.tags).toEqual([...new Set(tidy.tags)]);
      expect(store.fieldsOf({ ...draft, fields: tidy, tags: tidy.tags.join(', ') })).toEqual(tidy);
    }),
  );
});
