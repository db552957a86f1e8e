import { afterEach, expect, it, vi } from 'vitest';
import type { ContactChange } from '../../../../../contract/model/contacts/contact-book.ts';

/** A phone book whose answers arrive when the test says so. */
async function setUp() {
  const saved: unknown[] = [];
  const waiting: ((change: ContactChange) => void)[] = [];
  const saveContact = (id: string | null, fields: { name: string }): Promise<ContactChange> => {
    saved.push([id, fields.name]);
    return new Promise((resolve) => waiting.push(resolve));
  };
  vi.resetModules();
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('window', { klingel: { saveContact } });
  const store = await import('../../../../../renderer/features/contacts/book/draft-store.ts');
  const { useContacts } = await import('../../../../../renderer/features/contacts/book/contacts-store.ts');
  const answer = (id: string): void => waiting.shift()?.({ id, undo: 1 });
  const name = (text: string): void => {
    const fields = store.useDraft.getState().draft?.fields;
    if (fields) store.write({ fields: { ...fields, name: text } });
  };
  const draft = () => store.useDraft.getState().draft;
  const panel = () => useContacts.getState().panel;
  return { ...store, saved, answer, name, draft, panel };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('a new contact is made once, however often it is saved until the answer comes', async () => {
  const { edit, saveDraft, saved, answer, name, draft, panel } = await setUp();
  edit(null);
  name('Anna');
  const all = [saveDraft(), saveDraft(), saveDraft()];
  answer('1');
  expect(await Promise.all(all)).toEqual([{ change: { id: '1', undo: 1 }, isClosed: true }, null, null]);
  expect(saved).toEqual([[null, 'Anna']]);
  expect([draft(), panel()]).toEqual([null, 'card']);
});

it('what is typed until the answer comes stays, as a change of the contact that is there now', async () => {
  const { edit, saveDraft, saved, answer, name, draft, panel } = await setUp();
  edit(null);
  name('Anna');
  const first = saveDraft();
  name('Anna Müller');
  answer('1');
  expect(await first).toMatchObject({ isClosed: false });
  expect([draft()?.fields.name, panel()]).toEqual(['Anna Müller', 'form']);
  const second = saveDraft();
  answer('1');
  await second;
  expect(saved).toEqual([
    [null, 'Anna'],
    ['1', 'Anna Müller'],
  ]);
});

it('another contact that somebody went on to is left alone', async () => {
  const { edit, saveDraft, closeDraft, answer, name, draft, panel } = await setUp();
  edit(null);
  name('Anna');
  const first = saveDraft();
  closeDraft();
  edit(null);
  name('Ben');
  answer('1');
  expect(await first).toMatchObject({ isClosed: false });
  expect([draft()?.fields.name, panel()]).toEqual(['Ben', 'form']);
});

it('who saves before leaving gets to where they wanted', async () => {
  const { edit, saveDraft, unlessUnsaved, answer, name, useDraft } = await setUp();
  edit(null);
  name('Anna');
  const leave = vi.fn();
  unlessUnsaved(leave);
  const first = saveDraft();
  expect(useDraft.getState().waiting).toBeNull();
  expect(leave).not.toHaveBeenCalled();
  answer('1');
  expect(await first).toMatchObject({ isClosed: false });
  expect(leave).toHaveBeenCalledOnce();
});
