import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../contract/model/contacts/contact.ts';
import { readContactNumbers } from '../../../../main/domain/contacts/contact-numbers.ts';
import { createContactSearch, type ContactSearch } from '../../../../main/domain/contacts/contact-search.ts';
import { anyContacts, contact } from '../../../support/unit/contacts.ts';

function put(search: ContactSearch, each: Contact): void {
  const { known, maybe } = readContactNumbers(each, 'DE');
  search.put(each, [...known, ...maybe]);
}

function searchOf(...contacts: Contact[]): ContactSearch {
  const search = createContactSearch();
  for (const each of contacts) put(search, each);
  return search;
}

/** The names, or else the ids, of what is found. */
function found(search: ContactSearch, typed: string, limit = 10): string[] {
  return search.find(typed, limit).contacts.map(({ name, id }) => name || id);
}

const juergen = contact({
  id: 'juergen',
  name: 'Jürgen Müller-Weiß',
  organisation: 'Bäckerei Großmann GmbH',
  numbers: ['0171 5000000', '+43 1 51444', '5754321'],
  emails: ['j.mueller@grossmann.example'],
  address: 'Hauptstraße 12, 10115 Berlin',
  webPage: 'https://www.grossmann.example',
  tags: ['VIP'],
  note: 'Ruft immer vormittags an.',
});

describe('a contact', () => {
  it.each([
    ['jür', 'jurgen', 'JUERGEN', 'juerg'],
    ['müller', 'muller', 'mueller', 'MÜLL', 'eller'],
    ['weiß', 'weiss', 'WEISS'],
    ['bäcker', 'backer', 'baeckerei'],
    ['j.mueller@gross', '@grossmann', 'mueller@'],
    ['hauptstraße 12', 'strasse', '10115', 'berlin'],
    ['www.gross'],
    ['vip'],
    ['vormittags', 'mittag'],
    ['müller jürgen', 'gmbh jü', 'berlin vip müller'],
  ])('is found by %s', (...queries) => {
    const search = searchOf(juergen);
    for (const typed of queries) expect([typed, ...found(search, typed)]).toEqual([typed, juergen.name]);
  });

  it.each([
    ['0171 5', '0171/5', '(0171) 5', '0171-5000000'],
    ['+49171', '+49 171', '+49 (0) 171 5', '0049171', '0049 (0)171', '49171'],
    ['171', '1715', '171 500', '5000000'],
    // With the prefix of its own country.
    ['01 514', '+43 1', '0043151444'],
    ['5754', '575 43', '4321'],
    ['0171 5 müller', 'müller 0171 5', 'vip +49171 jürgen'],
  ])('is found by its number: %s', (...queries) => {
    const search = searchOf(juergen, contact({ id: 'other', numbers: ['0221 9999999'] }));
    for (const typed of queries) expect([typed, ...found(search, typed)]).toEqual([typed, juergen.name]);
  });

  it.each(['+52 1 55', '+52 55 1234', '0052 1 55', '+52\u200955\u00ad1234', '15512345678', '5512345678'])(
    'is found by either form of its number: %s',
    (typed) => {
      const search = searchOf(contact({ id: 'lupe', numbers: ['+52 1 55 1234 5678'] }));
      expect(search.find(typed, 10).total).toBe(1);
    },
  );

  it('is found by a number in its note', () => {
    expect(found(searchOf(contact({ note: 'privat 0171/5000000' })), '+49171')).toEqual(['emma']);
  });

  it.each(['mülla', 'müller emma', 'miller', '0172', '+171', '00171', 'vip press', '0171 5 emma'])(
    'is not found by %s',
    (typed) => {
      expect(searchOf(juergen).find(typed, 10)).toEqual({ contacts: [], total: 0 });
    },
  );

  it('is found by nothing at all, as all are', () => {
    const search = searchOf(contact({ id: '1', name: 'Zoë' }), contact({ id: '2', name: 'Ärger' }), juergen);
    for (const typed of ['', '  ', '+', '@'])
      expect(found(search, typed)).toEqual(['Ärger', juergen.name, 'Zoë']);
  });

  it('is found as it was changed last, and no more once it is gone', () => {
    const search = searchOf(juergen, contact({ name: 'Emma' }), contact({ id: 'ole', name: 'Ole' }));
    put(search, { ...juergen, name: 'Jörg' });
    expect(found(search, 'jürgen')).toEqual([]);
    expect(found(search, 'joerg')).toEqual(['Jörg']);
    search.remove('emma');
    search.remove('emma');
    expect(found(search, '')).toEqual(['Jörg', 'Ole']);
    search.remove('ole');
    search.remove('juergen');
    expect(search.find('', 10)).toEqual({ contacts: [], total: 0 });
  });
});

describe('what is found', () => {
  it('begins with those whose name begins so, then words of name and organisation, then other words, then the rest', () => {
    const search = searchOf(
      contact({ id: 'inside', note: 'a xtay' }),
      contact({ id: 'note', note: 'sister of Taylor' }),
      contact({ id: 'organisation', name: 'Zoë', organisation: 'The Taylor Company' }),
      contact({ id: 'surname', name: 'Emma Taylor' }),
      contact({ id: 'name', name: 'Taylor, Emma' }),
    );
    expect(search.find('tay', 10).contacts.map(({ id }) => id)).toEqual([
      'name',
      'surname',
      'organisation',
      'note',
      'inside',
    ]);
  });

  it('counts the organisation as the name where there is none', () => {
    const search = searchOf(
      contact({ id: '1', name: 'Anna', organisation: 'Acme' }),
      contact({ id: '2', organisation: 'Acme' }),
    );
    expect(search.find('acm', 10).contacts.map(({ id }) => id)).toEqual(['2', '1']);
  });

  it('has the beginning of a name before others, in whatever order the words are typed', () => {
    const search = searchOf(
      contact({ id: '1', name: 'Anna Emma Taylor' }),
      contact({ id: '2', name: 'Emma Taylor' }),
    );
    for (const typed of ['emma tay', 'tay emma'])
      expect(found(search, typed)).toEqual(['Emma Taylor', 'Anna Emma Taylor']);
  });

  it('has a name that begins so with its umlauts folded among the first', () => {
    const search = searchOf(
      contact({ id: '1', name: 'Anna Müller' }),
      contact({ id: '2', name: 'Mueller, Zoë' }),
    );
    expect(found(search, 'mül')).toEqual(['Mueller, Zoë', 'Anna Müller']);
  });

  it('has numbers that begin so before those with the digits inside', () => {
    const search = searchOf(
      contact({ id: '1', name: 'Anna', numbers: ['030 171500'] }),
      contact({ id: '2', name: 'Zoë', numbers: ['0171 5000000'] }),
    );
    expect(found(search, '0171')).toEqual(['Zoë', 'Anna']);
    expect(found(search, '1715')).toEqual(['Anna', 'Zoë']);
    expect(found(search, '49 17')).toEqual(['Zoë']);
  });

  it('is bounded, and tells how many there are', () => {
    const names = ['Emma', 'Chris', 'Ole', 'Pia', 'Anna'];
    const search = searchOf(...names.map((name) => contact({ id: name, name })));
    for (const limit of [0, 1, 3, 5, 9]) {
      const { contacts, total } = search.find('', limit);
      expect(contacts.map(({ name }) => name)).toEqual(names.toSorted().slice(0, limit));
      expect(total).toBe(5);
    }
  });
});

describe('a search', () => {
  const typed = fc.oneof(
    fc.constantFrom('emma', 'em tay', 'acme', 'mül', 'mue', 'vip', '0171', '+4930', '21', 'kunde', 'e', ''),
    fc.string({ maxLength: 6 }),
  );

  it('finds the same whatever happened before, and no more as one types on', () => {
    fc.assert(
      fc.property(
        anyContacts(),
        fc.subarray(Array.from({ length: 12 }, (_, index) => index)),
        typed,
        (all, gone, text) => {
          const search = searchOf(...all.toReversed(), ...all);
          for (const index of gone) search.remove(`contact-${index}`);
          const left = all.filter((_, index) => !gone.includes(index));
          expect(search.find(text, 5)).toEqual(searchOf(...left).find(text, 5));
          const ids = new Set(search.find(text, 100).contacts.map(({ id }) => id));
          for (const { id } of search.find(`${text}er`, 100).contacts) expect(ids).toContain(id);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes whatever is typed', () => {
    const search = searchOf(juergen);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(search.find(text, 1).total).toBeLessThan(2);
      }),
    );
    for (const piece of ['0', '0 ', 'a ', '+', '(0', '\0', 'ü']) {
      expect(search.find(piece.repeat(100_000), 1).total).toBeLessThan(2);
    }
  });
});
