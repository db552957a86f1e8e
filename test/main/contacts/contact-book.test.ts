import { describe, expect, it, vi } from 'vitest';
import type { ContactFields } from '../../../contract/model/contacts/contact.ts';
import { createContactBook, type ContactBookChange } from '../../../main/contacts/contact-book.ts';
import { at } from '../../support/unit/events.ts';
import { contact } from '../../support/unit/contacts.ts';

const emma = contact({ id: 'emma', name: 'Emma Taylor', numbers: ['030 609854180'] });
const berlin = '4930609854180';
const zurich = contact({
  id: 'zammad:7',
  source: 'zammad',
  sourceId: '7',
  name: 'Urs Keller',
  numbers: ['+41 44 668 18 00'],
});

function fields(part: Partial<ContactFields>): ContactFields {
  const empty = {
    name: '',
    organisation: '',
    numbers: [],
    emails: [],
    address: '',
    webPage: '',
    tags: [],
    note: '',
  };
  return { ...empty, ...part };
}

/** A phone book that holds these, and what it told since. */
async function setUp(...contacts: (typeof emma)[]) {
  const home = { country: 'DE' };
  const tell = vi.fn<(change: ContactBookChange) => void>();
  const book = createContactBook(
    () => home.country,
    () => at(100),
    tell,
  );
  await book.load(contacts);
  tell.mockClear();
  const names = async (typed = ''): Promise<string[]> =>
    (await book.index().find(typed, 0, 1_000)).contacts.map(({ name }) => name);
  const nameOf = (sent: string): string | undefined => book.lookup(sent).matches[0]?.contact.name;
  return { book, home, tell, names, nameOf };
}

describe('the phone book', () => {
  it('finds what it was loaded with, by number and by name', async () => {
    const { names, nameOf } = await setUp(emma, zurich);
    expect(nameOf(berlin)).toBe('Emma Taylor');
    expect(nameOf('41446681800')).toBe('Urs Keller');
    expect(await names()).toEqual(['Emma Taylor', 'Urs Keller']);
    expect(await names('tayl')).toEqual(['Emma Taylor']);
  });

  it('changes nothing before it is loaded, and then all that was asked for', async () => {
    const book = createContactBook(
      () => 'DE',
      () => at(100),
      () => undefined,
    );
    const added = book.add([fields({ name: 'Chris' })]);
    await new Promise(setImmediate);
    expect(book.size()).toBe(0);
    await book.load([emma]);
    await added;
    expect(book.all().map(({ name }) => name)).toEqual(['Emma Taylor', 'Chris']);
  });

  it('tells of the numbers that a change is about: those before it and those after it', async () => {
    const { book, tell } = await setUp(emma);
    await book.replace('emma', fields({ name: 'Emma', numbers: [{ kind: 'work', number: '0171 5000000' }] }));
    expect(tell).toHaveBeenCalledExactlyOnceWith({ numbers: [berlin, '491715000000'], toSave: true });
    expect(book.get('emma')).toMatchObject({ name: 'Emma', changedAt: at(100), source: 'own' });
  });

  it('undoes an edit, a deletion and a new contact', async () => {
    const { book, names, nameOf } = await setUp(emma);
    const edit = await book.replace('emma', fields({ name: 'Emma Smith' }));
    const removal = await book.remove(['emma']);
    const addition = await book.add([fields({ name: 'Chris' })]);
    expect(await names()).toEqual(['Chris']);
    expect(await book.undo(addition.undo)).toBe(1);
    expect(await book.undo(removal.undo)).toBe(1);
    expect(await names()).toEqual(['Emma Smith']);
    expect(await book.undo(edit.undo)).toBe(1);
    expect(book.all()).toEqual([emma]);
    expect(nameOf(berlin)).toBe('Emma Taylor');
  });

  it('undoes a change once, and never over a later one', async () => {
    const { book } = await setUp(emma);
    const first = await book.replace('emma', fields({ name: 'First' }));
    await book.replace('emma', fields({ name: 'Second' }));
    expect(await book.undo(first.undo)).toBe(0);
    expect(book.get('emma')?.name).toBe('Second');
    expect(await book.undo(first.undo)).toBe(0);
    expect(await book.undo(4711)).toBe(0);
  });

  it('merges contacts into the first, and undoes that as a whole', async () => {
    const other = contact({ id: 'other', name: 'E. Taylor', numbers: ['0171 5000000'] });
    const { book, nameOf } = await setUp(emma, other);
    const merged = fields({ name: 'Emma Taylor', numbers: [...emma.numbers, ...other.numbers] });
    const { undo } = await book.merge(['emma', 'other'], merged);
    expect(book.all().map(({ id }) => id)).toEqual(['emma']);
    expect(nameOf('491715000000')).toBe('Emma Taylor');
    await book.undo(undo);
    expect(book.all()).toEqual([emma, other]);
    expect(nameOf('491715000000')).toBe('E. Taylor');
  });

  it('leaves the contacts of other sources alone', async () => {
    const { book } = await setUp(emma, zurich);
    await expect(book.replace('zammad:7', fields({}))).rejects.toThrow('contactForeign');
    await expect(book.remove(['emma', 'zammad:7'])).rejects.toThrow('contactForeign');
    await expect(book.merge(['emma', 'zammad:7'], fields({}))).rejects.toThrow('contactForeign');
    await expect(book.replace('gone', fields({}))).rejects.toThrow('contactGone');
    expect(book.all()).toEqual([emma, zurich]);
  });

  it('takes what a source has now in place of what it had', async () => {
    const gone = { ...zurich, id: 'zammad:8', sourceId: '8' };
    const { book, tell, nameOf } = await setUp(emma, zurich, gone);
    const fresh = { ...zurich, id: 'zammad:9', sourceId: '9', name: 'New' };
    const changed = { ...zurich, name: 'Urs K. Keller' };
    expect(await book.replaceSource('zammad', [changed, fresh])).toEqual({
      added: 1,
      changed: 1,
      removed: 1,
    });
    expect(book.all().map(({ name }) => name)).toEqual(['Emma Taylor', 'Urs K. Keller', 'New']);
    expect(nameOf('41446681800')).toBe('Urs K. Keller');
    tell.mockClear();
    const again = [{ ...fresh }, Object.fromEntries(Object.entries(changed).reverse()) as typeof changed];
    expect(await book.replaceSource('zammad', again)).toEqual({ added: 0, changed: 0, removed: 0 });
    expect(tell).not.toHaveBeenCalled();
  });

  it('refuses contacts of another source as a whole', async () => {
    const { book } = await setUp(emma, zurich);
    await expect(book.replaceSource('sipgate', [{ ...zurich, id: 'sipgate:1' }])).rejects.toThrow();
    await expect(book.replaceSource('sipgate', [{ ...zurich, source: 'sipgate' }])).rejects.toThrow();
    expect(book.all()).toEqual([emma, zurich]);
  });

  it('takes in many at once, which nobody sees half of', async () => {
    const { book, tell, names } = await setUp(emma);
    const many = Array.from({ length: 5_000 }, (_, index) =>
      fields({
        name: `Name ${String(index).padStart(4, '0')}`,
        numbers: [{ kind: 'work', number: `+49305${10_000 + index}` }],
      }),
    );
    const seen = new Set<number>();
    const progress = { done: false };
    const added = book.add(many).finally(() => {
      progress.done = true;
    });
    while (!progress.done) {
      seen.add(book.all().length);
      await new Promise(setImmediate);
    }
    const { undo } = await added;
    expect([...seen].filter((size) => size !== 1 && size !== 5_001)).toEqual([]);
    expect(tell).toHaveBeenCalledExactlyOnceWith({ numbers: null, toSave: true });
    expect((await names()).slice(0, 3)).toEqual(['Emma Taylor', 'Name 0000', 'Name 0001']);
    expect(book.lookup('4930512345').total).toBe(1);
    expect(await book.undo(undo)).toBe(5_000);
    expect(book.all()).toEqual([emma]);
    expect(await names()).toEqual(['Emma Taylor']);
  });

  it('reads all numbers anew for another home country', async () => {
    const { book, home, tell, nameOf } = await setUp(
      contact({ id: 'a', name: 'Anna', numbers: ['044 668 18 00'] }),
    );
    expect(nameOf('41446681800')).toBeUndefined();
    home.country = 'CH';
    book.lookup('41446681800');
    await vi.waitFor(() => {
      expect(tell).toHaveBeenCalledExactlyOnceWith({ numbers: null, toSave: false });
    });
    expect(nameOf('41446681800')).toBe('Anna');
  });
});
